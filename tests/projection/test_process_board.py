"""กระดานกระบวนการ: which steps have evidence, however the two ledgers come together."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.projection.edge.board import Board, Standing, board, due_day
from services.projection.views.process_board import (
    PROCESS_BOARD,
    BoardRow,
    State,
    StepProgress,
)
from shared.kernel.message import Event, Province, Recorded
from shared.rules.load import process_steps
from shared.views.view import fold
from tests.meetings.examples import NOON, closed
from tests.projection.examples import (
    DIRECTORY_LEDGER,
    MEETINGS_LEDGER,
    ledger,
)

YEAR = 2570
KEY = ("TH-67", str(YEAR))
BOTH = (*DIRECTORY_LEDGER, *MEETINGS_LEDGER)


def row_of(events: Sequence[Recorded[Event]]) -> BoardRow:
    return fold(PROCESS_BOARD, events)[KEY]


def progress(events: Sequence[Recorded[Event]]) -> dict[str, StepProgress]:
    return {one.step: one for one in row_of(events).steps}


def shown(row: BoardRow | None, today: date) -> Board:
    return board("TH-67", YEAR, row, process_steps(), today)


def test_an_opened_edition_begins_step_1_2() -> None:
    steps = progress(DIRECTORY_LEDGER[:1])
    assert {step: one.state for step, one in steps.items()} == {"1.2": State.IN_PROGRESS}


def test_a_sealed_edition_is_the_evidence_of_step_1_2() -> None:
    step = progress(DIRECTORY_LEDGER[:4])["1.2"]
    assert step.state is State.DONE
    assert [(one.what, one.seq, one.numbers) for one in step.evidence] == [
        ("directory.edition_opened", 1, {"number": 1}),
        ("directory.agencies_listed", 3, {"agencies": 130}),
        ("directory.edition_sealed", 4, {"agencies": 130}),
    ]


def test_a_correcting_edition_does_not_undo_a_done_step() -> None:
    assert progress(DIRECTORY_LEDGER)["1.2"].state is State.DONE


def test_a_meeting_closed_with_a_quorum_is_the_evidence_of_step_2_1() -> None:
    steps = progress(MEETINGS_LEDGER)
    assert steps["2.1"].state is State.DONE
    [closing] = [e for e in steps["2.1"].evidence if e.what == "meetings.meeting_closed"]
    assert closing.numbers == {
        "agencies_in_directory": 130,
        "threshold": 26,
        "agencies_present": 26,
        "persons_present": 26,
        "quorum_met": True,
        "resolutions": 1,
    }
    assert closing.seq == len(MEETINGS_LEDGER)
    assert closing.occurred_at == NOON + timedelta(minutes=closing.seq)


def test_a_meeting_closed_without_a_quorum_does_not_finish_step_2_1() -> None:
    assert progress(ledger(closed(present=25)))["2.1"].state is State.IN_PROGRESS


def test_the_letters_are_evidence_of_step_2_1_1() -> None:
    [letters] = progress(MEETINGS_LEDGER)["2.1.1"].evidence
    assert letters.numbers == {"letters": 130}


def test_steps_stand_in_the_order_of_the_process() -> None:
    assert [one.step for one in row_of(BOTH).steps] == ["1.2", "2.1", "2.1.1"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_board_is_the_same_however_the_two_ledgers_come_together(data: st.DataObject) -> None:
    turns = data.draw(st.permutations([0] * len(DIRECTORY_LEDGER) + [1] * len(MEETINGS_LEDGER)))
    ledgers = (iter(DIRECTORY_LEDGER), iter(MEETINGS_LEDGER))
    mixed = [next(ledgers[turn]) for turn in turns]
    assert fold(PROCESS_BOARD, mixed) == fold(PROCESS_BOARD, BOTH)


def test_folding_the_ledgers_twice_gives_the_same_board() -> None:
    assert fold(PROCESS_BOARD, BOTH) == fold(PROCESS_BOARD, BOTH)


def test_provinces_have_boards_of_their_own() -> None:
    elsewhere = ledger((one.event for one in DIRECTORY_LEDGER[:1]), province=Province("TH-57"))
    rows = fold(PROCESS_BOARD, [*BOTH, *elsewhere])
    assert rows[KEY] == row_of(BOTH)
    assert {one.step: one.state for one in rows["TH-57", str(YEAR)].steps} == {
        "1.2": State.IN_PROGRESS
    }


def test_every_step_is_shown_also_when_nothing_is_known() -> None:
    steps = shown(None, date(2026, 10, 1)).steps
    assert [one.step.id for one in steps] == [step.id for step in process_steps()]
    assert len(steps) == 34
    assert {one.standing for one in steps} == {Standing.NOT_STARTED}
    assert all(one.evidence == () for one in steps)


def test_the_board_shows_what_the_row_holds() -> None:
    steps = {one.step.id: one for one in shown(row_of(BOTH), date(2026, 11, 20)).steps}
    assert len(steps) == 34
    assert steps["1.2"].standing is Standing.DONE
    assert steps["2.1"].standing is Standing.DONE
    assert steps["2.1.1"].standing is Standing.IN_PROGRESS
    assert steps["2.2"].standing is Standing.NOT_STARTED
    assert [one.what for one in steps["2.1"].evidence] == [
        "meetings.meeting_scheduled",
        "meetings.meeting_closed",
    ]


def test_a_step_is_overdue_from_the_day_after_its_due_day() -> None:
    due_steps = [step for step in process_steps() if step.due]
    assert due_steps
    for step in due_steps:
        due = due_day(step, YEAR)
        assert due is not None
        [in_time] = [one for one in shown(None, due).steps if one.step == step]
        assert (in_time.standing, in_time.days_late, in_time.due) == (
            Standing.NOT_STARTED,
            0,
            due,
        )
        [late] = [one for one in shown(None, due + timedelta(days=3)).steps if one.step == step]
        assert (late.standing, late.days_late) == (Standing.OVERDUE, 3)


def test_a_done_step_is_never_late() -> None:
    step = next(step for step in process_steps() if step.due)
    row = BoardRow(
        fiscal_year=YEAR, steps=(StepProgress(step=step.id, state=State.DONE, evidence=()),)
    )
    [one] = [one for one in shown(row, date(2030, 1, 1)).steps if one.step == step]
    assert (one.standing, one.days_late) == (Standing.DONE, 0)


def test_a_step_without_a_due_day_is_never_late() -> None:
    for one in shown(None, date(2030, 1, 1)).steps:
        if one.due is None:
            assert (one.standing, one.days_late) == (Standing.NOT_STARTED, 0)


@pytest.mark.parametrize(
    ("due", "day"),
    [("10-01", date(2026, 10, 1)), ("12-31", date(2026, 12, 31)), ("09-30", date(2027, 9, 30))],
)
def test_october_to_december_lie_in_the_calendar_year_before(due: str, day: date) -> None:
    step = process_steps()[0].model_copy(update={"due": due})
    assert due_day(step, YEAR) == day
