"""The plans over HTTP: the register, a plan as a tree, its projects, its versions."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from services.projection.edge import plan_shown as shown
from services.projection.edge.plan_content import VersionNotFound, edition, newest
from services.projection.edge.plan_reading import Asked, Plans, plans_of
from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from shared.contracts.boards import Dimension
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])
NEWEST_YEAR = Order("_year", descending=True)
BY_NAME = Order("_name")
Known = Annotated[Plans, Depends(plans_of)]


@router.get("/plans")
async def plans(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    q: Search = None,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[shown.PlanLine]:
    """ทะเบียนแผนของทุกปี ปีล่าสุดก่อน"""
    reader = await fresh.of(views.plans, province)
    where = narrowed(fiscal_year=fiscal_year) | containing(q)
    page = await reader.page(Province(province), where, limit, after, NEWEST_YEAR)
    return Listed(rows=[shown.plan_line(one) for one in page.rows], following=page.following)


@router.get("/plans/{plan_id}")
async def plan(
    province: ProvinceId, plan_id: UUID, _: Reader, known: Known, version: Asked = None
) -> shown.PlanTree:
    """แผนเป็นโครงสร้าง: วิสัยทัศน์ ยุทธศาสตร์ กลยุทธ์ เป้าประสงค์ โครงการ"""
    return shown.plan_tree(await known.edition(province, plan_id, version))


@router.get("/plans/{plan_id}/projects")
async def plan_projects(
    province: ProvinceId,
    plan_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    version: Asked = None,
    q: Search = None,
    dimension: Dimension | None = None,
    owner: Annotated[UUID | None, Query(description="หน่วยงานเจ้าของ")] = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[shown.ProjectInPlan]:
    """โครงการของแผนตามลำดับชื่อ พร้อมผลการพิจารณาบรรจุ; ค้นชื่อโครงการและหน่วยงาน"""
    register = await fresh.of(views.plans, province)
    row = found(await register.get(Province(province), str(plan_id)))
    number = newest(row) if version is None else version
    if number > newest(row):
        raise VersionNotFound
    where = narrowed(plan_id=plan_id, dimension=dimension, owner_id=owner) | containing(q)
    where |= {"versions": number} if number else {"draft": {"$ne": None}}
    reader = await fresh.of(views.plan_projects, province)
    page = await reader.page(Province(province), where, limit, after, BY_NAME)
    rows = [shown.project_in_plan(one, row, number) for one in page.rows]
    return Listed(rows=rows, following=page.following)


@router.get("/plan-projects/{project_id}")
async def plan_project(
    province: ProvinceId, project_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> shown.ProjectInPlan:
    """โครงการหนึ่งโครงการตามฉบับล่าสุดที่มีโครงการนี้ หรือตามร่าง"""
    reader = await fresh.of(views.plan_projects, province)
    row = found(await reader.get(Province(province), str(project_id)))
    register = await fresh.of(views.plans, province)
    of_plan = found(await register.get(Province(province), str(row.plan_id)))
    return shown.project_in_plan(row, of_plan, row.versions[-1] if row.versions else 0)


@router.get("/plans/{plan_id}/versions")
async def plan_versions(
    province: ProvinceId, plan_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> list[shown.PlanVersion]:
    """ฉบับของแผนที่เสนอแล้วทุกฉบับ ตามลำดับ"""
    register = await fresh.of(views.plans, province)
    row = found(await register.get(Province(province), str(plan_id)))
    return [shown.version(one) for one in row.versions]


@router.get("/plans/{plan_id}/versions/{number}")
async def plan_version(
    province: ProvinceId, plan_id: UUID, number: int, _: Reader, known: Known
) -> shown.WholeVersion:
    """แผนที่เสนอแล้วหนึ่งฉบับ ทั้งเนื้อหา"""
    row, projects = await known.whole(province, plan_id)
    if number < 1:
        raise VersionNotFound
    return shown.whole(edition(row, projects, number))
