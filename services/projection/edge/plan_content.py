"""A plan put together from its rows: the draft or a version, its structure, its figures."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from pydantic import BaseModel

from services.projection.views.plan_projects import ProjectRow
from services.projection.views.plan_register import PlanRow, Texts
from shared.contracts.boards import Dimension
from shared.contracts.planning_values import IdeaRef, PlanId
from shared.contracts.plans import Level, PlanContent, PlanItem, PlanItemId, Project
from shared.kernel.errors import NotFound
from shared.plans.content import under_their_goals
from shared.plans.money import Baht
from shared.rules.budget_sources import every_budget_sources

DRAFT = 0


class VersionNotFound(NotFound):
    code = "planning.plan_version_not_found"
    th = "แผนไม่มีฉบับนี้ กรุณาเปิดดูรายการฉบับที่เสนอแล้ว"
    en = "The plan has no such version. Read the list of its versions."


@dataclass(frozen=True, slots=True)
class Edition:
    """แผนฉบับหนึ่ง: a version, or the draft (0)."""

    number: int
    row: PlanRow
    content: PlanContent
    rows: dict[UUID, ProjectRow]  # of its projects

    @property
    def upto(self) -> int:
        """The last version that counts for it: what bodies resolved on later ones does not."""
        return self.number or newest(self.row)


class ProjectLine(BaseModel):
    """โครงการหนึ่งบรรทัดใต้เป้าประสงค์"""

    project_id: UUID
    number: str
    title: str
    dimension: Dimension
    owner: str
    budget: Baht


class Branch(BaseModel):
    """ยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์ พร้อมสิ่งที่อยู่ภายใต้"""

    item_id: UUID
    level: Level
    number: str  # 1.2.1
    text: str
    ideas: tuple[IdeaRef, ...]
    under: list["Branch"]
    projects: list[ProjectLine]
    budget: Baht  # of all projects below


def newest(row: PlanRow) -> int:
    """The latest version's number; the draft's when there is none."""
    return len(row.versions)


def edition(row: PlanRow, projects: Sequence[ProjectRow], number: int) -> Edition:
    """Raises `VersionNotFound`."""
    if number > len(row.versions):
        raise VersionNotFound
    texts = row.texts_of(number) if number else row.draft
    found = {
        one.project_id: one
        for one in projects
        if (number in one.versions if number else one.draft is not None)
    }
    shown = [_as_of(one, number) for one in found.values()]
    return Edition(number, row, _content(row, texts, shown), found)


def _as_of(row: ProjectRow, number: int) -> Project:
    if number:
        return row.shape_of(number).project
    assert row.draft is not None
    return row.draft


def _content(row: PlanRow, texts: Texts, projects: Iterable[Project]) -> PlanContent:
    return PlanContent(
        plan_id=PlanId(row.plan_id),
        fiscal_year=row.fiscal_year,
        title=row.title,
        foreword=texts.foreword,
        situation=texts.situation,
        vision=texts.vision,
        vision_ideas=texts.vision_ideas,
        items=texts.items,
        projects=under_their_goals(texts.items, projects),
    )


def tree(content: PlanContent) -> list[Branch]:
    """วิสัยทัศน์ > ยุทธศาสตร์ > กลยุทธ์ > เป้าประสงค์ > โครงการ"""
    return list(_branches(None, "", content))


def _branches(above: PlanItemId | None, number: str, content: PlanContent) -> Iterator[Branch]:
    items = [one for one in content.items if one.under == above]
    for place, item in enumerate(items, start=1):
        yield _branch(item, f"{number}{place}", content)


def _branch(item: PlanItem, number: str, content: PlanContent) -> Branch:
    under = list(_branches(item.item_id, f"{number}.", content))
    own = [one for one in content.projects if one.goal == item.item_id]
    lines = [_line(one, f"{number}.{place}") for place, one in enumerate(own, start=1)]
    budget = sum(one.budget for one in under) + sum(one.budget for one in lines)
    return Branch(
        item_id=item.item_id,
        level=item.level,
        number=number,
        text=item.text,
        ideas=item.ideas,
        under=under,
        projects=lines,
        budget=budget,
    )


def _line(project: Project, number: str) -> ProjectLine:
    return ProjectLine(
        project_id=project.project_id,
        number=number,
        title=project.title,
        dimension=project.dimension,
        owner=project.owner.name,
        budget=project.total,
    )


def strategy_of(content: PlanContent) -> Callable[[Project], PlanItem]:
    """Gives the strategy that a project stands under."""
    items = {one.item_id: one for one in content.items}

    def found(project: Project) -> PlanItem:
        item = items[project.goal]
        while item.under is not None:
            item = items[item.under]
        return item

    return found


def source_names() -> dict[str, str]:
    """Of every version, the newest name of each code."""
    return {code: th for rule in every_budget_sources() for code, th in rule.names.items()}
