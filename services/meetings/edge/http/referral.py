"""A matter on its way from one body to the next. No rule lives here."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.meetings.domain.meeting.commands import PlannedItem
from services.meetings.domain.referral.commands import (
    AnswerReferral,
    PlaceReferral,
    ReceiveReferral,
    ReferItem,
    ReturnReferral,
    WithdrawReferral,
)
from services.meetings.domain.referral.decisions import REFERRAL
from services.meetings.edge.referral_bodies import (
    NewAnswer,
    NewPlacing,
    NewReceipt,
    NewReferral,
    PresetReferral,
    WhyEnded,
)
from services.meetings.edge.referral_lookups import KnownReferrals
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.contracts.agenda import AgendaHeading, AgendaItemId
from shared.contracts.meetings import MeetingKind
from shared.contracts.referrals import ReferralId
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.ids import derive_id
from shared.rules.load import steps_by_kind

router = APIRouter(prefix="/v1/provinces/{province}/referrals", tags=["referrals"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Reader = Annotated[Actor, Depends(require_reader(Role.SECRETARY, Role.AUDITOR, Role.SERVICE))]
KIND = "referral"


@router.post("", status_code=201)
async def refer_item(
    province: str,
    body: NewReferral,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownReferrals,
    run: Run,
) -> Receipt:
    """ส่งเรื่องในระเบียบวาระไปยังองค์คณะอื่น เช่น คณะทำงาน > คณะอนุกรรมการ > กรมการจังหวัด"""
    meeting_id, item_id, resolution_id = body.from_meeting_id, body.item_id, body.resolution_id
    command = ReferItem(
        **stamp.by(secretary, body.occurred_at),
        referral_id=body.referral_id,
        from_meeting_id=meeting_id,
        item_id=item_id,
        resolution_id=resolution_id,
        to_body_id=body.to_body_id,
        matter=body.matter,
        documents=tuple(one.document() for one in body.documents),
        previous=body.previous,
        origin=await known.dealing(province, meeting_id, item_id, resolution_id),
        to_body=await known.body(province, body.to_body_id),
        earlier=await known.earlier(province, body.previous),
    )
    return await run(REFERRAL, KIND, body.referral_id, command)


@router.post("/{referral_id}/receipt", status_code=201)
async def receive_referral(
    referral_id: ReferralId, body: NewReceipt, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ลงรับเรื่องขององค์คณะผู้รับ พร้อมเลขรับ"""
    command = ReceiveReferral(
        **stamp.by(secretary, body.occurred_at),
        referral_id=referral_id,
        received_by=body.received_by,
        received_on=body.received_on,
        receipt_number=body.receipt_number,
    )
    return await run(REFERRAL, KIND, referral_id, command)


@router.get("/{referral_id}/agenda-item")
async def referral_preset(
    province: str, referral_id: ReferralId, _: Reader, known: KnownReferrals
) -> PresetReferral:
    """ระเบียบวาระตั้งต้นของเรื่องที่ส่งมา สำหรับใส่ในระเบียบวาระที่จะเผยแพร่"""
    referred = await known.referred(province, referral_id)
    own = steps_by_kind()[MeetingKind(referred.to_kind)]
    item = PlannedItem(
        item_id=AgendaItemId(derive_id("referred item", referral_id)),
        heading=AgendaHeading.FOR_CONSIDERATION,
        title=referred.matter,
        steps=tuple(step for step in referred.steps if step in own),
        presenter=referred.from_body,
    )
    return PresetReferral(referral_id=referral_id, item=item)


@router.post("/{referral_id}/placing", status_code=201)
async def place_referral(
    province: str,
    referral_id: ReferralId,
    body: NewPlacing,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownReferrals,
    run: Run,
) -> Receipt:
    """บันทึกว่าเรื่องบรรจุในระเบียบวาระการประชุมใดขององค์คณะผู้รับ"""
    command = PlaceReferral(
        **stamp.by(secretary, body.occurred_at),
        referral_id=referral_id,
        meeting_id=body.meeting_id,
        item_id=body.item_id,
        dealing=await known.dealing(province, body.meeting_id, body.item_id),
    )
    return await run(REFERRAL, KIND, referral_id, command)


@router.post("/{referral_id}/answer", status_code=201)
async def answer_referral(
    province: str,
    referral_id: ReferralId,
    body: NewAnswer,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownReferrals,
    run: Run,
) -> Receipt:
    """แจ้งมติขององค์คณะผู้รับในเรื่องนี้: ผลและข้อความมาจากมติที่บันทึกไว้"""
    command = AnswerReferral(
        **stamp.by(secretary, body.occurred_at),
        referral_id=referral_id,
        resolution_id=body.resolution_id,
        resolution=await known.answer(province, referral_id, body.resolution_id),
    )
    return await run(REFERRAL, KIND, referral_id, command)


@router.post("/{referral_id}/return", status_code=201)
async def return_referral(
    referral_id: ReferralId, body: WhyEnded, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ส่งเรื่องคืนพร้อมเหตุผล"""
    command = ReturnReferral(
        **stamp.by(secretary, body.occurred_at), referral_id=referral_id, reason=body.reason
    )
    return await run(REFERRAL, KIND, referral_id, command)


@router.post("/{referral_id}/withdrawal", status_code=201)
async def withdraw_referral(
    referral_id: ReferralId, body: WhyEnded, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ถอนเรื่องที่ส่งไปพร้อมเหตุผล"""
    command = WithdrawReferral(
        **stamp.by(secretary, body.occurred_at), referral_id=referral_id, reason=body.reason
    )
    return await run(REFERRAL, KIND, referral_id, command)
