"""จองเลขหนังสือ: the next numbers of a series, without a gap, one reservation after the other."""

import asyncio
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from services.directory.domain.letter_register.commands import (
    MOST_NUMBERS,
    ReserveLetterNumbers,
    register_id,
)
from services.directory.domain.letter_register.decisions import LETTER_REGISTER
from services.directory.domain.letter_register.refusals import ReservationIdInUse
from shared.contracts.catalogue import DIRECTORY
from shared.contracts.letters import (
    LetterEvent,
    LetterNumbersReserved,
    Series,
    letter_number,
)
from shared.eventstore.execute import Executor
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.kernel.errors import Conflict
from shared.kernel.ids import stream_name
from shared.mongo import Mongo
from tests.directory.letter_examples import (
    CIRCULAR,
    OFFICE,
    ORDINARY,
    PHETCHABUN,
    YEAR,
    letters,
    reserve,
    reserved,
    voided,
)

STREAM = stream_name(PHETCHABUN, "letters", register_id(PHETCHABUN, OFFICE, YEAR))


def test_a_new_register_begins_at_one() -> None:
    letters.given().when(reserve(1)).then(reserved(1, 1))
    letters.given().when(reserve(MOST_NUMBERS)).then(reserved(1, 2_500))


def test_a_reservation_takes_the_numbers_after_the_last() -> None:
    letters.given(reserved(1, 130)).when(reserve(3, 2)).then(reserved(131, 133, 2))


def test_circulars_are_numbered_in_a_series_of_their_own() -> None:
    circular = reserved(1, 57, 2, CIRCULAR)
    letters.given(reserved(1, 130)).when(reserve(57, 2, CIRCULAR)).then(circular)
    letters.given(reserved(1, 130), circular).when(reserve(1, 3)).then(reserved(131, 131, 3))


def test_a_voided_number_is_not_given_again() -> None:
    letters.given(reserved(1, 3), voided(3)).when(reserve(1, 2)).then(reserved(4, 4, 2))


def test_the_same_reservation_again_changes_nothing() -> None:
    history = (reserved(1, 3), reserved(4, 4, 2))
    letters.given(*history).when(reserve(3)).then()


@pytest.mark.parametrize(
    "other",
    [
        reserve(4),
        reserve(3, series=CIRCULAR),
        reserve(3, subject="เรื่องอื่น"),
        reserve(3, dated=date(2026, 11, 3)),
    ],
    ids=["count", "series", "subject", "day"],
)
def test_a_reservation_id_holds_one_reservation(other: ReserveLetterNumbers) -> None:
    letters.given(reserved(1, 3)).when(other).refused(ReservationIdInUse())


@pytest.mark.parametrize("count", [0, -1, MOST_NUMBERS + 1])
def test_a_reservation_is_of_one_to_2500_numbers(count: int) -> None:
    with pytest.raises(ValidationError):
        reserve(count)


@given(st.lists(st.tuples(st.sampled_from(Series), st.integers(1, MOST_NUMBERS)), max_size=30))
def test_every_series_is_gapless_whatever_is_reserved(asked: list[tuple[Series, int]]) -> None:
    events: list[LetterEvent] = []
    for number, (series, count) in enumerate(asked):
        command = reserve(count, number, series)
        events += LETTER_REGISTER.decide(command, LETTER_REGISTER.after(events))
    for series in Series:
        given_numbers = numbers_of(events, series)
        total = sum(count for one, count in asked if one is series)
        assert given_numbers == list(range(1, total + 1))


def numbers_of(events: list[LetterEvent], series: Series) -> list[int]:
    """The numbers in the order they were given."""
    return [
        number
        for event in events
        if isinstance(event, LetterNumbersReserved) and event.series is series
        for number in range(event.first, event.last + 1)
    ]


def test_a_register_is_of_one_office_and_year_of_one_province() -> None:
    ids = {
        register_id(PHETCHABUN, OFFICE, YEAR),
        register_id(PHETCHABUN, OFFICE, YEAR + 1),
        register_id(PHETCHABUN, "พช 0032", YEAR),
        register_id(type(PHETCHABUN)("TH-57"), OFFICE, YEAR),
    }
    assert len(ids) == 4
    assert register_id(PHETCHABUN, OFFICE, YEAR) in ids


def test_a_letter_number_is_written_as_on_the_letter() -> None:
    assert letter_number(OFFICE, ORDINARY, 101) == "พช 0031/101"
    assert letter_number(OFFICE, CIRCULAR, 101) == "พช 0031/ว 101"


async def reserve_patiently(executor: Executor, number: int) -> None:
    """As a client does: whoever others outran sends the same command again."""
    own_key = {"idempotency_key": f"reservation-{number:04}"}
    command = reserve(1 + number % 3, number).model_copy(update=own_key)
    while True:
        try:
            await executor.execute(LETTER_REGISTER, STREAM, command)
        except Conflict:
            continue
        return


async def test_fifty_at_the_same_moment_leave_no_gap_and_no_double(
    mongo_url: str, database_prefix: str
) -> None:
    mongo = Mongo(mongo_url)
    database = mongo.database(f"{database_prefix}directory")
    await create_indexes(database)
    stores = [MongoEventStore(database) for _ in range(5)]  # as five processes have them
    executors = [Executor(store, DIRECTORY) for store in stores]
    await asyncio.gather(
        *(reserve_patiently(executors[number % 5], number) for number in range(50))
    )
    commits = await stores[0].read(STREAM)
    events = [
        DIRECTORY.decode(fact.type, fact.schema, fact.data)
        for commit in commits
        for fact in commit.facts
    ]
    given_numbers = numbers_of(events, ORDINARY)  # type: ignore[arg-type]
    assert len(commits) == 50
    assert given_numbers == list(range(1, sum(1 + number % 3 for number in range(50)) + 1))
    await mongo.close()
