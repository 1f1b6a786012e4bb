"""What the rules need to remember of a board, how each event changes it, and its ranking."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.boards import (
    BoardClosed,
    BoardEvent,
    BoardOpened,
    Dimension,
    GroupId,
    IdeaAdded,
    IdeaId,
    IdeaReworded,
    IdeasGrouped,
    IdeaSupported,
    IdeaSupportWithdrawn,
    IdeaWithdrawn,
    RankedGroup,
)
from shared.contracts.directory import AgencyId

LETTERS_OF_ALL_TITLES = 25_000  # so that the ranking of a full board still fits into one event
LETTERS_A_TITLE = 200


@dataclass(frozen=True, slots=True)
class Idea:
    added: IdeaAdded
    text: str
    dimension: Dimension | None
    supporters: frozenset[AgencyId] = frozenset()
    withdrawn: str | None = None  # the reason


NO_IDEAS: Mapping[IdeaId, Idea] = MappingProxyType({})
NO_GROUPS: Mapping[GroupId, IdeasGrouped] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Board:
    opened: BoardOpened | None = None
    closed: bool = False
    events: int = 0
    ideas: Mapping[IdeaId, Idea] = field(default_factory=lambda: NO_IDEAS)  # as they appeared
    groups: Mapping[GroupId, IdeasGrouped] = field(default_factory=lambda: NO_GROUPS)

    @property
    def standing(self) -> dict[IdeaId, Idea]:
        """The ideas that nobody has withdrawn."""
        return {one: idea for one, idea in self.ideas.items() if idea.withdrawn is None}

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Those in which an idea stands (มิติที่มีความคิดเห็นแล้ว)."""
        found = {idea.dimension for idea in self.standing.values()}
        return tuple(dimension for dimension in Dimension if dimension in found)


def evolve(board: Board, event: BoardEvent) -> Board:
    """Remember a fact. Never refuses, never looks at the clock."""
    return replace(_remembered(board, event), events=board.events + 1)


def _remembered(board: Board, event: BoardEvent) -> Board:  # noqa: PLR0911 - one return an event
    match event:
        case BoardOpened():
            return replace(board, opened=event)
        case IdeaAdded():
            return _with(board, event.idea_id, Idea(event, event.text, event.dimension))
        case IdeaReworded(idea_id=idea_id, text=text, dimension=dimension):
            idea = replace(board.ideas[idea_id], text=text, dimension=dimension)
            return _with(board, idea_id, idea)
        case IdeaWithdrawn(idea_id=idea_id, reason=reason):
            board = replace(board, groups=_without(board.groups, {idea_id}))
            return _with(board, idea_id, replace(board.ideas[idea_id], withdrawn=reason))
        case IdeaSupported(idea_id=idea_id, agency_id=agency_id):
            idea = board.ideas[idea_id]
            return _with(board, idea_id, replace(idea, supporters=idea.supporters | {agency_id}))
        case IdeaSupportWithdrawn(idea_id=idea_id, agency_id=agency_id):
            idea = board.ideas[idea_id]
            return _with(board, idea_id, replace(idea, supporters=idea.supporters - {agency_id}))
        case IdeasGrouped():
            return replace(board, groups=_regrouped(board.groups, event))
        case BoardClosed():
            return replace(board, closed=True)


def _with(board: Board, idea_id: IdeaId, idea: Idea) -> Board:
    return replace(board, ideas={**board.ideas, idea_id: idea})


def _regrouped(
    groups: Mapping[GroupId, IdeasGrouped], event: IdeasGrouped
) -> Mapping[GroupId, IdeasGrouped]:
    """An idea is in one group at most: it leaves the one it was in."""
    others = {one: group for one, group in groups.items() if one != event.group_id}
    kept = _without(others, set(event.idea_ids))
    return {**kept, event.group_id: event} if event.idea_ids else kept


def _without(
    groups: Mapping[GroupId, IdeasGrouped], gone: AbstractSet[IdeaId]
) -> Mapping[GroupId, IdeasGrouped]:
    """The groups without these ideas; a group of none is no group."""
    left = {
        one: group.model_copy(
            update={"idea_ids": tuple(idea for idea in group.idea_ids if idea not in gone)}
        )
        for one, group in groups.items()
    }
    return {one: group for one, group in left.items() if group.idea_ids}


def ranking(board: Board) -> tuple[RankedGroup, ...]:
    """By distinct supporting agencies; of equals, what appeared first (จัดลำดับความสำคัญ)."""
    places = list(_places(board))
    places.sort(key=lambda place: -place.support)  # stable: equals stay as they appeared
    longest = min(LETTERS_A_TITLE, LETTERS_OF_ALL_TITLES // max(1, len(places)))
    return tuple(
        place.model_copy(update={"rank": rank, "title": _short(place, longest)})
        for rank, place in enumerate(places, start=1)
    )


def _places(board: Board) -> Iterator[RankedGroup]:
    """Groups and ideas in no group, unranked, in the order in which their first idea appeared."""
    group_of = {one: group for group in board.groups.values() for one in group.idea_ids}
    standing = board.standing
    told: set[GroupId] = set()
    for idea_id, idea in standing.items():
        group = group_of.get(idea_id)
        if group is None:
            yield _place(standing, None, idea.text, (idea_id,))
        elif group.group_id not in told:
            told.add(group.group_id)
            yield _place(standing, group.group_id, group.title, group.idea_ids)


def _place(
    ideas: Mapping[IdeaId, Idea], group_id: GroupId | None, title: str, together: tuple[IdeaId, ...]
) -> RankedGroup:
    supporters = {agency for one in together for agency in ideas[one].supporters}
    return RankedGroup(
        rank=0, group_id=group_id, title=title, idea_ids=together, support=len(supporters)
    )


def _short(place: RankedGroup, longest: int) -> str:
    """A group's title is short by itself; an idea's text is cut where many have to fit."""
    if place.group_id is not None or len(place.title) <= longest:
        return place.title
    return f"{place.title[: longest - 1]}…"
