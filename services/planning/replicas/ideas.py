"""The ideas of the boards, as targets and texts grow from them (ความคิดเห็นที่เป็นที่มา)."""

from typing import get_args
from uuid import UUID

from shared.contracts.boards import BoardKind, IdeaAdded, IdeaReworded, IdeaWithdrawn
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = IdeaAdded | IdeaReworded | IdeaWithdrawn


class IdeaRow(Row):
    board_id: UUID
    idea_id: UUID
    fiscal_year: int
    kind: BoardKind
    text: str
    withdrawn: bool = False


def key_of(board_id: UUID, idea_id: UUID) -> str:
    return f"{board_id}|{idea_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [key_of(recorded.event.board_id, recorded.event.idea_id)]


def project(row: IdeaRow | None, recorded: Recorded[Listening], _: str) -> IdeaRow:
    event = recorded.event
    if isinstance(event, IdeaAdded):
        return IdeaRow(
            board_id=event.board_id,
            idea_id=event.idea_id,
            fiscal_year=event.fiscal_year,
            kind=event.kind,
            text=event.text,
        )
    if row is None:
        raise LookupError("an idea's events begin with its adding")
    match event:
        case IdeaReworded():
            return changed(row, text=event.text)
        case IdeaWithdrawn():
            return changed(row, withdrawn=True)


IDEAS = View(
    name="ideas",
    version=1,
    row=IdeaRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
