"""What one command leaves behind: one commit, later one entry of the province's ledger."""

import hashlib
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

import orjson

from shared.kernel.errors import TooLarge
from shared.kernel.message import ActorId, Province

MAX_EVENT_BYTES = 256 * 1024
MAX_COMMIT_EVENTS = 100
MAX_COMMIT_BYTES = 1024 * 1024
NO_HASH = "0" * 64  # what the first entry of a ledger is chained to


class Fact(NamedTuple):
    """One event as text."""

    event_id: UUID
    version: int  # its version in the stream, from 1
    type: str
    schema: int
    data: str


class Commit(NamedTuple):
    """All events of one command on one stream: stored whole or not at all."""

    commit_id: UUID
    province: Province
    stream: str
    facts: tuple[Fact, ...]
    occurred_at: datetime
    recorded_at: datetime
    actor: ActorId
    correlation: str
    fingerprint: str  # SHA-256 of the command, to recognise a key that came with another body
    stream_version: int  # the stream's version after this commit

    @property
    def is_numbered_through(self) -> bool:
        """Whether the events' versions run without gap or double up to the stream's version."""
        first = self.stream_version - len(self.facts) + 1
        through = enumerate(self.facts, start=first)
        return first >= 1 and all(fact.version == version for version, fact in through)

    def refuse_if_misnumbered(self) -> None:
        """A unique index compares documents only: a double inside one commit is refused here."""
        if not self.is_numbered_through:
            raise ValueError("the events are not numbered through to the stream's version")

    def refuse_if_too_large(self) -> None:
        if len(self.facts) > MAX_COMMIT_EVENTS:
            raise TooLarge(what="events", size=len(self.facts), limit=MAX_COMMIT_EVENTS)
        sizes = [len(fact.data.encode()) for fact in self.facts]
        if sizes and max(sizes) > MAX_EVENT_BYTES:
            raise TooLarge(what="event bytes", size=max(sizes), limit=MAX_EVENT_BYTES)
        if sum(sizes) > MAX_COMMIT_BYTES:
            raise TooLarge(what="commit bytes", size=sum(sizes), limit=MAX_COMMIT_BYTES)


class LedgerEntry(NamedTuple):
    """A commit with the numbers the sequencer gave it: its events are `seq`, `seq + 1`, …"""

    commit: Commit
    seq: int
    hash: str

    @property
    def last_seq(self) -> int:
        return self.seq + len(self.commit.facts) - 1


class LedgerHead(NamedTuple):
    """Where a province's ledger ends."""

    seq: int
    hash: str


EMPTY_LEDGER = LedgerHead(0, NO_HASH)


@lru_cache(maxsize=256)  # a commit's two moments are mostly one, and its events share them
def instant(moment: datetime) -> str:
    """RFC 3339 in UTC with microseconds: the form that is stored, hashed and published."""
    utc = moment.astimezone(UTC).isoformat(timespec="microseconds")
    return utc.replace("+00:00", "Z")


def chain_hash(commit: Commit, seq: int, previous: str) -> str:
    """SHA-256 over the entry's canonical text (RFC 8785 order) and the hash before it."""
    envelope = {
        "actor": commit.actor,
        "commit": str(commit.commit_id),
        "correlation": commit.correlation,
        "events": [
            {
                "data": fact.data,
                "id": str(fact.event_id),
                "schema": fact.schema,
                "type": fact.type,
                "version": fact.version,
            }
            for fact in commit.facts
        ],
        "fingerprint": commit.fingerprint,
        "occurred_at": instant(commit.occurred_at),
        "previous": previous,
        "province": commit.province,
        "recorded_at": instant(commit.recorded_at),
        "seq": seq,
        "stream": commit.stream,
    }
    return hashlib.sha256(orjson.dumps(envelope, option=orjson.OPT_SORT_KEYS)).hexdigest()


def next_entry(head: LedgerHead, commit: Commit) -> LedgerEntry:
    seq = head.seq + 1
    return LedgerEntry(commit, seq, chain_hash(commit, seq, head.hash))
