"""What has happened to the plan towards the model level (แผนพัฒนาสู่ระดับต้นแบบ), 3.1.5 and 3.1.6."""

from datetime import date
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.evaluation import Shortfall
from shared.contracts.planning_values import Satang
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

DevelopmentPlanId = NewType("DevelopmentPlanId", UUID)
MeasureId = NewType("MeasureId", UUID)


def development_plan_id_of(province: str, fiscal_year: int) -> DevelopmentPlanId:
    """One a province and year: the year whose evaluation it answers."""
    return DevelopmentPlanId(derive_id(province, fiscal_year, "development-plan"))


class Measure(Value):
    """แผนงาน/โครงการเพิ่มเติม, tied to the indicators that fell short."""

    measure_id: MeasureId
    title: str
    indicators: tuple[str, ...]  # codes, as the shortfalls name them
    dimension: Dimension
    owner: AgencyRef
    budget: Satang
    source: str
    until: date
    expected: str  # ผลที่คาดว่าจะได้รับ


class DevelopmentPlanDrafted(Event):
    """ร่างแผนพัฒนาจากตัวชี้วัดที่ยังไม่ถึงเกณฑ์; anew when the evaluation is restated."""

    type: Literal["planning.development_plan_drafted"] = "planning.development_plan_drafted"
    version: Literal[1] = 1
    development_plan_id: DevelopmentPlanId
    fiscal_year: FiscalYear
    level: int  # reached
    next_level: int
    criteria: str  # version of the criteria set
    shortfalls: tuple[Shortfall, ...]


class MeasurePlaced(Event):
    """เสนอหรือแก้ไขแผนงาน/โครงการเพิ่มเติม"""

    type: Literal["planning.measure_placed"] = "planning.measure_placed"
    version: Literal[1] = 1
    development_plan_id: DevelopmentPlanId
    fiscal_year: FiscalYear
    measure: Measure


class MeasureRemoved(Event):
    """ถอนแผนงาน/โครงการเพิ่มเติม"""

    type: Literal["planning.measure_removed"] = "planning.measure_removed"
    version: Literal[1] = 1
    development_plan_id: DevelopmentPlanId
    fiscal_year: FiscalYear
    measure_id: MeasureId
    reason: str


class DevelopmentPlanSubmitted(Event):
    """เสนอร่างแผนพัฒนา: every shortfall is answered, and the content frozen under its hash."""

    type: Literal["planning.development_plan_submitted"] = "planning.development_plan_submitted"
    version: Literal[1] = 1
    development_plan_id: DevelopmentPlanId
    fiscal_year: FiscalYear
    plan_version: int
    content_hash: str
    measures: int
    budget: Satang


class DevelopmentPlanResolved(Event):
    """กรมการจังหวัดพิจารณาร่างแผนพัฒนา (3.1.6)"""

    type: Literal["planning.development_plan_resolved"] = "planning.development_plan_resolved"
    version: Literal[1] = 1
    development_plan_id: DevelopmentPlanId
    fiscal_year: FiscalYear
    hearing: Hearing
    content_hash: str  # of what was before the meeting
    plan_version: int | None  # None: no version of this plan has that hash
    in_force: bool  # did the provincial board deal with the latest version


DevelopmentEvent = Annotated[
    DevelopmentPlanDrafted
    | MeasurePlaced
    | MeasureRemoved
    | DevelopmentPlanSubmitted
    | DevelopmentPlanResolved,
    Field(discriminator="type"),
]
