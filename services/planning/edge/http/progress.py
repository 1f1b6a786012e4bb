"""HTTP in, commands out: what a project has come to, period by period (3.1.1)."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from services.planning.domain.progress.commands import (
    CorrectProgress,
    ReportProgress,
    ReviewProgress,
)
from services.planning.domain.progress.decisions import PROGRESS
from services.planning.edge.progress_bodies import (
    Correction,
    NewReport,
    Review,
    ShownProgress,
    ShownReport,
)
from services.planning.edge.reported_projects import Reported, due_period, refuse_to_backdate
from shared.auth.acting import own_agency
from shared.auth.actor import Actor, Role
from shared.auth.readers import Reader
from shared.auth.require import require
from shared.contracts.planning_values import ProjectId
from shared.eventstore.execute import Executor
from shared.http.attached import Kept
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.ids import stream_name

router = APIRouter(
    prefix="/v1/provinces/{province}/projects/{project_id}/progress", tags=["progress"]
)
Reporter = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.SERVICE))]
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
PeriodCode = Annotated[
    str, Path(pattern=r"^[A-Za-z0-9]{1,10}$", description="งวดตามปฏิทินการรายงาน เช่น Q1")
]
KIND = "progress"


@router.post("/{period}", status_code=201)
async def report_progress(
    province: str,
    project_id: ProjectId,
    period: PeriodCode,
    body: NewReport,
    reporter: Reporter,
    stamp: Stamped,
    known: Reported,
    files: Kept,
    run: Run,
) -> Receipt:
    """รายงานผลการดำเนินโครงการของงวด: by its owner agency, or keyed in by the secretariat"""
    agency = own_agency(reporter)
    refuse_to_backdate(reporter, body.occurred_at)
    measured = await known.measured(province, project_id)
    command = ReportProgress(
        **stamp.by(reporter, body.occurred_at),
        project_id=project_id,
        period=period,
        figures=await body.figures(files, province),
        decline_reason=body.decline_reason,
        agency=agency,
        measured=measured,
        calendar=due_period(measured.fiscal_year, period),
    )
    return await run(PROGRESS, KIND, project_id, command)


@router.post("/{period}/corrections", status_code=201)
async def correct_progress(
    province: str,
    project_id: ProjectId,
    period: PeriodCode,
    body: Correction,
    reporter: Reporter,
    stamp: Stamped,
    known: Reported,
    files: Kept,
    run: Run,
) -> Receipt:
    """แก้ไขรายงานของงวดเป็นฉบับถัดไป พร้อมเหตุผล"""
    agency = own_agency(reporter)
    measured = await known.measured(province, project_id)
    command = CorrectProgress(
        **stamp.by(reporter),
        project_id=project_id,
        period=period,
        figures=await body.figures(files, province),
        decline_reason=body.decline_reason,
        reason=body.reason,
        agency=agency,
        measured=measured,
        calendar=due_period(measured.fiscal_year, period),
    )
    return await run(PROGRESS, KIND, project_id, command)


@router.post("/{period}/reviews", status_code=201)
async def review_progress(
    project_id: ProjectId,
    period: PeriodCode,
    body: Review,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ตรวจรับรายงาน หรือส่งคืนให้แก้ไขพร้อมเหตุผล: not by whoever recorded it"""
    command = ReviewProgress(
        **stamp.by(secretary),
        project_id=project_id,
        period=period,
        revision=body.revision,
        outcome=body.outcome,
        reason=body.reason,
    )
    return await run(PROGRESS, KIND, project_id, command)


@router.get("")
async def progress_of_project(
    province: str, project_id: ProjectId, _: Reader, request: Request, response: Response
) -> ShownProgress:
    """รายงานทุกงวดของโครงการตามที่เป็นอยู่; its ETag is what a change may name"""
    executor: Executor = request.app.state.executor
    progress, version = await executor.state(PROGRESS, stream_name(province, KIND, project_id))
    response.headers["ETag"] = f'"v{version}"'
    reports = sorted(progress.reports.values(), key=lambda one: (one.first.due, one.first.period))
    return ShownProgress(reports=[ShownReport.of(one) for one in reports])
