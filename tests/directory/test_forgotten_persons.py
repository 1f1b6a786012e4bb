"""The replica of forgotten persons: in the order of the ledger, and of each province alone."""

from datetime import UTC, datetime
from uuid import UUID

from services.directory.replicas.forgotten_persons import FORGOTTEN_PERSONS, ForgottenRow, key_of
from shared.contracts.people import PersonForgotten, PersonId
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Province, Recorded
from shared.views.view import fold
from tests.directory.examples import NOON, SECRETARY, opened

HERE, THERE = Province("TH-67"), Province("TH-57")
FIRST, SECOND = (PersonId(UUID(int=number)) for number in (9, 2))


def recorded(event: Event, seq: int, province: Province = HERE) -> Recorded[Event]:
    return Recorded(
        event=event,
        event_id=derive_id("test", province, seq),
        commit_id=derive_id("test", "commit", province, seq),
        service="directory",
        province=province,
        stream=f"{province}/person/1",
        stream_version=1,
        seq=seq,
        occurred_at=NOON,
        recorded_at=datetime(2026, 11, 3, tzinfo=UTC),
        actor=SECRETARY,
        correlation="test",
    )


def forgotten(person: PersonId, seq: int, province: Province = HERE) -> Recorded[Event]:
    return recorded(PersonForgotten(person_id=person, reason="ตามคำขอ"), seq, province)


LEDGER = [recorded(opened, 1), forgotten(FIRST, 99_999), forgotten(SECOND, 100_000)]


def test_who_was_forgotten_first_comes_first() -> None:
    rows = fold(FORGOTTEN_PERSONS, LEDGER)
    assert [rows[key].person_id for key in sorted(rows)] == [FIRST, SECOND]


def test_a_row_is_found_by_its_number() -> None:
    [row] = fold(FORGOTTEN_PERSONS, LEDGER[:2]).values()
    assert row == ForgottenRow(seq=99_999, person_id=FIRST)
    assert row.key == key_of(99_999) == "000000099999"


def test_each_province_has_its_own() -> None:
    rows = fold(FORGOTTEN_PERSONS, [*LEDGER, forgotten(FIRST, 1, THERE)])
    assert [province for province, _ in rows].count(THERE) == 1
    assert len(rows) == 3


def test_a_ledger_folded_twice_gives_the_same_rows() -> None:
    assert fold(FORGOTTEN_PERSONS, LEDGER) == fold(FORGOTTEN_PERSONS, LEDGER)
