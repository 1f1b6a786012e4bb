"""Reads a plan whole: its row and those of its projects."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Query

from services.projection.edge.plan_content import Edition, edition, newest
from services.projection.edge.reading import Readers, Views, found, narrowed
from services.projection.views.plan_projects import ProjectRow
from services.projection.views.plan_register import PlanRow
from shared.http.queries import Fresh
from shared.kernel.message import Province

MOST_PROJECTS = 5_000  # 500 stand in a plan at once; those taken out are rows too
Asked = Annotated[
    int | None,
    Query(ge=0, le=1000, description="ฉบับที่; 0 = ร่าง; ไม่ระบุ = ฉบับล่าสุดที่เสนอ หรือร่างถ้ายังไม่เคยเสนอ"),
]


@dataclass(frozen=True, slots=True)
class Plans:
    views: Readers
    fresh: Fresh

    async def whole(self, province: str, plan_id: UUID) -> tuple[PlanRow, list[ProjectRow]]:
        """Raises `NotFound`."""
        register = await self.fresh.of(self.views.plans, province)
        row = found(await register.get(Province(province), str(plan_id)))
        reader = await self.fresh.of(self.views.plan_projects, province)
        where = narrowed(plan_id=plan_id)
        page = await reader.page(Province(province), where, MOST_PROJECTS)
        return row, list(page.rows)

    async def edition(self, province: str, plan_id: UUID, number: int | None) -> Edition:
        """Raises `NotFound`, `VersionNotFound`."""
        row, projects = await self.whole(province, plan_id)
        return edition(row, projects, newest(row) if number is None else number)


async def plans_of(views: Views, fresh: Fresh) -> Plans:
    return Plans(views, fresh)
