"""ปิดกระดาน: ranked by the agencies behind an idea; projects only when all dimensions are filled."""

from contextlib import suppress
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.meetings.domain.board.commands import BoardCommand
from services.meetings.domain.board.decisions import BOARD, MOST_GROUPS, MOST_IDEAS
from services.meetings.domain.board.refusals import BoardIsEmpty, BoardNotFound, DimensionsMissing
from shared.contracts.boards import (
    BoardClosed,
    BoardEvent,
    BoardKind,
    Dimension,
    IdeasGrouped,
    RankedGroup,
)
from shared.kernel.catalogue import encode
from shared.kernel.commit import MAX_EVENT_BYTES
from shared.kernel.errors import DomainError
from tests.meetings.board_examples import (
    BOARD_ID,
    TEXT,
    add_idea,
    added,
    after,
    board,
    close_board,
    group_id,
    group_ideas,
    idea_id,
    opened,
    reword_idea,
    support_idea,
    with_ideas,
    withdraw_idea,
    withdraw_support,
)
from tests.meetings.examples import MEETING_ID, YEAR


def closing(*history: BoardEvent) -> BoardClosed:
    (event,) = BOARD.decide(close_board, BOARD.after(history))
    assert isinstance(event, BoardClosed)
    return event


def order(*history: BoardEvent) -> list[tuple[int, int]]:
    """Rank and support, by the place of the first idea."""
    ranking = closing(*history).ranking
    return [(one.idea_ids[0].int - 10_000, one.support) for one in ranking]


def test_the_idea_with_more_agencies_behind_it_comes_first() -> None:
    history = after(
        with_ideas(2),
        support_idea(1, 4),
        support_idea(2, 4),
        support_idea(2, 5),
        support_idea(2, 5),
    )
    board.given(*history).when(close_board).then(
        BoardClosed(
            board_id=BOARD_ID,
            meeting_id=MEETING_ID,
            fiscal_year=YEAR,
            kind=BoardKind.PROBLEMS,
            ideas=2,
            dimensions=(),
            ranking=(
                RankedGroup(rank=1, group_id=None, title=TEXT, idea_ids=(idea_id(2),), support=2),
                RankedGroup(rank=2, group_id=None, title=TEXT, idea_ids=(idea_id(1),), support=1),
            ),
        )
    )


def test_of_equals_what_appeared_first_comes_first() -> None:
    assert order(*with_ideas(3)) == [(1, 0), (2, 0), (3, 0)]
    history = after(with_ideas(3), support_idea(3, 1), support_idea(2, 1))
    assert order(*history) == [(2, 1), (3, 1), (1, 0)]


def test_support_that_was_taken_back_does_not_count() -> None:
    history = after(with_ideas(2), support_idea(2, 1), withdraw_support(2, 1))
    assert order(*history) == [(1, 0), (2, 0)]


def test_an_agency_behind_two_ideas_of_a_group_counts_once() -> None:
    supports = [support_idea(1, 4), support_idea(2, 4), support_idea(3, 5), support_idea(3, 6)]
    history = after(with_ideas(3), *supports, group_ideas(9, 1, 2, title="อบายมุข"))
    first, second = closing(*history).ranking
    assert (first.group_id, first.idea_ids, first.support) == (None, (idea_id(3),), 2)
    assert (second.group_id, second.title, second.support) == (group_id(9), "อบายมุข", 1)
    assert second.idea_ids == (idea_id(1), idea_id(2))


def test_a_withdrawn_idea_is_not_ranked_and_its_group_goes_on_without_it() -> None:
    history = after(
        with_ideas(3), support_idea(2, 1), group_ideas(9, 1, 2), withdraw_idea(2), withdraw_idea(3)
    )
    closed = closing(*history)
    assert closed.ideas == 1
    [group] = closed.ranking
    assert (group.group_id, group.idea_ids, group.support) == (group_id(9), (idea_id(1),), 0)


def test_an_idea_is_ranked_under_its_last_words() -> None:
    [only] = closing(*after(with_ideas(1), reword_idea(text="ถ้อยคำใหม่"))).ranking
    assert only.title == "ถ้อยคำใหม่"


@pytest.mark.parametrize("kind", sorted(BoardKind))
def test_a_board_without_an_idea_is_not_closed(kind: BoardKind) -> None:
    board.given(*opened(kind)).when(close_board).refused(BoardIsEmpty())


def test_a_board_whose_ideas_are_all_withdrawn_is_not_closed() -> None:
    history = after(with_ideas(1), withdraw_idea())
    board.given(*history).when(close_board).refused(BoardIsEmpty())


def projects(*dimensions: Dimension) -> tuple[BoardEvent, ...]:
    ideas = (add_idea(place, dimension=one) for place, one in enumerate(dimensions, start=1))
    return after(opened(BoardKind.PROJECTS), *ideas)


@pytest.mark.parametrize("filled", [*combinations(Dimension, 1), *combinations(Dimension, 2)])
def test_projects_that_leave_a_dimension_empty_are_told_which(
    filled: tuple[Dimension, ...],
) -> None:
    missing = tuple(one for one in Dimension if one not in filled)
    refusal = DimensionsMissing(missing)
    board.given(*projects(*filled)).when(close_board).refused(refusal)
    assert all(str(one) in refusal.said_in_english() for one in missing)
    assert ("วิถีวัฒนธรรม" in refusal.said_in_thai()) is (Dimension.CULTURE in missing)


def test_projects_in_all_three_dimensions_are_closed() -> None:
    every = (Dimension.CULTURE, Dimension.RELIGION, Dimension.SUFFICIENCY)
    assert closing(*projects(*every)).dimensions == tuple(Dimension)


def test_a_withdrawn_project_fills_no_dimension() -> None:
    history = after(projects(*Dimension), withdraw_idea(3))
    refusal = DimensionsMissing((Dimension.CULTURE,))
    board.given(*history).when(close_board).refused(refusal)


def test_closing_twice_changes_nothing() -> None:
    board.given(*after(with_ideas(1), close_board)).when(close_board).then()


def test_a_board_that_is_not_there_is_not_closed() -> None:
    board.given().when(close_board).refused(BoardNotFound())


@pytest.mark.parametrize("letter", ["ก", "🙏", '"'])
@pytest.mark.parametrize("groups", [0, MOST_GROUPS])
def test_the_ranking_of_a_full_board_fits_into_one_event(letter: str, groups: int) -> None:
    ideas = [
        added(place).model_copy(update={"text": letter * 2_000})
        for place in range(1, MOST_IDEAS + 1)
    ]
    grouped = [
        IdeasGrouped(
            board_id=BOARD_ID,
            group_id=group_id(place),
            title=letter * 100,
            idea_ids=(idea_id(place),),
        )
        for place in range(1, groups + 1)
    ]
    closed = closing(*opened(), *ideas, *grouped)
    assert len(closed.ranking) == MOST_IDEAS
    assert len(encode(closed).encode()) < MAX_EVENT_BYTES


def test_the_words_of_a_small_board_are_ranked_whole() -> None:
    text = "ก" * 200
    assert closing(*after(opened(), add_idea(text=text))).ranking[0].title == text
    longer = closing(*after(opened(), add_idea(text=text + "ข"))).ranking[0].title
    assert longer == "ก" * 199 + "…"


MOVES: st.SearchStrategy[BoardCommand] = st.one_of(
    st.builds(add_idea, st.integers(1, 6)),
    st.builds(withdraw_idea, st.integers(1, 6)),
    st.builds(support_idea, st.integers(1, 6), st.integers(0, 4)),
    st.builds(withdraw_support, st.integers(1, 6), st.integers(0, 4)),
    st.builds(group_ideas, st.integers(1, 3), st.integers(1, 6), st.integers(1, 6)),
)


@settings(deadline=None)
@given(st.lists(MOVES, max_size=40))
def test_every_standing_idea_is_ranked_once_whatever_was_done(moves: list[BoardCommand]) -> None:
    history = opened()
    for move in moves:
        with suppress(DomainError):
            history = after(history, move)
    standing = BOARD.after(history).standing
    if not standing:
        board.given(*history).when(close_board).refused(BoardIsEmpty())
        return
    ranking = closing(*history).ranking
    assert sorted(one for place in ranking for one in place.idea_ids) == sorted(standing)
    assert [place.rank for place in ranking] == list(range(1, len(ranking) + 1))
    support = [place.support for place in ranking]
    assert support == sorted(support, reverse=True)
