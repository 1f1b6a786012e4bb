"""One full, realistic example of every event of a brainstorming board."""

from uuid import UUID

from shared.contracts.boards import (
    BoardClosed,
    BoardId,
    BoardKind,
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
from shared.contracts.meetings import MeetingId
from shared.kernel.message import Event

MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d21"))
BOARD = BoardId(UUID("4f6a0c3e-7d18-5b2f-9a41-6c0e8d2b5f11"))
TEMPLE_YARD = IdeaId(UUID("a1c94d20-3b7e-5f6a-8d12-9e0f7a4c2b31"))
RICE_BANK = IdeaId(UUID("a1c94d20-3b7e-5f6a-8d12-9e0f7a4c2b32"))
COTTON = IdeaId(UUID("a1c94d20-3b7e-5f6a-8d12-9e0f7a4c2b33"))
GROUP = GroupId(UUID("d3e70b19-5c28-5a4d-b6f3-1a9c4e8d7f41"))
CULTURE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01"))

EXAMPLES: tuple[Event, ...] = (
    BoardOpened(
        board_id=BOARD,
        meeting_id=MEETING,
        fiscal_year=2570,
        kind=BoardKind.PROJECTS,
        title="แผนงาน/โครงการครบ ๓ มิติ",
    ),
    IdeaAdded(
        board_id=BOARD,
        idea_id=TEMPLE_YARD,
        fiscal_year=2570,
        kind=BoardKind.PROJECTS,
        text="ลานธรรม ลานวิถีไทย ทุกวันพระ",
        dimension=Dimension.RELIGION,
        agency_id=CULTURE,
    ),
    IdeaReworded(
        board_id=BOARD,
        idea_id=TEMPLE_YARD,
        text="ลานธรรม ลานวิถีไทย ทุกวันพระ ใน ๑๑ อำเภอ",
        dimension=Dimension.RELIGION,
    ),
    IdeaWithdrawn(board_id=BOARD, idea_id=TEMPLE_YARD, reason="ซ้ำกับข้อเสนอของสำนักงานพระพุทธศาสนา"),
    IdeaSupported(board_id=BOARD, idea_id=TEMPLE_YARD, agency_id=CULTURE),
    IdeaSupportWithdrawn(board_id=BOARD, idea_id=TEMPLE_YARD, agency_id=CULTURE),
    IdeasGrouped(
        board_id=BOARD,
        group_id=GROUP,
        title="เศรษฐกิจพอเพียงในชุมชน",
        idea_ids=(RICE_BANK, COTTON),
    ),
    BoardClosed(
        board_id=BOARD,
        meeting_id=MEETING,
        fiscal_year=2570,
        kind=BoardKind.PROJECTS,
        ideas=3,
        dimensions=(Dimension.RELIGION, Dimension.SUFFICIENCY, Dimension.CULTURE),
        ranking=(
            RankedGroup(
                rank=1,
                group_id=GROUP,
                title="เศรษฐกิจพอเพียงในชุมชน",
                idea_ids=(RICE_BANK, COTTON),
                support=17,
            ),
            RankedGroup(
                rank=2,
                group_id=None,
                title="ลานธรรม ลานวิถีไทย ทุกวันพระ ใน ๑๑ อำเภอ",
                idea_ids=(TEMPLE_YARD,),
                support=9,
            ),
        ),
    ),
)
