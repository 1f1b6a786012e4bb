"""Papers out: a project's report, the summary of the year, the plan towards the model level."""

from fastapi import APIRouter, Request, Response

from services.planning.edge.http.progress import PeriodCode
from services.planning.edge.progress_papers import Papers
from shared.auth.readers import Reader
from shared.contracts.planning_values import ProjectId
from shared.documents.paper import Paper
from shared.documents.press import MEDIA_TYPES, Form, Press
from shared.http.commands import Now
from shared.http.files import described, file_response
from shared.kernel.fiscal_year import FiscalYear

router = APIRouter(prefix="/v1/provinces/{province}", tags=["papers"])
FILES = described(*MEDIA_TYPES.values())


@router.get(
    "/projects/{project_id}/progress/{period}/report.{form}",
    responses=FILES,
    response_class=Response,
)
async def progress_report_paper(
    province: str,
    project_id: ProjectId,
    period: PeriodCode,
    form: Form,
    _: Reader,
    papers: Papers,
    request: Request,
) -> Response:
    """รายงานผลการดำเนินโครงการของงวด: ร่าง until it is accepted"""
    return await _printed(request, await papers.report(province, project_id, period), form)


@router.get("/progress/{fiscal_year}/summary.{form}", responses=FILES, response_class=Response)
async def progress_summary_paper(
    province: str,
    fiscal_year: FiscalYear,
    form: Form,
    _: Reader,
    papers: Papers,
    clock: Now,
    request: Request,
) -> Response:
    """สรุปความก้าวหน้าของแผนทั้งปี: รายมิติ รายหน่วยงาน รายโครงการ"""
    return await _printed(request, await papers.summary(province, fiscal_year, clock()), form)


@router.get(
    "/development-plans/{fiscal_year}/paper.{form}", responses=FILES, response_class=Response
)
async def development_plan_paper(
    province: str,
    fiscal_year: FiscalYear,
    form: Form,
    _: Reader,
    papers: Papers,
    request: Request,
) -> Response:
    """แผนพัฒนาสู่ระดับต้นแบบ สำหรับเสนอกรมการจังหวัด: ร่าง until it is approved (3.1.6)"""
    return await _printed(request, await papers.development_plan(province, fiscal_year), form)


async def _printed(request: Request, paper: Paper, form: Form) -> Response:
    press: Press = request.app.state.press
    name = paper.title.replace("/", "-")
    return file_response(await press.file(paper, form), name, form)
