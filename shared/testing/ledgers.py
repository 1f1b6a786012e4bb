"""A tiny service of notebooks, and helpers that fill its ledgers: for the suites of the ports."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal
from uuid import UUID

from shared.kernel.catalogue import Catalogue, encode
from shared.kernel.commit import Commit, Fact, LedgerEntry
from shared.kernel.decider import Decider
from shared.kernel.errors import RuleViolation
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import ActorId, Command, Event, Province
from shared.kernel.ports import EventStore, Ledger
from shared.messaging.news import LedgerNews
from shared.messaging.sequencer import Sequencer
from shared.testing.fixed import NOW

SERVICE = "notes"
HERE, THERE = Province("TH-67"), Province("TH-57")
_keys = count(1)


class Noted(Event):
    """A line was written into a notebook."""

    type: Literal["notes.noted"] = "notes.noted"
    version: Literal[2] = 2
    text: str


class Closed(Event):
    """Nothing more is written into a notebook."""

    type: Literal["notes.closed"] = "notes.closed"
    version: Literal[1] = 1


def noted_from_1(fields: dict[str, Any]) -> dict[str, Any]:
    """Version 1 called the text a line."""
    return {"text": fields["line"]}


NOTES = Catalogue.of(Noted, Closed, upcasters={("notes.noted", 1): noted_from_1})


class Note(Command):
    """Write the lines down; the same command without lines changes nothing."""

    lines: tuple[str, ...] = ()


class Close(Command):
    """Close the notebook."""


class AlreadyClosed(RuleViolation):
    code = "already_closed"


@dataclass(frozen=True, slots=True)
class Notebook:
    closed: bool = False


def decide(command: Note | Close, state: Notebook) -> Sequence[Noted | Closed]:
    if state.closed:
        raise AlreadyClosed
    if isinstance(command, Close):
        return [Closed()]
    return [Noted(text=line) for line in command.lines]


def evolve(state: Notebook, event: Noted | Closed) -> Notebook:
    return Notebook(closed=True) if isinstance(event, Closed) else state


NOTEBOOK = Decider(Notebook(), decide, evolve)


def notebook(name: object, province: str = HERE) -> str:
    return stream_name(province, "notebook", name)


def note(*lines: str, key: str | None = None, province: Province = HERE) -> Note:
    return Note(**_stamps(key, province), lines=lines)


def close(key: str | None = None, province: Province = HERE) -> Close:
    return Close(**_stamps(key, province))


def _stamps(key: str | None, province: Province) -> dict[str, Any]:
    return {
        "province": province,
        "issued_by": ActorId("a-secretary"),
        "issued_at": NOW,
        "idempotency_key": key or f"key-{next(_keys)}",
    }


def fact(version: int, event: Event, event_id: UUID | None = None) -> Fact:
    return Fact(
        event_id=event_id or derive_id("fact", next(_keys)),
        version=version,
        type=event.type,
        schema=event.version,
        data=encode(event),
    )


def commit_to(stream: str, first: int, *texts: str, key: str | None = None) -> Commit:
    """A commit of one `Noted` a text, its first event at version `first`."""
    facts = tuple(fact(first + n, Noted(text=text)) for n, text in enumerate(texts))
    return commit_with(stream, facts, first + len(texts) - 1, key)


def commit_with(
    stream: str, facts: tuple[Fact, ...], version: int, key: str | None = None
) -> Commit:
    key = key or f"key-{next(_keys)}"
    province = Province(stream.partition("/")[0])
    return Commit(
        commit_id=derive_id(province, "commit", key),
        province=province,
        stream=stream,
        facts=facts,
        occurred_at=NOW,
        recorded_at=NOW,
        actor=ActorId("a-secretary"),
        correlation=key,
        fingerprint=derive_id("asked", stream, version).hex,
        stream_version=version,
    )


def with_fact(commit: Commit, **changes: Any) -> Commit:
    """The commit with its first event changed: a future version, another text."""
    return commit._replace(facts=(commit.facts[0]._replace(**changes), *commit.facts[1:]))


@dataclass(frozen=True)
class Books:
    """A service's store and ledger, and what another process holds over the same data."""

    store: EventStore
    ledger: Ledger
    other_store: EventStore
    other_ledger: Ledger
    news: LedgerNews

    async def write(self, stream: str, *texts: str) -> Commit:
        """Append behind what the stream holds."""
        history = await self.store.read(stream)
        version = history[-1].stream_version if history else 0
        return await self.store.append(commit_to(stream, version + 1, *texts))

    async def number_all(self) -> None:
        await number_all(self.ledger, self.news)

    async def everything(self, province: Province = HERE) -> list[LedgerEntry]:
        return list(await self.ledger.entries(province, 0, 100_000))


async def number_all(ledger: Ledger, news: LedgerNews | None = None) -> None:
    """Number every commit that waits."""
    sequencer = Sequencer(ledger, news or LedgerNews(ledger))
    while (await ledger.unnumbered(1)).commits:
        await sequencer.step()


def refuse_gaps(entries: Sequence[LedgerEntry]) -> None:
    """`AssertionError` unless the entries number their events 1, 2, 3 … without gap or double."""
    at = 0
    for entry in entries:
        assert entry.seq == at + 1, f"{entry.seq} follows {at}"
        at = entry.last_seq


def refuse_swaps(entries: Sequence[LedgerEntry]) -> None:
    """`AssertionError` unless each stream's events stand in the order of their versions."""
    versions: dict[str, int] = {}
    for entry in entries:
        for one in entry.commit.facts:
            before = versions.get(entry.commit.stream, 0)
            assert one.version == before + 1, f"{entry.commit.stream}: {one.version} after {before}"
            versions[entry.commit.stream] = one.version
