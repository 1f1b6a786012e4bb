"""Attendance at a body's meeting (บัญชีกรรมการที่มาประชุม): one row per invited member."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.bodies import MemberRole
from shared.contracts.meetings import (
    CheckInMethod,
    MemberCheckedIn,
    MemberCheckInUndone,
    MembersInvited,
    MembersKeyedIn,
)
from shared.contracts.people import NamedPerson
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = MembersInvited | MemberCheckedIn | MembersKeyedIn | MemberCheckInUndone


class Coming(Message):
    """One check-in or its undoing: nothing is overwritten."""

    what: str  # "in" or "undone"
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    method: CheckInMethod | None
    reason: str


class MemberFields(Row):
    """What everybody may see of a member's attendance."""

    meeting_id: UUID
    role: MemberRole
    letter_number: str
    present: bool = False
    history: tuple[Coming, ...] = ()


class MemberRow(MemberFields):
    person: NamedPerson
    substitute: NamedPerson | None = None


def key_of(meeting_id: UUID, person_id: UUID) -> str:
    return f"{meeting_id}|{person_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case MembersInvited():
            return [key_of(event.meeting_id, one.person.person_id) for one in event.invitations]
        case MembersKeyedIn():
            return [key_of(event.meeting_id, one.person_id) for one in event.check_ins]
        case MemberCheckedIn() | MemberCheckInUndone():
            return [key_of(event.meeting_id, event.person_id)]


def project(row: MemberRow | None, recorded: Recorded[Listening], key: str) -> MemberRow:
    event = recorded.event
    if isinstance(event, MembersInvited):
        return invited(event, key)
    if row is None:
        raise LookupError("a member is invited before checking in")
    match event:
        case MemberCheckedIn():
            history = (*row.history, _coming(recorded, "in", event.method, ""))
            return changed(row, present=True, substitute=event.substitute, history=history)
        case MembersKeyedIn():
            member = row.person.person_id
            line = next(one for one in event.check_ins if one.person_id == member)
            history = (*row.history, _coming(recorded, "in", CheckInMethod.PAPER, ""))
            return changed(row, present=True, substitute=line.substitute, history=history)
        case MemberCheckInUndone():
            history = (*row.history, _coming(recorded, "undone", None, event.reason))
            return changed(row, present=False, substitute=None, history=history)


def invited(event: MembersInvited, key: str) -> MemberRow:
    person_id = UUID(key.partition("|")[2])
    invitation = next(one for one in event.invitations if one.person.person_id == person_id)
    return MemberRow(
        meeting_id=event.meeting_id,
        person=invitation.person,
        role=invitation.role,
        letter_number=invitation.letter_number,
    )


def _coming(
    recorded: Recorded[Listening], what: str, method: CheckInMethod | None, reason: str
) -> Coming:
    return Coming(
        what=what,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        method=method,
        reason=reason,
    )


_ROLES = list(MemberRole)


def filed(row: MemberRow) -> dict[str, str | int]:
    """By role: the chair first; advisers sit apart, hence last."""
    role = row.role
    last = len(_ROLES)
    return {"rank": last if role is MemberRole.ADVISER else _ROLES.index(role)}


MEMBER_ATTENDANCE = View(
    name="member_attendance",
    version=2,
    row=MemberRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("meeting_id", "_rank", "_id"), ("person.person_id", "_id")),
    filed=filed,
)
