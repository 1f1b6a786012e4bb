"""The process (กระบวนการ) that the board shows is the one the official text lays down."""

from collections.abc import Iterator
from datetime import date

import pytest

from shared.kernel.fiscal_year import first_day, last_day
from shared.rules.load import ProcessStep, process_steps

STEPS = (
    *("1.1", "1.2"),
    *("2.1", "2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.1.6"),
    *("2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8"),
    *("2.9", "2.9.1", "2.9.2", "2.9.3", "2.9.4", "2.9.5", "2.10"),
    *("3.1", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "3.1.6"),
    *("3.2", "3.3", "3.4", "3.5"),
)
ASSUMED_DUE = {"2.3": "03-31", "2.4": "07-31", "2.5": "08-31", "2.6": "09-15"}


def test_the_board_has_the_34_steps_of_the_official_process_in_order() -> None:
    assert tuple(step.id for step in process_steps()) == STEPS
    assert len(STEPS) == 34


def test_no_two_steps_share_a_number() -> None:
    ids = [step.id for step in process_steps()]
    assert len(set(ids)) == len(ids)


def test_the_steps_stand_in_the_order_of_their_numbers() -> None:
    numbers = [tuple(int(part) for part in step.id.split(".")) for step in process_steps()]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("step", process_steps(), ids=lambda step: step.id)
def test_every_step_is_told_in_thai_and_in_english(step: ProcessStep) -> None:
    assert [text for text in _texts(step, "_th") if not _has_thai(text)] == []
    assert [text for text in _texts(step, "_en") if not text.strip() or _has_thai(text)] == []


def test_only_the_steps_with_a_default_date_are_due_and_each_says_it_is_assumed() -> None:
    due = {step.id: step.due for step in process_steps() if step.due}
    assert due == ASSUMED_DUE
    for step in process_steps():
        assert step.due_source.startswith("assumed: ") == bool(step.due)


def test_due_days_fall_inside_the_fiscal_year_in_the_order_of_the_steps() -> None:
    days = [_day(step.due, fiscal_year=2570) for step in process_steps() if step.due]
    assert days == sorted(days)
    assert first_day(2570) <= days[0]
    assert days[-1] <= last_day(2570)


def _texts(step: ProcessStep, ending: str) -> Iterator[str]:
    for name, text in step:
        if name == ending.removeprefix("_") or name.endswith(ending):
            yield text


def _has_thai(text: str) -> bool:
    return any("\u0e01" <= letter <= "\u0e2e" for letter in text)


def _day(due: str, fiscal_year: int) -> date:
    month, day = (int(part) for part in due.split("-"))
    year = (first_day(fiscal_year) if month >= 10 else last_day(fiscal_year)).year
    return date(year, month, day)
