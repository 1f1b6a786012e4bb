"""The values that the events of a plan are made of; `plans` hands them on."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NewType
from uuid import UUID

from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef
from shared.contracts.planning_values import IdeaRef, PlanId, ProjectId, Satang, TargetId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Value

PlanItemId = NewType("PlanItemId", UUID)
MilestoneId = NewType("MilestoneId", UUID)
IndicatorId = NewType("IndicatorId", UUID)


class Level(StrEnum):
    """ระดับของแผน, each under the one before; projects stand under goals."""

    STRATEGY = "strategy"  # ยุทธศาสตร์
    TACTIC = "tactic"  # กลยุทธ์
    GOAL = "goal"  # เป้าประสงค์


class PlanItem(Value):
    """ยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์"""

    item_id: PlanItemId
    level: Level
    under: PlanItemId | None  # None: a strategy, under the vision
    order: int  # among those under the same
    text: str
    ideas: tuple[IdeaRef, ...] = ()


class BudgetLine(Value):
    """งบประมาณจากแหล่งหนึ่ง; of a no-cost source the amount is 0."""

    source: str  # code of the rule data, e.g. "provincial_budget", "no_cost"
    amount: Satang
    in_kind: str = ""  # แรงงาน วัสดุ สถานที่ ที่ร่วมสมทบ


class Milestone(Value):
    """ขั้นตอนสำคัญ"""

    milestone_id: MilestoneId
    title: str
    due: date


class Indicator(Value):
    """ตัวชี้วัด, with where it starts from and where it shall arrive."""

    indicator_id: IndicatorId
    title: str
    unit: str  # ร้อยละ คน แห่ง …
    baseline: Decimal | None  # None: not known yet
    target: Decimal
    more_is_better: bool
    due: tuple[date, ...]  # reporting calendar: the days by which a value is due


class Alignment(Value):
    """ความสอดคล้องกับแผนระดับชาติ: a code of the rule data, and that data's version."""

    scheme: str  # e.g. "moral_action_plan_2"
    code: str
    rule: str


class Project(Value):
    """แผนงาน/โครงการ"""

    project_id: ProjectId
    goal: PlanItemId
    order: int
    title: str
    rationale: str
    dimension: Dimension
    owner: AgencyRef
    partners: tuple[AgencyRef, ...]
    target_group: str  # กลุ่มเป้าหมาย
    place: str
    starts: date
    ends: date
    budget: tuple[BudgetLine, ...]
    milestones: tuple[Milestone, ...]
    indicators: tuple[Indicator, ...]
    alignments: tuple[Alignment, ...]
    targets: tuple[TargetId, ...]
    ideas: tuple[IdeaRef, ...] = ()
    budget_rule: str = ""  # the version of the sources' rule data

    @property
    def total(self) -> Satang:
        return sum(line.amount for line in self.budget)


class PlanContent(Value):
    """เนื้อหาของแผนทั้งฉบับ: what is submitted, hashed, bound into a booklet and resolved on.

    Items stand in reading order, projects in that of their goals.
    """

    plan_id: PlanId
    fiscal_year: FiscalYear
    title: str
    foreword: str
    situation: str
    vision: str
    vision_ideas: tuple[IdeaRef, ...]
    items: tuple[PlanItem, ...]
    projects: tuple[Project, ...]
