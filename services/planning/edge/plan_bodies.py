"""What a request about a plan may hold: strict, an unknown field is refused. Money is in baht."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from services.planning.domain.plan.commands import (
    Ideas,
    PlannedBudgetLine,
    PlannedItem,
    PlannedProject,
    ProjectFields,
)
from shared.contracts.planning_values import ProjectId
from shared.contracts.plans import Level, PlanItemId, RevisionKind
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message
from shared.kernel.values import Code, Line, LongText, Note, Order, Reason, Title

Baht = Annotated[Decimal, Field(ge=0, le=10**11, decimal_places=2)]


class NewPlan(Message):
    """แผนของปีงบประมาณที่จะเริ่มจัดทำ"""

    fiscal_year: FiscalYear
    title: Title


class Foreword(Message):
    """คำนำและสถานการณ์ของจังหวัด"""

    foreword: LongText
    situation: LongText


class Vision(Message):
    """วิสัยทัศน์"""

    text: Line
    ideas: Ideas = ()


class Item(Message):
    """ยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์"""

    level: Level
    under: PlanItemId | None = None
    order: Order
    text: Line
    ideas: Ideas = ()

    def planned(self, item_id: PlanItemId) -> PlannedItem:
        return PlannedItem(item_id=item_id, **dict(self))


class BudgetInBaht(Message):
    """งบประมาณจากแหล่งหนึ่ง (บาท)"""

    source: Code
    amount: Baht = Decimal(0)
    in_kind: Note = ""

    def planned(self) -> PlannedBudgetLine:
        satang = int(self.amount * 100)
        return PlannedBudgetLine(source=self.source, amount=satang, in_kind=self.in_kind)


class ProjectInBaht(ProjectFields):
    """แผนงาน/โครงการ; its id stands in the address"""

    budget: Annotated[tuple[BudgetInBaht, ...], Field(min_length=1, max_length=20)]

    def planned(self, project_id: ProjectId) -> PlannedProject:
        fields = dict(self) | {"budget": tuple(line.planned() for line in self.budget)}
        return PlannedProject(project_id=project_id, **fields)


class Why(Message):
    """เหตุผล"""

    reason: Reason


class NewRevision(Message):
    """การแก้ไขแผนที่เสนอแล้ว"""

    kind: RevisionKind
    reason: Reason
