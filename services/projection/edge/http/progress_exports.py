"""Progress as XLSX: tracker, what is missing, summary, reports, the national columns."""

import asyncio
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from services.projection.edge.http.progress import (
    Followed,
    Following,
    Year,
    missing_of,
    period_of,
)
from services.projection.edge.national_export import ExportLine, export_sheet
from services.projection.edge.progress_sheets import (
    indicators_sheet,
    missing_sheet,
    note_of,
    projects_sheet,
    reports_sheet,
    summary_sheets,
)
from services.projection.edge.reading import Reader, narrowed
from services.projection.edge.tracking import (
    BY_NAME,
    MOST_PROJECTS,
    PlanShown,
    by_agency,
    by_dimension,
)
from shared.documents.sheets import Sheet, workbook
from shared.files.kinds import XLSX
from shared.http.files import described, download
from shared.http.queries import Fresh
from shared.kernel.message import Province
from shared.rules.national_export import national_export

router = APIRouter(prefix="/v1/provinces/{province}/progress/{fiscal_year}", tags=["projection"])
MOST_REPORTS = 20_000  # revisions of a year
FILE: dict[str, Any] = {"responses": described(XLSX), "response_class": Response}
PeriodCode = Annotated[str, Query(max_length=10, description="งวด เช่น Q1")]


@router.get("/projects.xlsx", **FILE)
async def followed_projects_as_sheet(_: Reader, plan: Following) -> Response:
    """ติดตามโครงการเป็นไฟล์ Excel พร้อมค่าฐานและค่าวันนี้ของตัวชี้วัด"""
    projects, note = await plan.all(), _note(plan)
    sheets = [projects_sheet(projects, note), indicators_sheet(projects, note)]
    return await _file("ติดตามโครงการ", sheets)


@router.get("/missing.xlsx", **FILE)
async def missing_reports_as_sheet(_: Reader, plan: Following, period: PeriodCode) -> Response:
    """โครงการที่ยังไม่รายงานผลของงวดเป็นไฟล์ Excel"""
    projects = await plan.all(**missing_of(plan, period))
    return await _file(f"ยังไม่รายงาน {period}", [missing_sheet(projects, _note(plan))])


@router.get("/summary.xlsx", **FILE)
async def progress_summary_as_sheet(_: Reader, plan: Following) -> Response:
    """ความก้าวหน้ารายมิติและรายหน่วยงานเป็นไฟล์ Excel"""
    projects = await plan.all()
    sheets = summary_sheets(by_dimension(projects), by_agency(projects), _note(plan))
    return await _file("สรุปความก้าวหน้า", sheets)


@router.get("/reports.xlsx", **FILE)
async def progress_reports_as_sheet(
    fiscal_year: Year, _: Reader, plan: Following, fresh: Fresh
) -> Response:
    """ทะเบียนรายงานผลของปีเป็นไฟล์ Excel"""
    reader = await fresh.of(plan.views.reports, plan.province)
    place, where = Province(plan.province), narrowed(fiscal_year=fiscal_year)
    rows = await reader.rows(place, where, MOST_REPORTS)
    projects = await plan.views.tracker.rows(place, where, MOST_PROJECTS)
    titles = {str(one.project_id): one.project.title for one in projects}
    return await _file("ทะเบียนรายงานผล", [reports_sheet(rows, titles, _note(plan))])


@router.get("/national-export.xlsx", **FILE)
async def national_export_of_period(
    fiscal_year: Year, _: Reader, plan: Following, fresh: Fresh, period: PeriodCode
) -> Response:
    """รายงานผลของงวดตามช่องข้อมูลของระบบติดตามแผนระดับชาติ"""
    code = period_of(plan, period).code
    reader = await fresh.of(plan.views.reports, plan.province)
    where = narrowed(fiscal_year=fiscal_year, period=code) | {"replaced": False}
    place = Province(plan.province)
    reports = {one.project_id: one for one in await reader.rows(place, where, MOST_PROJECTS)}
    rows = await plan.views.tracker.rows(place, plan.where, MOST_PROJECTS, BY_NAME)
    lines = [
        ExportLine(order, row, code, reports.get(row.project_id))
        for order, row in enumerate(rows, start=1)
    ]
    sheet = export_sheet(national_export(fiscal_year), lines, _note(plan))
    return await _file(f"ระบบติดตามแผนระดับชาติ {code}", [sheet])


def _note(plan: Followed) -> str:
    return note_of(PlanShown.of(plan.plan), plan.now)


async def _file(name: str, sheets: Sequence[Sheet]) -> Response:
    content = await asyncio.to_thread(workbook, name, sheets)
    return download(content, f"{name}.xlsx", XLSX)
