"""The ideas on the boards (ความคิดเห็น), each with those agencies that support it."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.boards import (
    BoardKind,
    Dimension,
    IdeaAdded,
    IdeaReworded,
    IdeaSupported,
    IdeaSupportWithdrawn,
    IdeaWithdrawn,
)
from shared.kernel.message import Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = IdeaAdded | IdeaReworded | IdeaWithdrawn | IdeaSupported | IdeaSupportWithdrawn


class IdeaRow(Row):
    board_id: UUID
    idea_id: UUID
    fiscal_year: int
    kind: BoardKind
    text: str
    dimension: Dimension | None
    agency_id: UUID | None
    earlier_texts: tuple[str, ...] = ()
    supporters: tuple[UUID, ...] = ()
    support: int = 0  # distinct agencies
    withdrawn: str | None = None  # the reason
    added_at: AwareDatetime


def key_of(board_id: UUID, idea_id: UUID) -> str:
    return f"{board_id}|{idea_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [key_of(recorded.event.board_id, recorded.event.idea_id)]


def project(row: IdeaRow | None, recorded: Recorded[Listening], _: str) -> IdeaRow:
    event = recorded.event
    if isinstance(event, IdeaAdded):
        return added(event, recorded)
    if row is None:
        raise LookupError("an idea's events begin with its adding")
    match event:
        case IdeaReworded():
            earlier = (
                (*row.earlier_texts, row.text) if event.text != row.text else row.earlier_texts
            )
            return changed(row, text=event.text, dimension=event.dimension, earlier_texts=earlier)
        case IdeaWithdrawn():
            return changed(row, withdrawn=event.reason)
        case IdeaSupported():
            return supported(row, (*others(row, event.agency_id), event.agency_id))
        case IdeaSupportWithdrawn():
            return supported(row, others(row, event.agency_id))


def added(event: IdeaAdded, recorded: Recorded[Listening]) -> IdeaRow:
    return IdeaRow(
        board_id=event.board_id,
        idea_id=event.idea_id,
        fiscal_year=event.fiscal_year,
        kind=event.kind,
        text=event.text,
        dimension=event.dimension,
        agency_id=event.agency_id,
        added_at=recorded.occurred_at,
    )


def supported(row: IdeaRow, supporters: tuple[UUID, ...]) -> IdeaRow:
    return changed(row, supporters=supporters, support=len(supporters))


def others(row: IdeaRow, agency_id: UUID) -> tuple[UUID, ...]:
    return tuple(one for one in row.supporters if one != agency_id)


def filed(row: IdeaRow) -> dict[str, str | int]:
    return {"search": search_text(row.text)}


IDEAS = View(
    name="ideas",
    version=1,
    row=IdeaRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("board_id", "support", "_id"),),
    filed=filed,
)
