"""The plans towards the model level over HTTP: the register, one plan, and the plan as XLSX."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Response

from services.projection.edge.http.progress_exports import FILE
from services.projection.edge.progress_sheets import development_note, development_sheets
from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.development_register import DevelopmentRow
from shared.documents.sheets import workbook
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import download
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}/development-plans", tags=["projection"])
NEWEST_YEAR = Order("fiscal_year", descending=True)
PlanIdentity = Annotated[UUID, Path(description="รหัสแผนพัฒนา")]


@router.get("")
async def development_plans(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[DevelopmentRow]:
    """ทะเบียนแผนพัฒนาสู่ระดับต้นแบบ ปีล่าสุดก่อน"""
    reader = await fresh.of(views.development, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after, NEWEST_YEAR))


@router.get("/{development_plan_id}")
async def development_plan_of_register(
    province: ProvinceId, development_plan_id: PlanIdentity, _: Reader, views: Views, fresh: Fresh
) -> DevelopmentRow:
    """แผนพัฒนาหนึ่งปี: ตัวชี้วัดที่ยังไม่ถึงเกณฑ์ แผนงาน/โครงการ ฉบับที่เสนอ และมติ"""
    reader = await fresh.of(views.development, province)
    return found(await reader.get(Province(province), str(development_plan_id)))


@router.get("/{development_plan_id}/export.xlsx", **FILE)
async def development_plan_as_sheet(
    province: ProvinceId,
    development_plan_id: PlanIdentity,
    _: Reader,
    views: Views,
    fresh: Fresh,
    clock: Now,
) -> Response:
    """แผนพัฒนาหนึ่งปีเป็นไฟล์ Excel"""
    reader = await fresh.of(views.development, province)
    row = found(await reader.get(Province(province), str(development_plan_id)))
    sheets = development_sheets(row, development_note(row, clock()))
    content = await asyncio.to_thread(workbook, "แผนพัฒนา", sheets)
    return download(content, f"แผนพัฒนา {row.fiscal_year}.xlsx", XLSX)
