"""Who was invited to a meeting (ผู้ได้รับเชิญ), how the letter reached them, and whether they came."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, get_args
from uuid import UUID

from pydantic import AwareDatetime

from services.meetings.domain.invitation import state
from services.meetings.domain.invitation.state import Sending, Stage
from shared.contracts.bodies import MemberRole
from shared.contracts.directory import Sector
from shared.contracts.invitations import (
    Answer,
    Channel,
    InvitationBounced,
    InvitationDelivered,
    InvitationsDispatched,
    InvitationSent,
    ReplyRecorded,
)
from shared.contracts.meeting_values import MemberOnList
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    AttendanceListKeyedIn,
    CheckInUndone,
    MemberCheckedIn,
    MemberCheckInUndone,
    MembersInvited,
    MembersKeyedIn,
)
from shared.contracts.people import NamedPerson
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Inviting = AgenciesInvited | MembersInvited
Reaching = InvitationsDispatched | InvitationSent | InvitationBounced | InvitationDelivered
Coming = (
    ReplyRecorded
    | AgencyCheckedIn
    | AttendanceListKeyedIn
    | CheckInUndone
    | MemberCheckedIn
    | MembersKeyedIn
    | MemberCheckInUndone
)
Listening = Inviting | Reaching | Coming
_MOST_IN_AN_EVENT = 10_000
_KEPT = frozenset({"channel", "attempt", "stage", "tries", "message_id", "in_calendar", "sequence"})


class InviteeRow(Row):
    """ผู้ได้รับเชิญหนึ่งราย: an agency at an assembly, a member of the body elsewhere."""

    meeting_id: UUID
    invitee: UUID  # the agency, or the member's person
    place: int  # grows in the order of the letters
    letter_number: str
    agency_name: str = ""
    sector: Sector | None = None
    member: NamedPerson | None = None
    role: MemberRole | None = None
    channel: Channel | None = None  # None: nothing has been sent yet
    attempt: int = 0
    tries: int = 0
    stage: Stage | None = None
    message_id: str = ""  # of the e-mail that has left
    since: AwareDatetime | None = None
    in_calendar: bool = False  # an e-mail has taken the entry there
    sequence: int = 0  # of the entry that an e-mail has last taken up
    answer: Answer | None = None
    persons: int = 0  # 0 while it is not present
    people: tuple[NamedPerson, ...] = ()  # those present who gave their names
    arrived_at: AwareDatetime | None = None

    @property
    def name(self) -> str:
        """The agency's name, or the position of the member: nothing personal."""
        return self.member.position if self.member else self.agency_name


def key_of(meeting_id: UUID, invitee: UUID) -> str:
    return f"{meeting_id}|{invitee}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    return [key_of(event.meeting_id, invitee) for invitee in _touched(event)]


def _touched(event: Listening) -> Sequence[UUID]:  # noqa: PLR0911 - one return a kind of event
    match event:
        case AgenciesInvited(invitations=invitations):
            return [one.agency_id for one in invitations]
        case MembersInvited(invitations=members):
            return [one.person.person_id for one in members]
        case InvitationsDispatched(dispatches=dispatches):
            return [one.invitee for one in dispatches]
        case AttendanceListKeyedIn(check_ins=check_ins):
            return [one.agency_id for one in check_ins]
        case MembersKeyedIn(check_ins=seats):
            return [one.person_id for one in seats]
        case InvitationSent() | InvitationBounced() | InvitationDelivered() | ReplyRecorded():
            return [event.invitee]
        case AgencyCheckedIn() | CheckInUndone():
            return [event.agency_id]
        case MemberCheckedIn() | MemberCheckInUndone():
            return [event.person_id]


def project(row: InviteeRow | None, recorded: Recorded[Listening], key: str) -> InviteeRow:
    event = recorded.event
    if isinstance(event, Inviting):
        return invited(event, UUID(key.partition("|")[2]), recorded.seq)
    if row is None:
        raise LookupError("nobody is written to, answers or arrives without an invitation")
    if isinstance(event, Reaching):
        return changed(row, **_kept(_reached(row, event)), since=recorded.recorded_at)
    return came(row, event, recorded.occurred_at)


def invited(event: Inviting, invitee: UUID, seq: int) -> InviteeRow:
    first = seq * _MOST_IN_AN_EVENT
    match event:
        case AgenciesInvited(invitations=letters):
            at = next(n for n, one in enumerate(letters) if one.agency_id == invitee)
            return InviteeRow(
                meeting_id=event.meeting_id,
                invitee=invitee,
                place=first + at,
                letter_number=letters[at].letter_number,
                agency_name=letters[at].agency_name,
                sector=letters[at].sector,
            )
        case MembersInvited(invitations=members):
            at = next(n for n, one in enumerate(members) if one.person.person_id == invitee)
            return InviteeRow(
                meeting_id=event.meeting_id,
                invitee=invitee,
                place=first + at,
                letter_number=members[at].letter_number,
                member=members[at].person,
                role=members[at].role,
            )


def _reached(row: InviteeRow, event: Reaching) -> Sending:
    match event:
        case InvitationsDispatched(dispatches=dispatches):
            attempt = next(one.attempt for one in dispatches if one.invitee == row.invitee)
            return state.dispatched(_sending(row) if row.stage else None, event, attempt)
        case InvitationSent():
            return state.sent(_sending(row), event)
        case InvitationBounced():
            return state.bounced(_sending(row), event)
        case InvitationDelivered():
            return state.delivered(_sending(row), event)


def _sending(row: InviteeRow) -> Sending:
    """Raises `ValueError` when nothing was sent: then the stream is not in order."""
    if row.channel is None or row.stage is None:
        raise ValueError("nothing was sent to this invitee")
    return Sending(
        channel=row.channel,
        attempt=row.attempt,
        stage=row.stage,
        tries=row.tries,
        message_id=row.message_id,
        in_calendar=row.in_calendar,
        sequence=row.sequence,
    )


def _kept(sending: Sending) -> dict[str, Any]:
    return {name: value for name, value in asdict(sending).items() if name in _KEPT}


def came(row: InviteeRow, event: Coming, moment: datetime) -> InviteeRow:
    match event:
        case ReplyRecorded(answer=answer):
            return changed(row, answer=answer)
        case AgencyCheckedIn():
            return changed(row, persons=event.persons, people=event.people, arrived_at=moment)
        case AttendanceListKeyedIn():
            line = next(one for one in event.check_ins if one.agency_id == row.invitee)
            return changed(row, persons=line.persons, people=line.people, arrived_at=moment)
        case MemberCheckedIn():
            return seated(row, event, moment)
        case MembersKeyedIn():
            seat = next(one for one in event.check_ins if one.person_id == row.invitee)
            return seated(row, seat, moment)
        case CheckInUndone() | MemberCheckInUndone():
            return changed(row, persons=0, people=(), arrived_at=None)


def seated(row: InviteeRow, seat: MemberCheckedIn | MemberOnList, moment: datetime) -> InviteeRow:
    people = (seat.substitute,) if seat.substitute else ()
    return changed(row, persons=1, people=people, arrived_at=moment)


INVITEES = View(
    name="invitees",
    version=3,
    row=InviteeRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("meeting_id", "_id"), ("meeting_id", "place"), ("stage", "_id"), ("message_id",)),
)
