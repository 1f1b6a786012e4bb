"""What has happened in a project (ผลการดำเนินโครงการ), step 3.1.1."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.common import AgencyRef, StoredFile
from shared.contracts.planning_values import PlanId, ProjectId, Satang
from shared.contracts.plans import IndicatorId, MilestoneId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import ActorId, Event, Value

ReportId = NewType("ReportId", UUID)


def report_id_of(project_id: ProjectId, period: str) -> ReportId:
    """One report a project and period; a correction is a further revision of it."""
    return ReportId(derive_id(project_id, period, "progress-report"))


class Spent(Value):
    """เบิกจ่ายจากแหล่งหนึ่ง since the project began."""

    source: str
    amount: Satang


class ReachedMilestone(Value):
    milestone_id: MilestoneId
    reached: date


class Measured(Value):
    """ค่าตัวชี้วัด, with what proves it."""

    indicator_id: IndicatorId
    value: Decimal
    measured: date
    evidence: tuple[StoredFile, ...]


class ProgressFigures(Value):
    """ผลการดำเนินงานของงวด; sums and percent are since the project began."""

    percent: int
    milestones: tuple[ReachedMilestone, ...]
    spent: tuple[Spent, ...]
    measured: tuple[Measured, ...]
    work_done: str
    obstacles: str
    next_steps: str
    photos: tuple[StoredFile, ...]


class ReviewOutcome(StrEnum):
    ACCEPTED = "accepted"
    RETURNED = "returned"


class ProgressReported(Event):
    """รายงานผลการดำเนินโครงการของงวด; a correction is a further revision of the period's report."""

    type: Literal["planning.progress_reported"] = "planning.progress_reported"
    version: Literal[1] = 1
    report_id: ReportId
    project_id: ProjectId
    plan_id: PlanId
    plan_version: int  # the version whose project it is measured against
    fiscal_year: FiscalYear
    period: str  # code of the reporting calendar, e.g. "Q1"
    calendar_rule: str  # version of that calendar
    due: date
    late_days: int  # of the first revision; 0: in time
    closing: bool  # the last period of the year
    revision: int  # 1, then one more a correction
    correction_reason: str
    decline_reason: str  # why the percent is below that of a period before; empty: it is not
    agency: AgencyRef  # the project's owner, also when the secretariat keyed it in
    reported_by: ActorId  # who may not review it
    figures: ProgressFigures


class ProgressReviewed(Event):
    """ตรวจรายงาน: accepted, or returned for correction with the reason."""

    type: Literal["planning.progress_reviewed"] = "planning.progress_reviewed"
    version: Literal[1] = 1
    report_id: ReportId
    project_id: ProjectId
    plan_id: PlanId
    fiscal_year: FiscalYear
    period: str
    revision: int
    outcome: ReviewOutcome
    closing: bool
    reason: str


ProgressEvent = Annotated[
    ProgressReported | ProgressReviewed,
    Field(discriminator="type"),
]
