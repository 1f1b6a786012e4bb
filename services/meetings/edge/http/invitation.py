"""How a meeting's letters reach its invitees, and what they answer. No rule lives here."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from services.meetings.domain.invitation.commands import (
    AnnounceChange,
    ConfirmDelivery,
    DispatchInvitations,
    RecordBounce,
    RecordReply,
    RecordSendings,
    RecordSent,
)
from services.meetings.domain.invitation.decisions import INVITATION
from services.meetings.edge.invitation_bodies import (
    DispatchReceipt,
    NewBounce,
    NewDelivery,
    NewDispatch,
    NewReply,
    NewSending,
    NewSendings,
)
from services.meetings.edge.invitees import KnownInvited
from services.meetings.edge.people import named
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.invitations import AuthorityLetter, Channel, InviteeId
from shared.contracts.meetings import MeetingId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.mail_server import HasMailServer, MailServerMissing
from shared.http.personal import Vaulted
from shared.kernel.errors import NotAllowed

router = APIRouter(prefix="/v1/provinces/{province}/meetings/{meeting_id}", tags=["invitations"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Answering = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.SERVICE))]
KIND = "invitation"


class NoMailServer(MailServerMissing):
    code = "meetings.no_mail_server"


@router.post("/dispatches", status_code=201)
async def dispatch_invitations(
    province: str,
    meeting_id: MeetingId,
    body: NewDispatch,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownInvited,
    mail: HasMailServer,
    run: Run,
) -> DispatchReceipt:
    """ส่งหนังสือเชิญทางอีเมล ไปรษณีย์ หรือนำส่ง: ถึงทุกรายที่ยังไม่ได้ส่ง หรือรายที่ระบุ (2.1.1)"""
    if body.channel is Channel.EMAIL and not mail:
        raise NoMailServer
    called = await known.called(province, meeting_id)
    command = DispatchInvitations(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        fiscal_year=called.call.fiscal_year,
        cancelled=called.call.cancelled,
        sequence=called.call.sequence,
        addressees=called.addressees,
        channel=body.channel,
        chosen=body.invitees,
        again=body.again,
        reference=body.reference,
    )
    receipt = await run(INVITATION, KIND, meeting_id, command)
    return DispatchReceipt.of(receipt, called, body.channel)


@router.post("/change-notices", status_code=201)
async def announce_change(
    province: str,
    meeting_id: MeetingId,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownInvited,
    mail: HasMailServer,
    run: Run,
) -> Receipt:
    """แจ้งเลื่อน ย้าย หรืองดการประชุมทางอีเมล: ระบบส่งให้เองอยู่แล้ว เรียกซ้ำได้โดยไม่ส่งซ้ำ"""
    if not mail:
        raise NoMailServer
    called = await known.called(province, meeting_id)
    command = AnnounceChange(
        **stamp.by(secretary),
        meeting_id=meeting_id,
        fiscal_year=called.call.fiscal_year,
        sequence=called.call.sequence,
        addressees=called.addressees,
    )
    return await run(INVITATION, KIND, meeting_id, command)


@router.post("/invitees/{invitee}/sending", status_code=201)
async def record_sent(
    meeting_id: MeetingId,
    invitee: InviteeId,
    body: NewSending,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกว่าอีเมลออกไปแล้ว: สำหรับระบบส่งอีเมลของหน่วยงานเอง"""
    command = RecordSent(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        invitee=invitee,
        attempt=body.attempt,
        message_id=body.message_id,
    )
    return await run(INVITATION, KIND, meeting_id, command)


@router.post("/sendings", status_code=201)
async def record_sendings(
    meeting_id: MeetingId, body: NewSendings, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """บันทึกว่าอีเมลหลายฉบับออกไปแล้วในครั้งเดียว: สำหรับระบบส่งอีเมลของหน่วยงานเอง"""
    command = RecordSendings(
        **stamp.by(secretary, body.occurred_at), meeting_id=meeting_id, letters=body.letters
    )
    return await run(INVITATION, KIND, meeting_id, command)


@router.post("/invitees/{invitee}/bounce", status_code=201)
async def record_bounce(
    meeting_id: MeetingId,
    invitee: InviteeId,
    body: NewBounce,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกว่าหนังสือส่งไม่ถึงหรือตีกลับ พร้อมเหตุผล"""
    command = RecordBounce(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        invitee=invitee,
        attempt=body.attempt,
        reason=body.reason,
        permanent=True,
    )
    return await run(INVITATION, KIND, meeting_id, command)


@router.post("/invitees/{invitee}/delivery", status_code=201)
async def confirm_delivery(
    meeting_id: MeetingId,
    invitee: InviteeId,
    body: NewDelivery,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกว่าผู้รับได้รับหนังสือแล้ว และส่วนงานใดเป็นผู้รับ"""
    command = ConfirmDelivery(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        invitee=invitee,
        received_by=body.received_by,
    )
    return await run(INVITATION, KIND, meeting_id, command)


@router.post("/invitees/{invitee}/reply", status_code=201)
async def record_reply(
    province: str,
    meeting_id: MeetingId,
    invitee: InviteeId,
    body: NewReply,
    answering: Answering,
    stamp: Stamped,
    known: KnownInvited,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """บันทึกการตอบรับและผู้แทน: หน่วยงานตอบได้เฉพาะของตนเอง"""
    refuse_unless_own(answering, invitee)
    call = await known.call(province, meeting_id)
    command = RecordReply(
        **stamp.by(answering, body.occurred_at),
        meeting_id=meeting_id,
        invitee=invitee,
        invited=await known.is_invited(province, meeting_id, invitee),
        cancelled=call.cancelled,
        answer=body.answer,
        representatives=await named(vault, province, body.representatives),
        authority=AuthorityLetter(**body.authority.model_dump()) if body.authority else None,
        note=body.note,
    )
    return await run(INVITATION, KIND, meeting_id, command)


def refuse_unless_own(actor: Actor, invitee: UUID) -> None:
    """Who is there as an agency answers for that agency only."""
    by_office = Role.SECRETARY in actor.roles
    by_machine = Role.SERVICE in actor.roles and "record_reply" in actor.commands
    if not by_office and not by_machine and actor.agency != str(invitee):
        raise NotAllowed
