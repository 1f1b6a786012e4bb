"""What the rules need to remember of a letter register, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.letters import (
    LetterEvent,
    LetterNumbersReserved,
    LetterNumberVoided,
    LetterRegisterStarted,
    ReservationId,
    Series,
)

NUMBERS: Mapping[Series, int] = MappingProxyType({})
NONE_YET: Mapping[ReservationId, LetterNumbersReserved] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LetterRegister:
    started: Mapping[Series, int] = field(default_factory=lambda: NUMBERS)  # where it was told
    reserved: Mapping[Series, int] = field(default_factory=lambda: NUMBERS)  # up to this one
    reservations: Mapping[ReservationId, LetterNumbersReserved] = field(
        default_factory=lambda: NONE_YET
    )
    voided: frozenset[LetterNumberVoided] = frozenset()

    def following(self, series: Series) -> int:
        """The next free number."""
        return self.reserved[series] + 1 if series in self.reserved else self.first(series)

    def first(self, series: Series) -> int:
        return self.started.get(series, 1)

    def has(self, series: Series, number: int) -> bool:
        """Whether the number was given: they are given without a gap."""
        return self.first(series) <= number < self.following(series)


def evolve(register: LetterRegister, event: LetterEvent) -> LetterRegister:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case LetterRegisterStarted(series=series, first=first):
            return replace(register, started={**register.started, series: first})
        case LetterNumbersReserved(series=series, last=last):
            return replace(
                register,
                reserved={**register.reserved, series: last},
                reservations={**register.reservations, event.reservation_id: event},
            )
        case LetterNumberVoided():
            return replace(register, voided=register.voided | {event})
