"""How the approved plan reaches the agencies (2.7). No rule lives here."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.planning.domain.dissemination.commands import (
    Escalate,
    RecordPlanLetterBounce,
    RecordPlanLettersSent,
    SendPlanLetters,
    SendReminders,
    StartDissemination,
    TakenLetter,
)
from services.planning.domain.dissemination.decisions import DISSEMINATION
from services.planning.edge.dissemination_bodies import (
    DisseminationReceipt,
    NewBounce,
    NewDissemination,
    NewReminder,
    NewSending,
    SendingReceipt,
    TakenEmail,
    WithoutEmail,
)
from services.planning.edge.plan_letters import Letters, Sendable, calendar_of, day_of
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.dissemination import DisseminationId, dissemination_id_of
from shared.contracts.invitations import Channel
from shared.contracts.planning_values import PlanId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.mail_server import HasMailServer, MailServerMissing
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}", tags=["dissemination"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "dissemination"


class NoMailServerForPlans(MailServerMissing):
    code = "planning.no_mail_server"


@router.post("/plans/{plan_id}/dissemination", status_code=201)
async def start_dissemination(
    province: str,
    plan_id: PlanId,
    body: NewDissemination,
    secretary: Secretary,
    stamp: Stamped,
    known: Sendable,
    run: Run,
) -> DisseminationReceipt:
    """เริ่มส่งแผนที่คณะกรมการจังหวัดเห็นชอบแล้ว: หนังสือมีเลขถึงทุกหน่วยงานในทำเนียบ พร้อมงานที่เกี่ยวข้อง (2.7)"""
    plan, fiscal_year = await known.plan(province, plan_id)
    dissemination_id = dissemination_id_of(plan_id, plan.version)
    edition = await known.edition(province, body.edition_id)
    dated = body.dated or day_of(stamp.day)
    command = StartDissemination(
        **stamp.by(secretary),
        **await known.numbers(province, body, dissemination_id),
        dissemination_id=dissemination_id,
        fiscal_year=fiscal_year,
        plan=plan,
        projects=await known.projects_of(province, plan),
        edition_id=EditionId(edition.edition_id),
        edition_fiscal_year=edition.fiscal_year,
        agencies=edition.agencies,
        dated=dated,
        calendar=calendar_of(dated),
    )
    receipt = await run(DISSEMINATION, KIND, dissemination_id, command)
    return DisseminationReceipt(**receipt.model_dump(), dissemination_id=str(dissemination_id))


@router.post("/disseminations/{dissemination_id}/sendings", status_code=201)
async def send_plan_letters(
    province: str,
    dissemination_id: DisseminationId,
    body: NewSending,
    secretary: Secretary,
    stamp: Stamped,
    letters: Letters,
    mail: HasMailServer,
    run: Run,
) -> SendingReceipt:
    """ส่งหนังสือส่งแผนทางอีเมล ไปรษณีย์ หรือนำส่ง: ถึงทุกแห่งที่ยังไม่ได้ส่ง หรือรายที่ระบุ"""
    by_email = body.channel is Channel.EMAIL
    if by_email and not mail:
        raise NoMailServerForPlans
    row = await letters.dissemination(province, dissemination_id)
    addresses = await letters.read.addresses(Province(province), row)
    command = SendPlanLetters(
        **stamp.by(secretary, body.occurred_at),
        dissemination_id=dissemination_id,
        channel=body.channel,
        chosen=body.agencies,
        again=body.again,
        reference=body.reference,
        with_email=frozenset(addresses),
    )
    receipt = await run(DISSEMINATION, KIND, dissemination_id, command)
    offices = await letters.read.offices(Province(province), row) if by_email else {}
    skipped = [
        WithoutEmail(agency_id=AgencyId(one.agency_id), name=one.name)
        for one in offices.values()
        if one.agency_id not in addresses
    ]
    return SendingReceipt(**receipt.model_dump(), skipped=skipped)


@router.post("/disseminations/{dissemination_id}/letters/{agency_id}/sending", status_code=201)
async def record_plan_letters_sent(
    dissemination_id: DisseminationId,
    agency_id: AgencyId,
    body: TakenEmail,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกว่าอีเมลออกไปแล้ว: สำหรับระบบส่งอีเมลของหน่วยงานเอง"""
    command = RecordPlanLettersSent(
        **stamp.by(secretary, body.occurred_at),
        dissemination_id=dissemination_id,
        letters=(TakenLetter(agency_id=agency_id, attempt=body.attempt),),
    )
    return await run(DISSEMINATION, KIND, dissemination_id, command)


@router.post("/disseminations/{dissemination_id}/letters/{agency_id}/bounce", status_code=201)
async def record_plan_letter_bounce(
    dissemination_id: DisseminationId,
    agency_id: AgencyId,
    body: NewBounce,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกว่าหนังสือส่งแผนส่งไม่ถึงหรือตีกลับ พร้อมเหตุผล"""
    command = RecordPlanLetterBounce(
        **stamp.by(secretary, body.occurred_at),
        dissemination_id=dissemination_id,
        agency_id=agency_id,
        attempt=body.attempt,
        reason=body.reason,
        permanent=True,
    )
    return await run(DISSEMINATION, KIND, dissemination_id, command)


@router.post("/disseminations/{dissemination_id}/reminders", status_code=201)
async def send_reminders(
    province: str,
    dissemination_id: DisseminationId,
    body: NewReminder,
    secretary: Secretary,
    stamp: Stamped,
    letters: Letters,
    run: Run,
) -> Receipt:
    """บันทึกการเตือนทางไปรษณีย์หรือโดยบุคคล ถึงหน่วยงานที่ถึงกำหนดและยังไม่ตอบรับ: อีเมลเตือนออกเอง"""
    row = await letters.dissemination(province, dissemination_id)
    command = SendReminders(
        **stamp.by(secretary, body.occurred_at),
        dissemination_id=dissemination_id,
        channel=body.channel,
        chosen=body.agencies,
        calendar=calendar_of(row.dated),
        acknowledged=await letters.read.acknowledged(Province(province), dissemination_id),
    )
    return await run(DISSEMINATION, KIND, dissemination_id, command)


@router.post("/disseminations/{dissemination_id}/escalation", status_code=201)
async def escalate(
    province: str,
    dissemination_id: DisseminationId,
    secretary: Secretary,
    stamp: Stamped,
    letters: Letters,
    run: Run,
) -> Receipt:
    """เสนอรายชื่อหน่วยงานที่พ้นกำหนดต่อผู้ว่าราชการจังหวัด: ระบบเสนอเองตามปฏิทิน เรียกซ้ำได้โดยไม่เสนอซ้ำ"""
    row = await letters.dissemination(province, dissemination_id)
    command = Escalate(
        **stamp.by(secretary),
        dissemination_id=dissemination_id,
        calendar=calendar_of(row.dated),
        acknowledged=await letters.read.acknowledged(Province(province), dissemination_id),
    )
    return await run(DISSEMINATION, KIND, dissemination_id, command)
