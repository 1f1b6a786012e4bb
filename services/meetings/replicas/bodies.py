"""The bodies that meet, with everybody who was or is a member and when (องค์คณะและกรรมการ)."""

from datetime import date, timedelta
from typing import get_args
from uuid import UUID

from services.meetings.domain.meeting.commands import Membership
from shared.contracts.bodies import (
    BodyDissolved,
    BodyEstablished,
    BodyKind,
    BodyRenamed,
    MemberEmailRecorded,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.people import Sealed
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = (
    BodyEstablished
    | BodyRenamed
    | MembersAppointed
    | MembershipEnded
    | MemberEmailRecorded
    | BodyDissolved
)
_DAY = timedelta(days=1)


class NewName(Message):
    """A name that the body bears from a day on."""

    name: str
    since: date


class BodyRow(Row):
    body_id: UUID
    kind: BodyKind
    name: str  # when it was established
    names: tuple[NewName, ...] = ()  # since, in the order of their days
    dissolved: date | None = None
    memberships: tuple[Membership, ...] = ()
    emails: tuple[Sealed, ...] = ()  # one a person at most

    def name_on(self, day: date) -> str:
        borne = [one.name for one in self.names if one.since <= day]
        return borne[-1] if borne else self.name


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.body_id)]


def project(row: BodyRow | None, recorded: Recorded[Listening], _: str) -> BodyRow:
    event = recorded.event
    if isinstance(event, BodyEstablished):
        return BodyRow(body_id=event.body_id, kind=event.kind, name=event.name)
    if row is None:
        raise LookupError("a body is established before anything else")
    match event:
        case BodyRenamed():
            named = NewName(name=event.name, since=event.effective)
            return changed(row, names=(*row.names, named))
        case MembersAppointed():
            return changed(row, memberships=(*staying(row, event), *appointed(event)))
        case MembershipEnded():
            return changed(row, memberships=tuple(ended(one, event) for one in row.memberships))
        case MemberEmailRecorded(person_id=person_id, email=email):
            others = tuple(one for one in row.emails if one.person_id != person_id)
            return changed(row, emails=(*others, email) if email else others)
        case BodyDissolved():
            return changed(row, dissolved=event.dissolved)


def staying(row: BodyRow, event: MembersAppointed) -> tuple[Membership, ...]:
    """Those appointed before; an order for the whole body ends their membership."""
    if not event.replaces_all:
        return row.memberships
    return tuple(until(one, event.order.effective) for one in row.memberships)


def appointed(event: MembersAppointed) -> tuple[Membership, ...]:
    order = event.order
    return tuple(
        Membership(
            person=member.person,
            role=member.role,
            by_office=member.by_office,
            since=order.effective,
            left=order.until + _DAY if order.until else None,
        )
        for member in event.members
    )


def ended(membership: Membership, event: MembershipEnded) -> Membership:
    if membership.person.person_id != event.person_id or not membership.covers(event.ended):
        return membership
    return until(membership, event.ended)


def until(membership: Membership, day: date) -> Membership:
    """The membership, over by that day at the latest."""
    left = min(membership.left or day, day)
    return membership.model_copy(update={"left": left})


BODIES = View(
    name="bodies",
    version=3,
    row=BodyRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
