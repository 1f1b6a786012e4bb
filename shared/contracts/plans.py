"""What has happened to a year's plan (แผนยุทธศาสตร์/แผนปฏิบัติการ), steps 2.1.6, 2.2, 2.3, 2.5, 2.8.

The strategic and the action plan are one structure: vision, strategies, tactics, goals, projects.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from shared.contracts.boards import Dimension
from shared.contracts.common import Hearing
from shared.contracts.plan_values import (
    Alignment,
    BudgetLine,
    Indicator,
    IndicatorId,
    Level,
    Milestone,
    MilestoneId,
    PlanContent,
    PlanItem,
    PlanItemId,
    Project,
)
from shared.contracts.planning_values import IdeaRef, PlanId, ProjectId, Satang
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

# Handed on beside what is defined here.
__all__ = [
    "Alignment",
    "BudgetLine",
    "Indicator",
    "IndicatorId",
    "Level",
    "Milestone",
    "MilestoneId",
    "PlanContent",
    "PlanItem",
    "PlanItemId",
    "Project",
]


def plan_id_of(province: str, fiscal_year: int) -> PlanId:
    """One plan a province and year."""
    return PlanId(derive_id(province, fiscal_year, "plan"))


class RevisionKind(StrEnum):
    """ลักษณะการแก้ไข"""

    REVISION = "revision"  # ปรับปรุงแผน: approvals have to be given anew
    ERRATUM = "erratum"  # แก้คำผิด: wording only; approvals of the version before go on


class DimensionCount(Value):
    dimension: Dimension
    projects: int
    budget: Satang


class PlanStarted(Event):
    """เริ่มจัดทำแผน"""

    type: Literal["planning.plan_started"] = "planning.plan_started"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    title: str


class PlanForewordWritten(Event):
    """เขียนคำนำและสถานการณ์ของจังหวัด"""

    type: Literal["planning.plan_foreword_written"] = "planning.plan_foreword_written"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    foreword: str
    situation: str


class VisionStated(Event):
    """กำหนดวิสัยทัศน์"""

    type: Literal["planning.vision_stated"] = "planning.vision_stated"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    text: str
    ideas: tuple[IdeaRef, ...]


class PlanItemPlaced(Event):
    """กำหนดหรือแก้ไขยุทธศาสตร์ กลยุทธ์ เป้าประสงค์: the item is as it stands here."""

    type: Literal["planning.plan_item_placed"] = "planning.plan_item_placed"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    item: PlanItem


class PlanItemRemoved(Event):
    """ตัดยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์ที่ไม่มีอะไรอยู่ใต้แล้ว"""

    type: Literal["planning.plan_item_removed"] = "planning.plan_item_removed"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    item_id: PlanItemId
    reason: str


class ProjectPlaced(Event):
    """เสนอหรือแก้ไขโครงการ: the project is as it stands here."""

    type: Literal["planning.project_placed"] = "planning.project_placed"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    project: Project


class ProjectRemoved(Event):
    """ถอนโครงการออกจากแผน"""

    type: Literal["planning.project_removed"] = "planning.project_removed"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    project_id: ProjectId
    reason: str


class PlanSubmitted(Event):
    """เสนอแผน: this version is frozen under its hash, complete in all three dimensions."""

    type: Literal["planning.plan_submitted"] = "planning.plan_submitted"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    plan_version: int
    kind: RevisionKind
    content_hash: str  # SHA-256 of the canonical content
    project_ids: tuple[ProjectId, ...]  # all that are in this version
    budget: Satang
    by_dimension: tuple[DimensionCount, ...]


class PlanRevisionOpened(Event):
    """เปิดแก้ไขแผนหลังเสนอแล้ว: what is asked for decides whether approvals are given anew."""

    type: Literal["planning.plan_revision_opened"] = "planning.plan_revision_opened"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    plan_version: int  # the version that is revised
    kind: RevisionKind
    reason: str


class PlanResolved(Event):
    """ที่ประชุมพิจารณาแผน (2.3, 2.5): heard, never ticked; of which version it was."""

    type: Literal["planning.plan_resolved"] = "planning.plan_resolved"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    hearing: Hearing
    content_hash: str  # of what was before the meeting
    plan_version: int | None  # None: no version of this plan has that hash
    in_force: bool  # was it the latest version, or one that only errata have followed


class ProjectDecision(StrEnum):
    """ผลการพิจารณาบรรจุโครงการในยุทธศาสตร์จังหวัด"""

    INCLUDED = "included"  # บรรจุ
    DEFERRED = "deferred"  # เลื่อนการพิจารณา
    REFUSED = "refused"  # ไม่บรรจุ


class ProjectInclusionResolved(Event):
    """คณะกรรมการบริหารยุทธศาสตร์จังหวัดพิจารณาโครงการ (2.8), with the reason in its own words."""

    type: Literal["planning.project_inclusion_resolved"] = "planning.project_inclusion_resolved"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    project_id: ProjectId
    decision: ProjectDecision
    hearing: Hearing
    content_hash: str
    plan_version: int | None
    projects: int  # of the latest version; how many there are to decide


PlanEvent = Annotated[
    PlanStarted
    | PlanForewordWritten
    | VisionStated
    | PlanItemPlaced
    | PlanItemRemoved
    | ProjectPlaced
    | ProjectRemoved
    | PlanSubmitted
    | PlanRevisionOpened
    | PlanResolved
    | ProjectInclusionResolved,
    Field(discriminator="type"),
]
