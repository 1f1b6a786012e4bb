"""The event log and its ledgers in dictionaries: the twin that unit tests use."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from shared.kernel.commit import EMPTY_LEDGER, Commit, LedgerEntry, LedgerHead
from shared.kernel.errors import Conflict
from shared.kernel.message import Province
from shared.kernel.ports import Unnumbered
from shared.kernel.reading import RawEvent, raw_events


class MemoryEventStore:
    """Implements the `EventStore` port."""

    def __init__(self) -> None:
        self.commits: dict[UUID, Commit] = {}  # in commit order
        self._streams: defaultdict[str, list[Commit]] = defaultdict(list)

    async def read(self, stream: str) -> Sequence[Commit]:
        return tuple(self._streams[stream])

    async def append(self, commit: Commit) -> Commit:
        commit.refuse_if_misnumbered()
        commit.refuse_if_too_large()
        if earlier := self.commits.get(commit.commit_id):
            return earlier
        if commit.facts:
            self._refuse_taken_versions(commit)
            self._streams[commit.stream].append(commit)
        self.commits[commit.commit_id] = commit
        return commit

    async def find(self, commit_id: UUID) -> Commit | None:
        return self.commits.get(commit_id)

    def _refuse_taken_versions(self, commit: Commit) -> None:
        taken = {fact.version for c in self._streams[commit.stream] for fact in c.facts}
        if taken & {fact.version for fact in commit.facts}:
            raise Conflict


class MemoryLedger:
    """Implements the `Ledger` port over a `MemoryEventStore`."""

    def __init__(self, store: MemoryEventStore, service: str) -> None:
        self.service = service
        self._store = store
        self._numbered: dict[UUID, LedgerEntry] = {}
        self._ledgers: defaultdict[Province, list[LedgerEntry]] = defaultdict(list)

    async def heads(self) -> dict[Province, LedgerHead]:
        return {p: self._head(p) for p, entries in self._ledgers.items() if entries}

    async def entries(self, province: Province, after: int, limit: int) -> list[LedgerEntry]:
        return [e for e in self._ledgers[province] if e.last_seq > after][:limit]

    async def events(self, province: Province, after: int, limit: int) -> list[RawEvent]:
        entries = await self.entries(province, after, limit)
        events = [raw for entry in entries for raw in raw_events(self.service, entry)]
        return [raw for raw in events if raw.seq > after]

    async def number_of(self, province: Province, commit_id: UUID) -> int | None:
        entry = self._numbered.get(commit_id)
        return entry.last_seq if entry and entry.commit.province == province else None

    async def stream(self, province: Province, stream: str) -> list[LedgerEntry]:
        return [e for e in self._ledgers[province] if e.commit.stream == stream]

    async def unnumbered(self, limit: int) -> Unnumbered:
        waiting = [
            commit
            for commit in self._store.commits.values()
            if commit.facts and commit.commit_id not in self._numbered
        ]
        return Unnumbered(waiting[:limit], more=len(waiting) >= limit)

    async def number(self, entries: Sequence[LedgerEntry]) -> int:
        for done, entry in enumerate(entries):
            province = entry.commit.province
            starts = {numbered.seq for numbered in self._ledgers[province]}
            if entry.commit.commit_id in self._numbered or entry.seq in starts:
                return done
            self._numbered[entry.commit.commit_id] = entry
            self._ledgers[province].append(entry)
        return len(entries)

    async def oldest_unnumbered_seconds(self) -> float:
        return 0.0

    def _head(self, province: Province) -> LedgerHead:
        entries = self._ledgers[province]
        return LedgerHead(entries[-1].last_seq, entries[-1].hash) if entries else EMPTY_LEDGER
