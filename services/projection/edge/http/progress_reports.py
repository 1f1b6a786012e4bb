"""The progress reports over HTTP: every revision whole, of a project or of a year."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.projection.edge.http.progress import Year
from services.projection.edge.reading import ProvinceId, Reader, Views, narrowed
from services.projection.views.report_register import ReportRow
from shared.contracts.progress import ReviewOutcome
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])


@router.get("/projects/{project_id}/reports")
async def reports_of_project(
    province: ProvinceId,
    project_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    limit: Limit = 50,
    after: After = None,
) -> Listed[ReportRow]:
    """รายงานผลทุกงวดทุกฉบับของโครงการ"""
    reader = await fresh.of(views.reports, province)
    where = narrowed(project_id=project_id)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/progress/{fiscal_year}/reports")
async def progress_reports(
    province: ProvinceId,
    fiscal_year: Year,
    _: Reader,
    views: Views,
    fresh: Fresh,
    period: Annotated[str | None, Query(max_length=10)] = None,
    agency: Annotated[UUID | None, Query(description="หน่วยงานเจ้าของโครงการ")] = None,
    outcome: ReviewOutcome | None = None,
    q: Search = None,
    *,
    newest: Annotated[bool, Query(description="เฉพาะฉบับล่าสุดของแต่ละงวด")] = False,
    late: Annotated[bool, Query(description="เฉพาะที่ส่งล่าช้า")] = False,
    limit: Limit = 50,
    after: After = None,
) -> Listed[ReportRow]:
    """ทะเบียนรายงานผลของปี: ทุกฉบับ ผลการตรวจ และวันล่าช้า"""
    reader = await fresh.of(views.reports, province)
    where = narrowed(fiscal_year=fiscal_year, period=period, agency_id=agency, outcome=outcome)
    where |= containing(q)
    if newest:
        where["replaced"] = False
    if late:
        where["late_days"] = {"$gt": 0}
    return Listed.of(await reader.page(Province(province), where, limit, after))
