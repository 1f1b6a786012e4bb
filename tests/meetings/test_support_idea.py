"""สนับสนุนความคิดเห็น: an invited agency has one voice for each idea."""

from services.meetings.domain.board.refusals import (
    AgencyWasNotInvited,
    BoardIsClosed,
    IdeaIsWithdrawn,
    IdeaNotFound,
)
from shared.contracts.boards import IdeaSupported
from tests.meetings.board_examples import (
    BOARD_ID,
    INVITED,
    after,
    board,
    close_board,
    idea_id,
    support_idea,
    with_ideas,
    withdraw_idea,
)
from tests.meetings.examples import agency_id


def supported(place: int, agency: int) -> IdeaSupported:
    return IdeaSupported(board_id=BOARD_ID, idea_id=idea_id(place), agency_id=agency_id(agency))


def test_an_invited_agency_supports_an_idea() -> None:
    board.given(*with_ideas(2)).when(support_idea(1, agency=7)).then(supported(1, 7))


def test_an_agency_supports_as_many_ideas_as_it_likes() -> None:
    history = after(with_ideas(2), support_idea(1, agency=7))
    board.given(*history).when(support_idea(2, agency=7)).then(supported(2, 7))


def test_an_agency_supports_an_idea_once() -> None:
    history = after(with_ideas(2), support_idea(1, agency=7))
    board.given(*history).when(support_idea(1, agency=7)).then()


def test_an_agency_that_was_not_invited_supports_nothing() -> None:
    board.given(*with_ideas(1)).when(support_idea(1, INVITED)).refused(AgencyWasNotInvited())


def test_a_withdrawn_idea_finds_no_support() -> None:
    history = after(with_ideas(2), withdraw_idea(1))
    board.given(*history).when(support_idea(1, agency=7)).refused(IdeaIsWithdrawn())


def test_nothing_is_supported_on_a_closed_board() -> None:
    history = after(with_ideas(1), close_board)
    board.given(*history).when(support_idea(1, agency=7)).refused(BoardIsClosed())


def test_an_idea_that_is_not_there_is_not_supported() -> None:
    board.given(*with_ideas(1)).when(support_idea(2, agency=7)).refused(IdeaNotFound())
