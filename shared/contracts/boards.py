"""What has happened on a brainstorming board (กระดานระดมความคิดเห็น), steps 2.1.4 to 2.1.6."""

from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value

BoardId = NewType("BoardId", UUID)
IdeaId = NewType("IdeaId", UUID)
GroupId = NewType("GroupId", UUID)


class BoardKind(StrEnum):
    """เรื่องที่ระดมความคิดเห็น"""

    PROBLEMS = "problems"  # ปัญหาที่อยากแก้ (2.1.4)
    GOOD_DEEDS = "good_deeds"  # ความดีที่อยากทำ (2.1.4)
    DECLARATION = "declaration"  # ร่างประกาศเจตนารมณ์ (2.1.5)
    VISION = "vision"  # วิสัยทัศน์ (2.1.6)
    STRATEGIES = "strategies"  # ยุทธศาสตร์
    TACTICS = "tactics"  # กลยุทธ์
    GOALS = "goals"  # เป้าประสงค์
    PROJECTS = "projects"  # แผนงาน/โครงการ


class Dimension(StrEnum):
    """มิติของแผน"""

    RELIGION = "religion"  # หลักธรรมทางศาสนา
    SUFFICIENCY = "sufficiency"  # หลักปรัชญาของเศรษฐกิจพอเพียง
    CULTURE = "culture"  # วิถีวัฒนธรรม


class BoardOpened(Event):
    """เปิดกระดานระดมความคิดเห็น"""

    type: Literal["meetings.board_opened"] = "meetings.board_opened"
    version: Literal[1] = 1
    board_id: BoardId
    meeting_id: MeetingId
    fiscal_year: FiscalYear
    kind: BoardKind
    title: str


class IdeaAdded(Event):
    """เสนอความคิดเห็น"""

    type: Literal["meetings.idea_added"] = "meetings.idea_added"
    version: Literal[1] = 1
    board_id: BoardId
    idea_id: IdeaId
    fiscal_year: FiscalYear
    kind: BoardKind
    text: str
    dimension: Dimension | None
    agency_id: AgencyId | None  # whose idea it is, when an agency put it forward


class IdeaReworded(Event):
    """แก้ถ้อยคำของความคิดเห็น"""

    type: Literal["meetings.idea_reworded"] = "meetings.idea_reworded"
    version: Literal[1] = 1
    board_id: BoardId
    idea_id: IdeaId
    text: str
    dimension: Dimension | None


class IdeaWithdrawn(Event):
    """ถอนความคิดเห็น"""

    type: Literal["meetings.idea_withdrawn"] = "meetings.idea_withdrawn"
    version: Literal[1] = 1
    board_id: BoardId
    idea_id: IdeaId
    reason: str


class IdeaSupported(Event):
    """สนับสนุนความคิดเห็น: once an agency."""

    type: Literal["meetings.idea_supported"] = "meetings.idea_supported"
    version: Literal[1] = 1
    board_id: BoardId
    idea_id: IdeaId
    agency_id: AgencyId


class IdeaSupportWithdrawn(Event):
    """ถอนการสนับสนุนความคิดเห็น"""

    type: Literal["meetings.idea_support_withdrawn"] = "meetings.idea_support_withdrawn"
    version: Literal[1] = 1
    board_id: BoardId
    idea_id: IdeaId
    agency_id: AgencyId


class IdeasGrouped(Event):
    """จัดกลุ่มความคิดเห็น: these ideas, and no others, are in the group from now on."""

    type: Literal["meetings.ideas_grouped"] = "meetings.ideas_grouped"
    version: Literal[1] = 1
    board_id: BoardId
    group_id: GroupId
    title: str
    idea_ids: tuple[IdeaId, ...]


class RankedGroup(Value):
    """ลำดับความสำคัญ: a group, or an idea alone, with the support it has."""

    rank: int
    group_id: GroupId | None
    title: str
    idea_ids: tuple[IdeaId, ...]
    support: int  # distinct agencies


class BoardClosed(Event):
    """ปิดกระดานพร้อมลำดับความสำคัญ"""

    type: Literal["meetings.board_closed"] = "meetings.board_closed"
    version: Literal[1] = 1
    board_id: BoardId
    meeting_id: MeetingId
    fiscal_year: FiscalYear
    kind: BoardKind
    ideas: int
    dimensions: tuple[Dimension, ...]  # those in which there is at least one idea
    ranking: tuple[RankedGroup, ...]


BoardEvent = Annotated[
    BoardOpened
    | IdeaAdded
    | IdeaReworded
    | IdeaWithdrawn
    | IdeaSupported
    | IdeaSupportWithdrawn
    | IdeasGrouped
    | BoardClosed,
    Field(discriminator="type"),
]
