"""จัดกลุ่มความคิดเห็น: an idea is in one group at most, and a group is what was last said of it."""

from services.meetings.domain.board.decisions import BOARD, MOST_GROUPS
from services.meetings.domain.board.refusals import (
    BoardIsClosed,
    GroupNotFound,
    IdeaIsWithdrawn,
    IdeaNotFound,
    TooManyGroups,
)
from shared.contracts.boards import BoardEvent, GroupId, IdeaId, IdeasGrouped
from tests.meetings.board_examples import (
    BOARD_ID,
    after,
    board,
    close_board,
    group_id,
    group_ideas,
    idea_id,
    with_ideas,
    withdraw_idea,
)


def grouped(group: int, *places: int) -> IdeasGrouped:
    return IdeasGrouped(
        board_id=BOARD_ID,
        group_id=group_id(group),
        title="ยาเสพติดและการพนัน",
        idea_ids=tuple(idea_id(place) for place in places),
    )


def groups_of(history: tuple[BoardEvent, ...]) -> dict[GroupId, tuple[IdeaId, ...]]:
    return {one: group.idea_ids for one, group in BOARD.after(history).groups.items()}


def test_ideas_are_put_into_a_group_in_the_order_in_which_they_appeared() -> None:
    board.given(*with_ideas(3)).when(group_ideas(1, 3, 1, 3)).then(grouped(1, 1, 3))


def test_an_idea_that_is_grouped_anew_leaves_the_group_it_was_in() -> None:
    history = after(with_ideas(3), group_ideas(1, 1, 2), group_ideas(2, 2, 3))
    assert groups_of(history) == {
        group_id(1): (idea_id(1),),
        group_id(2): (idea_id(2), idea_id(3)),
    }


def test_a_group_that_loses_its_last_idea_is_gone() -> None:
    history = after(with_ideas(2), group_ideas(1, 1), group_ideas(2, 1, 2))
    assert groups_of(history) == {group_id(2): (idea_id(1), idea_id(2))}


def test_an_idea_that_is_withdrawn_leaves_its_group() -> None:
    history = after(with_ideas(3), group_ideas(1, 1, 2), group_ideas(2, 3), withdraw_idea(2))
    assert groups_of(after(history, withdraw_idea(3))) == {group_id(1): (idea_id(1),)}


def test_these_ideas_and_no_others_are_in_the_group() -> None:
    history = after(with_ideas(3), group_ideas(1, 1, 2), group_ideas(1, 3))
    assert groups_of(history) == {group_id(1): (idea_id(3),)}


def test_a_group_of_no_ideas_is_dissolved() -> None:
    history = after(with_ideas(2), group_ideas(1, 1, 2))
    board.given(*history).when(group_ideas(1)).then(grouped(1))
    assert groups_of(after(history, group_ideas(1))) == {}


def test_a_group_that_is_not_there_cannot_be_dissolved() -> None:
    board.given(*with_ideas(1)).when(group_ideas(1)).refused(GroupNotFound())


def test_grouping_the_same_twice_changes_nothing() -> None:
    history = after(with_ideas(2), group_ideas(1, 1, 2))
    board.given(*history).when(group_ideas(1, 2, 1)).then()
    board.given(*after(history, close_board)).when(group_ideas(1, 1, 2)).then()


def test_a_group_holds_only_ideas_that_stand_on_the_board() -> None:
    board.given(*with_ideas(1)).when(group_ideas(1, 1, 2)).refused(IdeaNotFound())
    history = after(with_ideas(2), withdraw_idea(2))
    board.given(*history).when(group_ideas(1, 1, 2)).refused(IdeaIsWithdrawn())


def test_nothing_is_grouped_on_a_closed_board() -> None:
    history = after(with_ideas(2), close_board)
    board.given(*history).when(group_ideas(1, 1, 2)).refused(BoardIsClosed())


def test_a_board_has_a_hundred_groups_and_no_more() -> None:
    places = range(1, MOST_GROUPS + 1)
    full = (*with_ideas(MOST_GROUPS + 1), *(grouped(place, place) for place in places))
    refusal = TooManyGroups(limit=MOST_GROUPS)
    last = MOST_GROUPS + 1
    board.given(*full[:-1]).when(group_ideas(last, last)).then(grouped(last, last))
    board.given(*full).when(group_ideas(last, last)).refused(refusal)
    board.given(*full).when(group_ideas(1, 1, last)).then(grouped(1, 1, last))
