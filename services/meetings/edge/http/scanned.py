"""Checking in with a scanned invitation: nobody signs in, the signed code is the authority.

A wrong code gets the same answer whatever is wrong with it, before anything is read.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from pydantic import AwareDatetime, BaseModel

from services.meetings.domain.meeting.commands import CheckInByCode
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.refusals import MeetingNotFound
from services.meetings.domain.meeting.state import Meeting, Phase
from services.meetings.domain.values import Persons
from services.meetings.edge.codes import CheckInCodes
from services.meetings.edge.http.meeting import KIND
from services.meetings.edge.people import People, named
from shared.auth.actor import Actor
from shared.contracts.directory import AgencyId
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.contracts.people import PersonId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.kernel.ids import stream_name
from shared.kernel.message import ActorId, Message, Province

router = APIRouter(prefix="/v1/check-ins", tags=["check-in by code"])
WHERE = "/{province}/{meeting_id}/{invitee}/{code}"
Code = Annotated[str, Path(min_length=1, max_length=40)]
SCANNER = Actor(ActorId("invitation-code"), roles=frozenset(), provinces=frozenset())


class ScannedInvitation(BaseModel):
    """หนังสือเชิญที่สแกน: the meeting, whom it invites, and whether they have come."""

    title: str
    number: str
    starts_at: AwareDatetime
    place: str
    invitee_name: str  # an agency's name or a member's position, never a person's name
    member: bool
    phase: Phase
    present: bool
    persons: int


class ScannedCheckIn(Message):
    """การลงทะเบียนด้วยหนังสือเชิญที่สแกน"""

    persons: Persons = 1
    people: People = ()


async def rightly_scanned(
    request: Request, province: str, meeting_id: MeetingId, invitee: InviteeId, code: Code
) -> Meeting:
    """The meeting that the code is good for. Raises `WrongCheckInCode`."""
    codes: CheckInCodes = request.app.state.codes
    codes.check(code, province, meeting_id, invitee)
    stream = stream_name(province, KIND, meeting_id)
    meeting: Meeting = (await request.app.state.executor.state(MEETING, stream))[0]
    if meeting.scheduled is None:
        raise MeetingNotFound
    return meeting


Scanned = Annotated[Meeting, Depends(rightly_scanned)]


@router.get(WHERE)
async def scanned_invitation(
    request: Request, province: str, meeting_id: MeetingId, invitee: InviteeId, meeting: Scanned
) -> ScannedInvitation:
    """หนังสือเชิญที่สแกน: การประชุมใด เชิญผู้ใด และลงทะเบียนแล้วหรือยัง"""
    assert meeting.scheduled is not None
    now_at = meeting.rescheduled or meeting.scheduled
    row = await request.app.state.callings.invitee(Province(province), meeting_id, invitee)
    presence = meeting.present.get(AgencyId(invitee))
    return ScannedInvitation(
        title=meeting.scheduled.title,
        number=meeting.scheduled.number,
        starts_at=now_at.starts_at,
        place=now_at.place,
        invitee_name=row.name if row else "",
        member=PersonId(invitee) in meeting.members,
        phase=meeting.phase,
        present=presence is not None or PersonId(invitee) in meeting.sitting,
        persons=presence.persons if presence else 1,
    )


@router.post(WHERE, status_code=201)
async def check_in_scanned(
    province: str,
    meeting_id: MeetingId,
    invitee: InviteeId,
    body: ScannedCheckIn,
    _: Scanned,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """ลงทะเบียนด้วยรหัสที่ลงลายมือชื่อไว้ในคิวอาร์โค้ด โดยไม่ต้องเข้าสู่ระบบ"""
    command = CheckInByCode(
        **stamp.by(SCANNER),
        meeting_id=meeting_id,
        invitee=invitee,
        persons=body.persons,
        people=await named(vault, province, body.people),
    )
    return await run(MEETING, KIND, meeting_id, command)
