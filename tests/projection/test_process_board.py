"""กระดานกระบวนการ: which steps have evidence, however the two ledgers come together."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.projection.edge.board import Board, Standing, board, due_day
from services.projection.views.evidence import SITTINGS, State
from services.projection.views.process_board import (
    BOARDS_NEEDED,
    PROCESS_BOARD,
    BoardRow,
    StepProgress,
)
from shared.contracts.boards import BoardId, BoardKind, Dimension
from shared.contracts.bodies import BodyKind
from shared.contracts.kits import Topic
from shared.contracts.meetings import MeetingKind
from shared.kernel.message import Event, Province, Recorded
from shared.rules.load import process_steps
from shared.views.view import fold
from tests.meetings.examples import NOON, closed
from tests.projection import year
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


def states(*events: Event) -> dict[str, State]:
    folded = fold(PROCESS_BOARD, ledger(events))
    row = folded.get(KEY)
    return {one.step: one.state for one in row.steps} if row else {}


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


THE_OTHER = str(year.CALLED_OFF)
WHOLE_AGENDA = ("2.1.3", "2.1.4", "2.1.5", "2.1.6")


def of_the_other(event: Event) -> Event:
    return event.model_copy(update={"meeting_id": year.CALLED_OFF})


def called_off() -> list[Event]:
    """An assembly whose letters and agenda were finished, and which was called off then."""
    begun = [
        year.scheduled(),
        year.invited(year.CULTURE),
        year.dispatched(year.CULTURE),
        year.agenda(*WHOLE_AGENDA),
    ]
    return [*(of_the_other(one) for one in begun), year.called_off]


def test_an_assembly_that_was_called_off_proves_nothing_any_more() -> None:
    before = states(*called_off()[:-1])
    assert before == {"2.1": State.IN_PROGRESS, "2.1.1": State.DONE, "2.1.2": State.DONE}
    steps = progress(ledger(called_off()))
    assert {one.state for one in steps.values()} == {State.NOT_STARTED}
    for one in steps.values():
        assert [(e.what, e.about) for e in one.evidence] == [
            ("meetings.meeting_cancelled", THE_OTHER)
        ]
    standings = {
        one.standing for one in shown(row_of(ledger(called_off())), date(2026, 10, 1)).steps
    }
    assert standings == {Standing.NOT_STARTED}


def test_the_step_is_then_what_other_meetings_say() -> None:
    assert states(year.scheduled(), *called_off())["2.1"] is State.IN_PROGRESS
    assert states(year.scheduled(), year.meeting_closed, *called_off())["2.1"] is State.DONE
    again = states(*called_off(), year.scheduled(), year.invited(year.CULTURE))
    assert again == {
        "2.1": State.IN_PROGRESS,
        "2.1.1": State.IN_PROGRESS,
        "2.1.2": State.NOT_STARTED,
    }


def test_only_the_steps_that_it_was_evidence_of_hear_of_it() -> None:
    assert states(of_the_other(year.scheduled()), year.called_off) == {"2.1": State.NOT_STARTED}


def test_the_notices_that_it_was_called_off_are_no_evidence() -> None:
    notices = of_the_other(year.dispatched(year.CULTURE))
    assert states(*called_off(), notices)["2.1.1"] is State.NOT_STARTED


def test_a_bodys_meeting_or_one_that_does_not_say_its_kind_changes_nothing() -> None:
    begun = of_the_other(year.scheduled())
    board = year.called_off.model_copy(update={"kind": MeetingKind.PROVINCIAL_BOARD})
    unsaid = year.called_off.model_copy(update={"kind": None, "fiscal_year": None})
    for other in (board, unsaid):
        assert states(begun, other) == {"2.1": State.IN_PROGRESS}


def test_letters_that_were_all_sent_stay_done_when_more_are_to_send() -> None:
    invited = year.invited(year.CULTURE, year.TEMPLE)
    done, more = year.dispatched(year.CULTURE), year.dispatched(year.TEMPLE, outstanding=1)
    assert states(invited, done, more) == {"2.1.1": State.DONE}


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


def test_a_kit_that_covers_all_topics_is_the_evidence_of_step_1_1() -> None:
    assert states(year.kit()) == {"1.1": State.DONE}
    assert states(year.kit(topics=list(Topic)[1:])) == {"1.1": State.IN_PROGRESS}


def test_only_an_assembly_is_evidence_of_step_2_1() -> None:
    board = year.scheduled(year.BOARD_MEETING, MeetingKind.PROVINCIAL_BOARD, year.GROUP)
    assert states(board) == {}
    closing = year.meeting_closed.model_copy(update={"kind": MeetingKind.PROVINCIAL_BOARD})
    assert states(board, closing) == {}
    assert states(year.scheduled(), year.meeting_closed) == {"2.1": State.DONE}


@pytest.mark.parametrize(("outstanding", "state"), [(1, State.IN_PROGRESS), (0, State.DONE)])
def test_the_letters_are_done_when_none_is_outstanding(outstanding: int, state: State) -> None:
    invited = year.invited(year.CULTURE, year.TEMPLE)
    assert states(invited, year.dispatched(year.CULTURE, outstanding=outstanding)) == {
        "2.1.1": state
    }


def test_a_bodys_letters_are_no_evidence_of_the_assemblys() -> None:
    elsewhere = year.dispatched(year.CULTURE).model_copy(update={"meeting_id": year.BOARD_MEETING})
    assert states(year.invited(year.CULTURE), elsewhere) == {"2.1.1": State.IN_PROGRESS}
    assert states(elsewhere) == {}


def test_an_agenda_that_covers_briefing_and_brainstorms_is_the_evidence_of_step_2_1_2() -> None:
    whole = ("2.1.3", "2.1.4", "2.1.5", "2.1.6")
    assert states(year.agenda(*whole)) == {"2.1.2": State.DONE}
    assert states(year.agenda(*whole[1:])) == {"2.1.2": State.IN_PROGRESS}
    assert states(year.agenda(*whole, kind=MeetingKind.SUBCOMMITTEE)) == {}


def test_a_briefing_is_done_with_a_kit_and_only_with_one() -> None:
    assert states(year.held("2.1.3", kit_edition=1)) == {"2.1.3": State.DONE}
    assert states(year.held("2.1.3")) == {"2.1.3": State.IN_PROGRESS}
    assert states(year.held("2.1.4", kit_edition=1)) == {"2.1.4": State.IN_PROGRESS}


def _closed(kind: BoardKind, ideas: int = 1, dimensions: Sequence[Dimension] = ()) -> Event:
    board = BoardId(UUID(int=700 + list(BoardKind).index(kind)))
    return year.board_closed(kind, board, ideas, dimensions)


@pytest.mark.parametrize("step", BOARDS_NEEDED)
def test_a_brainstorm_is_done_when_all_its_boards_are_closed_with_ideas(step: str) -> None:
    events = [_closed(kind, 1, list(Dimension)) for kind in sorted(BOARDS_NEEDED[step])]
    assert states(*events) == {step: State.DONE}
    assert states(*events[:-1]).get(step) is not State.DONE
    emptied = [*events[:-1], events[-1].model_copy(update={"ideas": 0})]
    assert states(*emptied) == {step: State.IN_PROGRESS}


def test_projects_lie_in_all_three_dimensions() -> None:
    others = [_closed(kind) for kind in BOARDS_NEEDED["2.1.6"] if kind is not BoardKind.PROJECTS]
    two = _closed(BoardKind.PROJECTS, 9, [Dimension.CULTURE, Dimension.RELIGION])
    three = _closed(BoardKind.PROJECTS, 9, list(Dimension))
    assert states(*others, two) == {"2.1.6": State.IN_PROGRESS}
    assert states(*others, three) == {"2.1.6": State.DONE}


def test_an_opened_board_begins_its_step() -> None:
    assert states(year.board_opened(BoardKind.DECLARATION)) == {"2.1.5": State.IN_PROGRESS}


@pytest.mark.parametrize(
    ("kind", "step"),
    [(BodyKind.SELECTION_WORKING_GROUP, "2.9"), (BodyKind.DRIVE_WORKING_GROUP, "3.1")],
)
def test_an_appointment_order_is_the_evidence_of_its_step(kind: BodyKind, step: str) -> None:
    whole = year.appointed(year.member(11), year.member(12), kind=kind)
    more = year.appointed(year.member(13), kind=kind, replaces_all=False)
    assert states(whole) == {step: State.DONE}
    [order] = progress(ledger([whole, more]))[step].evidence
    assert (order.about, order.opens) == (str(year.ORDER), f"bodies/{year.GROUP}")
    assert order.numbers == {"members": 3}


def test_the_board_itself_is_appointed_by_no_step() -> None:
    assert states(year.appointed(year.member(11), kind=BodyKind.PROVINCIAL_BOARD)) == {}


@pytest.mark.parametrize(
    ("kind", "step"), [(kind, step) for kind, steps in SITTINGS.items() for step in sorted(steps)]
)
def test_a_resolution_is_evidence_of_the_step_it_names_and_never_finishes_it(
    kind: MeetingKind, step: str
) -> None:
    assert states(year.adopted(1, step, kind=kind)) == {step: State.IN_PROGRESS}


def test_a_resolution_of_another_body_or_of_no_known_step_is_no_evidence() -> None:
    assert states(year.adopted(1, "2.5", kind=MeetingKind.PROVINCIAL_BOARD)) == {}
    assert states(year.adopted(1, "9.9", "", kind=MeetingKind.PROVINCIAL_BOARD)) == {}
    assert states(year.adopted(1, "2.3", kind=MeetingKind.PROVINCIAL_BOARD, year=None)) == {}


def test_two_resolutions_on_one_step_are_two_pieces_of_evidence() -> None:
    kind = MeetingKind.SUBCOMMITTEE
    both = [year.adopted(number, "2.5", kind=kind) for number in (1, 2)]
    evidence = progress(ledger(both))["2.5"].evidence
    assert [one.numbers["number"] for one in evidence] == [1, 2]
    assert {one.opens for one in evidence} == {f"meetings/{year.ASSEMBLY}"}
    assert {one.kind for one in evidence} == {"subcommittee"}


def test_agencies_carried_over_are_listed_in_their_own_year() -> None:
    rows = fold(PROCESS_BOARD, ledger([year.opened(year.SECOND, year=YEAR + 1), year.carried()]))
    assert set(rows) == {("TH-67", str(YEAR + 1))}


def test_every_piece_of_evidence_names_its_event_and_opens() -> None:
    for one in (e for step in row_of(ledger(year.MEETINGS_YEAR)).steps for e in step.evidence):
        assert one.seq > 0
        assert one.what.startswith("meetings.")
        assert one.opens.partition("/")[0] in {"meetings", "boards", "kits"}
