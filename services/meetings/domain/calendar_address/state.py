"""What the rules need to remember of a calendar's address, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.calendars import (
    CalendarAddressEvent,
    CalendarAddressOpened,
    CalendarAddressRevoked,
)


@dataclass(frozen=True, slots=True)
class CalendarAddress:
    opened: CalendarAddressOpened | None = None
    edition: int = 0  # the one that opens the calendar; 0: there is none yet


def evolve(address: CalendarAddress, event: CalendarAddressEvent) -> CalendarAddress:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case CalendarAddressOpened():
            return CalendarAddress(opened=event, edition=1)
        case CalendarAddressRevoked(edition=edition):
            return replace(address, edition=edition)
