"""What the core needs from the outside, as protocols. Province is part of every key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from shared.kernel.commit import Commit, LedgerEntry, LedgerHead
from shared.kernel.message import Province
from shared.kernel.reading import RawEvent


class EventStore(Protocol):
    """An append-only log per stream; a stream's name begins with its province."""

    async def read(self, stream: str) -> Sequence[Commit]:
        """All commits of a stream in order; empty when there is no such stream."""
        ...

    async def append(self, commit: Commit) -> Commit:
        """Store the commit, or find the one already stored under its id.

        Answers the stored commit: the caller's own, or an earlier attempt's. Raises `Conflict`
        when another commit took its versions. A commit without events is a receipt: it makes a
        later attempt find the same answer, and no ledger shows it.
        """
        ...

    async def find(self, commit_id: UUID) -> Commit | None: ...


@dataclass(frozen=True, slots=True)
class Unnumbered:
    """Commits that have no number yet, oldest first, and whether more are waiting."""

    commits: Sequence[Commit]
    more: bool


class Ledger(Protocol):
    """One service's ledgers, by province and number."""

    service: str

    async def heads(self) -> Mapping[Province, LedgerHead]:
        """Where each province's ledger ends."""
        ...

    async def entries(self, province: Province, after: int, limit: int) -> Sequence[LedgerEntry]:
        """At most `limit` entries, in order, whose last number is greater than `after`."""
        ...

    async def events(self, province: Province, after: int, limit: int) -> Sequence[RawEvent]:
        """The events behind `after` of at most `limit` entries, in order."""
        ...

    async def number_of(self, province: Province, commit_id: UUID) -> int | None:
        """The last number of a commit, or None while it has none (or is another province's)."""
        ...

    async def stream(self, province: Province, stream: str) -> Sequence[LedgerEntry]:
        """The numbered entries of one stream, in order."""
        ...

    async def unnumbered(self, limit: int) -> Unnumbered: ...

    async def number(self, entries: Sequence[LedgerEntry]) -> int:
        """Give the entries their numbers, in order; stop at the first that was taken.

        Answers how many were numbered. Fewer than given: read the heads again.
        """
        ...

    async def oldest_unnumbered_seconds(self) -> float:
        """Age of the oldest commit that still has no number, 0 when there is none."""
        ...


class Lease(Protocol):
    """A seat that one process holds at a time, judged by the database's clock."""

    async def acquire(self) -> int | None:
        """Take or renew the seat: its fencing token, or None while another holds it."""
        ...

    async def release(self) -> None: ...


class Cursors(Protocol):
    """How far the publisher has sent each province's ledger; a smaller token is refused."""

    async def load(self) -> Mapping[Province, int]: ...

    async def advance(self, sent: Mapping[Province, int], token: int) -> bool:
        """False when a younger token has written: the seat is lost."""
        ...
