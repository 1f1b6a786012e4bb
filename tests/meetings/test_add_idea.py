"""เสนอความคิดเห็น: whoever was invited adds, each idea under an id that it keeps for ever."""

import pytest

from services.meetings.domain.board.decisions import BOARD, MOST_EVENTS, MOST_IDEAS
from services.meetings.domain.board.refusals import (
    AgencyWasNotInvited,
    BoardIsClosed,
    BoardIsFull,
    BoardNotFound,
    DimensionMissing,
    IdeaIdInUse,
)
from shared.contracts.boards import (
    BoardClosed,
    BoardKind,
    Dimension,
    IdeaSupported,
    IdeaSupportWithdrawn,
)
from tests.meetings.board_examples import (
    BOARD_ID,
    INVITED,
    OTHER_MEETING,
    add_idea,
    added,
    after,
    board,
    close_board,
    idea_id,
    opened,
    reword_idea,
    support_idea,
    with_ideas,
)
from tests.meetings.examples import agency_id


def test_the_secretariat_adds_an_idea_of_the_meeting() -> None:
    board.given(*opened()).when(add_idea()).then(added())


def test_an_invited_agency_adds_its_own() -> None:
    board.given(*opened()).when(add_idea(agency=7)).then(added(agency=7))


def test_an_agency_that_was_not_invited_adds_nothing() -> None:
    board.given(*opened()).when(add_idea(agency=INVITED)).refused(AgencyWasNotInvited())


def test_a_project_names_its_dimension() -> None:
    board.given(*opened(BoardKind.PROJECTS)).when(add_idea()).refused(DimensionMissing())
    board.given(*opened(BoardKind.PROJECTS)).when(add_idea(dimension=Dimension.CULTURE)).then(
        added(dimension=Dimension.CULTURE, kind=BoardKind.PROJECTS)
    )


@pytest.mark.parametrize("kind", sorted(set(BoardKind) - {BoardKind.PROJECTS}))
def test_every_other_idea_may_name_one_or_none(kind: BoardKind) -> None:
    board.given(*opened(kind)).when(add_idea()).then(added(kind=kind))
    board.given(*opened(kind)).when(add_idea(dimension=Dimension.RELIGION)).then(
        added(dimension=Dimension.RELIGION, kind=kind)
    )


def test_adding_twice_changes_nothing() -> None:
    board.given(*with_ideas(1)).when(add_idea()).then()


def test_adding_twice_changes_nothing_after_rewording_and_closing_either() -> None:
    history = after(with_ideas(1), reword_idea(), close_board)
    board.given(*history).when(add_idea()).then()


def test_an_id_in_use_holds_no_other_idea() -> None:
    board.given(*with_ideas(1)).when(add_idea(text="น้ำเสีย")).refused(IdeaIdInUse())
    board.given(*with_ideas(1)).when(add_idea(agency=3)).refused(IdeaIdInUse())


def test_nothing_is_added_to_a_closed_board() -> None:
    board.given(*after(with_ideas(1), close_board)).when(add_idea(2)).refused(BoardIsClosed())


def test_nothing_is_added_to_a_board_that_is_not_there() -> None:
    board.given().when(add_idea()).refused(BoardNotFound())


def test_a_board_is_found_under_its_own_meeting_only() -> None:
    board.given(*opened()).when(add_idea(meeting_id=OTHER_MEETING)).refused(BoardNotFound())


def test_a_board_takes_a_thousand_ideas_and_no_more() -> None:
    thousand = (*opened(), *(added(place) for place in range(1, MOST_IDEAS + 1)))
    board.given(*thousand[:-1]).when(add_idea(MOST_IDEAS)).then(added(MOST_IDEAS))
    refusal = BoardIsFull(what="ideas", limit=MOST_IDEAS)
    board.given(*thousand).when(add_idea(MOST_IDEAS + 1)).refused(refusal)


def test_a_board_that_changed_too_often_can_only_be_put_in_order_and_closed() -> None:
    idea, agency = idea_id(1), agency_id(1)
    back_and_forth = (
        IdeaSupported(board_id=BOARD_ID, idea_id=idea, agency_id=agency),
        IdeaSupportWithdrawn(board_id=BOARD_ID, idea_id=idea, agency_id=agency),
    )
    history = (*opened(), added(), *back_and_forth * (MOST_EVENTS // 2 - 1))
    board.given(*history[:-1]).when(add_idea(2)).then(added(2))
    refusal = BoardIsFull(what="changes", limit=MOST_EVENTS)
    for command in (add_idea(2), reword_idea(), support_idea(1, agency=2)):
        board.given(*history).when(command).refused(refusal)
    (closed,) = BOARD.decide(close_board, BOARD.after(history))
    assert isinstance(closed, BoardClosed)
