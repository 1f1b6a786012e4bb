"""What the rules need to remember of an agency, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.agencies import (
    AgencyClosed,
    AgencyEvent,
    AgencyMerged,
    AgencyRenamed,
    AgencySplit,
    ContactNamed,
    ContactRemoved,
)
from shared.contracts.people import PersonId

Ending = AgencyMerged | AgencySplit | AgencyClosed
NOBODY: Mapping[PersonId, ContactNamed] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AgencyLife:
    """An agency lives until it is merged, split up or closed."""

    renamed: AgencyRenamed | None = None  # the last time
    split: AgencySplit | None = None  # the last time, and it went on
    ended: Ending | None = None
    contacts: Mapping[PersonId, ContactNamed] = field(default_factory=lambda: NOBODY)
    removed: frozenset[PersonId] = frozenset()


def evolve(life: AgencyLife, event: AgencyEvent) -> AgencyLife:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case AgencyRenamed():
            return replace(life, renamed=event)
        case AgencySplit():
            return replace(life, split=event) if event.continues else replace(life, ended=event)
        case AgencyMerged() | AgencyClosed():
            return replace(life, ended=event)
        case ContactNamed(contact=contact):
            return replace(
                life,
                contacts={**life.contacts, contact.person_id: event},
                removed=life.removed - {contact.person_id},
            )
        case ContactRemoved(person_id=person_id):
            kept = {one: named for one, named in life.contacts.items() if one != person_id}
            return replace(life, contacts=kept, removed=life.removed | {person_id})
