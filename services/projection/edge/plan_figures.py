"""The figures of a plan: by dimension, by owner; its money by source, dimension and strategy."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from services.projection.edge.plan_content import Edition, source_names, strategy_of
from services.projection.edge.plan_standing import Inclusion, inclusion
from shared.contracts.boards import Dimension
from shared.contracts.plans import BudgetLine, PlanContent, PlanItemId, Project
from shared.plans.money import Baht
from shared.plans.words import DIMENSIONS


class Figures(BaseModel):
    """จำนวนโครงการและงบประมาณของกลุ่มหนึ่ง"""

    projects: int
    without_cost: int  # โครงการที่ไม่ใช้งบประมาณ
    included: int  # บรรจุในยุทธศาสตร์จังหวัดแล้ว และยังใช้ได้
    budget: Baht


class OfDimension(Figures):
    """ตามมิติ"""

    dimension: Dimension
    name: str


class OfOwner(Figures):
    """ตามหน่วยงานเจ้าของ"""

    agency_id: UUID
    name: str
    partner_in: int  # โครงการที่ร่วมดำเนินการ


class PlanBoard(BaseModel):
    """กระดานแผน: ตามมิติและตามหน่วยงานเจ้าของ"""

    version: int  # 0: ร่าง
    by_dimension: list[OfDimension]
    by_owner: list[OfOwner]
    total: Figures


class BudgetCell(BaseModel):
    """งบประมาณจากแหล่งหนึ่ง ในมิติหนึ่ง ภายใต้ยุทธศาสตร์หนึ่ง"""

    source: str
    source_name: str
    dimension: Dimension
    dimension_name: str
    strategy: UUID
    strategy_text: str
    projects: int
    amount: Baht


class Sum(BaseModel):
    """ผลรวม"""

    key: str
    name: str
    projects: int
    amount: Baht


class InKind(BaseModel):
    """สิ่งที่ร่วมสมทบ ไม่ใช่เงิน"""

    project_id: UUID
    title: str
    source_name: str
    in_kind: str


class BudgetTable(BaseModel):
    """ตารางงบประมาณ: money apart from what costs nothing and from what is given in kind"""

    version: int  # 0: ร่าง
    cells: list[BudgetCell]
    by_source: list[Sum]
    by_dimension: list[Sum]
    by_strategy: list[Sum]
    without_cost: list[str]  # ชื่อโครงการที่ไม่ใช้งบประมาณ
    in_kind: list[InKind]
    total: Baht


def plan_board(edition: Edition) -> PlanBoard:
    projects = edition.content.projects
    owners = {one.owner.agency_id: one.owner.name for one in projects}
    return PlanBoard(
        version=edition.number,
        by_dimension=[
            OfDimension(
                dimension=one,
                name=DIMENSIONS[one],
                **_figures(edition, [p for p in projects if p.dimension is one]),
            )
            for one in Dimension
        ],
        by_owner=[
            OfOwner(
                agency_id=agency_id,
                name=name,
                partner_in=sum(
                    agency_id in {each.agency_id for each in one.partners} for one in projects
                ),
                **_figures(edition, [p for p in projects if p.owner.agency_id == agency_id]),
            )
            for agency_id, name in sorted(owners.items(), key=lambda one: (one[1], one[0]))
        ],
        total=Figures(**_figures(edition, projects)),
    )


def _figures(edition: Edition, projects: Sequence[Project]) -> dict[str, int]:
    standing = [inclusion(edition.rows[one.project_id], edition.upto) for one in projects]
    return {
        "projects": len(projects),
        "without_cost": sum(one.total == 0 for one in projects),
        "included": sum(one is Inclusion.INCLUDED for one, _ in standing),
        "budget": sum(one.total for one in projects),
    }


def budget_table(edition: Edition) -> BudgetTable:
    content, names = edition.content, source_names()
    cells = _cells(content, names)
    return BudgetTable(
        version=edition.number,
        cells=cells,
        by_source=_sums(content, _by_source(names)),
        by_dimension=_sums(content, lambda one, _: (one.dimension, DIMENSIONS[one.dimension])),
        by_strategy=_sums(content, _by_strategy(content)),
        without_cost=[one.title for one in content.projects if one.total == 0],
        in_kind=[
            InKind(
                project_id=one.project_id,
                title=one.title,
                source_name=names.get(line.source, line.source),
                in_kind=line.in_kind,
            )
            for one in content.projects
            for line in one.budget
            if line.in_kind
        ],
        total=sum(one.total for one in content.projects),
    )


Keyed = Callable[[Project, BudgetLine], tuple[Any, str]]  # under which key, and how it is called


def _by_source(names: dict[str, str]) -> Keyed:
    return lambda _, line: (line.source, names.get(line.source, line.source))


def _by_strategy(content: PlanContent) -> Keyed:
    strategy = strategy_of(content)
    return lambda one, _: (strategy(one).item_id, strategy(one).text)


def _money(projects: Iterable[Project]) -> list[tuple[Project, BudgetLine]]:
    return [(one, line) for one in projects for line in one.budget if line.amount]


def _sums(content: PlanContent, keyed: Keyed) -> list[Sum]:
    amounts: dict[tuple[Any, str], int] = defaultdict(int)
    projects: dict[tuple[Any, str], set[UUID]] = defaultdict(set)
    for project, line in _money(content.projects):
        key = keyed(project, line)
        amounts[key] += line.amount
        projects[key].add(project.project_id)
    return [
        Sum(key=str(key), name=name, projects=len(projects[key, name]), amount=amount)
        for (key, name), amount in amounts.items()
    ]


def _cells(content: PlanContent, names: dict[str, str]) -> list[BudgetCell]:
    strategy = strategy_of(content)
    amounts: dict[tuple[str, Dimension, PlanItemId], list[int]] = defaultdict(list)
    for project, line in _money(content.projects):
        place = line.source, project.dimension, strategy(project).item_id
        amounts[place].append(line.amount)
    texts = {one.item_id: one.text for one in content.items}
    order = {one.item_id: number for number, one in enumerate(content.items)}
    return [
        BudgetCell(
            source=source,
            source_name=names.get(source, source),
            dimension=dimension,
            dimension_name=DIMENSIONS[dimension],
            strategy=item_id,
            strategy_text=texts[item_id],
            projects=len(all_of_them),
            amount=sum(all_of_them),
        )
        for (source, dimension, item_id), all_of_them in sorted(
            amounts.items(), key=lambda one: (order[one[0][2]], one[0][0], one[0][1])
        )
    ]
