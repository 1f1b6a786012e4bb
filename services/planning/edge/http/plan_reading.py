"""What a writer of plans has to read: what changed since, and the rule data to choose from."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel

from services.planning.edge.plan_lookups import KnownPlans
from shared.auth.readers import InProvince, Reader
from shared.contracts.planning_values import PlanId
from shared.http.commands import Now
from shared.kernel.errors import NotFound
from shared.kernel.fiscal_year import FiscalYear, first_day, last_day
from shared.plans.differences import Change, differences
from shared.plans.shown import ShownContent
from shared.rules.alignments import AlignmentScheme, alignment_schemes
from shared.rules.budget_sources import BudgetSources, budget_sources
from shared.thai import day_of

router = APIRouter(prefix="/v1/provinces/{province}", tags=["plans"])
SeenVersion = Annotated[
    str, Query(pattern=r"^v\d{1,9}$", description="ฉบับที่เคยเห็น (ETag โดยไม่มีเครื่องหมายคำพูด) เช่น v12")
]


class SeenVersionUnknown(NotFound):
    code = "planning.seen_version_unknown"
    th = "แผนไม่เคยมีฉบับนี้ กรุณาส่งค่า ETag ที่ได้รับจากการแก้ไขหรือการอ่านครั้งก่อน"
    en = "The plan never was at this version. Send the ETag of an earlier answer."


class PlanDraft(BaseModel):
    """แผนที่กำลังจัดทำ ตามที่บันทึกล่าสุด"""

    now: str  # the `If-Match` of the next change
    open: bool  # whether it may be written
    versions: int  # submitted so far
    content: ShownContent


class PlanChanges(BaseModel):
    """สิ่งที่เปลี่ยนไปของแผน ระหว่างที่เคยเห็นกับตอนนี้"""

    since: str
    now: str  # the `If-Match` of the next change
    changes: list[Change]


class PlanRules(BaseModel):
    """รหัสที่โครงการเลือกใช้ได้"""

    budget_sources: BudgetSources
    alignments: list[AlignmentScheme]


@router.get("/plans/{plan_id}/draft")
async def plan_draft(
    province: str, plan_id: PlanId, _: Reader, known: KnownPlans, response: Response
) -> PlanDraft:
    """แผนที่กำลังจัดทำ พร้อม ETag สำหรับส่งเป็น If-Match เมื่อแก้ไข"""
    plan, version = await known.plan(province, plan_id)
    response.headers["ETag"] = f'"v{version}"'
    return PlanDraft(
        now=f"v{version}",
        open=plan.open,
        versions=len(plan.versions),
        content=ShownContent.of(plan.content),
    )


@router.get("/plans/{plan_id}/changes")
async def plan_changes(
    province: str, plan_id: PlanId, since: SeenVersion, _: Reader, known: KnownPlans
) -> PlanChanges:
    """สิ่งที่ผู้อื่นแก้ไขในแผนตั้งแต่ฉบับที่เคยเห็น ทีละรายการ ทีละช่อง (เมื่อได้รับ 412)"""
    seen = int(since[1:])
    now, version = await known.plan(province, plan_id)
    if not 1 <= seen <= version:
        raise SeenVersionUnknown
    before, _version = await known.plan(province, plan_id, seen)
    names = budget_sources(day_of(known.clock())).names
    found = differences(before.content, now.content, names)
    return PlanChanges(since=since, now=f"v{version}", changes=list(found))


@router.get("/plan-rules/{fiscal_year}")
async def plan_rules(
    _province: InProvince, fiscal_year: FiscalYear, _: Reader, now: Now
) -> PlanRules:
    """แหล่งงบประมาณและรหัสแผนระดับชาติที่ใช้กับแผนของปีงบประมาณ"""
    schemes = alignment_schemes(first_day(fiscal_year), last_day(fiscal_year))
    return PlanRules(budget_sources=budget_sources(day_of(now())), alignments=list(schemes))
