"""กำหนดเป้าหมาย: grown from ideas of a board, whose kind it takes; virtues are those of the year."""

import pytest

from services.planning.domain.ideas import (
    IdeaNotOnABoard,
    IdeaOfAnotherKind,
    IdeaOfAnotherYear,
    IdeaWasWithdrawn,
)
from services.planning.domain.target.refusals import (
    IdeasOfTwoKinds,
    NoIdeaBehindIt,
    NotAVirtueOfTheYear,
    TargetIdInUse,
)
from shared.contracts.boards import BoardKind
from shared.contracts.targets import TargetKind, TargetSet
from tests.meetings.examples import YEAR
from tests.planning.target_examples import (
    DROPPED,
    DRUGS,
    SET,
    SMOKE,
    TARGET_ID,
    TEXT,
    idea,
    set_target,
    targets,
)


def test_a_target_keeps_the_trace_to_its_ideas() -> None:
    targets.given().when(set_target(DRUGS, SMOKE)).then(
        TargetSet(
            target_id=TARGET_ID,
            fiscal_year=YEAR,
            kind=TargetKind.PROBLEM,
            text=TEXT,
            virtues=("sufficiency", "gratitude"),
            virtues_rule="virtues.v2",
            ideas=(DRUGS.ref, SMOKE.ref),
        )
    )


@pytest.mark.parametrize(
    ("board", "kind"),
    [
        (BoardKind.PROBLEMS, TargetKind.PROBLEM),
        (BoardKind.GOOD_DEEDS, TargetKind.GOOD_DEED),
    ],
)
def test_its_kind_follows_from_the_board(board: BoardKind, kind: TargetKind) -> None:
    [event] = targets.given().when(set_target(idea(1, board)))._decide()
    assert isinstance(event, TargetSet)
    assert event.kind is kind


@pytest.mark.parametrize(
    "board", sorted(set(BoardKind) - {BoardKind.PROBLEMS, BoardKind.GOOD_DEEDS})
)
def test_ideas_of_other_boards_are_no_targets(board: BoardKind) -> None:
    stray = idea(1, board)
    refusal = IdeaOfAnotherKind(str(stray.ref.idea_id), board)
    targets.given().when(set_target(stray)).refused(refusal)


def test_an_idea_that_is_on_no_board_is_refused() -> None:
    command = set_target(DRUGS, unknown=(SMOKE.ref,))
    targets.given().when(command).refused(IdeaNotOnABoard(str(SMOKE.ref.idea_id)))


def test_an_idea_of_another_year_is_refused() -> None:
    old = idea(3, fiscal_year=YEAR - 1)
    refusal = IdeaOfAnotherYear(str(old.ref.idea_id), YEAR - 1)
    targets.given().when(set_target(old)).refused(refusal)


def test_an_idea_that_was_withdrawn_is_refused() -> None:
    gone = idea(3, withdrawn=True)
    targets.given().when(set_target(gone)).refused(IdeaWasWithdrawn(str(gone.ref.idea_id)))


def test_a_target_has_an_idea_behind_it() -> None:
    targets.given().when(set_target()).refused(NoIdeaBehindIt())


def test_a_target_is_of_one_kind() -> None:
    command = set_target(DRUGS, idea(3, BoardKind.GOOD_DEEDS))
    targets.given().when(command).refused(IdeasOfTwoKinds())


def test_a_virtue_that_the_years_rule_does_not_name_is_refused() -> None:
    old = idea(3, fiscal_year=2565)
    names = "พอเพียง, วินัย, สุจริต, จิตอาสา"
    codes = "sufficiency, discipline, honesty, volunteering"
    refusal = NotAVirtueOfTheYear("gratitude", 2565, names, codes)
    targets.given().when(set_target(old, year=2565)).refused(refusal)


def test_before_the_first_national_plan_there_are_no_virtues() -> None:
    refusal = NotAVirtueOfTheYear("sufficiency", 2558, "-", "-")
    targets.given().when(set_target(DRUGS, year=2558)).refused(refusal)


def test_the_same_target_again_changes_nothing() -> None:
    targets.given(*SET).when(set_target(DRUGS)).then()


@pytest.mark.parametrize("history", [SET, DROPPED])
def test_an_id_is_of_one_target_for_ever(history: tuple[TargetSet, ...]) -> None:
    targets.given(*history).when(set_target(DRUGS, text="เรื่องอื่น")).refused(TargetIdInUse())
