"""The registers of agencies and of outgoing letters over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.projection.edge import shown
from services.projection.edge.names import Named
from services.projection.edge.reading import ProvinceId, Reader, Today, Views, found, narrowed
from services.projection.edge.shown import ShownAgency
from services.projection.views.agency_register import Status
from services.projection.views.letter_register import LetterRow
from shared.contracts.directory import Sector
from shared.contracts.letters import Series
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])

BY_NAME = Order("_name")
NEWEST_NUMBER = Order("number", descending=True)
District = Annotated[
    str | None, Query(pattern=r"^\d{4}$", description="รหัสอำเภอ 4 หลักของกรมการปกครอง")
]
Text = Annotated[str | None, Query(max_length=200)]


@router.get("/agencies")
async def agencies(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    today: Today,
    q: Search = None,
    sector: Sector | None = None,
    ministry: Text = None,
    district: District = None,
    status: Status | None = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[ShownAgency]:
    """ทะเบียนหน่วยงาน เรียงตามพจนานุกรม ค้นได้ทั้งชื่อปัจจุบัน ชื่อเดิม และชื่อที่จะใช้"""
    reader = await fresh.of(views.agencies, province)
    asked = narrowed(sector=sector, ministry=ministry, district=district, status=status)
    where = containing(q) | asked
    page = await reader.page(Province(province), where, limit, after, BY_NAME)
    opened = await names.of(province, *page.rows)
    rows = [shown.agency(row, opened, today) for row in page.rows]
    return Listed(rows=rows, following=page.following)


@router.get("/agencies/{agency_id}")
async def agency(
    province: ProvinceId,
    agency_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    today: Today,
) -> ShownAgency:
    """หน่วยงานหนึ่งแห่ง: ชื่อเดิม ความเป็นไป และผู้ประสานงาน"""
    reader = await fresh.of(views.agencies, province)
    row = found(await reader.get(Province(province), str(agency_id)))
    return shown.agency(row, await names.of(province, row), today)


@router.get("/letters")
async def letters(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    q: Search = None,
    office: Text = None,
    year: Annotated[int | None, Query(ge=2400, le=2700, description="ปีปฏิทิน พ.ศ.")] = None,
    series: Series | None = None,
    *,
    voided: Annotated[bool | None, Query(description="เฉพาะเลขที่ยกเลิก หรือไม่ยกเลิก")] = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[LetterRow]:
    """ทะเบียนหนังสือส่ง เลขล่าสุดก่อน: ใช้กับเรื่องใด และเลขที่ยกเลิก"""
    reader = await fresh.of(views.letters, province)
    where = containing(q) | narrowed(office=office, year=year, series=series)
    if voided is not None:
        where["voided"] = {"$ne": None} if voided else None
    return Listed.of(await reader.page(Province(province), where, limit, after, NEWEST_NUMBER))
