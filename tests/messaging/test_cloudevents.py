"""An event's place travels in the headers and comes back whole."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.kernel.message import ActorId, Province
from shared.kernel.reading import RawEvent
from shared.messaging.cloudevents import Headers, NotACloudEvent, headers_of, read_message

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 3),
    max_value=datetime(2999, 1, 1),
    timezones=ZONES,
)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
NUMBERS = st.integers(1, 10**18)
PLACES = st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1, max_size=10)
RAW = st.builds(
    RawEvent,
    service=PLACES,
    province=PLACES.map(Province),
    seq=NUMBERS,
    stream=TEXTS,
    stream_version=NUMBERS,
    event_id=st.uuids(),
    commit_id=st.uuids(),
    type=TEXTS,
    schema=st.integers(1, 10**6),
    data=st.binary(max_size=200),
    occurred_at=MOMENTS,
    recorded_at=MOMENTS,
    actor=TEXTS.map(ActorId),
    correlation=TEXTS,
)
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=timezone(timedelta(hours=7)))
SAMPLE: dict[str, Any] = {
    "service": "notes",
    "province": Province("TH-67"),
    "seq": 1204,
    "stream": "TH-67/notebook/1",
    "stream_version": 3,
    "event_id": "0198c0de-0000-7000-8000-000000000067",
    "commit_id": "0198c0de-0000-7000-8000-000000000068",
    "type": "notes.noted",
    "schema": 2,
    "data": b"{}",
    "occurred_at": NOW,
    "recorded_at": NOW,
    "actor": ActorId("a-secretary"),
    "correlation": "key-1",
}


@given(RAW)
def test_what_is_sent_is_what_is_read(raw: RawEvent) -> None:
    assert read_message(headers_of(raw), raw.data if isinstance(raw.data, bytes) else None) == raw


def _sample() -> Headers:
    return headers_of(RawEvent(**SAMPLE))


def test_the_attributes_are_those_of_the_standard() -> None:
    texts = {name: text.decode() for name, text in _sample()}
    assert texts["ce_specversion"] == "1.0"
    assert texts["ce_id"] == SAMPLE["event_id"]
    assert texts["ce_source"] == "/notes/TH-67"
    assert texts["ce_sequence"] == "00000000000000001204"
    assert texts["ce_partitionkey"] == "TH-67"
    assert texts["ce_time"] == "2026-11-02T02:00:00.000000Z"
    assert datetime.fromisoformat(texts["ce_time"]).tzinfo == UTC
    assert texts["content-type"] == "application/json"


NOT_READ = {"content-type", "ce_partitionkey"}


@pytest.mark.parametrize(
    "missing", [name for name, _ in headers_of(RawEvent(**SAMPLE)) if name not in NOT_READ]
)
def test_without_an_attribute_that_is_needed_it_is_no_cloudevent(missing: str) -> None:
    headers = [(name, text) for name, text in _sample() if name != missing]
    with pytest.raises(NotACloudEvent):
        read_message(headers, b"{}")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ce_specversion", b"0.3"),
        ("ce_sequence", b"many"),
        ("ce_sequence", b"\xff\xfe"),
        ("ce_id", b"not an id"),
        ("ce_source", b"notes"),
        ("ce_source", b"/notes/TH-67/more"),
        ("ce_time", b"yesterday"),
        ("ce_time", b"2026-11-02T09:00:00"),
        ("ce_dataschema", b"urn:khunatham:event"),
        ("ce_actor", None),
    ],
)
def test_an_attribute_that_cannot_be_read_is_no_cloudevent(name: str, text: bytes | None) -> None:
    headers: Any = [*((n, t) for n, t in _sample() if n != name), (name, text)]
    with pytest.raises(NotACloudEvent):
        read_message(headers, b"{}")


def test_a_message_without_value_is_no_cloudevent() -> None:
    with pytest.raises(NotACloudEvent):
        read_message(_sample(), None)


def test_a_header_of_a_stranger_does_no_harm() -> None:
    headers = [*_sample(), ("traceparent", b"\xff\xff"), ("ce_new", "ใหม่".encode())]
    assert read_message(headers, b"{}").seq == 1204
