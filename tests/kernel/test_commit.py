"""A commit's limits, the chain over the entries, and ids that come from their cause."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.kernel.commit import (
    EMPTY_LEDGER,
    NO_HASH,
    LedgerHead,
    chain_hash,
    instant,
    next_entry,
)
from shared.kernel.errors import TooLarge
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import ActorId, Province
from shared.testing.ledgers import commit_to, commit_with, notebook

COMMIT = commit_to(notebook(1), 3, "a", "b", key="the-key")


def test_an_entry_numbers_each_of_its_events() -> None:
    first = next_entry(EMPTY_LEDGER, COMMIT)
    assert (first.seq, first.last_seq) == (1, 2)
    second = next_entry(LedgerHead(first.last_seq, first.hash), COMMIT)
    assert (second.seq, second.last_seq) == (3, 4)
    assert second.hash == chain_hash(COMMIT, 3, first.hash)


@pytest.mark.parametrize(
    "changed",
    [
        COMMIT._replace(actor=ActorId("another")),
        COMMIT._replace(province=Province("TH-57")),
        COMMIT._replace(stream=notebook(2)),
        COMMIT._replace(correlation="another"),
        COMMIT._replace(fingerprint="another"),
        COMMIT._replace(commit_id=derive_id("another")),
        COMMIT._replace(recorded_at=COMMIT.recorded_at + timedelta(microseconds=1)),
        COMMIT._replace(occurred_at=COMMIT.occurred_at - timedelta(microseconds=1)),
        COMMIT._replace(facts=COMMIT.facts[::-1]),
        COMMIT._replace(facts=COMMIT.facts[:1]),
        *(
            COMMIT._replace(facts=(COMMIT.facts[0]._replace(**change), COMMIT.facts[1]))
            for change in (
                {"data": "{}"},
                {"type": "notes.closed"},
                {"schema": 1},
                {"version": 9},
                {"event_id": derive_id("another")},
            )
        ),
    ],
)
def test_whatever_changes_changes_the_hash(changed: object) -> None:
    assert chain_hash(changed, 1, NO_HASH) != chain_hash(COMMIT, 1, NO_HASH)  # type: ignore[arg-type]


def test_the_place_in_the_ledger_is_part_of_the_hash() -> None:
    hashes = {chain_hash(COMMIT, seq, before) for seq in (1, 2) for before in (NO_HASH, "f" * 64)}
    assert len(hashes) == 4


def test_the_hash_does_not_depend_on_the_zone_a_time_is_written_in() -> None:
    bangkok = COMMIT.occurred_at.astimezone(timezone(timedelta(hours=7)))
    assert chain_hash(COMMIT._replace(occurred_at=bangkok), 1, NO_HASH) == chain_hash(
        COMMIT, 1, NO_HASH
    )


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=7)))).filter(lambda d: d.year > 1))
def test_an_instant_is_written_in_utc_to_the_microsecond(moment: datetime) -> None:
    text = instant(moment)
    assert text.endswith("Z")
    assert len(text) == len("2026-11-02T02:00:00.000000Z")
    assert datetime.fromisoformat(text) == moment
    assert datetime.fromisoformat(text).tzinfo == UTC


@pytest.mark.parametrize("events", [0, 1, 100])
def test_a_commit_within_the_limits_passes(events: int) -> None:
    commit = commit_to(notebook(1), 1, *["x" * 10_000] * events)
    commit.refuse_if_too_large()
    commit.refuse_if_misnumbered()


def test_the_limits_are_told() -> None:
    with pytest.raises(TooLarge) as refusal:
        commit_to(notebook(1), 1, *["x"] * 101).refuse_if_too_large()
    assert vars(refusal.value) == {"what": "events", "size": 101, "limit": 100}


def test_a_receipt_stands_behind_its_streams_version() -> None:
    receipt = commit_with(notebook(1), (), 7)
    assert receipt.is_numbered_through
    assert not COMMIT._replace(stream_version=5).is_numbered_through


def test_the_same_cause_gives_the_same_id_and_parts_do_not_run_together() -> None:
    assert derive_id("a", 1) == derive_id("a", "1")
    assert len({derive_id("a", "b"), derive_id("ab"), derive_id("a b"), derive_id("b", "a")}) == 4


def test_a_streams_name_begins_with_its_province() -> None:
    assert stream_name("TH-67", "meeting", 5) == "TH-67/meeting/5"
