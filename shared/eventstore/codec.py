"""Between a commit and its document: one document a commit, its events inside as text."""

from datetime import datetime
from typing import Any

from shared.kernel.commit import Commit, Fact, LedgerEntry, instant
from shared.kernel.message import ActorId, Province
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
        commit_id=document["_id"],
        province=Province(document["province"]),
        stream=document.get("receipt_for") or document["stream"],
        facts=tuple(_fact(event) for event in document["events"]),
        occurred_at=datetime.fromisoformat(document["occurred_at"]),
        recorded_at=datetime.fromisoformat(document["recorded_at"]),
        actor=ActorId(document["actor"]),
        correlation=document["correlation"],
        fingerprint=document["fingerprint"],
        stream_version=document["stream_version"],
    )


def _fact(event: dict[str, Any]) -> Fact:
    return Fact(
        event_id=event["id"],
        version=event["v"],
        type=event["type"],
        schema=event["schema"],
        data=event["data"],
    )


def to_entry(document: Doc) -> LedgerEntry:
    return LedgerEntry(to_commit(document), document["seq"], document["hash"])
