"""HTTP in, commands out: the plan towards the model level (3.1.5), read from its own stream."""

from fastapi import APIRouter, Request, Response

from services.planning.domain.development_plan.commands import (
    DraftDevelopmentPlan,
    PlaceMeasure,
    RemoveMeasure,
    SubmitDevelopmentPlan,
)
from services.planning.domain.development_plan.decisions import DEVELOPMENT_PLAN
from services.planning.domain.development_plan.refusals import DevelopmentPlanNotFound
from services.planning.edge.development_bodies import NewDraft, NewMeasure, ShownDevelopmentPlan
from services.planning.edge.development_lookups import KnownOwners
from services.planning.edge.http.progress import Secretary
from services.planning.edge.plan_bodies import Why
from services.planning.edge.progress_bodies import satang
from shared.auth.readers import Reader
from shared.contracts.development import MeasureId, development_plan_id_of
from shared.eventstore.execute import Executor
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import stream_name
from shared.rules.budget_sources import budget_sources
from shared.thai import day_of

router = APIRouter(
    prefix="/v1/provinces/{province}/development-plans/{fiscal_year}", tags=["development plan"]
)
KIND = "development_plan"


@router.post("/drafts", status_code=201)
async def draft_development_plan(
    province: str,
    fiscal_year: FiscalYear,
    body: NewDraft,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ร่างแผนพัฒนาจากตัวชี้วัดที่ยังไม่ถึงเกณฑ์ ที่บันทึกด้วยมือ"""
    command = DraftDevelopmentPlan(
        **stamp.by(secretary),
        fiscal_year=fiscal_year,
        level=body.level,
        next_level=body.next_level,
        criteria=body.criteria,
        shortfalls=body.short(),
    )
    plan_id = development_plan_id_of(province, fiscal_year)
    return await run(DEVELOPMENT_PLAN, KIND, plan_id, command)


@router.post("/measures/{measure_id}", status_code=201)
async def place_measure(
    province: str,
    fiscal_year: FiscalYear,
    measure_id: MeasureId,
    body: NewMeasure,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownOwners,
    run: Run,
) -> Receipt:
    """เสนอหรือแก้ไขแผนงาน/โครงการเพิ่มเติม ผูกกับตัวชี้วัดที่ยังไม่ถึงเกณฑ์"""
    plan_id = development_plan_id_of(province, fiscal_year)
    command = PlaceMeasure(
        **stamp.by(secretary),
        development_plan_id=plan_id,
        measure_id=measure_id,
        title=body.title,
        indicators=body.indicators,
        dimension=body.dimension,
        owner_id=body.owner,
        owner=await known.owner(province, fiscal_year, body.owner),
        budget=satang(body.budget),
        source=body.source,
        sources=budget_sources(day_of(stamp.day)),
        until=body.until,
        expected=body.expected,
    )
    return await run(DEVELOPMENT_PLAN, KIND, plan_id, command)


@router.post("/measures/{measure_id}/removal", status_code=201)
async def remove_measure(
    province: str,
    fiscal_year: FiscalYear,
    measure_id: MeasureId,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ถอนแผนงาน/โครงการเพิ่มเติม พร้อมเหตุผล"""
    plan_id = development_plan_id_of(province, fiscal_year)
    command = RemoveMeasure(
        **stamp.by(secretary),
        development_plan_id=plan_id,
        measure_id=measure_id,
        reason=body.reason,
    )
    return await run(DEVELOPMENT_PLAN, KIND, plan_id, command)


@router.post("/submission", status_code=201)
async def submit_development_plan(
    province: str, fiscal_year: FiscalYear, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เสนอร่างแผนพัฒนา: every shortfall has to be answered; the content is frozen by its hash"""
    plan_id = development_plan_id_of(province, fiscal_year)
    command = SubmitDevelopmentPlan(**stamp.by(secretary), development_plan_id=plan_id)
    return await run(DEVELOPMENT_PLAN, KIND, plan_id, command)


@router.get("")
async def development_plan(
    province: str, fiscal_year: FiscalYear, _: Reader, request: Request, response: Response
) -> ShownDevelopmentPlan:
    """แผนพัฒนาตามที่เป็นอยู่; its ETag is what a change may name"""
    executor: Executor = request.app.state.executor
    stream = stream_name(province, KIND, development_plan_id_of(province, fiscal_year))
    plan, version = await executor.state(DEVELOPMENT_PLAN, stream)
    if plan.drafted is None:
        raise DevelopmentPlanNotFound
    response.headers["ETag"] = f'"v{version}"'
    return ShownDevelopmentPlan.of(plan, plan.drafted)
