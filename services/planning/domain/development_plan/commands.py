"""What one may ask of the plan towards the model level (แผนพัฒนาสู่ระดับต้นแบบ)."""

from datetime import date

from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.development import DevelopmentPlanId, MeasureId
from shared.contracts.directory import AgencyId
from shared.contracts.evaluation import Shortfall
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Code, Money, Paragraph, Reason, Sha256, Title
from shared.rules.budget_sources import BudgetSources


class DraftDevelopmentPlan(Command):
    """Draft the plan from what fell short; anew after a restatement (ร่างแผนพัฒนา)."""

    fiscal_year: FiscalYear  # whose evaluation it answers
    level: int
    next_level: int
    criteria: Code
    shortfalls: tuple[Shortfall, ...]


class PlaceMeasure(Command):
    """Propose a further project, or change it (เสนอหรือแก้ไขแผนงาน/โครงการเพิ่มเติม)."""

    development_plan_id: DevelopmentPlanId
    measure_id: MeasureId
    title: Title
    indicators: tuple[Code, ...]
    dimension: Dimension
    owner_id: AgencyId
    owner: LookedUp[AgencyRef]
    budget: Money
    source: Code
    sources: LookedUp[BudgetSources]
    until: date
    expected: Paragraph


class RemoveMeasure(Command):
    """Take a further project out again (ถอนแผนงาน/โครงการเพิ่มเติม)."""

    development_plan_id: DevelopmentPlanId
    measure_id: MeasureId
    reason: Reason


class SubmitDevelopmentPlan(Command):
    """Put the draft before the provincial board, frozen under its hash (เสนอร่างแผนพัฒนา)."""

    development_plan_id: DevelopmentPlanId


class RecordDevelopmentPlanResolution(Command):
    """Record what a meeting resolved on the draft (บันทึกมติต่อร่างแผนพัฒนา)."""

    development_plan_id: DevelopmentPlanId
    hearing: Hearing
    content_hash: Sha256  # of what was before the meeting


DevelopmentPlanCommand = (
    DraftDevelopmentPlan
    | PlaceMeasure
    | RemoveMeasure
    | SubmitDevelopmentPlan
    | RecordDevelopmentPlanResolution
)
