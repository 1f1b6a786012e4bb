"""เปิดกระดานระดมความคิดเห็น: one board a kind of question, at a meeting that still goes on."""

from services.meetings.domain.board.refusals import BoardAlreadyOpen, MeetingIsOver
from shared.contracts.boards import BoardKind, BoardOpened
from tests.meetings.board_examples import BOARD_ID, board, open_board, opened
from tests.meetings.examples import MEETING_ID, YEAR


def test_a_board_is_opened_for_the_year_of_its_meeting() -> None:
    board.given().when(open_board()).then(
        BoardOpened(
            board_id=BOARD_ID,
            meeting_id=MEETING_ID,
            fiscal_year=YEAR,
            kind=BoardKind.PROBLEMS,
            title="ปัญหาที่อยากแก้",
        )
    )


def test_no_board_is_opened_at_a_meeting_that_is_over() -> None:
    board.given().when(open_board(meeting_over=True)).refused(MeetingIsOver())


def test_opening_twice_changes_nothing() -> None:
    board.given(*opened()).when(open_board()).then()


def test_opening_twice_changes_nothing_after_the_meeting_either() -> None:
    board.given(*opened()).when(open_board(meeting_over=True)).then()


def test_an_id_in_use_opens_no_other_board() -> None:
    refusal = BoardAlreadyOpen()
    board.given(*opened()).when(open_board(title="ความดีที่อยากทำ")).refused(refusal)
    board.given(*opened()).when(open_board(BoardKind.GOOD_DEEDS)).refused(refusal)
