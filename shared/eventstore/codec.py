"""Between a commit and its document: one document a commit, its events inside as text."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from shared.kernel.commit import Commit, Fact, LedgerEntry, instant
from shared.kernel.message import ActorId, Province
from shared.kernel.reading import RawEvent
from shared.mongo import SERVER_FILLS_IN, Doc


def to_document(commit: Commit) -> Doc:
    """The stored form. A receipt (no events) is never pending: no ledger shows it."""
    document: Doc = {
        "_id": commit.commit_id,
        "province": commit.province,
        "stream": commit.stream,
        "stream_version": commit.stream_version,
        "events": [_event(fact) for fact in commit.facts],
        "occurred_at": instant(commit.occurred_at),
        "recorded_at": instant(commit.recorded_at),
        "actor": commit.actor,
        "correlation": commit.correlation,
        "fingerprint": commit.fingerprint,
        "at": SERVER_FILLS_IN,
    }
    if commit.facts:
        document["unnumbered"] = True
    else:
        document["receipt_for"] = commit.stream
        document["stream"] = f"{commit.province}/receipt/{commit.commit_id}"
    return document


def _event(fact: Fact) -> Doc:
    return {
        "v": fact.version,
        "id": fact.event_id,
        "type": fact.type,
        "schema": fact.schema,
        "data": fact.data,
    }


def to_commit(document: Doc) -> Commit:
    return Commit(
        document["_id"],
        Province(document["province"]),
        document.get("receipt_for") or document["stream"],
        tuple([_fact(event) for event in document["events"]]),
        datetime.fromisoformat(document["occurred_at"]),
        datetime.fromisoformat(document["recorded_at"]),
        ActorId(document["actor"]),
        document["correlation"],
        document["fingerprint"],
        document["stream_version"],
    )


def _fact(event: Mapping[str, Any]) -> Fact:
    return Fact(event["id"], event["v"], event["type"], event["schema"], event["data"])


def to_entry(document: Doc) -> LedgerEntry:
    return LedgerEntry(to_commit(document), document["seq"], document["hash"])


EVENT_FIELDS = dict.fromkeys(
    (
        "province",
        "stream",
        "seq",
        "events",
        "occurred_at",
        "recorded_at",
        "actor",
        "correlation",
    ),
    1,
)


def to_events(service: str, document: Doc) -> Iterator[RawEvent]:
    """The events of a numbered document, of which `EVENT_FIELDS` are enough."""
    first = document["seq"]
    occurred_at = datetime.fromisoformat(document["occurred_at"])
    recorded_at = datetime.fromisoformat(document["recorded_at"])
    for number, event in enumerate(document["events"]):
        yield RawEvent(
            service,
            document["province"],
            first + number,
            document["stream"],
            event["v"],
            event["id"],
            document["_id"],
            event["type"],
            event["schema"],
            event["data"],
            occurred_at,
            recorded_at,
            document["actor"],
            document["correlation"],
        )
