"""กระดานระดมความคิดเห็น: boards with their groups and ranking, ideas with their support."""

import pytest

from services.projection.views.idea_boards import IDEA_BOARDS, BoardRow
from services.projection.views.ideas import IDEAS, IdeaRow
from shared.contracts.boards import Dimension
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import (
    CULTURE,
    PROBLEMS,
    SCHOOL,
    TEMPLE,
    board_closed,
    board_opened,
    grouped,
    idea,
    idea_id,
    reworded,
    supported,
    unsupported,
    withdrawn,
)

THREE = (board_opened(), idea(1, "หนี้", CULTURE), idea(2, "ขยะ"), idea(3, "น้ำเสีย"))


def board(*events: Event) -> BoardRow:
    return fold(IDEA_BOARDS, ledger((*THREE, *events)))["TH-67", str(PROBLEMS)]


def first_idea(*events: Event) -> IdeaRow:
    rows = fold(IDEAS, ledger((*THREE, *events))).values()
    return next(row for row in rows if row.idea_id == idea_id(1))


def groups(row: BoardRow) -> list[tuple[str, list[int]]]:
    return [(one.title, [i.int - 7000 for i in one.idea_ids]) for one in row.groups]


def test_a_board_counts_the_ideas_that_stand() -> None:
    assert board().ideas == 3
    assert board(withdrawn(2)).ideas == 2


def test_an_idea_is_in_one_group_at_most() -> None:
    row = board(grouped(1, "เศรษฐกิจ", 1, 2), grouped(2, "สิ่งแวดล้อม", 2, 3))
    assert groups(row) == [("เศรษฐกิจ", [1]), ("สิ่งแวดล้อม", [2, 3])]


def test_a_group_grouped_anew_has_these_ideas_and_no_others() -> None:
    row = board(grouped(1, "เศรษฐกิจ", 1, 2), grouped(1, "ปากท้อง", 1))
    assert groups(row) == [("ปากท้อง", [1])]


def test_a_group_of_no_idea_is_no_group() -> None:
    assert groups(board(grouped(1, "ขยะ", 2), withdrawn(2))) == []
    assert groups(board(grouped(1, "ขยะ", 2), grouped(2, "สิ่งแวดล้อม", 2))) == [("สิ่งแวดล้อม", [2])]


def test_a_closed_board_has_its_ranking() -> None:
    row = board(board_closed(dimensions=[Dimension.CULTURE]))
    assert (row.closed, row.ideas, row.dimensions) == (True, 2, (Dimension.CULTURE,))
    assert [(one.rank, one.title, one.support) for one in row.ranking] == [(1, "หนี้สิน", 2)]
    assert row.closed_at is not None


def test_an_idea_knows_whose_it_is_and_how_it_was_worded() -> None:
    row = first_idea(reworded(1, "หนี้ครัวเรือน"))
    assert (row.text, row.earlier_texts, row.dimension) == (
        "หนี้ครัวเรือน",
        ("หนี้",),
        Dimension.CULTURE,
    )
    assert row.agency_id == CULTURE.agency_id


def test_another_dimension_alone_is_no_other_wording() -> None:
    assert first_idea(reworded(1, "หนี้")).earlier_texts == ()


def test_support_counts_agencies_once_each() -> None:
    row = first_idea(supported(1, TEMPLE), supported(1, SCHOOL), supported(1, TEMPLE))
    assert row.support == 2
    row = first_idea(supported(1, TEMPLE), supported(1, SCHOOL), unsupported(1, TEMPLE))
    assert (row.support, row.supporters) == (1, (SCHOOL.agency_id,))


def test_a_withdrawn_idea_stays_with_the_reason() -> None:
    assert first_idea(withdrawn(1)).withdrawn == "ซ้ำกับข้ออื่น"


def test_a_board_is_opened_first_and_an_idea_added_first() -> None:
    with pytest.raises(LookupError):
        fold(IDEA_BOARDS, ledger([idea(1, "หนี้")]))
    with pytest.raises(LookupError):
        fold(IDEAS, ledger([supported(1, TEMPLE)]))
