"""The register of bodies (ทะเบียนองค์คณะ): members, orders and terms, one row per body."""

from collections.abc import Set as AbstractSet
from datetime import date
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from services.projection.views.names_borne import FormerName
from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyEstablished,
    BodyKind,
    BodyRenamed,
    Member,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.people import NamedPerson
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Listening = BodyEstablished | BodyRenamed | MembersAppointed | MembershipEnded | BodyDissolved


class FiledOrder(Message):
    """คำสั่งแต่งตั้ง with how many it appointed, and whether the body was made anew."""

    order: AppointmentOrder
    fiscal_year: int
    members: int
    replaces_all: bool


class Seat(Message):
    """What everybody may see of a membership; `until` is the end of its term of office."""

    role: MemberRole
    by_office: bool
    agency_id: UUID | None
    agency_name: str
    order_number: str
    since: date
    until: date | None
    ended: date | None = None
    reason: str = ""


class Membership(Seat):
    person: NamedPerson


class BodyFields(Row):
    body_id: UUID
    kind: BodyKind
    name: str  # the last recorded; what is in force on a day is for who reads (`names_borne`)
    former_names: tuple[FormerName, ...] = ()
    established_at: AwareDatetime
    dissolved: date | None = None
    reason: str = ""
    orders: tuple[FiledOrder, ...] = ()


class BodyRow(BodyFields):
    members: tuple[Membership, ...] = ()
    past_members: tuple[Membership, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.body_id)]


def project(row: BodyRow | None, recorded: Recorded[Listening], _: str) -> BodyRow:
    event = recorded.event
    if isinstance(event, BodyEstablished):
        return BodyRow(
            body_id=event.body_id,
            kind=event.kind,
            name=event.name,
            established_at=recorded.occurred_at,
        )
    if row is None:
        raise LookupError("a body's events begin with its establishment")
    return happened(row, event)


def happened(row: BodyRow, event: Listening) -> BodyRow:
    match event:
        case BodyEstablished():
            return row
        case BodyRenamed():
            former = FormerName(name=row.name, until=event.effective, reason=because(event))
            return changed(row, name=event.name, former_names=(*row.former_names, former))
        case MembersAppointed():
            return appointed(row, event)
        case MembershipEnded():
            return ended(row, {event.person_id}, event.ended, event.reason)
        case BodyDissolved():
            everybody = {one.person.person_id for one in row.members}
            row = ended(row, everybody, event.dissolved, event.reason)
            return changed(row, dissolved=event.dissolved, reason=event.reason)


def because(event: BodyRenamed) -> str:
    by_order = f"คำสั่งที่ {event.order_number}: " if event.order_number else ""
    return f"{by_order}{event.reason}"


def appointed(row: BodyRow, event: MembersAppointed) -> BodyRow:
    """Whoever the order leaves out stays, unless it makes the body anew."""
    order = event.order
    again = {one.person.person_id for one in event.members}
    leaving = {one.person.person_id for one in row.members} if event.replaces_all else again
    row = ended(row, leaving, order.effective, f"คำสั่งที่ {order.number}")
    members = tuple(membership(one, order) for one in event.members)
    return changed(row, members=(*row.members, *members), orders=with_order(row.orders, event))


def with_order(orders: tuple[FiledOrder, ...], event: MembersAppointed) -> tuple[FiledOrder, ...]:
    """A long order comes in several events."""
    begun = [one for one in orders if one.order.order_id == event.order.order_id]
    kept = FiledOrder(
        order=event.order,
        fiscal_year=event.fiscal_year,
        members=len(event.members) + sum(one.members for one in begun),
        replaces_all=event.replaces_all or any(one.replaces_all for one in begun),
    )
    return (*(one for one in orders if one not in begun), kept)


def membership(member: Member, order: AppointmentOrder) -> Membership:
    return Membership(
        person=member.person,
        role=member.role,
        by_office=member.by_office,
        agency_id=member.agency_id,
        agency_name=member.agency_name,
        order_number=order.number,
        since=order.effective,
        until=order.until,
    )


def ended(row: BodyRow, persons: AbstractSet[UUID], day: date, reason: str) -> BodyRow:
    leaving = tuple(
        one.model_copy(update={"ended": day, "reason": reason})
        for one in row.members
        if one.person.person_id in persons
    )
    staying = tuple(one for one in row.members if one.person.person_id not in persons)
    return changed(row, members=staying, past_members=(*row.past_members, *leaving))


def filed(row: BodyRow) -> dict[str, str | int]:
    names = (row.name, *(former.name for former in row.former_names))
    return {"name": sort_key(row.name), "search": search_text(*names)}


BODY_REGISTER = View(
    name="body_register",
    version=2,
    row=BodyRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_name", "_id"),),
    filed=filed,
)
