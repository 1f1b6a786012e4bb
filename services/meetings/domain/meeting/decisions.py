"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.meetings.domain.meeting import refusals
from services.meetings.domain.meeting.agenda import hold_agenda_item, publish_agenda
from services.meetings.domain.meeting.attendance import (
    check_in_agency,
    check_in_by_code,
    check_in_member,
    key_in_attendance_list,
    key_in_members,
    undo_check_in,
    undo_member_check_in,
)
from services.meetings.domain.meeting.calling import (
    cancel_meeting,
    reschedule_meeting,
    schedule_meeting,
)
from services.meetings.domain.meeting.commands import (
    AdoptResolution,
    CancelMeeting,
    CheckInAgency,
    CheckInByCode,
    CheckInMember,
    CloseMeeting,
    HoldAgendaItem,
    InviteAgencies,
    InviteMembers,
    KeyInAttendanceList,
    KeyInMembers,
    MeetingCommand,
    NamePresider,
    OpenMeeting,
    PublishAgenda,
    RecordHeldMeeting,
    RescheduleMeeting,
    ScheduleMeeting,
    UndoCheckIn,
    UndoMemberCheckIn,
)
from services.meetings.domain.meeting.guards import scheduled_in
from services.meetings.domain.meeting.inviting import invite_agencies, invite_members
from services.meetings.domain.meeting.quorum import quorum
from services.meetings.domain.meeting.refusals_in_session import NotTheChair, PresiderIsAway
from services.meetings.domain.meeting.resolutions import adopt_resolution
from services.meetings.domain.meeting.state import Meeting, Phase, evolve
from shared.contracts.bodies import MemberRole
from shared.contracts.meetings import (
    MeetingClosed,
    MeetingEvent,
    MeetingOpened,
    PresiderNamed,
)
from shared.kernel.decider import Decider


def decide(command: MeetingCommand, meeting: Meeting) -> Sequence[MeetingEvent]:  # noqa: C901, PLR0911, PLR0912
    match command:
        case ScheduleMeeting():
            return schedule_meeting(command, meeting)
        case RescheduleMeeting():
            return reschedule_meeting(command, meeting)
        case CancelMeeting():
            return cancel_meeting(command, meeting)
        case PublishAgenda():
            return publish_agenda(command, meeting)
        case InviteAgencies():
            return invite_agencies(command, meeting)
        case InviteMembers():
            return invite_members(command, meeting)
        case OpenMeeting():
            return open_meeting(command, meeting)
        case NamePresider():
            return name_presider(command, meeting)
        case CheckInAgency():
            return check_in_agency(command, meeting)
        case CheckInByCode():
            return check_in_by_code(command, meeting)
        case KeyInAttendanceList():
            return key_in_attendance_list(command, meeting)
        case UndoCheckIn():
            return undo_check_in(command, meeting)
        case CheckInMember():
            return check_in_member(command, meeting)
        case KeyInMembers():
            return key_in_members(command, meeting)
        case UndoMemberCheckIn():
            return undo_member_check_in(command, meeting)
        case HoldAgendaItem():
            return hold_agenda_item(command, meeting)
        case AdoptResolution():
            return adopt_resolution(command, meeting)
        case CloseMeeting():
            return close_meeting(command, meeting)
        case RecordHeldMeeting():
            return record_held_meeting(command, meeting)


def open_meeting(command: OpenMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    if meeting.phase is Phase.IN_SESSION:
        return []
    scheduled_in(meeting, Phase.SCHEDULED)
    if not meeting.invited and not meeting.members:
        raise refusals.NobodyInvited
    return [MeetingOpened(meeting_id=command.meeting_id)]


def name_presider(command: NamePresider, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled_in(meeting, Phase.IN_SESSION)
    named = PresiderNamed(
        meeting_id=command.meeting_id, presider=command.presider, in_place_of=command.in_place_of
    )
    if meeting.presider == named:
        return []
    if meeting.of_a_body:
        _refuse_unless_presiding_rightly(named, meeting)
    return [named]


def close_meeting(command: CloseMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    if meeting.phase is Phase.CLOSED:
        return []
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    return [
        MeetingClosed(
            meeting_id=command.meeting_id,
            kind=scheduled.kind,
            fiscal_year=scheduled.fiscal_year,
            resolutions=meeting.adopted,
            certificate=quorum(scheduled.quorum_rule, meeting),
        )
    ]


def record_held_meeting(command: RecordHeldMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    """Every step by the rules of its own, as if each had been asked for in turn."""
    if meeting.scheduled is not None:
        raise refusals.MeetingAlreadyScheduled
    happened: list[MeetingEvent] = []
    for step in command.steps:
        for event in decide(step, meeting):
            happened.append(event)
            meeting = evolve(meeting, event)
    return happened


def _refuse_unless_presiding_rightly(named: PresiderNamed, meeting: Meeting) -> None:
    """Whoever presides is in the room; anybody but the chair presides in the chair's place."""
    person_id = named.presider.person_id
    if person_id not in meeting.sitting.values():
        raise PresiderIsAway
    seat = meeting.members.get(person_id)
    is_the_chair = seat is not None and seat.role is MemberRole.CHAIR
    if not is_the_chair and not named.in_place_of:
        raise NotTheChair


MEETING = Decider(initial=Meeting(), decide=decide, evolve=evolve)
