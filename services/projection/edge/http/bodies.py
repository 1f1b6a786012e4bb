"""The registers of bodies and of units over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel

from services.projection.edge import shown
from services.projection.edge.http.agencies import BY_NAME, District
from services.projection.edge.names import Named
from services.projection.edge.reading import ProvinceId, Reader, Today, Views, found, narrowed
from services.projection.edge.shown import ShownBody
from services.projection.views.unit_register import UnitRow
from shared.contracts.bodies import BodyKind
from shared.contracts.units import UnitKind
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import ViewReader

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])

MOST_ANCESTORS = 20
MOST_CHILDREN = 200


class UnitInTree(BaseModel):
    """หน่วยหนึ่งแห่งพร้อมต้นสังกัดทุกชั้น และหน่วยที่อยู่ใต้โดยตรง"""

    unit: UnitRow
    ancestors: list[UnitRow]  # the nearest first
    children: Listed[UnitRow]  # further ones at /units?parent=


@router.get("/bodies")
async def bodies(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    today: Today,
    q: Search = None,
    kind: BodyKind | None = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[ShownBody]:
    """ทะเบียนองค์คณะ: กรรมการปัจจุบัน คำสั่ง และวาระ"""
    reader = await fresh.of(views.bodies, province)
    where = containing(q) | narrowed(kind=kind)
    page = await reader.page(Province(province), where, limit, after, BY_NAME)
    opened = await names.of(province, *page.rows)
    rows = [shown.body(row, opened, today) for row in page.rows]
    return Listed(rows=rows, following=page.following)


@router.get("/bodies/{body_id}")
async def body(
    province: ProvinceId,
    body_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    today: Today,
) -> ShownBody:
    """องค์คณะหนึ่งคณะ"""
    reader = await fresh.of(views.bodies, province)
    row = found(await reader.get(Province(province), str(body_id)))
    return shown.body(row, await names.of(province, row), today)


@router.get("/units")
async def units(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    q: Search = None,
    kind: UnitKind | None = None,
    district: District = None,
    parent: Annotated[UUID | None, Query(description="องค์กรต้นสังกัด")] = None,
    *,
    top: Annotated[bool, Query(description="เฉพาะหน่วยที่ไม่มีต้นสังกัด")] = False,
    limit: Limit = 50,
    after: After = None,
) -> Listed[UnitRow]:
    """ทะเบียนชุมชน องค์กร และอำเภอที่ประเมินตนเอง"""
    reader = await fresh.of(views.units, province)
    where = containing(q) | narrowed(kind=kind, district=district, parent=parent)
    if top:
        where["parent"] = None
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_NAME))


@router.get("/units/{unit_id}")
async def unit(
    province: ProvinceId, unit_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> UnitInTree:
    """หน่วยหนึ่งแห่งในผังต้นสังกัด"""
    reader = await fresh.of(views.units, province)
    row = found(await reader.get(Province(province), str(unit_id)))
    below = narrowed(parent=unit_id)
    page = await reader.page(Province(province), below, MOST_CHILDREN, None, BY_NAME)
    above = await _ancestors(reader, province, row)
    return UnitInTree(unit=row, ancestors=above, children=Listed.of(page))


async def _ancestors(reader: ViewReader[UnitRow], province: str, row: UnitRow) -> list[UnitRow]:
    above: list[UnitRow] = []
    while row.parent is not None and len(above) < MOST_ANCESTORS:
        parent = await reader.get(Province(province), str(row.parent))
        if parent is None:
            break
        above.append(parent)
        row = parent
    return above
