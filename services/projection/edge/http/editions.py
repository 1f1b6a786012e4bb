"""The editions of the directory over HTTP: the register, their entries, and what differs."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.projection.edge.difference import EditionDiff, What, differences, page_of
from services.projection.edge.http.agencies import BY_NAME, District
from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.edition_entries import EntryRow
from services.projection.views.edition_register import EditionRow
from shared.contracts.directory import Sector
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import Order, ViewReader

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])

NEWEST = Order("_number", descending=True)
MOST_ENTRIES = 2_000


@router.get("/editions")
async def editions(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[EditionRow]:
    """ทะเบียนทำเนียบทุกฉบับ ฉบับล่าสุดก่อน"""
    reader = await fresh.of(views.editions, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after, NEWEST))


@router.get("/editions/{edition_id}")
async def edition(
    province: ProvinceId, edition_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> EditionRow:
    """ทำเนียบหนึ่งฉบับ: จำนวน ภาคส่วน และที่มา"""
    reader = await fresh.of(views.editions, province)
    return found(await reader.get(Province(province), str(edition_id)))


@router.get("/editions/{edition_id}/agencies")
async def edition_agencies(
    province: ProvinceId,
    edition_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    q: Search = None,
    sector: Sector | None = None,
    district: District = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[EntryRow]:
    """รายชื่อหน่วยงานในทำเนียบฉบับหนึ่ง ตามชื่อที่ใช้ในฉบับนั้น"""
    reader = await fresh.of(views.entries, province)
    where = narrowed(edition_id=edition_id, sector=sector, district=district) | containing(q)
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_NAME))


@router.get("/editions/{edition_id}/diff")
async def edition_diff(
    province: ProvinceId,
    edition_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    since: Annotated[UUID, Query(description="ทำเนียบฉบับที่นำมาเทียบ")],
    what: What | None = None,
    limit: Limit = 50,
    after: After = None,
) -> EditionDiff:
    """สิ่งที่ต่างจากทำเนียบอีกฉบับ: เพิ่ม ตัดออก เปลี่ยนชื่อ แก้ไข"""
    register = await fresh.of(views.editions, province)
    older = found(await register.get(Province(province), str(since)))
    newer = found(await register.get(Province(province), str(edition_id)))
    entries = await fresh.of(views.entries, province)
    found_changes = differences(
        await _all(entries, province, since), await _all(entries, province, edition_id)
    )
    return page_of(older, newer, found_changes, what, limit, after)


async def _all(reader: ViewReader[EntryRow], province: str, edition_id: UUID) -> Sequence[EntryRow]:
    where = narrowed(edition_id=edition_id)
    return await reader.rows(Province(province), where, MOST_ENTRIES)
