"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.meetings.domain.meeting import refusals
from services.meetings.domain.meeting.commands import (
    AdoptResolution,
    CheckInAgency,
    CloseMeeting,
    InviteAgencies,
    MeetingCommand,
    OpenMeeting,
    ScheduleMeeting,
    SealedAgency,
    UndoCheckIn,
)
from services.meetings.domain.meeting.quorum import quorum, with_quorum
from services.meetings.domain.meeting.state import Meeting, Phase, evolve
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    CheckInUndone,
    Invitation,
    MeetingClosed,
    MeetingEvent,
    MeetingOpened,
    MeetingScheduled,
    ResolutionAdopted,
)
from shared.contracts.voting import Vote, VoteMethod
from shared.kernel.decider import Decider

LETTERS_AN_EVENT = 300  # an event holds 256 KiB; the longest invitation is near 800 bytes


def decide(command: MeetingCommand, meeting: Meeting) -> Sequence[MeetingEvent]:  # noqa: PLR0911
    match command:
        case ScheduleMeeting():
            return schedule_meeting(command, meeting)
        case InviteAgencies():
            return invite_agencies(command, meeting)
        case OpenMeeting():
            return open_meeting(command, meeting)
        case CheckInAgency():
            return check_in_agency(command, meeting)
        case UndoCheckIn():
            return undo_check_in(command, meeting)
        case AdoptResolution():
            return adopt_resolution(command, meeting)
        case CloseMeeting():
            return close_meeting(command, meeting)


def schedule_meeting(command: ScheduleMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    asked = MeetingScheduled(
        meeting_id=command.meeting_id,
        kind=command.kind,
        fiscal_year=command.fiscal_year,
        number=command.number,
        title=command.title,
        starts_at=command.starts_at,
        place=command.place,
        quorum_rule=command.quorum_rule,
        body_id=None,
        body_name="",
    )
    if meeting.scheduled == asked:
        return []
    if meeting.scheduled is not None:
        raise refusals.MeetingAlreadyScheduled
    return [asked]


def invite_agencies(command: InviteAgencies, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = _scheduled(meeting)
    _refuse_unless(Phase.SCHEDULED, meeting)
    if meeting.invited:
        raise refusals.AgenciesAlreadyInvited
    if command.edition_fiscal_year != scheduled.fiscal_year:
        raise refusals.EditionOfAnotherYear(command.edition_fiscal_year, scheduled.fiscal_year)
    letters = [
        _letter(command, agency, command.first_letter + place)
        for place, agency in enumerate(command.agencies)
    ]
    return [
        AgenciesInvited(
            meeting_id=command.meeting_id,
            fiscal_year=scheduled.fiscal_year,
            edition_id=command.edition_id,
            edition_fingerprint=command.edition_fingerprint,
            agencies_in_directory=len(letters),
            invitations=tuple(letters[start : start + LETTERS_AN_EVENT]),
        )
        for start in range(0, len(letters), LETTERS_AN_EVENT)
    ]


def open_meeting(command: OpenMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    _scheduled(meeting)
    if meeting.phase is Phase.IN_SESSION:
        return []
    _refuse_unless(Phase.SCHEDULED, meeting)
    if not meeting.invited:
        raise refusals.NobodyInvited
    return [MeetingOpened(meeting_id=command.meeting_id)]


def check_in_agency(command: CheckInAgency, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = _scheduled(meeting)
    _refuse_unless(Phase.IN_SESSION, meeting)
    if command.agency_id not in meeting.invited:
        raise refusals.AgencyNotInvited
    if command.agency_id in meeting.present:
        raise refusals.AgencyAlreadyPresent
    checked_in = AgencyCheckedIn(
        meeting_id=command.meeting_id,
        agency_id=command.agency_id,
        persons=command.persons,
        method=command.method,
        people=(),
    )
    return with_quorum(scheduled, meeting, checked_in)


def undo_check_in(command: UndoCheckIn, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = _scheduled(meeting)
    _refuse_unless(Phase.IN_SESSION, meeting)
    if command.agency_id not in meeting.present:
        raise refusals.AgencyNotPresent
    undone = CheckInUndone(
        meeting_id=command.meeting_id, agency_id=command.agency_id, reason=command.reason
    )
    return with_quorum(scheduled, meeting, undone)


def adopt_resolution(command: AdoptResolution, meeting: Meeting) -> Sequence[MeetingEvent]:
    if adopted := meeting.resolutions.get(command.resolution_id):
        if adopted.text != command.text:
            raise refusals.ResolutionIdInUse
        return []  # delivered twice, decided once
    scheduled = _scheduled(meeting)
    _refuse_unless(Phase.IN_SESSION, meeting)
    certificate = quorum(scheduled.quorum_rule, meeting)
    if not certificate.met:
        raise refusals.QuorumNotMet(certificate)
    return [
        ResolutionAdopted(
            meeting_id=command.meeting_id,
            kind=scheduled.kind,
            fiscal_year=scheduled.fiscal_year,
            resolution_id=command.resolution_id,
            number=meeting.adopted + 1,
            text=command.text,
            certificate=certificate,
            item_id=None,
            steps=(),
            concerns=(),
            vote=Vote(method=VoteMethod.CONSENSUS, in_favour=0, against=0, abstained=0),
        )
    ]


def close_meeting(command: CloseMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = _scheduled(meeting)
    if meeting.phase is Phase.CLOSED:
        return []
    _refuse_unless(Phase.IN_SESSION, meeting)
    return [
        MeetingClosed(
            meeting_id=command.meeting_id,
            kind=scheduled.kind,
            fiscal_year=scheduled.fiscal_year,
            resolutions=meeting.adopted,
            certificate=quorum(scheduled.quorum_rule, meeting),
        )
    ]


def _scheduled(meeting: Meeting) -> MeetingScheduled:
    if meeting.scheduled is None:
        raise refusals.MeetingNotFound
    return meeting.scheduled


def _refuse_unless(needed: Phase, meeting: Meeting) -> None:
    if meeting.phase is not needed:
        raise refusals.WrongPhase(phase=meeting.phase, needed=needed)


def _letter(command: InviteAgencies, agency: SealedAgency, number: int) -> Invitation:
    return Invitation(
        agency_id=agency.agency_id,
        agency_name=agency.name,
        sector=agency.sector,
        letter_number=f"{command.letter_prefix}{number}",
    )


MEETING = Decider(initial=Meeting(), decide=decide, evolve=evolve)
