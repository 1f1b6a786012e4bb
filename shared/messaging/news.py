"""News of a service's ledgers inside one process: a ring, the heads, and what was just numbered."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from shared.alarm import Alarm
from shared.kernel.commit import LedgerEntry
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.kernel.reading import RawEvent, raw_events

KEPT_ENTRIES = 4000
KEPT_CHARACTERS = 8 * 1024 * 1024


class LedgerNews:
    """Who numbers the ledger tells; who reads it asks. Each listener has an alarm of its own.

    The newest entries are kept, so that those who read on at once need not ask the database for
    what this process has just written there. They are in the ledger for ever: they cannot be wrong.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._told: dict[Province, int] | None = None
        self._listeners: list[Alarm] = []
        self._kept: deque[LedgerEntry] = deque()  # oldest first
        self._characters = 0
        self._newest: defaultdict[Province, deque[LedgerEntry]] = defaultdict(deque)

    def listen(self, alarm: Alarm) -> None:
        self._listeners.append(alarm)

    def tell(self, heads: Mapping[Province, int], entries: Sequence[LedgerEntry] = ()) -> None:
        """The heads as they are now and what was numbered, from who holds the seat."""
        self._told = dict(heads)
        for entry in entries:
            self._keep(entry)
        for alarm in self._listeners:
            alarm.ring()

    def forget(self) -> None:
        """Another process may be numbering now: what was told is no longer sure to be all."""
        self._told = None
        self._keep_nothing()

    async def heads(self) -> Mapping[Province, int]:
        if self._told is not None:
            return self._told
        return {province: head.seq for province, head in (await self.ledger.heads()).items()}

    async def entries(self, province: Province, after: int, limit: int) -> Sequence[LedgerEntry]:
        """As the ledger answers it."""
        if (kept := self._behind(province, after)) is not None:
            return kept[:limit]
        return await self.ledger.entries(province, after, limit)

    async def events(self, province: Province, after: int, limit: int) -> Sequence[RawEvent]:
        """As the ledger answers it."""
        if (kept := self._behind(province, after)) is None:
            return await self.ledger.events(province, after, limit)
        events = [raw for e in kept[:limit] for raw in raw_events(self.ledger.service, e)]
        return [raw for raw in events if raw.seq > after]

    def _behind(self, province: Province, after: int) -> list[LedgerEntry] | None:
        """What is kept behind a number, None when that is not all there is."""
        newest = self._newest.get(province)
        if not newest or newest[0].seq > after + 1 or newest[-1].last_seq <= after:
            return None
        return [entry for entry in newest if entry.last_seq > after]

    def _keep(self, entry: LedgerEntry) -> None:
        newest = self._newest[entry.commit.province]
        if newest and newest[-1].last_seq + 1 != entry.seq:
            self._keep_nothing()  # somebody else numbered what is missing between them
            newest = self._newest[entry.commit.province]
        self._kept.append(entry)
        newest.append(entry)
        self._characters += _characters(entry)
        while len(self._kept) > KEPT_ENTRIES or self._characters > KEPT_CHARACTERS:
            oldest = self._kept.popleft()
            self._newest[oldest.commit.province].popleft()
            self._characters -= _characters(oldest)

    def _keep_nothing(self) -> None:
        self._kept.clear()
        self._newest.clear()
        self._characters = 0


def _characters(entry: LedgerEntry) -> int:
    return sum(len(fact.data) for fact in entry.commit.facts)
