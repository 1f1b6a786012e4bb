"""ถอนการสนับสนุน: an agency thinks better of it while the board is open."""

from services.meetings.domain.board.refusals import BoardIsClosed, IdeaNotFound, IdeaNotSupported
from shared.contracts.boards import IdeaSupported, IdeaSupportWithdrawn
from tests.meetings.board_examples import (
    BOARD_ID,
    after,
    board,
    close_board,
    idea_id,
    support_idea,
    with_ideas,
    withdraw_support,
)
from tests.meetings.examples import agency_id

SUPPORTED = after(with_ideas(1), support_idea(1, agency=7))
IDEA, AGENCY = idea_id(1), agency_id(7)


def test_an_agency_takes_its_support_back() -> None:
    back = IdeaSupportWithdrawn(board_id=BOARD_ID, idea_id=IDEA, agency_id=AGENCY)
    board.given(*SUPPORTED).when(withdraw_support(1, agency=7)).then(back)


def test_and_may_give_it_again() -> None:
    history = after(SUPPORTED, withdraw_support(1, agency=7))
    again = IdeaSupported(board_id=BOARD_ID, idea_id=IDEA, agency_id=AGENCY)
    board.given(*history).when(support_idea(1, agency=7)).then(again)


def test_there_is_nothing_to_take_back_where_none_was_given() -> None:
    board.given(*SUPPORTED).when(withdraw_support(1, agency=8)).refused(IdeaNotSupported())
    history = after(SUPPORTED, withdraw_support(1, agency=7))
    board.given(*history).when(withdraw_support(1, agency=7)).refused(IdeaNotSupported())


def test_a_closed_board_keeps_its_support() -> None:
    history = after(SUPPORTED, close_board)
    board.given(*history).when(withdraw_support(1, agency=7)).refused(BoardIsClosed())


def test_an_idea_that_is_not_there_has_no_support() -> None:
    board.given(*SUPPORTED).when(withdraw_support(2, agency=7)).refused(IdeaNotFound())
