"""The port between the ledgers and their readers: an outlet that sends, an inlet that receives."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from shared.kernel.commit import LedgerEntry
from shared.kernel.message import Province
from shared.kernel.reading import RawEvent

Place = tuple[str, Province]  # one ledger: a service's, of a province


class Unsent(Exception):
    """Not acknowledged. Some of it may have been sent: send it all again."""


class Outlet(Protocol):
    """Where the publisher sends the entries of a service's ledgers, in order."""

    async def send(self, service: str, entries: Sequence[LedgerEntry]) -> None:
        """Return when every event is acknowledged; raise `Unsent` otherwise, in bounded time."""
        ...

    async def close(self) -> None:
        """Let go in bounded time, whatever the other side does."""
        ...


class Inlet(Protocol):
    """Where a consumer hears the events of several services.

    Every event arrives at least once; a place's first arrivals are in order. A place may skip
    numbers when something was lost on the way: the consumer counts, and reads the ledger.
    """

    async def start(self, heard: Mapping[Place, int]) -> None:
        """Begin. `heard` are the numbers the consumer has dealt with already."""
        ...

    async def poll(self) -> Sequence[RawEvent]:
        """What has come in; empty after a while in which nothing came."""
        ...

    async def handled(self) -> None:
        """All that was polled so far is dealt with and stored."""
        ...

    async def stop(self) -> None: ...
