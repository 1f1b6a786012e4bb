"""Load, decide, append: the only path from a command to the log."""

import asyncio
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

from shared.kernel.catalogue import Catalogue, encode
from shared.kernel.commit import Commit, Fact
from shared.kernel.decider import Decider
from shared.kernel.errors import Conflict, DomainError, KeyReused, StaleVersion
from shared.kernel.ids import derive_id
from shared.kernel.message import Command, Event
from shared.kernel.ports import EventStore

C = TypeVar("C", bound=Command)
S = TypeVar("S")
E = TypeVar("E", bound=Event)
_READ_AGAIN = 4_096  # short events that are kept decoded: a long stream is read at each command
_SHORT = 8_192  # characters
_TRIES = 30  # against other processes; within this one the stream's lock keeps the order


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command led to: the commit that holds its events and the stream's version after it."""

    commit_id: UUID
    stream_version: int
    repeated: bool  # an earlier attempt with the same idempotency key had done it already
    recorded: bool = True  # False when nothing had to change: then no ledger will show it


class Reading:
    """Stored events as the current classes. The same text is the same event for ever: what was
    decoded for one command need not be decoded for the next."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._decode = catalogue.decode
        self._again = lru_cache(_READ_AGAIN)(catalogue.decode)

    def events(self, history: Sequence[Commit]) -> Iterator[Any]:
        for commit in history:
            for fact in commit.facts:
                decode = self._again if len(fact.data) <= _SHORT else self._decode
                yield decode(fact.type, fact.schema, fact.data)


class Executor:
    """Runs commands of one service against its store."""

    def __init__(self, store: EventStore, catalogue: Catalogue) -> None:
        self._store = store
        self._reading = Reading(catalogue)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def state(
        self, decider: Decider[Any, S, Any], stream: str, at: int | None = None
    ) -> tuple[S, int]:
        """What the stream has come to, and its version; the initial state and 0 without one.

        With `at`, as it stood after the last commit up to that version.
        """
        history = await self._store.read(stream)
        if at is not None:
            history = [commit for commit in history if commit.stream_version <= at]
        version = history[-1].stream_version if history else 0
        return decider.after(self._reading.events(history)), version

    async def execute(
        self,
        decider: Decider[C, S, Any],
        stream: str,
        command: C,
        expected: int | None = None,
    ) -> Outcome:
        """Carry the command out once, however often it is sent.

        `expected` is the stream version the caller has seen (`If-Match`). Raises the decider's
        refusals, `StaleVersion`, `KeyReused`, `TooLarge`, or `Conflict` when others kept winning.
        """
        attempt = Attempt(self._store, self._reading, decider, stream, command, expected)
        async with self._locks.setdefault(stream, asyncio.Lock()):
            for _ in range(_TRIES):
                try:
                    return await attempt.run()
                except Conflict:
                    continue
        raise Conflict


@dataclass(frozen=True, slots=True)
class Attempt(Generic[C, S]):
    """One command on its way to the log."""

    store: EventStore
    reading: Reading
    decider: Decider[C, S, Any]
    stream: str
    command: C
    expected: int | None

    async def run(self) -> Outcome:
        history = await self.store.read(self.stream)
        commit_id = commit_id_of(self.command)
        earlier = next((c for c in history if c.commit_id == commit_id), None)
        if earlier:
            return self._repeat(earlier)
        try:
            commit = self._decided(history)
        except DomainError:
            if earlier := await self.store.find(commit_id):
                return self._repeat(earlier)
            raise
        stored = await self.store.append(commit)
        if stored is commit:
            return _outcome(stored, repeated=False)
        return self._repeat(stored)

    def _decided(self, history: Sequence[Commit]) -> Commit:
        version = history[-1].stream_version if history else 0
        if self.expected is not None and self.expected != version:
            raise StaleVersion(expected=self.expected, actual=version)
        past = self.decider.after(self.reading.events(history))
        events = self.decider.decide(self.command, past)
        return commit_of(self.command, self.stream, version, events)

    def _repeat(self, earlier: Commit) -> Outcome:
        if earlier.fingerprint != fingerprint_of(self.command, self.stream):
            raise KeyReused
        return _outcome(earlier, repeated=True)


def _outcome(commit: Commit, *, repeated: bool) -> Outcome:
    return Outcome(commit.commit_id, commit.stream_version, repeated, recorded=bool(commit.facts))


def commit_id_of(command: Command) -> UUID:
    """The same key in the same province is the same commit: a retry finds its first attempt."""
    return derive_id(command.province, "commit", command.idempotency_key)


def fingerprint_of(command: Command, stream: str) -> str:
    """SHA-256 of what was asked, by whom, of which stream; not of when it was asked."""
    asked = command.model_dump_json()
    return hashlib.sha256(f"{type(command).__name__}\n{stream}\n{asked}".encode()).hexdigest()


def commit_of(command: Command, stream: str, version: int, events: Sequence[Event]) -> Commit:
    commit_id = commit_id_of(command)
    return Commit(
        commit_id=commit_id,
        province=command.province,
        stream=stream,
        facts=tuple(
            Fact(
                event_id=derive_id(commit_id, number),
                version=version + number,
                type=event.type,
                schema=event.version,
                data=encode(event),
            )
            for number, event in enumerate(events, start=1)
        ),
        occurred_at=command.occurred_at or command.issued_at,
        recorded_at=command.issued_at,
        actor=command.issued_by,
        correlation=command.idempotency_key,
        fingerprint=fingerprint_of(command, stream),
        stream_version=version + len(events),
    )
