"""CloudEvents 1.0 in Kafka's binary mode: the text is the value, its place in the headers."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from shared.kernel.commit import instant
from shared.kernel.message import ActorId, Province
from shared.kernel.reading import RawEvent

Headers = list[tuple[str, bytes]]
CONTENT_TYPE = "application/json"
_READ = frozenset(  # others may add headers of their own, in whatever encoding
    {
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_subject",
        "ce_time",
        "ce_dataschema",
        "ce_sequence",
        "ce_recordedtime",
        "ce_streamversion",
        "ce_commitid",
        "ce_actor",
        "ce_correlationid",
    }
)
_DIGITS = 20  # `sequence` orders as text, as its extension wants


class NotACloudEvent(Exception):
    """Headers are missing or cannot be read. The ledger still has the event."""


def headers_of(raw: RawEvent) -> Headers:
    """The attributes, the official extensions `sequence`, `partitionkey` and `recordedtime`,
    and ours: `streamversion`, `commitid`, `actor`, `correlationid`."""
    texts = {
        "content-type": CONTENT_TYPE,
        "ce_specversion": "1.0",
        "ce_id": str(raw.event_id),
        "ce_source": f"/{raw.service}/{raw.province}",
        "ce_type": raw.type,
        "ce_subject": raw.stream,
        "ce_time": instant(raw.occurred_at),
        "ce_dataschema": f"urn:khunatham:event:{raw.type}:{raw.schema}",
        "ce_sequence": f"{raw.seq:0{_DIGITS}}",
        "ce_partitionkey": raw.province,
        "ce_recordedtime": instant(raw.recorded_at),
        "ce_streamversion": str(raw.stream_version),
        "ce_commitid": str(raw.commit_id),
        "ce_actor": raw.actor,
        "ce_correlationid": raw.correlation,
    }
    return [(name, text.encode()) for name, text in texts.items()]


def read_message(headers: Iterable[tuple[str, bytes]], value: bytes | None) -> RawEvent:
    """The event of one message. Raises `NotACloudEvent`."""
    try:
        return _raw_event({name: text.decode() for name, text in headers if name in _READ}, value)
    except (KeyError, ValueError, AttributeError) as error:
        raise NotACloudEvent(type(error).__name__) from None


def _raw_event(texts: Mapping[str, str], value: bytes | None) -> RawEvent:
    if value is None or texts["ce_specversion"] != "1.0":
        raise NotACloudEvent("no value, or another version")
    _, service, province = texts["ce_source"].split("/")
    return RawEvent(
        service=service,
        province=Province(province),
        seq=int(texts["ce_sequence"]),
        stream=texts["ce_subject"],
        stream_version=int(texts["ce_streamversion"]),
        event_id=UUID(texts["ce_id"]),
        commit_id=UUID(texts["ce_commitid"]),
        type=texts["ce_type"],
        schema=int(texts["ce_dataschema"].rpartition(":")[2]),
        data=value,
        occurred_at=_moment(texts["ce_time"]),
        recorded_at=_moment(texts["ce_recordedtime"]),
        actor=ActorId(texts["ce_actor"]),
        correlation=texts["ce_correlationid"],
    )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment
