"""The process board over HTTP, and the information kit that begins it."""

from typing import Annotated

from fastapi import APIRouter, Path

from services.projection.edge.board import Board, board
from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views import kit_editions
from services.projection.views.kit_editions import KitRow
from shared.http.commands import Now
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.fiscal_year import BANGKOK, FiscalYear, fiscal_year_of
from shared.kernel.message import Province
from shared.rules.load import process_steps

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])


@router.get("/process-board")
async def process_board(
    province: ProvinceId, _: Reader, views: Views, fresh: Fresh, now: Now, fiscal_year: Year = None
) -> Board:
    """กระดานกระบวนการ: ขั้นตอนทั้งหมดพร้อมหลักฐานจากเหตุการณ์ ไม่ระบุปี = ปีปัจจุบัน"""
    moment = now()
    year = fiscal_year or fiscal_year_of(moment)
    reader = await fresh.of(views.process, province)
    row = await reader.get(Province(province), str(year))
    return board(province, year, row, process_steps(), moment.astimezone(BANGKOK).date())


@router.get("/kits")
async def kits(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[KitRow]:
    """ชุดข้อมูลชี้แจงทุกฉบับ"""
    reader = await fresh.of(views.kits, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/kits/{fiscal_year}/{edition}")
async def kit(
    province: ProvinceId,
    fiscal_year: FiscalYear,
    edition: Annotated[int, Path(ge=1, le=9999)],
    _: Reader,
    views: Views,
    fresh: Fresh,
) -> KitRow:
    """ชุดข้อมูลชี้แจงหนึ่งฉบับ"""
    reader = await fresh.of(views.kits, province)
    key = kit_editions.key_of(fiscal_year, edition)
    return found(await reader.get(Province(province), key))
