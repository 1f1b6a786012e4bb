"""กระดานกระบวนการ: which steps of the awards are done, and which open again."""

from uuid import UUID

import pytest

from services.projection.views.evidence import State
from services.projection.views.process_board import PROCESS_BOARD
from shared.contracts.award_values import CategoryId, SelectionId
from shared.contracts.selections import ResultsAnnounced, SelectionDecided, announcement_id_of
from shared.kernel.message import Event
from shared.views.view import fold
from tests.awards import call_examples as calls
from tests.awards import ceremony_examples as ceremonies
from tests.awards import honour_examples as honours
from tests.awards import scheme_examples as schemes
from tests.awards import selection_examples as selections
from tests.awards.examples import PHETCHABUN, YEAR, YOUTH, category, opened
from tests.projection.examples import ledger

COMMUNITIES = CategoryId(UUID(int=77))
IN_PROGRESS, DONE, NOT_STARTED = State.IN_PROGRESS, State.DONE, State.NOT_STARTED
BOTH = opened(categories=(category(), category(category_id=COMMUNITIES)))


def state(step: str, *events: Event) -> State | None:
    row = fold(PROCESS_BOARD, ledger(events)).get(("TH-67", str(YEAR)))
    found = {one.step: one.state for one in row.steps} if row else {}
    return found.get(step)


def decided(selection: int = 0) -> SelectionDecided:
    one = selections.decided()
    return one.model_copy(update={"selection_id": SelectionId(UUID(int=selection))})


def announced(number: int, *categories: CategoryId, anew: bool = False) -> ResultsAnnounced:
    replaces = selections.replaced() if anew else None
    return selections.announced(
        announcement_id=announcement_id_of(PHETCHABUN, f"{number}/2570"),
        number=f"{number}/2570",
        categories=tuple(
            selections.announced_category(category_id=one, replaces=replaces) for one in categories
        ),
    )


def test_adopted_criteria_finish_step_2_9_1_until_they_are_opened_again() -> None:
    assert state("2.9.1", schemes.placed()) is IN_PROGRESS
    assert state("2.9.1", schemes.placed(), schemes.frozen()) is DONE
    assert state("2.9.1", schemes.frozen(), schemes.reopened()) is IN_PROGRESS


def test_a_closed_call_finishes_step_2_9_2_and_begins_none_that_rests_on_it() -> None:
    assert state("2.9.2", BOTH) is IN_PROGRESS
    assert state("2.9.2", BOTH, calls.closed()) is DONE
    for step in ("2.9.3", "2.9.4"):
        assert state(step, BOTH, calls.closed()) is NOT_STARTED


@pytest.mark.parametrize("again", [decided(1), decided(2)])
def test_every_category_has_to_be_decided(again: SelectionDecided) -> None:
    of_both = again.selection_id != decided(1).selection_id
    assert state("2.9.3", BOTH, decided(1)) is IN_PROGRESS
    assert state("2.9.3", BOTH, decided(1), again) is (DONE if of_both else IN_PROGRESS)


def test_every_category_has_to_be_announced_and_once_more_is_no_other() -> None:
    first = announced(12, YOUTH)
    assert state("2.9.4", BOTH, first) is IN_PROGRESS
    assert state("2.9.4", BOTH, first, announced(13, YOUTH, anew=True)) is IN_PROGRESS
    assert state("2.9.4", BOTH, first, announced(13, COMMUNITIES)) is DONE
    assert state("2.9.4", BOTH, announced(12, YOUTH, COMMUNITIES)) is DONE


def test_a_call_that_was_called_off_asks_for_nothing() -> None:
    assert state("2.9.4", BOTH, calls.cancelled()) is NOT_STARTED


def test_a_held_ceremony_finishes_step_2_9_5() -> None:
    assert state("2.9.5", ceremonies.planned(), ceremonies.issued()) is IN_PROGRESS
    assert state("2.9.5", ceremonies.planned(), ceremonies.held()) is DONE


def test_a_roll_of_both_sources_finishes_step_3_1_3() -> None:
    chosen, given = honours.SELECTED, honours.GIVEN
    assert state("3.1.3", honours.recorded(), honours.compiled(1, chosen)) is IN_PROGRESS
    assert state("3.1.3", honours.compiled(1, chosen, given)) is DONE
    later = (honours.compiled(1, chosen, given), honours.compiled(2, chosen))
    assert state("3.1.3", *later) is IN_PROGRESS
