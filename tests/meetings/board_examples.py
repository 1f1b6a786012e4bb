"""Small, fixed examples in the words of a board: agencies 0 to 129 are invited."""

from collections.abc import Sequence
from uuid import UUID

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
from services.meetings.domain.board.decisions import BOARD
from shared.contracts.boards import (
    BoardEvent,
    BoardId,
    BoardKind,
    Dimension,
    GroupId,
    IdeaAdded,
    IdeaId,
)
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId
from shared.testing.scenario import Scenario
from tests.meetings.examples import MEETING_ID, NOON, PHETCHABUN, SECRETARY, YEAR, agency_id

BOARD_ID = BoardId(UUID(int=3))
OTHER_MEETING = MeetingId(UUID(int=4))
INVITED = 130
TEXT = "เยาวชนติดการพนันออนไลน์"

board = Scenario(BOARD)


def idea_id(place: int) -> IdeaId:
    return IdeaId(UUID(int=10_000 + place))


def group_id(place: int) -> GroupId:
    return GroupId(UUID(int=20_000 + place))


def open_board(
    kind: BoardKind = BoardKind.PROBLEMS,
    *,
    title: str = "ปัญหาที่อยากแก้",
    meeting_over: bool = False,
) -> OpenBoard:
    return OpenBoard(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="open-board",
        meeting_id=MEETING_ID,
        board_id=BOARD_ID,
        fiscal_year=YEAR,
        meeting_over=meeting_over,
        kind=kind,
        title=title,
    )


def add_idea(
    place: int = 1,
    *,
    text: str = TEXT,
    dimension: Dimension | None = None,
    agency: int | None = None,
    meeting_id: MeetingId = MEETING_ID,
) -> AddIdea:
    return AddIdea(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="add-idea",
        meeting_id=meeting_id,
        board_id=BOARD_ID,
        idea_id=idea_id(place),
        text=text,
        dimension=dimension,
        agency_id=None if agency is None else agency_id(agency),
        invited=agency is not None and agency < INVITED,
    )


def reword_idea(
    place: int = 1,
    *,
    text: str = "การพนันออนไลน์ในหมู่เยาวชน",
    dimension: Dimension | None = None,
    asked_by: AgencyId | None = None,
) -> RewordIdea:
    return RewordIdea(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="reword-idea",
        meeting_id=MEETING_ID,
        board_id=BOARD_ID,
        idea_id=idea_id(place),
        text=text,
        dimension=dimension,
        asked_by=asked_by,
    )


def withdraw_idea(
    place: int = 1, *, reason: str = "ซ้ำกับข้ออื่น", asked_by: AgencyId | None = None
) -> WithdrawIdea:
    return WithdrawIdea(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="withdraw-idea",
        meeting_id=MEETING_ID,
        board_id=BOARD_ID,
        idea_id=idea_id(place),
        reason=reason,
        asked_by=asked_by,
    )


def support_idea(place: int, agency: int) -> SupportIdea:
    return SupportIdea(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="support-idea",
        meeting_id=MEETING_ID,
        board_id=BOARD_ID,
        idea_id=idea_id(place),
        agency_id=agency_id(agency),
        invited=agency < INVITED,
    )


def withdraw_support(place: int, agency: int) -> WithdrawSupport:
    return WithdrawSupport(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="withdraw-support",
        meeting_id=MEETING_ID,
        board_id=BOARD_ID,
        idea_id=idea_id(place),
        agency_id=agency_id(agency),
    )


def group_ideas(group: int, *places: int, title: str = "ยาเสพติดและการพนัน") -> GroupIdeas:
    return GroupIdeas(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="group-ideas",
        meeting_id=MEETING_ID,
        board_id=BOARD_ID,
        group_id=group_id(group),
        title=title,
        idea_ids=tuple(idea_id(place) for place in places),
    )


close_board = CloseBoard(
    province=PHETCHABUN,
    issued_by=SECRETARY,
    issued_at=NOON,
    idempotency_key="close-board",
    meeting_id=MEETING_ID,
    board_id=BOARD_ID,
)


def after(history: Sequence[BoardEvent], *commands: BoardCommand) -> tuple[BoardEvent, ...]:
    """The history with what these commands add to it."""
    events = tuple(history)
    for command in commands:
        events += tuple(BOARD.decide(command, BOARD.after(events)))
    return events


def opened(kind: BoardKind = BoardKind.PROBLEMS) -> tuple[BoardEvent, ...]:
    return after((), open_board(kind))


def with_ideas(count: int, kind: BoardKind = BoardKind.PROBLEMS) -> tuple[BoardEvent, ...]:
    return after(opened(kind), *(add_idea(place) for place in range(1, count + 1)))


def added(
    place: int = 1,
    *,
    dimension: Dimension | None = None,
    agency: int | None = None,
    kind: BoardKind = BoardKind.PROBLEMS,
) -> IdeaAdded:
    return IdeaAdded(
        board_id=BOARD_ID,
        idea_id=idea_id(place),
        fiscal_year=YEAR,
        kind=kind,
        text=TEXT,
        dimension=dimension,
        agency_id=None if agency is None else agency_id(agency),
    )
