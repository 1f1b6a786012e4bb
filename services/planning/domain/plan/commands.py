"""What one may ask of a plan. What is known elsewhere travels in the command."""

from typing import Annotated

from pydantic import Field

from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.directory import AgencyId
from shared.contracts.planning_values import IdeaRef, PlanId, ProjectId, TargetId
from shared.contracts.plans import (
    IndicatorId,
    Level,
    MilestoneId,
    PlanItemId,
    ProjectDecision,
    RevisionKind,
)
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import (
    Code,
    Day,
    Figure,
    Line,
    LongText,
    Money,
    Note,
    Order,
    Paragraph,
    Reason,
    Title,
)
from shared.rules.alignments import AlignmentScheme
from shared.rules.budget_sources import BudgetSources

Ideas = Annotated[tuple[IdeaRef, ...], Field(max_length=100)]


class PlannedItem(Message):
    """ยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์ as somebody asks for it."""

    item_id: PlanItemId
    level: Level
    under: PlanItemId | None = None
    order: Order
    text: Line
    ideas: Ideas = ()


class PlannedBudgetLine(Message):
    """งบประมาณจากแหล่งหนึ่ง (สตางค์)"""

    source: Code
    amount: Money
    in_kind: Note = ""


class PlannedMilestone(Message):
    """ขั้นตอนสำคัญ"""

    milestone_id: MilestoneId
    title: Title
    due: Day


class PlannedIndicator(Message):
    """ตัวชี้วัด"""

    indicator_id: IndicatorId
    title: Title
    unit: Annotated[Line, Field(max_length=60)]
    baseline: Figure | None = None
    target: Figure
    more_is_better: bool = True
    due: Annotated[tuple[Day, ...], Field(min_length=1, max_length=24)]


class PlannedAlignment(Message):
    """ความสอดคล้องกับแผนระดับชาติ"""

    scheme: Code
    code: Code


class ProjectFields(Message):
    """แผนงาน/โครงการ as somebody asks for it: agencies by their ids, codes without their rule."""

    goal: PlanItemId
    order: Order
    title: Title
    rationale: Paragraph = ""
    dimension: Dimension
    owner: AgencyId
    partners: Annotated[tuple[AgencyId, ...], Field(max_length=50)] = ()
    target_group: Note = ""
    place: Note = ""
    starts: Day
    ends: Day
    milestones: Annotated[tuple[PlannedMilestone, ...], Field(max_length=30)] = ()
    indicators: Annotated[tuple[PlannedIndicator, ...], Field(min_length=1, max_length=20)]
    alignments: Annotated[tuple[PlannedAlignment, ...], Field(max_length=30)] = ()
    targets: Annotated[tuple[TargetId, ...], Field(max_length=30)] = ()
    ideas: Ideas = ()


class PlannedProject(ProjectFields):
    """แผนงาน/โครงการ with its id, money in satang."""

    project_id: ProjectId
    budget: tuple[PlannedBudgetLine, ...]


class Surroundings(Message):
    """What a project is judged by: the year's directory and targets, the rules of the day."""

    agencies: tuple[AgencyRef, ...]  # of those that it names, the listed ones
    targets: tuple[TargetId, ...]  # of those that it names, the standing ones of the year
    sources: BudgetSources
    schemes: tuple[AlignmentScheme, ...]
    elsewhere: bool  # whether another plan has a project of this id


class StartPlan(Command):
    """Begin a year's plan (เริ่มจัดทำแผน)."""

    plan_id: PlanId
    fiscal_year: FiscalYear
    title: Title


class WriteForeword(Command):
    """Write the foreword and the situation of the province (เขียนคำนำและสถานการณ์)."""

    plan_id: PlanId
    foreword: LongText
    situation: LongText


class StateVision(Command):
    """State the vision (กำหนดวิสัยทัศน์)."""

    plan_id: PlanId
    text: Line
    ideas: Ideas = ()


class PlacePlanItem(Command):
    """Put a strategy, tactic or goal into the plan, or change it (กำหนดรายการของแผน)."""

    plan_id: PlanId
    item: PlannedItem


class RemovePlanItem(Command):
    """Take out a strategy, tactic or goal that nothing stands under (ตัดรายการของแผน)."""

    plan_id: PlanId
    item_id: PlanItemId
    reason: Reason


class PlaceProject(Command):
    """Put a project into the plan, or change it (เสนอหรือแก้ไขโครงการ)."""

    plan_id: PlanId
    project: PlannedProject
    asked_by: AgencyId | None  # None: the secretariat
    known: LookedUp[Surroundings]


class RemoveProject(Command):
    """Take a project out of the plan and say why (ถอนโครงการออกจากแผน)."""

    plan_id: PlanId
    project_id: ProjectId
    reason: Reason


class SubmitPlan(Command):
    """Freeze the plan as its next version, complete in all dimensions (เสนอแผน)."""

    plan_id: PlanId


class OpenPlanRevision(Command):
    """Open a submitted plan again, for a revision or an erratum (เปิดแก้ไขแผน)."""

    plan_id: PlanId
    kind: RevisionKind
    reason: Reason


class RecordPlanResolution(Command):
    """Record what a meeting resolved on the plan (บันทึกมติต่อแผน)."""

    plan_id: PlanId
    hearing: Hearing
    content_hash: str


class RecordProjectResolution(Command):
    """Record what became of a project before the strategy committee (บันทึกมติบรรจุโครงการ)."""

    plan_id: PlanId
    project_id: ProjectId
    decision: ProjectDecision
    hearing: Hearing
    content_hash: str


PlanCommand = (
    StartPlan
    | WriteForeword
    | StateVision
    | PlacePlanItem
    | RemovePlanItem
    | PlaceProject
    | RemoveProject
    | SubmitPlan
    | OpenPlanRevision
    | RecordPlanResolution
    | RecordProjectResolution
)
