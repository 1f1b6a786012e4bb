"""Who is present (การลงทะเบียนเข้าประชุม): agencies at an assembly, members at a body's meeting."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from services.meetings.domain.meeting import refusals
from services.meetings.domain.meeting.commands import (
    CheckInAgency,
    CheckInByCode,
    CheckInMember,
    KeyInAttendanceList,
    KeyInMembers,
    UndoCheckIn,
    UndoMemberCheckIn,
)
from services.meetings.domain.meeting.guards import scheduled_in
from services.meetings.domain.meeting.quorum import with_quorum
from services.meetings.domain.meeting.state import Meeting, Phase, ids, sitter
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import (
    AgencyCheckedIn,
    AttendanceListKeyedIn,
    CheckIn,
    CheckInMethod,
    CheckInUndone,
    MeetingEvent,
    MemberCheckedIn,
    MemberCheckInUndone,
    MembersKeyedIn,
)
from shared.contracts.people import NamedPerson, PersonId

LINES_AN_EVENT = 100  # an event holds 256 KiB; a line with two long names is near 2 KiB


def check_in_agency(command: CheckInAgency, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    _refuse_unless_expected(
        CheckIn(agency_id=command.agency_id, persons=command.persons, people=command.people),
        meeting,
    )
    checked_in = AgencyCheckedIn(
        meeting_id=command.meeting_id,
        agency_id=command.agency_id,
        persons=command.persons,
        method=command.method,
        people=command.people,
    )
    return with_quorum(scheduled, meeting, checked_in)


def check_in_by_code(command: CheckInByCode, meeting: Meeting) -> Sequence[MeetingEvent]:
    """Whose code it is says what it does: an agency comes, or a member in person."""
    stamps: dict[str, Any] = {
        "province": command.province,
        "issued_by": command.issued_by,
        "issued_at": command.issued_at,
        "idempotency_key": command.idempotency_key,
    }
    if command.invitee in meeting.members:
        member = CheckInMember(
            **stamps,
            meeting_id=command.meeting_id,
            person_id=PersonId(command.invitee),
            method=CheckInMethod.QR,
        )
        return check_in_member(member, meeting)
    agency = CheckInAgency(
        **stamps,
        meeting_id=command.meeting_id,
        agency_id=AgencyId(command.invitee),
        persons=command.persons,
        method=CheckInMethod.QR,
        people=command.people,
    )
    return check_in_agency(agency, meeting)


def key_in_attendance_list(
    command: KeyInAttendanceList, meeting: Meeting
) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    for line in command.check_ins:
        _refuse_unless_expected(line, meeting)
    if len({line.agency_id for line in command.check_ins}) < len(command.check_ins):
        raise refusals.AgencyTwiceOnTheList
    lists = [
        AttendanceListKeyedIn(
            meeting_id=command.meeting_id,
            check_ins=command.check_ins[start : start + LINES_AN_EVENT],
        )
        for start in range(0, len(command.check_ins), LINES_AN_EVENT)
    ]
    return with_quorum(scheduled, meeting, *lists)


def undo_check_in(command: UndoCheckIn, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    if command.agency_id not in meeting.present:
        raise refusals.AgencyNotPresent
    undone = CheckInUndone(
        meeting_id=command.meeting_id, agency_id=command.agency_id, reason=command.reason
    )
    return with_quorum(scheduled, meeting, undone)


def check_in_member(command: CheckInMember, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    _refuse_unless_free(command.person_id, command.substitute, meeting)
    checked_in = MemberCheckedIn(
        meeting_id=command.meeting_id,
        person_id=command.person_id,
        method=command.method,
        substitute=command.substitute,
    )
    return with_quorum(scheduled, meeting, checked_in)


def key_in_members(command: KeyInMembers, meeting: Meeting) -> Sequence[MeetingEvent]:
    """Line by line, as if each had come in turn; in events that hold a page each."""
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    lists = [
        MembersKeyedIn(
            meeting_id=command.meeting_id,
            check_ins=command.check_ins[start : start + LINES_AN_EVENT],
        )
        for start in range(0, len(command.check_ins), LINES_AN_EVENT)
    ]
    seated = meeting
    for line in command.check_ins:
        _refuse_unless_free(line.person_id, line.substitute, seated)
        seated = replace(seated, sitting={**seated.sitting, line.person_id: sitter(line)})
    return with_quorum(scheduled, meeting, *lists)


def undo_member_check_in(command: UndoMemberCheckIn, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    if command.person_id not in meeting.sitting:
        raise refusals.MemberNotPresent
    undone = MemberCheckInUndone(
        meeting_id=command.meeting_id, person_id=command.person_id, reason=command.reason
    )
    return with_quorum(scheduled, meeting, undone)


def _refuse_unless_expected(line: CheckIn, meeting: Meeting) -> None:
    if line.agency_id not in meeting.invited:
        raise refusals.AgencyNotInvited
    if line.agency_id in meeting.present:
        raise refusals.AgencyAlreadyPresent
    if len(ids(line.people)) < len(line.people):
        raise refusals.PersonNamedTwice
    if len(line.people) > line.persons:
        raise refusals.MoreNamesThanPersons(names=len(line.people), persons=line.persons)


def _refuse_unless_free(
    person_id: PersonId, substitute: NamedPerson | None, meeting: Meeting
) -> None:
    seat = meeting.members.get(person_id)
    if seat is None:
        raise refusals.MemberNotInvited
    if person_id in meeting.sitting:
        raise refusals.MemberAlreadyPresent
    if substitute is not None:
        if not seat.by_office:
            raise refusals.NoSubstituteForAPerson
        _refuse_if_seated(substitute, meeting)


def _refuse_if_seated(substitute: NamedPerson, meeting: Meeting) -> None:
    """One person fills one seat: a vote and a place in the quorum each."""
    if substitute.person_id in {*meeting.members, *meeting.sitting.values()}:
        raise refusals.SubstituteHasASeat
