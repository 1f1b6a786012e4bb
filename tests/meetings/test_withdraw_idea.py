"""ถอนความคิดเห็น: off the board, with a reason; what was said stays in the record."""

from services.meetings.domain.board.refusals import (
    BoardIsClosed,
    IdeaIsWithdrawn,
    IdeaNotFound,
    IdeaOfAnotherAgency,
)
from shared.contracts.boards import IdeaWithdrawn
from tests.meetings.board_examples import (
    BOARD_ID,
    add_idea,
    after,
    board,
    close_board,
    idea_id,
    opened,
    with_ideas,
    withdraw_idea,
)
from tests.meetings.examples import agency_id

WITHDRAWN = IdeaWithdrawn(board_id=BOARD_ID, idea_id=idea_id(1), reason="ซ้ำกับข้ออื่น")
OF_AGENCY_7 = after(opened(), add_idea(agency=7))


def test_the_secretariat_withdraws_an_idea() -> None:
    board.given(*OF_AGENCY_7).when(withdraw_idea()).then(WITHDRAWN)


def test_an_agency_withdraws_its_own_and_no_other() -> None:
    board.given(*OF_AGENCY_7).when(withdraw_idea(asked_by=agency_id(7))).then(WITHDRAWN)
    refusal = IdeaOfAnotherAgency()
    board.given(*OF_AGENCY_7).when(withdraw_idea(asked_by=agency_id(8))).refused(refusal)


def test_withdrawing_twice_changes_nothing() -> None:
    board.given(*after(with_ideas(1), withdraw_idea())).when(withdraw_idea()).then()


def test_a_withdrawn_idea_has_one_reason() -> None:
    history = after(with_ideas(1), withdraw_idea())
    board.given(*history).when(withdraw_idea(reason="พิมพ์ผิด")).refused(IdeaIsWithdrawn())


def test_nothing_is_withdrawn_from_a_closed_board() -> None:
    history = after(with_ideas(2), close_board)
    board.given(*history).when(withdraw_idea()).refused(BoardIsClosed())


def test_an_idea_that_is_not_there_is_not_withdrawn() -> None:
    board.given(*with_ideas(1)).when(withdraw_idea(2)).refused(IdeaNotFound())
