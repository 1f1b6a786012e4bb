"""Who has had the plan, who has answered, and what (2.7), over HTTP."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pydantic import BaseModel

from services.projection.edge.dissemination_sheets import ledger_workbook
from services.projection.edge.http.agencies import BY_NAME
from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.acknowledgement_ledger import LedgerRow, PlanDelivery
from services.projection.views.dissemination_register import DisseminationRow
from services.projection.views.task_ledger import TaskRow
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.contracts.dissemination import TaskAnswer
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.errors import NotAllowed
from shared.kernel.message import Province
from shared.thai import fiscal_year as year_in_words
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])
NEWEST_DAY = Order("_day", descending=True)
MOST_ROWS = 20_000
Agency = Annotated[Actor, Depends(require_reader(Role.AGENCY, ministry_reads=False))]
Flag = Annotated[bool | None, Query()]
Project = Annotated[UUID | None, Query(description="โครงการเดียว")]
Open = Annotated[bool | None, Query(description="เฉพาะที่มีงานยังไม่ตอบ หรือตอบครบแล้ว")]


class AccountOfNoAgency(NotAllowed):
    code = "projection.account_of_no_agency"
    th = "บัญชีของท่านไม่ได้ระบุหน่วยงาน กรุณาให้เลขานุการของจังหวัดผูกบัญชีกับหน่วยงาน"
    en = "Your account names no agency. Ask the secretary of the province to set it."


class LedgerCounts(BaseModel):
    """ทะเบียนการตอบรับเป็นจำนวน"""

    agencies: int
    deliveries: Mapping[PlanDelivery, int]
    seen: int
    acknowledged: int
    escalated: int  # and not acknowledged since
    tasks: int
    answers: Mapping[TaskAnswer, int]
    open_tasks: int


@router.get("/disseminations")
async def disseminations(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[DisseminationRow]:
    """ทะเบียนการส่งแผน ล่าสุดก่อน"""
    reader = await fresh.of(views.disseminations, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after, NEWEST_DAY))


@router.get("/disseminations/{dissemination_id}/ledger")
async def acknowledgement_ledger(
    province: ProvinceId,
    dissemination_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    q: Search = None,
    delivery: PlanDelivery | None = None,
    seen: Flag = None,
    acknowledged: Flag = None,
    escalated: Flag = None,
    open_tasks: Open = None,
    limit: Limit = 200,
    after: After = None,
) -> Listed[LedgerRow]:
    """ทะเบียนการตอบรับแผนรายหน่วยงาน: หนังสือ ช่องทาง เปิดอ่าน รับทราบ งาน การเตือน"""
    reader = await fresh.of(views.acknowledgements, province)
    where = narrowed(
        dissemination_id=dissemination_id,
        delivery=delivery,
        seen=seen,
        acknowledged=acknowledged,
        escalated=escalated,
    )
    if open_tasks is not None:
        where["open_tasks"] = {"$gt": 0} if open_tasks else 0
    where |= containing(q)
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_NAME))


@router.get("/disseminations/{dissemination_id}/ledger/counts")
async def ledger_counts(
    province: ProvinceId, dissemination_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> LedgerCounts:
    """จำนวนหน่วยงานตามการส่ง การเปิดอ่าน การรับทราบ และจำนวนงานตามคำตอบ"""
    here = Province(province)
    ledger = await fresh.of(views.acknowledgements, province)
    tasks = await fresh.of(views.tasks, province)
    where = narrowed(dissemination_id=dissemination_id)
    deliveries = await ledger.counted(here, where, "delivery")
    answers = await tasks.counted(here, where, "answer")
    late = {**where, "escalated": True, "acknowledged": False}
    return LedgerCounts(
        agencies=sum(deliveries.values()),
        deliveries={each: deliveries.get(each, 0) for each in PlanDelivery},
        seen=(await ledger.counted(here, where, "seen")).get(True, 0),
        acknowledged=(await ledger.counted(here, where, "acknowledged")).get(True, 0),
        escalated=sum((await ledger.counted(here, late, "escalated")).values()),
        tasks=sum(answers.values()),
        answers={each: answers.get(each, 0) for each in TaskAnswer},
        open_tasks=answers.get(None, 0),
    )


@router.get("/disseminations/{dissemination_id}/escalations")
async def escalations(
    province: ProvinceId,
    dissemination_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    limit: Limit = 200,
    after: After = None,
) -> Listed[LedgerRow]:
    """หน่วยงานที่เสนอผู้ว่าราชการจังหวัดแล้วและยังไม่รับทราบแผน"""
    reader = await fresh.of(views.acknowledgements, province)
    where = narrowed(dissemination_id=dissemination_id, escalated=True, acknowledged=False)
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_NAME))


@router.get("/disseminations/{dissemination_id}/tasks")
async def tasks(
    province: ProvinceId,
    dissemination_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    project: Project = None,
    q: Search = None,
    answer: TaskAnswer | None = None,
    *,
    unanswered: Flag = None,
    limit: Limit = 200,
    after: After = None,
) -> Listed[TaskRow]:
    """ใครรับโครงการใด: เรียงตามโครงการ หน่วยงานรับผิดชอบหลักก่อน"""
    reader = await fresh.of(views.tasks, province)
    where = narrowed(dissemination_id=dissemination_id, project_id=project, answer=answer)
    if unanswered is not None and answer is None:
        where["answer"] = None if unanswered else {"$ne": None}
    where |= containing(q)
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_NAME))


@router.get(
    "/disseminations/{dissemination_id}/ledger/export.xlsx",
    response_class=Response,
    responses=described(XLSX),
)
async def ledger_as_workbook(
    province: ProvinceId, dissemination_id: UUID, _: Reader, views: Views, fresh: Fresh, now: Now
) -> Response:
    """ทะเบียนการตอบรับเป็นไฟล์ Excel: รายหน่วยงานและรายโครงการ"""
    here = Province(province)
    register = await fresh.of(views.disseminations, province)
    sending = found(await register.get(here, str(dissemination_id)))
    where = narrowed(dissemination_id=dissemination_id)
    letters = await fresh.of(views.acknowledgements, province)
    tasks = await fresh.of(views.tasks, province)
    rows = await letters.rows(here, where, MOST_ROWS, BY_NAME)
    of_projects = await tasks.rows(here, where, MOST_ROWS, BY_NAME)
    book = ledger_workbook(sending, rows, of_projects, now())
    name = f"ทะเบียนการตอบรับแผน {year_in_words(sending.fiscal_year)}"
    return download(book, f"{name}.xlsx", XLSX)


@router.get("/plan-letters/own")
async def own_plan_letters(
    province: ProvinceId,
    agency: Agency,
    views: Views,
    fresh: Fresh,
    *,
    acknowledged: Flag = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[LedgerRow]:
    """หนังสือส่งแผนถึงหน่วยงานของตน และงานที่ต้องตอบ"""
    try:
        own = UUID(agency.agency or "")
    except ValueError:
        raise AccountOfNoAgency from None
    reader = await fresh.of(views.acknowledgements, province)
    where = narrowed(agency_id=own, acknowledged=acknowledged)
    return Listed.of(await reader.page(Province(province), where, limit, after))
