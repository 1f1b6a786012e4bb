"""ความคิดเห็นและกระดาน, as planning's own replicas follow them."""

from uuid import UUID

import pytest

from services.planning.replicas.boards import BOARDS
from services.planning.replicas.ideas import IDEAS, IdeaRow, key_of
from shared.contracts.boards import (
    BoardClosed,
    BoardId,
    BoardKind,
    BoardOpened,
    IdeaAdded,
    IdeaId,
    IdeaReworded,
    IdeaWithdrawn,
    RankedGroup,
)
from shared.kernel.message import Event
from shared.replicas.meetings_held import MEETINGS_HELD
from shared.views.view import fold
from tests.meetings.examples import MEETING_ID, YEAR, after, cancel_meeting, scheduled
from tests.projection.examples import ledger

BOARD = BoardId(UUID(int=1))
IDEA = IdeaId(UUID(int=2))
ADDED = IdeaAdded(
    board_id=BOARD,
    idea_id=IDEA,
    fiscal_year=YEAR,
    kind=BoardKind.PROBLEMS,
    text="ยาเสพติด",
    dimension=None,
    agency_id=None,
)
REWORDED = IdeaReworded(board_id=BOARD, idea_id=IDEA, text="ยาเสพติดในเยาวชน", dimension=None)
WITHDRAWN = IdeaWithdrawn(board_id=BOARD, idea_id=IDEA, reason="ซ้ำ")
OPENED = BoardOpened(
    board_id=BOARD,
    meeting_id=MEETING_ID,
    fiscal_year=YEAR,
    kind=BoardKind.PROBLEMS,
    title="ปัญหาที่อยากแก้",
)
RANKED = RankedGroup(rank=1, group_id=None, title="ยาเสพติด", idea_ids=(IDEA,), support=3)
CLOSED = BoardClosed(
    board_id=BOARD,
    meeting_id=MEETING_ID,
    fiscal_year=YEAR,
    kind=BoardKind.PROBLEMS,
    ideas=1,
    dimensions=(),
    ranking=(RANKED,),
)


def idea(*events: Event) -> IdeaRow:
    return fold(IDEAS, ledger(events))["TH-67", key_of(BOARD, IDEA)]


def test_an_idea_is_known_by_its_board_kind_and_year_as_last_worded() -> None:
    found = idea(ADDED, REWORDED)
    assert (found.kind, found.fiscal_year, found.text) == (
        BoardKind.PROBLEMS,
        YEAR,
        "ยาเสพติดในเยาวชน",
    )
    assert not found.withdrawn


def test_a_withdrawn_idea_stays_known_as_withdrawn() -> None:
    assert idea(ADDED, WITHDRAWN).withdrawn


def test_a_board_has_its_ranking_once_it_is_closed() -> None:
    still = fold(BOARDS, ledger([OPENED]))["TH-67", str(BOARD)]
    closed = fold(BOARDS, ledger([OPENED, CLOSED]))["TH-67", str(BOARD)]
    assert (still.closed, still.ranking) == (False, ())
    assert (closed.closed, closed.ranking) == (True, (RANKED,))


def test_a_meeting_is_known_until_it_is_called_off() -> None:
    [there] = fold(MEETINGS_HELD, ledger([scheduled()])).values()
    [gone] = fold(MEETINGS_HELD, ledger(after((scheduled(),), cancel_meeting()))).values()
    assert (there.cancelled, gone.cancelled) == (False, True)
    assert (there.kind, there.fiscal_year) == (scheduled().kind, YEAR)


def test_nothing_comes_before_the_idea_and_the_board() -> None:
    with pytest.raises(LookupError):
        fold(IDEAS, ledger([WITHDRAWN]))
    with pytest.raises(LookupError):
        fold(BOARDS, ledger([CLOSED]))
