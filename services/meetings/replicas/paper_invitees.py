"""Who was invited to a meeting and who came (ผู้ได้รับเชิญ): one row an invitee, as papers list them."""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.bodies import MemberRole
from shared.contracts.directory import Sector
from shared.contracts.invitations import Answer, ReplyRecorded
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
Coming = (
    AgencyCheckedIn
    | AttendanceListKeyedIn
    | CheckInUndone
    | MemberCheckedIn
    | MembersKeyedIn
    | MemberCheckInUndone
    | ReplyRecorded
)
Listening = Inviting | Coming
_MOST_IN_AN_EVENT = 10_000


class InviteeRow(Row):
    meeting_id: UUID
    invitee: UUID  # an agency at an assembly, a member's person elsewhere
    place: int  # grows in the order of the letters
    letter_number: str
    agency_name: str = ""
    sector: Sector | None = None
    member: NamedPerson | None = None
    role: MemberRole | None = None
    persons: int = 0  # 0 while it is not present
    people: tuple[NamedPerson, ...] = ()  # those present who gave their names
    arrived_at: AwareDatetime | None = None
    answer: Answer | None = None


def key_of(meeting_id: UUID, invitee: UUID) -> str:
    return f"{meeting_id}|{invitee}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    return [key_of(event.meeting_id, invitee) for invitee in _touched(event)]


def _touched(event: Listening) -> list[UUID]:  # noqa: PLR0911 - one return a shape
    match event:
        case AgenciesInvited():
            return [one.agency_id for one in event.invitations]
        case MembersInvited():
            return [one.person.person_id for one in event.invitations]
        case AttendanceListKeyedIn():
            return [one.agency_id for one in event.check_ins]
        case MembersKeyedIn():
            return [one.person_id for one in event.check_ins]
        case AgencyCheckedIn() | CheckInUndone():
            return [event.agency_id]
        case MemberCheckedIn() | MemberCheckInUndone():
            return [event.person_id]
        case ReplyRecorded():
            return [event.invitee]


def project(row: InviteeRow | None, recorded: Recorded[Listening], key: str) -> InviteeRow:
    event = recorded.event
    invitee = UUID(key.partition("|")[2])
    if isinstance(event, Inviting):
        return invited(event, invitee, recorded.seq)
    if row is None:
        raise LookupError("nobody answers or arrives without an invitation")
    return came(row, event, recorded)


def invited(event: Inviting, invitee: UUID, seq: int) -> InviteeRow:
    place = _touched(event).index(invitee)
    order = seq * _MOST_IN_AN_EVENT + place
    match event:
        case AgenciesInvited():
            letter = event.invitations[place]
            return InviteeRow(
                meeting_id=event.meeting_id,
                invitee=invitee,
                place=order,
                letter_number=letter.letter_number,
                agency_name=letter.agency_name,
                sector=letter.sector,
            )
        case MembersInvited():
            member = event.invitations[place]
            return InviteeRow(
                meeting_id=event.meeting_id,
                invitee=invitee,
                place=order,
                letter_number=member.letter_number,
                member=member.person,
                role=member.role,
            )


def came(row: InviteeRow, event: Coming, recorded: Recorded[Listening]) -> InviteeRow:
    moment = recorded.occurred_at
    match event:
        case AgencyCheckedIn():
            return changed(row, persons=event.persons, people=event.people, arrived_at=moment)
        case AttendanceListKeyedIn():
            line = next(one for one in event.check_ins if one.agency_id == row.invitee)
            return changed(row, persons=line.persons, people=line.people, arrived_at=moment)
        case MemberCheckedIn():
            return seated(row, event, recorded)
        case MembersKeyedIn():
            seat = next(one for one in event.check_ins if one.person_id == row.invitee)
            return seated(row, seat, recorded)
        case CheckInUndone() | MemberCheckInUndone():
            return changed(row, persons=0, people=(), arrived_at=None)
        case ReplyRecorded():
            return changed(row, answer=event.answer)


def seated(
    row: InviteeRow, seat: MemberCheckedIn | MemberOnList, recorded: Recorded[Listening]
) -> InviteeRow:
    people = (seat.substitute,) if seat.substitute else ()
    return changed(row, persons=1, people=people, arrived_at=recorded.occurred_at)


PAPER_INVITEES = View(
    name="paper_invitees",
    version=2,
    row=InviteeRow,
    listens=(
        AgenciesInvited,
        MembersInvited,
        AgencyCheckedIn,
        AttendanceListKeyedIn,
        CheckInUndone,
        MemberCheckedIn,
        MembersKeyedIn,
        MemberCheckInUndone,
        ReplyRecorded,
    ),
    keys=keys,
    project=project,
    indexes=(("meeting_id",),),
)
