"""แก้ถ้อยคำของความคิดเห็น: the secretariat rewords any idea, an agency its own."""

from services.meetings.domain.board.refusals import (
    BoardIsClosed,
    BoardNotFound,
    DimensionMissing,
    IdeaIsWithdrawn,
    IdeaNotFound,
    IdeaOfAnotherAgency,
)
from shared.contracts.boards import BoardKind, Dimension, IdeaReworded
from tests.meetings.board_examples import (
    BOARD_ID,
    TEXT,
    add_idea,
    after,
    board,
    close_board,
    idea_id,
    opened,
    reword_idea,
    with_ideas,
    withdraw_idea,
)
from tests.meetings.examples import agency_id

REWORDED = IdeaReworded(
    board_id=BOARD_ID, idea_id=idea_id(1), text="การพนันออนไลน์ในหมู่เยาวชน", dimension=None
)
OF_AGENCY_7 = after(opened(), add_idea(agency=7))


def test_the_secretariat_rewords_an_idea() -> None:
    board.given(*with_ideas(1)).when(reword_idea()).then(REWORDED)
    board.given(*OF_AGENCY_7).when(reword_idea()).then(REWORDED)


def test_an_agency_rewords_its_own() -> None:
    board.given(*OF_AGENCY_7).when(reword_idea(asked_by=agency_id(7))).then(REWORDED)


def test_an_agency_rewords_no_other_idea() -> None:
    refusal = IdeaOfAnotherAgency()
    board.given(*OF_AGENCY_7).when(reword_idea(asked_by=agency_id(8))).refused(refusal)
    board.given(*with_ideas(1)).when(reword_idea(asked_by=agency_id(7))).refused(refusal)


def test_an_idea_finds_its_dimension_later() -> None:
    moved = IdeaReworded(
        board_id=BOARD_ID, idea_id=idea_id(1), text=TEXT, dimension=Dimension.CULTURE
    )
    command = reword_idea(text=TEXT, dimension=Dimension.CULTURE)
    board.given(*with_ideas(1)).when(command).then(moved)


def test_a_project_does_not_lose_its_dimension() -> None:
    history = after(opened(BoardKind.PROJECTS), add_idea(dimension=Dimension.CULTURE))
    board.given(*history).when(reword_idea()).refused(DimensionMissing())


def test_the_same_words_change_nothing() -> None:
    board.given(*after(with_ideas(1), reword_idea())).when(reword_idea()).then()


def test_a_withdrawn_idea_is_not_reworded() -> None:
    history = after(with_ideas(1), withdraw_idea())
    board.given(*history).when(reword_idea()).refused(IdeaIsWithdrawn())


def test_nothing_is_reworded_on_a_closed_board() -> None:
    history = after(with_ideas(1), close_board)
    board.given(*history).when(reword_idea()).refused(BoardIsClosed())


def test_an_idea_that_is_not_there_is_not_reworded() -> None:
    board.given(*with_ideas(1)).when(reword_idea(2)).refused(IdeaNotFound())
    board.given().when(reword_idea()).refused(BoardNotFound())
