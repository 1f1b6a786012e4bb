"""The register of booklets over HTTP, as a list and as a spreadsheet."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from services.projection.edge.reading import ProvinceId, Reader, Views, Year, narrowed
from services.projection.views.booklet_register import BookletRow
from shared.documents.sheets import Cell, Column, Sheet, workbook
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.message import Province
from shared.thai import full_moment
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}/booklets", tags=["projection"])
NEWEST = Order("_frozen", descending=True)
MOST = 1_000  # rows of a spreadsheet
_COLUMNS = (
    Column("ปีงบประมาณ", 12),
    Column("รูปเล่มที่", 10),
    Column("แผนฉบับที่", 10),
    Column("หน้า", 8),
    Column("ตรึงเมื่อ", 20),
    Column("สถานะ", 14),
    Column("เหตุผลที่ยกเลิก", 30),
    Column("ลายนิ้วมือไฟล์ (SHA-256)", 66),
    Column("ลายนิ้วมือเนื้อหาแผน", 66),
    Column("ลายนิ้วมือประกาศ", 66),
    Column("เอกสารที่รวม", 14),
)


@router.get("")
async def booklet_register(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    plan_id: UUID | None = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[BookletRow]:
    """ทะเบียนรูปเล่มแผน ฉบับล่าสุดก่อน: ลายนิ้วมือ เอกสารที่รวม และสถานะ"""
    reader = await fresh.of(views.booklets, province)
    where = narrowed(fiscal_year=fiscal_year, plan_id=plan_id)
    return Listed.of(await reader.page(Province(province), where, limit, after, NEWEST))


@router.get("/export.xlsx", responses=described(XLSX), response_class=Response)
async def booklet_workbook(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    now: Now,
    fiscal_year: Year = None,
) -> Response:
    """ทะเบียนรูปเล่มแผนเป็นไฟล์ Excel"""
    reader = await fresh.of(views.booklets, province)
    where = narrowed(fiscal_year=fiscal_year)
    page = await reader.page(Province(province), where, MOST, None, NEWEST)
    note = f"ข้อมูล ณ วันที่ {full_moment(now())} จำนวน {len(page.rows)} รูปเล่ม"
    sheet = Sheet("ทะเบียนรูปเล่ม", _COLUMNS, [_cells(row) for row in page.rows], note)
    content = await asyncio.to_thread(workbook, "ทะเบียนรูปเล่มแผน", [sheet])
    return download(content, "ทะเบียนรูปเล่มแผน.xlsx", XLSX)


def _cells(row: BookletRow) -> tuple[Cell, ...]:
    return (
        row.fiscal_year,
        row.edition,
        row.plan_version,
        row.pages,
        row.frozen_at,
        "ยกเลิกแล้ว" if row.withdrawn_at else "ตรึงแล้ว",
        row.withdrawn_because,
        row.sha256,
        row.content_hash,
        row.text_hash,
        len(row.bound),
    )
