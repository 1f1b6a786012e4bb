"""CloudEvents 1.0 in Kafka's binary mode: the text is the value, its place in the headers."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from shared.kernel.commit import instant
from shared.kernel.message import ActorId, Province
from shared.kernel.reading import RawEvent

Headers = list[tuple[str, bytes]]
CONTENT_TYPE = b"application/json"
_VERSION = b"1.0"
_DIGITS = 20  # `sequence` orders as text, as its extension wants


class NotACloudEvent(Exception):
    """Headers are missing or cannot be read. The ledger still has the event."""


def headers_of(raw: RawEvent) -> Headers:
    """The attributes, the official extensions `sequence`, `partitionkey` and `recordedtime`,
    and ours: `streamversion`, `commitid`, `actor`, `correlationid`."""
    return [
        ("content-type", CONTENT_TYPE),
        ("ce_specversion", _VERSION),
        ("ce_id", str(raw.event_id).encode()),
        ("ce_source", _text(f"/{raw.service}/{raw.province}")),
        ("ce_type", _text(raw.type)),
        ("ce_subject", raw.stream.encode()),
        ("ce_time", instant(raw.occurred_at).encode()),
        ("ce_dataschema", _text(f"urn:khunatham:event:{raw.type}:{raw.schema}")),
        ("ce_sequence", b"%0*d" % (_DIGITS, raw.seq)),
        ("ce_partitionkey", _text(raw.province)),
        ("ce_recordedtime", instant(raw.recorded_at).encode()),
        ("ce_streamversion", b"%d" % raw.stream_version),
        ("ce_commitid", str(raw.commit_id).encode()),
        ("ce_actor", raw.actor.encode()),
        ("ce_correlationid", raw.correlation.encode()),
    ]


@lru_cache(maxsize=4096)
def _text(text: str) -> bytes:
    """Of what is said of many events."""
    return text.encode()


def read_message(headers: Iterable[tuple[str, bytes]], value: bytes | None) -> RawEvent:
    """The event of one message; others may add headers of their own, in whatever encoding.

    Raises `NotACloudEvent`.
    """
    try:
        return _raw_event(dict(headers), value)
    except (KeyError, ValueError, AttributeError, TypeError) as error:
        raise NotACloudEvent(type(error).__name__) from None


def _raw_event(texts: Mapping[str, bytes], value: bytes | None) -> RawEvent:
    if value is None or texts["ce_specversion"] != _VERSION:
        raise NotACloudEvent("no value, or another version")
    service, province = _source(texts["ce_source"])
    return RawEvent(
        service,
        province,
        int(texts["ce_sequence"]),
        texts["ce_subject"].decode(),
        int(texts["ce_streamversion"]),
        UUID(texts["ce_id"].decode()),
        UUID(texts["ce_commitid"].decode()),
        texts["ce_type"].decode(),
        _schema(texts["ce_dataschema"]),
        value,
        _moment(texts["ce_time"]),
        _moment(texts["ce_recordedtime"]),
        ActorId(texts["ce_actor"].decode()),
        texts["ce_correlationid"].decode(),
    )


@lru_cache(maxsize=1024)
def _source(text: bytes) -> tuple[str, Province]:
    _, service, province = text.decode().split("/")
    return service, Province(province)


@lru_cache(maxsize=1024)
def _schema(text: bytes) -> int:
    return int(text.decode().rpartition(":")[2])


@lru_cache(maxsize=256)
def _moment(text: bytes) -> datetime:
    moment = datetime.fromisoformat(text.decode())
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment
