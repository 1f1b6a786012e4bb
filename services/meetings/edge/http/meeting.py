"""HTTP in, commands out. No rule lives here; a route's signature says who may call it."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.meetings.domain.meeting.commands import (
    AdoptResolution,
    CheckInAgency,
    CloseMeeting,
    InviteAgencies,
    OpenMeeting,
    ScheduleMeeting,
    UndoCheckIn,
)
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.edge.bodies import (
    Happened,
    NewCheckIn,
    NewInvitations,
    NewMeeting,
    NewResolution,
    Undoing,
)
from services.meetings.edge.lookups import Known
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.fiscal_year import BANGKOK, BUDDHIST_ERA, fiscal_year_of
from shared.rules.load import quorum_rule

router = APIRouter(prefix="/v1/provinces/{province}/meetings", tags=["meetings"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "meeting"


@router.post("", status_code=201)
async def schedule_meeting(
    body: NewMeeting, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """กำหนดการประชุม: the quorum rule of that day goes into the event (2.1)"""
    day = body.starts_at.astimezone(BANGKOK).date()
    command = ScheduleMeeting(
        **stamp.by(secretary),
        meeting_id=body.meeting_id,
        kind=body.kind,
        fiscal_year=body.fiscal_year or fiscal_year_of(body.starts_at),
        number=f"{body.number}/{day.year + BUDDHIST_ERA}",
        title=body.title,
        starts_at=body.starts_at,
        place=body.place,
        quorum_rule=quorum_rule(body.kind, day),
    )
    return await run(MEETING, KIND, body.meeting_id, command)


@router.post("/{meeting_id}/invitations", status_code=201)
async def invite_agencies(
    province: str,
    meeting_id: MeetingId,
    body: NewInvitations,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """ส่งหนังสือเชิญทุกหน่วยงานในทำเนียบที่ปิดผนึกแล้ว (2.1.1)"""
    edition = await known.sealed_edition(province, body.edition_id)
    command = InviteAgencies(
        **stamp.by(secretary),
        meeting_id=meeting_id,
        edition_id=edition.edition_id,
        edition_fiscal_year=edition.fiscal_year,
        edition_fingerprint=edition.fingerprint,
        agencies=edition.agencies,
        letter_prefix=body.letter_prefix,
        first_letter=body.first_letter,
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/opening", status_code=201)
async def open_meeting(
    meeting_id: MeetingId, body: Happened, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เปิดประชุม"""
    command = OpenMeeting(**stamp.by(secretary, body.occurred_at), meeting_id=meeting_id)
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/check-ins", status_code=201)
async def check_in_agency(
    meeting_id: MeetingId, body: NewCheckIn, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ลงทะเบียนหน่วยงานเข้าประชุม"""
    command = CheckInAgency(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        agency_id=body.agency_id,
        persons=body.persons,
        method=body.method,
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/check-ins/{agency_id}/undoing", status_code=201)
async def undo_check_in(
    meeting_id: MeetingId,
    agency_id: AgencyId,
    body: Undoing,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ยกเลิกการลงทะเบียนพร้อมเหตุผล"""
    command = UndoCheckIn(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        agency_id=agency_id,
        reason=body.reason,
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/resolutions", status_code=201)
async def adopt_resolution(
    meeting_id: MeetingId, body: NewResolution, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """บันทึกมติที่ประชุม: refused without a quorum at this moment"""
    command = AdoptResolution(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        resolution_id=body.resolution_id,
        text=body.text,
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/closing", status_code=201)
async def close_meeting(
    meeting_id: MeetingId, body: Happened, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ปิดประชุม: จากนี้แก้ไขไม่ได้"""
    command = CloseMeeting(**stamp.by(secretary, body.occurred_at), meeting_id=meeting_id)
    return await run(MEETING, KIND, meeting_id, command)
