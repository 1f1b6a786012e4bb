"""What the rules need to remember of a meeting, and how each event changes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from shared.contracts.agenda import AgendaItem, AgendaItemId
from shared.contracts.bodies import MemberRole
from shared.contracts.directory import AgencyId
from shared.contracts.letters import ReservationId
from shared.contracts.meeting_values import MemberOnList
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    AgendaItemHeld,
    AgendaPublished,
    AttendanceListKeyedIn,
    CheckIn,
    CheckInUndone,
    InvitedMember,
    MeetingCancelled,
    MeetingClosed,
    MeetingEvent,
    MeetingKind,
    MeetingOpened,
    MeetingRescheduled,
    MeetingScheduled,
    MemberCheckedIn,
    MemberCheckInUndone,
    MembersInvited,
    MembersKeyedIn,
    PresiderNamed,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
    ResolutionId,
    ResolutionRejected,
)
from shared.contracts.people import NamedPerson, PersonId

K = TypeVar("K")
V = TypeVar("V")
Resolved = ResolutionAdopted | ResolutionRejected


class Phase(StrEnum):
    """สถานะของการประชุม"""

    ABSENT = "absent"
    SCHEDULED = "scheduled"
    IN_SESSION = "in_session"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Presence:
    """Of one agency: how many persons in all, and which of them gave their names."""

    persons: int
    people: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True)
class Seat:
    """Of one invited member: what the rules ask of it."""

    role: MemberRole
    by_office: bool

    @property
    def counts(self) -> bool:
        """Advisers (ที่ปรึกษา) sit in a body without counting in it."""
        return self.role is not MemberRole.ADVISER


def nothing() -> Mapping[K, V]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Meeting:
    phase: Phase = Phase.ABSENT
    scheduled: MeetingScheduled | None = None
    rescheduled: MeetingRescheduled | None = None  # the last one
    agenda: AgendaPublished | None = None  # the newest edition
    held: Mapping[AgendaItemId, AgendaItemHeld] = field(default_factory=nothing)
    agencies_in_directory: int = 0
    members_in_body: int = 0
    reservation_id: ReservationId | None = None  # of the letters that invited
    invited: frozenset[AgencyId] = frozenset()
    members: Mapping[PersonId, Seat] = field(default_factory=nothing)
    present: Mapping[AgencyId, Presence] = field(default_factory=nothing)
    sitting: Mapping[PersonId, PersonId] = field(default_factory=nothing)  # who sits, by member
    presider: PresiderNamed | None = None
    quorum_told: bool = False
    resolutions: Mapping[ResolutionId, Resolved] = field(default_factory=nothing)

    @property
    def of_a_body(self) -> bool:
        return self.scheduled is not None and self.scheduled.kind is not MeetingKind.ASSEMBLY

    @property
    def adopted(self) -> int:
        return sum(isinstance(one, ResolutionAdopted) for one in self.resolutions.values())

    def agenda_item(self, item_id: AgendaItemId) -> AgendaItem | None:
        items = self.agenda.items if self.agenda else ()
        return next((item for item in items if item.item_id == item_id), None)


def evolve(meeting: Meeting, event: MeetingEvent) -> Meeting:  # noqa: C901, PLR0911, PLR0912
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case MeetingScheduled():
            return replace(meeting, phase=Phase.SCHEDULED, scheduled=event)
        case MeetingRescheduled():
            return replace(meeting, rescheduled=event)
        case MeetingCancelled():
            return replace(meeting, phase=Phase.CANCELLED)
        case AgendaPublished():
            return replace(meeting, agenda=event)
        case AgenciesInvited():
            return _agencies_invited(meeting, event)
        case MembersInvited():
            return _members_invited(meeting, event)
        case MeetingOpened():
            return replace(meeting, phase=Phase.IN_SESSION)
        case PresiderNamed():
            return replace(meeting, presider=event)
        case AgencyCheckedIn() | AttendanceListKeyedIn():
            return replace(meeting, present={**meeting.present, **arrivals(event)})
        case CheckInUndone(agency_id=agency_id):
            return replace(meeting, present=without(meeting.present, agency_id))
        case MemberCheckedIn() | MembersKeyedIn():
            return replace(meeting, sitting={**meeting.sitting, **seats(event)})
        case MemberCheckInUndone(person_id=person_id):
            return replace(meeting, sitting=without(meeting.sitting, person_id))
        case QuorumReached():
            return replace(meeting, quorum_told=True)
        case QuorumLost():
            return replace(meeting, quorum_told=False)
        case AgendaItemHeld(item_id=item_id):
            return replace(meeting, held={**meeting.held, item_id: event})
        case ResolutionAdopted() | ResolutionRejected():
            resolutions = {**meeting.resolutions, event.resolution_id: event}
            return replace(meeting, resolutions=resolutions)
        case MeetingClosed():
            return replace(meeting, phase=Phase.CLOSED)


def arrivals(event: AgencyCheckedIn | AttendanceListKeyedIn) -> Mapping[AgencyId, Presence]:
    """Which agencies came by this event, and with how many persons."""
    lines: Iterable[AgencyCheckedIn | CheckIn] = (
        event.check_ins if isinstance(event, AttendanceListKeyedIn) else [event]
    )
    return {line.agency_id: Presence(line.persons, ids(line.people)) for line in lines}


def ids(people: Iterable[NamedPerson]) -> frozenset[PersonId]:
    return frozenset(person.person_id for person in people)


def seats(event: MemberCheckedIn | MembersKeyedIn) -> Mapping[PersonId, PersonId]:
    """Who sits by this event, by member."""
    lines: Iterable[MemberCheckedIn | MemberOnList] = (
        event.check_ins if isinstance(event, MembersKeyedIn) else [event]
    )
    return {line.person_id: sitter(line) for line in lines}


def sitter(event: MemberCheckedIn | MemberOnList) -> PersonId:
    """The member, or who came in the member's place."""
    return event.substitute.person_id if event.substitute else event.person_id


def without(some: Mapping[K, V], key: K) -> Mapping[K, V]:
    return {one: value for one, value in some.items() if one != key}


def _agencies_invited(meeting: Meeting, event: AgenciesInvited) -> Meeting:
    invited = meeting.invited | {invitation.agency_id for invitation in event.invitations}
    return replace(
        meeting,
        invited=invited,
        agencies_in_directory=event.agencies_in_directory,
        reservation_id=event.reservation_id,
    )


def _members_invited(meeting: Meeting, event: MembersInvited) -> Meeting:
    seats = {one.person.person_id: _seat(one) for one in event.invitations}
    members = {**meeting.members, **seats}
    return replace(
        meeting,
        members=members,
        members_in_body=event.members_in_body,
        reservation_id=event.reservation_id,
    )


def _seat(invited: InvitedMember) -> Seat:
    return Seat(role=invited.role, by_office=invited.by_office)
