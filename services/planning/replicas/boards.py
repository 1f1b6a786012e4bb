"""The brainstorming boards, with the ranking each was closed with (กระดานระดมความคิดเห็น)."""

from typing import get_args
from uuid import UUID

from shared.contracts.boards import BoardClosed, BoardKind, BoardOpened, RankedGroup
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = BoardOpened | BoardClosed


class BoardRow(Row):
    board_id: UUID
    fiscal_year: int
    kind: BoardKind
    title: str
    closed: bool = False
    ranking: tuple[RankedGroup, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.board_id)]


def project(row: BoardRow | None, recorded: Recorded[Listening], _: str) -> BoardRow:
    event = recorded.event
    if isinstance(event, BoardOpened):
        return BoardRow(
            board_id=event.board_id,
            fiscal_year=event.fiscal_year,
            kind=event.kind,
            title=event.title,
        )
    if row is None:
        raise LookupError("a board's events begin with its opening")
    return changed(row, closed=True, ranking=event.ranking)


BOARDS = View(
    name="boards",
    version=1,
    row=BoardRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
