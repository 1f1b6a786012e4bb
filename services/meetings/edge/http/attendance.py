"""Who comes to a meeting: at the desk, by the code of the invitation, or from a paper list."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel

from services.meetings.domain.meeting.commands import (
    CheckInAgency,
    CheckInByCode,
    CheckInMember,
    KeyInAttendanceList,
    KeyInMembers,
    UndoCheckIn,
    UndoMemberCheckIn,
)
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.edge.bodies import Undoing
from services.meetings.edge.bodies_sitting import (
    NewAttendanceList,
    NewCheckIn,
    NewCodeCheckIn,
    NewMemberCheckIn,
    NewMemberList,
)
from services.meetings.edge.codes import Coded, picture
from services.meetings.edge.http.meeting import KIND, PREFIX, Secretary
from services.meetings.edge.people import named, named_lines, named_seats
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.directory import AgencyId
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.contracts.people import PersonId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.kernel.errors import NotAllowed

router = APIRouter(prefix=PREFIX, tags=["meetings"])
Invited = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.MEMBER, Role.SERVICE))]


class CheckInCode(BaseModel):
    """รหัสลงทะเบียนของผู้รับเชิญหนึ่งราย, and the text that its QR picture holds."""

    invitee: InviteeId
    code: str
    scanned: str


@router.post("/{meeting_id}/check-ins", status_code=201)
async def check_in_agency(
    province: str,
    meeting_id: MeetingId,
    body: NewCheckIn,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """ลงทะเบียนหน่วยงานเข้าประชุม"""
    command = CheckInAgency(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        agency_id=body.agency_id,
        persons=body.persons,
        method=body.method,
        people=await named(vault, province, body.people),
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


@router.post("/{meeting_id}/code-check-ins", status_code=201)
async def check_in_by_code(
    province: str,
    meeting_id: MeetingId,
    body: NewCodeCheckIn,
    invited: Invited,
    codes: Coded,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """ลงทะเบียนด้วยรหัสหรือคิวอาร์โค้ดบนหนังสือเชิญ"""
    codes.check(body.code, province, meeting_id, body.invitee)
    if invited.agency is not None and invited.agency != str(body.invitee):
        raise NotAllowed  # an agency's own account comes for that agency alone
    command = CheckInByCode(
        **stamp.by(invited, body.occurred_at),
        meeting_id=meeting_id,
        invitee=body.invitee,
        persons=body.persons,
        people=await named(vault, province, body.people),
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.get("/{meeting_id}/check-in-codes/{invitee}")
async def check_in_code(
    province: str, meeting_id: MeetingId, invitee: InviteeId, _: Secretary, codes: Coded
) -> CheckInCode:
    """รหัสลงทะเบียนของผู้รับเชิญ สำหรับพิมพ์ในหนังสือเชิญ"""
    code = codes.of(province, meeting_id, invitee)
    address = codes.address(province, meeting_id, invitee)
    return CheckInCode(invitee=invitee, code=code, scanned=address)


@router.get(
    "/{meeting_id}/check-in-codes/{invitee}/picture",
    response_class=Response,
    responses={200: {"content": {"image/svg+xml": {}}}},
)
async def check_in_code_picture(
    province: str, meeting_id: MeetingId, invitee: InviteeId, _: Secretary, codes: Coded
) -> Response:
    """ภาพคิวอาร์โค้ดของรหัสลงทะเบียน (SVG)"""
    svg = picture(codes.address(province, meeting_id, invitee))
    return Response(svg, media_type="image/svg+xml")


@router.post("/{meeting_id}/attendance-lists", status_code=201)
async def key_in_attendance_list(
    province: str,
    meeting_id: MeetingId,
    body: NewAttendanceList,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """บันทึกบัญชีลงชื่อกระดาษทั้งบัญชี"""
    command = KeyInAttendanceList(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        check_ins=await named_lines(vault, province, body.check_ins),
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/member-check-ins", status_code=201)
async def check_in_member(
    province: str,
    meeting_id: MeetingId,
    body: NewMemberCheckIn,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """ลงทะเบียนกรรมการ หรือผู้แทนของกรรมการโดยตำแหน่ง"""
    came = await named(vault, province, [body.substitute] if body.substitute else [])
    command = CheckInMember(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        person_id=body.person_id,
        method=body.method,
        substitute=came[0] if came else None,
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/member-lists", status_code=201)
async def key_in_members(
    province: str,
    meeting_id: MeetingId,
    body: NewMemberList,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """บันทึกบัญชีลงชื่อกระดาษของกรรมการทั้งบัญชี"""
    command = KeyInMembers(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        check_ins=await named_seats(vault, province, body.check_ins),
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/member-check-ins/{person_id}/undoing", status_code=201)
async def undo_member_check_in(
    meeting_id: MeetingId,
    person_id: PersonId,
    body: Undoing,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ยกเลิกการลงทะเบียนของกรรมการพร้อมเหตุผล"""
    command = UndoMemberCheckIn(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        person_id=person_id,
        reason=body.reason,
    )
    return await run(MEETING, KIND, meeting_id, command)
