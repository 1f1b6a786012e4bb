"""From a ledger entry to the events that views and policies see."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.kernel.catalogue import Catalogue
from shared.kernel.commit import LedgerEntry
from shared.kernel.message import ActorId, Event, Province, Recorded


@dataclass(frozen=True, slots=True)
class RawEvent:
    """A published event whose text has not been read yet, with its place in the ledger."""

    service: str
    province: Province
    seq: int
    stream: str
    stream_version: int
    event_id: UUID
    commit_id: UUID
    type: str
    schema: int
    data: str | bytes
    occurred_at: datetime
    recorded_at: datetime
    actor: ActorId
    correlation: str


def raw_events(service: str, entry: LedgerEntry) -> Iterator[RawEvent]:
    """The events of an entry, numbered from the entry's number on."""
    commit = entry.commit
    for number, fact in enumerate(commit.facts):
        yield RawEvent(
            service=service,
            province=commit.province,
            seq=entry.seq + number,
            stream=commit.stream,
            stream_version=fact.version,
            event_id=fact.event_id,
            commit_id=commit.commit_id,
            type=fact.type,
            schema=fact.schema,
            data=fact.data,
            occurred_at=commit.occurred_at,
            recorded_at=commit.recorded_at,
            actor=commit.actor,
            correlation=commit.correlation,
        )


def recorded(raw: RawEvent, catalogue: Catalogue) -> Recorded[Event]:
    """Read the event's text. Raises `UnknownEvent` or `ValidationError`."""
    return Recorded(
        event=catalogue.decode(raw.type, raw.schema, raw.data),
        event_id=raw.event_id,
        commit_id=raw.commit_id,
        service=raw.service,
        province=raw.province,
        stream=raw.stream,
        stream_version=raw.stream_version,
        seq=raw.seq,
        occurred_at=raw.occurred_at,
        recorded_at=raw.recorded_at,
        actor=raw.actor,
        correlation=raw.correlation,
    )
