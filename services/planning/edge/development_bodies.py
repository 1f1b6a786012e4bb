"""What a request about the development plan may hold, and how the plan is shown. Money in baht."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from services.planning.domain.development_plan.state import DevelopmentPlan
from services.planning.edge.plan_bodies import Baht
from shared.contracts.boards import Dimension
from shared.contracts.development import (
    DevelopmentPlanDrafted,
    DevelopmentPlanResolved,
    DevelopmentPlanSubmitted,
    Measure,
)
from shared.contracts.directory import AgencyId
from shared.contracts.evaluation import Shortfall
from shared.kernel.message import Message
from shared.kernel.values import Code, Day, Figure, Paragraph, Title

ReachedLevel = Annotated[int, Field(ge=0, le=3, description="0 ยังไม่ถึงระดับใด ถึง 3 ต้นแบบ")]


class FellShort(Message):
    """ตัวชี้วัดที่ยังไม่ถึงเกณฑ์"""

    indicator: Code
    title: Title
    points: Figure
    needed: Figure


class NewDraft(Message):
    """ผลการประเมินที่ร่างแผนต้องตอบ"""

    level: ReachedLevel
    next_level: ReachedLevel
    criteria: Code
    shortfalls: Annotated[tuple[FellShort, ...], Field(min_length=1, max_length=50)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len({one.indicator for one in self.shortfalls}) < len(self.shortfalls):
            raise ValueError("an indicator stands twice")
        return self

    def short(self) -> tuple[Shortfall, ...]:
        return tuple(Shortfall(**dict(one)) for one in self.shortfalls)


class NewMeasure(Message):
    """แผนงาน/โครงการเพิ่มเติม (เงินเป็นบาท)"""

    title: Title
    indicators: Annotated[tuple[Code, ...], Field(min_length=1, max_length=50)]
    dimension: Dimension
    owner: AgencyId
    budget: Baht = Decimal(0)
    source: Code
    until: Day
    expected: Paragraph

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len(set(self.indicators)) < len(self.indicators):
            raise ValueError("an indicator stands twice")
        return self


class ShownDevelopmentPlan(BaseModel):
    """แผนพัฒนาสู่ระดับต้นแบบตามที่เป็นอยู่"""

    drafted: DevelopmentPlanDrafted
    measures: tuple[Measure, ...]
    unanswered: tuple[str, ...]  # indicators that no measure answers yet
    versions: tuple[DevelopmentPlanSubmitted, ...]
    resolutions: tuple[DevelopmentPlanResolved, ...]
    approved: bool

    @classmethod
    def of(cls, plan: DevelopmentPlan, drafted: DevelopmentPlanDrafted) -> "ShownDevelopmentPlan":
        return cls(
            drafted=drafted,
            measures=tuple(plan.measures.values()),
            unanswered=plan.unanswered,
            versions=plan.versions,
            resolutions=plan.resolutions,
            approved=plan.approved,
        )
