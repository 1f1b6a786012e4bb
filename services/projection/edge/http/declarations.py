"""The declarations over HTTP: the register, a year's own, and who has signed it."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from services.projection.edge.names import Named
from services.projection.edge.reading import ProvinceId, Reader, Views, found, narrowed
from services.projection.edge.signature_workbook import signature_workbook
from services.projection.edge.signatures import (
    ShownSheet,
    Standing,
    found_in,
    page_of,
    sheet,
    slots_of,
)
from services.projection.views.declaration_register import DeclarationRow, Phase
from services.projection.views.signature_sheet import SheetRow
from shared.contracts.declarations import declaration_id_of
from shared.contracts.directory import Sector
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/declarations", tags=["projection"])
OfYear = Annotated[int, Path(ge=2550, le=2650, description="ปีงบประมาณ (พ.ศ.)")]


@router.get("")
async def declarations(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    phase: Phase | None = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[DeclarationRow]:
    """ทะเบียนประกาศเจตนารมณ์ทุกปี"""
    reader = await fresh.of(views.declarations, province)
    where = narrowed(phase=phase) | containing(q)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/{fiscal_year}")
async def declaration_of_year(
    province: ProvinceId, fiscal_year: OfYear, _: Reader, views: Views, fresh: Fresh
) -> DeclarationRow:
    """ประกาศเจตนารมณ์ของปี: ร่างและผู้ร่าง ข้อความที่ใช้อยู่ สถานะ มติ และใบแก้คำผิด"""
    return await _declaration(views, fresh, province, fiscal_year)


@router.get("/{fiscal_year}/signatures")
async def signatures(
    province: ProvinceId,
    fiscal_year: OfYear,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    standing: Standing | None = None,
    sector: Sector | None = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> ShownSheet:
    """บัญชีลงนาม: รายผู้ลงนาม เฉพาะลายมือชื่อในข้อความที่ใช้อยู่เท่านั้นที่นับ"""
    row = await _sheet(views, fresh, province, fiscal_year)
    opened = await names.of(province, row)
    slots = found_in(slots_of(row, opened), standing, sector, q)
    page, following = page_of(slots, limit, after)
    return sheet(row, page, following, opened)


@router.get(
    "/{fiscal_year}/signatures/export.xlsx", response_class=Response, responses=described(XLSX)
)
async def signatures_as_workbook(
    province: ProvinceId,
    fiscal_year: OfYear,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    now: Now,
) -> Response:
    """บัญชีลงนามเป็นไฟล์ Excel ระบุฉบับ สถานะ ลายนิ้วมือข้อความ และวันที่ของข้อมูล"""
    row = await _sheet(views, fresh, province, fiscal_year)
    declaration = await _declaration(views, fresh, province, fiscal_year)
    opened = await names.of(province, row)
    shown = sheet(row, (), None, opened)
    book = signature_workbook(declaration, slots_of(row, opened), shown.former, now())
    return download(book, f"บัญชีลงนามประกาศเจตนารมณ์ {fiscal_year}.xlsx", XLSX)


async def _declaration(
    views: Views, fresh: Fresh, province: str, fiscal_year: int
) -> DeclarationRow:
    """Raises `NotFound`."""
    reader = await fresh.of(views.declarations, province)
    key = str(declaration_id_of(province, fiscal_year))
    return found(await reader.get(Province(province), key))


async def _sheet(views: Views, fresh: Fresh, province: str, fiscal_year: int) -> SheetRow:
    """Raises `NotFound`."""
    reader = await fresh.of(views.signatures, province)
    key = str(declaration_id_of(province, fiscal_year))
    return found(await reader.get(Province(province), key))
