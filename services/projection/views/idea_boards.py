"""The brainstorming boards (กระดานระดมความคิดเห็น): ideas are rows of their own."""

from collections.abc import Set as AbstractSet
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.boards import (
    BoardClosed,
    BoardKind,
    BoardOpened,
    Dimension,
    IdeaAdded,
    IdeasGrouped,
    IdeaWithdrawn,
    RankedGroup,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = BoardOpened | IdeaAdded | IdeaWithdrawn | IdeasGrouped | BoardClosed


class Group(Message):
    group_id: UUID
    title: str
    idea_ids: tuple[UUID, ...]


class BoardRow(Row):
    board_id: UUID
    meeting_id: UUID
    fiscal_year: int
    kind: BoardKind
    title: str
    ideas: int = 0  # those withdrawn are not counted
    groups: tuple[Group, ...] = ()
    closed: bool = False
    dimensions: tuple[Dimension, ...] = ()  # known once it is closed
    ranking: tuple[RankedGroup, ...] = ()
    opened_at: AwareDatetime
    closed_at: AwareDatetime | None = None


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.board_id)]


def project(row: BoardRow | None, recorded: Recorded[Listening], _: str) -> BoardRow:
    event = recorded.event
    if isinstance(event, BoardOpened):
        return BoardRow(
            board_id=event.board_id,
            meeting_id=event.meeting_id,
            fiscal_year=event.fiscal_year,
            kind=event.kind,
            title=event.title,
            opened_at=recorded.occurred_at,
        )
    if row is None:
        raise LookupError("a board's events begin with its opening")
    match event:
        case IdeaAdded():
            return changed(row, ideas=row.ideas + 1)
        case IdeaWithdrawn():
            groups = without(row.groups, {event.idea_id})
            return changed(row, ideas=row.ideas - 1, groups=groups)
        case IdeasGrouped():
            return changed(row, groups=grouped(row.groups, event))
        case BoardClosed():
            return changed(
                row,
                closed=True,
                ideas=event.ideas,
                dimensions=event.dimensions,
                ranking=event.ranking,
                closed_at=recorded.occurred_at,
            )


def grouped(groups: tuple[Group, ...], event: IdeasGrouped) -> tuple[Group, ...]:
    """An idea is in one group at most: grouping it anew moves it."""
    group = Group(group_id=event.group_id, title=event.title, idea_ids=event.idea_ids)
    others = tuple(one for one in groups if one.group_id != event.group_id)
    kept = without(others, set(event.idea_ids))
    return (*kept, group) if event.idea_ids else kept


def without(groups: tuple[Group, ...], ideas: AbstractSet[UUID]) -> tuple[Group, ...]:
    """The groups without these ideas; a group of none is no group."""
    smaller = (
        one.model_copy(update={"idea_ids": tuple(i for i in one.idea_ids if i not in ideas)})
        for one in groups
    )
    return tuple(one for one in smaller if one.idea_ids)


def filed(row: BoardRow) -> dict[str, str | int]:
    return {"opened": int(row.opened_at.timestamp())}


IDEA_BOARDS = View(
    name="idea_boards",
    version=1,
    row=BoardRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_opened", "_id"),),
    filed=filed,
)
