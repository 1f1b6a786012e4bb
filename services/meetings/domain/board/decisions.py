"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.meetings.domain.board import refusals
from services.meetings.domain.board.commands import (
    AddIdea,
    BoardCommand,
    CloseBoard,
    GroupIdeas,
    OpenBoard,
    RewordIdea,
    SupportIdea,
    WithdrawIdea,
    WithdrawSupport,
)
from services.meetings.domain.board.state import Board, Idea, evolve, ranking
from shared.contracts.boards import (
    BoardClosed,
    BoardEvent,
    BoardKind,
    BoardOpened,
    Dimension,
    IdeaAdded,
    IdeaId,
    IdeaReworded,
    IdeasGrouped,
    IdeaSupported,
    IdeaSupportWithdrawn,
    IdeaWithdrawn,
)
from shared.contracts.directory import AgencyId
from shared.kernel.decider import Decider

MOST_IDEAS = 1_000
MOST_GROUPS = 100
MOST_EVENTS = 10_000  # every command reads the board's whole stream


def decide(command: BoardCommand, board: Board) -> Sequence[BoardEvent]:  # noqa: PLR0911
    match command:
        case OpenBoard():
            return open_board(command, board)
        case AddIdea():
            return add_idea(command, board)
        case RewordIdea():
            return reword_idea(command, board)
        case WithdrawIdea():
            return withdraw_idea(command, board)
        case SupportIdea():
            return support_idea(command, board)
        case WithdrawSupport():
            return withdraw_support(command, board)
        case GroupIdeas():
            return group_ideas(command, board)
        case CloseBoard():
            return close_board(command, board)


def open_board(command: OpenBoard, board: Board) -> Sequence[BoardEvent]:
    asked = BoardOpened(
        board_id=command.board_id,
        meeting_id=command.meeting_id,
        fiscal_year=command.fiscal_year,
        kind=command.kind,
        title=command.title,
    )
    if board.opened == asked:
        return []
    if board.opened is not None:
        raise refusals.BoardAlreadyOpen
    if command.meeting_over:
        raise refusals.MeetingIsOver
    return [asked]


def add_idea(command: AddIdea, board: Board) -> Sequence[BoardEvent]:
    opened = _opened(command, board)
    asked = IdeaAdded(
        board_id=command.board_id,
        idea_id=command.idea_id,
        fiscal_year=opened.fiscal_year,
        kind=opened.kind,
        text=command.text,
        dimension=command.dimension,
        agency_id=command.agency_id,
    )
    if idea := board.ideas.get(command.idea_id):
        if idea.added != asked:
            raise refusals.IdeaIdInUse
        return []  # delivered twice, put on the board once
    _refuse_if_closed(board)
    if command.agency_id is not None and not command.invited:
        raise refusals.AgencyWasNotInvited
    _refuse_without_dimension(opened.kind, command.dimension)
    if len(board.ideas) >= MOST_IDEAS:
        raise refusals.BoardIsFull(what="ideas", limit=MOST_IDEAS)
    _refuse_if_full(board)
    return [asked]


def reword_idea(command: RewordIdea, board: Board) -> Sequence[BoardEvent]:
    opened = _opened(command, board)
    idea = _own_idea(board, command.idea_id, command.asked_by)
    if idea.withdrawn is not None:
        raise refusals.IdeaIsWithdrawn
    if (idea.text, idea.dimension) == (command.text, command.dimension):
        return []
    _refuse_if_closed(board)
    _refuse_without_dimension(opened.kind, command.dimension)
    _refuse_if_full(board)
    return [
        IdeaReworded(
            board_id=command.board_id,
            idea_id=command.idea_id,
            text=command.text,
            dimension=command.dimension,
        )
    ]


def withdraw_idea(command: WithdrawIdea, board: Board) -> Sequence[BoardEvent]:
    _opened(command, board)
    idea = _own_idea(board, command.idea_id, command.asked_by)
    if idea.withdrawn == command.reason:
        return []
    if idea.withdrawn is not None:
        raise refusals.IdeaIsWithdrawn
    _refuse_if_closed(board)
    return [
        IdeaWithdrawn(board_id=command.board_id, idea_id=command.idea_id, reason=command.reason)
    ]


def support_idea(command: SupportIdea, board: Board) -> Sequence[BoardEvent]:
    _opened(command, board)
    idea = _idea(board, command.idea_id)
    if command.agency_id in idea.supporters:
        return []  # once an agency, however many of its people press
    _refuse_if_closed(board)
    if idea.withdrawn is not None:
        raise refusals.IdeaIsWithdrawn
    if not command.invited:
        raise refusals.AgencyWasNotInvited
    _refuse_if_full(board)
    return [
        IdeaSupported(
            board_id=command.board_id, idea_id=command.idea_id, agency_id=command.agency_id
        )
    ]


def withdraw_support(command: WithdrawSupport, board: Board) -> Sequence[BoardEvent]:
    _opened(command, board)
    idea = _idea(board, command.idea_id)
    _refuse_if_closed(board)
    if command.agency_id not in idea.supporters:
        raise refusals.IdeaNotSupported
    return [
        IdeaSupportWithdrawn(
            board_id=command.board_id, idea_id=command.idea_id, agency_id=command.agency_id
        )
    ]


def group_ideas(command: GroupIdeas, board: Board) -> Sequence[BoardEvent]:
    _opened(command, board)
    wanted = set(command.idea_ids)
    if not wanted and command.group_id not in board.groups:
        raise refusals.GroupNotFound
    if any(_idea(board, one).withdrawn is not None for one in wanted):
        raise refusals.IdeaIsWithdrawn
    asked = IdeasGrouped(
        board_id=command.board_id,
        group_id=command.group_id,
        title=command.title,
        idea_ids=tuple(one for one in board.ideas if one in wanted),  # as they appeared
    )
    if board.groups.get(command.group_id) == asked:
        return []
    _refuse_if_closed(board)
    if len({*board.groups, command.group_id}) > MOST_GROUPS:
        raise refusals.TooManyGroups(limit=MOST_GROUPS)
    return [asked]


def close_board(command: CloseBoard, board: Board) -> Sequence[BoardEvent]:
    opened = _opened(command, board)
    if board.closed:
        return []
    ideas = board.standing
    if not ideas:
        raise refusals.BoardIsEmpty
    missing = tuple(one for one in Dimension if one not in board.dimensions)
    if opened.kind is BoardKind.PROJECTS and missing:
        raise refusals.DimensionsMissing(missing)
    return [
        BoardClosed(
            board_id=command.board_id,
            meeting_id=opened.meeting_id,
            fiscal_year=opened.fiscal_year,
            kind=opened.kind,
            ideas=len(ideas),
            dimensions=board.dimensions,
            ranking=ranking(board),
        )
    ]


def _opened(command: BoardCommand, board: Board) -> BoardOpened:
    """A board is found under the meeting it was opened at, and under no other."""
    if board.opened is None or board.opened.meeting_id != command.meeting_id:
        raise refusals.BoardNotFound
    return board.opened


def _idea(board: Board, idea_id: IdeaId) -> Idea:
    if idea_id not in board.ideas:
        raise refusals.IdeaNotFound
    return board.ideas[idea_id]


def _own_idea(board: Board, idea_id: IdeaId, asked_by: AgencyId | None) -> Idea:
    idea = _idea(board, idea_id)
    if asked_by is not None and idea.added.agency_id != asked_by:
        raise refusals.IdeaOfAnotherAgency
    return idea


def _refuse_if_closed(board: Board) -> None:
    if board.closed:
        raise refusals.BoardIsClosed


def _refuse_if_full(board: Board) -> None:
    if board.events >= MOST_EVENTS:
        raise refusals.BoardIsFull(what="changes", limit=MOST_EVENTS)


def _refuse_without_dimension(kind: BoardKind, dimension: Dimension | None) -> None:
    """Step 2.1.6 asks of the projects alone that they fill the three dimensions: only where
    each names its own can that be counted. Elsewhere an idea may name one."""
    if kind is BoardKind.PROJECTS and dimension is None:
        raise refusals.DimensionMissing


BOARD = Decider(initial=Board(), decide=decide, evolve=evolve)
