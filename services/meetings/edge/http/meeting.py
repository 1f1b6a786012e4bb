"""Calling, opening and closing a meeting. No rule lives here; a signature says who may call it."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.meetings.domain.meeting.commands import (
    CancelMeeting,
    CloseMeeting,
    InviteAgencies,
    InviteMembers,
    NamePresider,
    OpenMeeting,
    RescheduleMeeting,
)
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.edge.bodies import (
    Cancelling,
    Happened,
    Moving,
    NewInvitations,
    NewMeeting,
    NewMemberInvitations,
)
from services.meetings.edge.bodies_sitting import NewPresider
from services.meetings.edge.claims import RunHolding
from services.meetings.edge.held import scheduling
from services.meetings.edge.lookups import Known
from services.meetings.edge.people import named
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.meetings import MeetingId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted

PREFIX = "/v1/provinces/{province}/meetings"
router = APIRouter(prefix=PREFIX, tags=["meetings"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "meeting"


@router.post("", status_code=201)
async def schedule_meeting(
    province: str,
    body: NewMeeting,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: RunHolding,
) -> Receipt:
    """กำหนดการประชุม: the quorum rule of that day goes into the event (2.1)"""
    return await run(await scheduling(province, body, stamp.by(secretary), known))


@router.post("/{meeting_id}/rescheduling", status_code=201)
async def reschedule_meeting(
    meeting_id: MeetingId, body: Moving, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เลื่อนหรือย้ายการประชุมพร้อมเหตุผล"""
    command = RescheduleMeeting(
        **stamp.by(secretary),
        meeting_id=meeting_id,
        starts_at=body.starts_at,
        place=body.place,
        reason=body.reason,
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/cancelling", status_code=201)
async def cancel_meeting(
    meeting_id: MeetingId, body: Cancelling, secretary: Secretary, stamp: Stamped, run: RunHolding
) -> Receipt:
    """งดการประชุมพร้อมเหตุผล: its number is free for another meeting"""
    command = CancelMeeting(**stamp.by(secretary), meeting_id=meeting_id, reason=body.reason)
    return await run.then_leave_the_number(command)


@router.post("/{meeting_id}/invitations", status_code=201)
async def invite_agencies(
    province: str,
    meeting_id: MeetingId,
    body: NewInvitations,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: RunHolding,
) -> Receipt:
    """ส่งหนังสือเชิญทุกหน่วยงานในทำเนียบที่ปิดผนึกแล้ว (2.1.1)"""
    command = InviteAgencies(
        **stamp.by(secretary),
        **await known.sealed_edition(province, body.edition_id),
        **await known.letters(province, meeting_id, body),
        meeting_id=meeting_id,
    )
    return await run(command)


@router.post("/{meeting_id}/member-invitations", status_code=201)
async def invite_members(
    province: str,
    meeting_id: MeetingId,
    body: NewMemberInvitations,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: RunHolding,
) -> Receipt:
    """ส่งหนังสือเชิญกรรมการทุกคนที่อยู่ในตำแหน่งในวันประชุม"""
    convened = await known.body(province, body.body_id)
    command = InviteMembers(
        **stamp.by(secretary),
        **await known.letters(province, meeting_id, body),
        meeting_id=meeting_id,
        body_id=body.body_id,
        memberships=convened.memberships,
    )
    return await run(command)


@router.post("/{meeting_id}/opening", status_code=201)
async def open_meeting(
    meeting_id: MeetingId, body: Happened, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เปิดประชุม"""
    command = OpenMeeting(**stamp.by(secretary, body.occurred_at), meeting_id=meeting_id)
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/presider", status_code=201)
async def name_presider(
    province: str,
    meeting_id: MeetingId,
    body: NewPresider,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """ระบุผู้ทำหน้าที่ประธานในที่ประชุม และทำหน้าที่แทนตำแหน่งใด"""
    [presider] = await named(vault, province, [body.presider])
    command = NamePresider(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        presider=presider,
        in_place_of=body.in_place_of,
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/closing", status_code=201)
async def close_meeting(
    meeting_id: MeetingId, body: Happened, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ปิดประชุม: จากนี้แก้ไขไม่ได้"""
    command = CloseMeeting(**stamp.by(secretary, body.occurred_at), meeting_id=meeting_id)
    return await run(MEETING, KIND, meeting_id, command)
