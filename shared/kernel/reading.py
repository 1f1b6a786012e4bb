"""From a ledger entry to the events that views and policies see."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from shared.kernel.catalogue import Catalogue
from shared.kernel.commit import LedgerEntry
from shared.kernel.message import ActorId, Event, Province, Recorded


class RawEvent(NamedTuple):
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
            service,
            commit.province,
            entry.seq + number,
            commit.stream,
            fact.version,
            fact.event_id,
            commit.commit_id,
            fact.type,
            fact.schema,
            fact.data,
            commit.occurred_at,
            commit.recorded_at,
            commit.actor,
            commit.correlation,
        )


def recorded(raw: RawEvent, catalogue: Catalogue) -> Recorded[Event]:
    """Read the event's text. Raises `UnknownEvent` or `ValidationError`."""
    return Recorded(
        catalogue.decode(raw.type, raw.schema, raw.data),
        raw.event_id,
        raw.commit_id,
        raw.service,
        raw.province,
        raw.stream,
        raw.stream_version,
        raw.seq,
        raw.occurred_at,
        raw.recorded_at,
        raw.actor,
        raw.correlation,
    )
