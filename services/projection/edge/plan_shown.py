"""Plans and their projects as they are shown: money in baht, names beside codes."""

from uuid import UUID

from pydantic import AwareDatetime, BaseModel

from services.projection.edge.plan_content import Branch, Edition, tree
from services.projection.edge.plan_standing import Inclusion, inclusion
from services.projection.views.plan_projects import Decision, ProjectRow
from services.projection.views.plan_register import PlanRow, Revision, Version
from shared.contracts.boards import Dimension
from shared.contracts.planning_values import IdeaRef
from shared.contracts.plans import DimensionCount, RevisionKind
from shared.plans.money import Baht
from shared.plans.shown import ShownContent, ShownProject
from shared.views.view import Row


class ShownCount(DimensionCount):
    budget: Baht


class PlanVersion(BaseModel):
    """แผนที่เสนอแล้วหนึ่งฉบับ"""

    number: int
    kind: RevisionKind
    content_hash: str
    projects: int
    budget: Baht
    by_dimension: tuple[ShownCount, ...]
    submitted_at: AwareDatetime


class WholeVersion(BaseModel):
    """แผนที่เสนอแล้วหนึ่งฉบับ ทั้งเนื้อหา"""

    version: PlanVersion
    content: ShownContent


class PlanLine(Row):
    """แผนหนึ่งบรรทัดของทะเบียน"""

    plan_id: UUID
    fiscal_year: int
    title: str
    vision: str
    latest: PlanVersion | None
    revision: Revision | None
    started_at: AwareDatetime


class PlanTree(BaseModel):
    """แผนเป็นโครงสร้าง: วิสัยทัศน์ > ยุทธศาสตร์ > กลยุทธ์ > เป้าประสงค์ > โครงการ"""

    plan_id: UUID
    fiscal_year: int
    title: str
    version: int  # 0: ร่าง
    foreword: str
    situation: str
    vision: str
    vision_ideas: tuple[IdeaRef, ...]
    strategies: list[Branch]
    budget: Baht


class ProjectInPlan(Row):
    """โครงการกับฉบับที่มีโครงการนี้ และผลการพิจารณาบรรจุ"""

    project_id: UUID
    title: str
    dimension: Dimension
    owner_id: UUID
    inclusion: Inclusion
    project: ShownProject | None  # of the edition that was asked for
    draft: bool  # stands in the draft
    removed: str  # why it was taken out of the draft
    versions: tuple[int, ...]
    decisions: tuple[Decision, ...]


def version(one: Version) -> PlanVersion:
    return PlanVersion.model_validate(one.model_dump(exclude={"texts"}))


def whole(edition: Edition) -> WholeVersion:
    return WholeVersion(
        version=version(edition.row.versions[edition.number - 1]),
        content=ShownContent.of(edition.content),
    )


def plan_line(row: PlanRow) -> PlanLine:
    latest = version(row.versions[-1]) if row.versions else None
    vision = row.texts_of(len(row.versions)).vision if row.versions else row.draft.vision
    return PlanLine(
        plan_id=row.plan_id,
        fiscal_year=row.fiscal_year,
        title=row.title,
        vision=vision,
        latest=latest,
        revision=row.revision,
        started_at=row.started_at,
    )


def plan_tree(edition: Edition) -> PlanTree:
    content = edition.content
    return PlanTree(
        plan_id=content.plan_id,
        fiscal_year=content.fiscal_year,
        title=content.title,
        version=edition.number,
        foreword=content.foreword,
        situation=content.situation,
        vision=content.vision,
        vision_ideas=content.vision_ideas,
        strategies=tree(content),
        budget=sum(one.total for one in content.projects),
    )


def project_in_plan(row: ProjectRow, plan: PlanRow, number: int) -> ProjectInPlan:
    if number:
        shape = row.shape_of(number).project if number in row.versions else None
    else:
        shape = row.draft
    standing, _ = inclusion(row, number or len(plan.versions))
    return ProjectInPlan(
        project_id=row.project_id,
        title=row.title,
        dimension=row.dimension,
        owner_id=row.owner_id,
        inclusion=standing,
        project=ShownProject.of(shape) if shape else None,
        draft=row.draft is not None,
        removed=row.removed,
        versions=row.versions,
        decisions=row.decisions,
    )
