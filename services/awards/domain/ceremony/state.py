"""What the rules need to remember of a ceremony, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.award_values import NominationId
from shared.contracts.ceremonies import (
    AwardPresented,
    CeremonyEvent,
    CeremonyHeld,
    CeremonyPlanned,
    RecipientAbsent,
)

Called = AwardPresented | RecipientAbsent
NOBODY: Mapping[NominationId, Called] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Ceremony:
    planned: CeremonyPlanned | None = None
    called: Mapping[NominationId, Called] = field(default_factory=lambda: NOBODY)  # the last word
    held: CeremonyHeld | None = None


def evolve(ceremony: Ceremony, event: CeremonyEvent) -> Ceremony:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case CeremonyPlanned():
            return replace(ceremony, planned=event)
        case AwardPresented() | RecipientAbsent():
            return replace(ceremony, called={**ceremony.called, event.nomination_id: event})
        case CeremonyHeld():
            return replace(ceremony, held=event)
