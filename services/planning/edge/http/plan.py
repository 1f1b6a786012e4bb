"""HTTP in, commands out: writing a year's plan (2.1.6), submitting it, opening it again."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.planning.domain.plan.commands import (
    OpenPlanRevision,
    PlacePlanItem,
    PlaceProject,
    RemovePlanItem,
    RemoveProject,
    StartPlan,
    StateVision,
    SubmitPlan,
    WriteForeword,
)
from services.planning.domain.plan.decisions import PLAN
from services.planning.edge.plan_bodies import (
    Foreword,
    Item,
    NewPlan,
    NewRevision,
    ProjectInBaht,
    Vision,
    Why,
)
from services.planning.edge.plan_lookups import KIND, KnownPlans
from shared.auth.acting import own_agency
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.planning_values import PlanId, ProjectId
from shared.contracts.plans import PlanItemId, plan_id_of
from shared.http.commands import Receipt, Run, Stamped

router = APIRouter(prefix="/v1/provinces/{province}/plans", tags=["plans"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Owner = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.SERVICE))]


@router.post("", status_code=201)
async def start_plan(
    province: str, body: NewPlan, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เริ่มจัดทำแผนของปีงบประมาณ: one plan a province and year, under an id that follows from both"""
    plan_id = plan_id_of(province, body.fiscal_year)
    command = StartPlan(
        **stamp.by(secretary), plan_id=plan_id, fiscal_year=body.fiscal_year, title=body.title
    )
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/foreword", status_code=201)
async def write_foreword(
    plan_id: PlanId, body: Foreword, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เขียนคำนำและสถานการณ์ของจังหวัด"""
    command = WriteForeword(
        **stamp.by(secretary), plan_id=plan_id, foreword=body.foreword, situation=body.situation
    )
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/vision", status_code=201)
async def state_vision(
    plan_id: PlanId, body: Vision, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """กำหนดวิสัยทัศน์"""
    command = StateVision(**stamp.by(secretary), plan_id=plan_id, text=body.text, ideas=body.ideas)
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/items/{item_id}", status_code=201)
async def place_plan_item(
    plan_id: PlanId,
    item_id: PlanItemId,
    body: Item,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """กำหนดหรือแก้ไขยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์"""
    command = PlacePlanItem(**stamp.by(secretary), plan_id=plan_id, item=body.planned(item_id))
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/items/{item_id}/removal", status_code=201)
async def remove_plan_item(
    plan_id: PlanId,
    item_id: PlanItemId,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ตัดยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์ที่ไม่มีอะไรอยู่ภายใต้แล้ว"""
    command = RemovePlanItem(
        **stamp.by(secretary), plan_id=plan_id, item_id=item_id, reason=body.reason
    )
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/projects/{project_id}", status_code=201)
async def place_project(
    province: str,
    plan_id: PlanId,
    project_id: ProjectId,
    body: ProjectInBaht,
    owner: Owner,
    stamp: Stamped,
    known: KnownPlans,
    run: Run,
) -> Receipt:
    """เสนอหรือแก้ไขโครงการ: an agency's account for its own projects; the secretariat for all"""
    planned = body.planned(project_id)
    command = PlaceProject(
        **stamp.by(owner),
        plan_id=plan_id,
        project=planned,
        asked_by=own_agency(owner),
        known=await known.surroundings(province, plan_id, planned),
    )
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/projects/{project_id}/removal", status_code=201)
async def remove_project(
    plan_id: PlanId,
    project_id: ProjectId,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ถอนโครงการออกจากแผนพร้อมเหตุผล"""
    command = RemoveProject(
        **stamp.by(secretary), plan_id=plan_id, project_id=project_id, reason=body.reason
    )
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/submission", status_code=201)
async def submit_plan(plan_id: PlanId, secretary: Secretary, stamp: Stamped, run: Run) -> Receipt:
    """เสนอแผนเป็นฉบับใหม่: complete in all three dimensions, frozen under its hash"""
    command = SubmitPlan(**stamp.by(secretary), plan_id=plan_id)
    return await run(PLAN, KIND, plan_id, command)


@router.post("/{plan_id}/revisions", status_code=201)
async def open_plan_revision(
    plan_id: PlanId, body: NewRevision, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เปิดปรับปรุงแผนหรือแก้คำผิดของแผนที่เสนอแล้ว"""
    command = OpenPlanRevision(
        **stamp.by(secretary), plan_id=plan_id, kind=body.kind, reason=body.reason
    )
    return await run(PLAN, KIND, plan_id, command)
