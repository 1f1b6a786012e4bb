"""What the rules need to remember of a body, and how each event changes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from uuid import UUID

from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyEstablished,
    BodyEvent,
    BodyRenamed,
    Member,
    MemberEmailRecorded,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.people import PersonId, Sealed

NONE_YET: Mapping[UUID, MembersAppointed] = MappingProxyType({})
NO_EMAILS: Mapping[PersonId, Sealed] = MappingProxyType({})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TermOfOffice:
    """วาระการดำรงตำแหน่ง: from a day on, up to the first day it is held no more."""

    member: Member
    since: date
    left: date | None

    def held_on(self, day: date) -> bool:
        return self.since <= day and (self.left is None or day < self.left)

    def runs_after(self, day: date) -> bool:
        """Whether it is held on that day or will be."""
        return self.left is None or day < self.left

    def meets(self, since: date, left: date | None) -> bool:
        """Whether there is a day that lies in this term and in the other."""
        begins = max(self.since, since)
        return all(end is None or begins < end for end in (self.left, left))

    def cut(self, day: date) -> "TermOfOffice":
        """The same term, held no more from this day on."""
        return replace(self, left=day if self.left is None else min(self.left, day))


@dataclass(frozen=True, slots=True)
class Body:
    established: BodyEstablished | None = None
    renamings: tuple[BodyRenamed, ...] = ()  # in the order of their days
    dissolved: BodyDissolved | None = None
    # by order, each with all the members of its events
    orders: Mapping[UUID, MembersAppointed] = field(default_factory=lambda: NONE_YET)
    terms: tuple[TermOfOffice, ...] = ()
    endings: frozenset[MembershipEnded] = frozenset()
    emails: Mapping[PersonId, Sealed] = field(default_factory=lambda: NO_EMAILS)

    def name_on(self, day: date) -> str:
        """What it is called on that day; before it was first renamed, what it was set up as."""
        first = self.established.name if self.established else ""
        borne = [one.name for one in self.renamings if one.effective <= day]
        return borne[-1] if borne else first

    @property
    def in_force_since(self) -> date | None:
        """When the order took effect that appointed the whole body last."""
        days = [one.order.effective for one in self.orders.values() if one.replaces_all]
        return max(days, default=None)


def leaves(order: AppointmentOrder) -> date | None:
    """The first day that is not of the order's term any more."""
    return order.until + _DAY if order.until else None


def current_members(body: Body, day: date) -> tuple[Member, ...]:
    """Who is a member on a day: appointed, the term not over, not ended, the body not dissolved."""
    if body.dissolved and body.dissolved.dissolved <= day:
        return ()
    return tuple(term.member for term in body.terms if term.held_on(day))


def evolve(body: Body, event: BodyEvent) -> Body:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case BodyEstablished():
            return replace(body, established=event)
        case BodyRenamed():
            return replace(body, renamings=(*body.renamings, event))
        case MembersAppointed():
            return replace(
                body, orders=_with_order(body, event), terms=tuple(_terms_after(body, event))
            )
        case MembershipEnded(person_id=person_id, ended=ended):
            terms = tuple(
                term.cut(ended)
                if term.member.person.person_id == person_id and term.held_on(ended)
                else term
                for term in body.terms
            )
            return replace(body, terms=terms, endings=body.endings | {event})
        case MemberEmailRecorded(person_id=person_id, email=email):
            others = {one: box for one, box in body.emails.items() if one != person_id}
            return replace(body, emails={**others, **({person_id: email} if email else {})})
        case BodyDissolved():
            return replace(body, dissolved=event)


def _with_order(body: Body, event: MembersAppointed) -> Mapping[UUID, MembersAppointed]:
    order_id = event.order.order_id
    earlier = body.orders.get(order_id)
    if earlier is None:
        return {**body.orders, order_id: event}
    members = earlier.members + event.members
    return {**body.orders, order_id: earlier.model_copy(update={"members": members})}


def _terms_after(body: Body, event: MembersAppointed) -> Iterator[TermOfOffice]:
    for term in body.terms:
        yield term.cut(event.order.effective) if event.replaces_all else term
    for member in event.members:
        yield TermOfOffice(member, event.order.effective, leaves(event.order))
