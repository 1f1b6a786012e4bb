"""What one may ask of a brainstorming board. What is known elsewhere travels in the command."""

from services.meetings.domain.values import GroupTitle, IdeaText, Reason, Title
from shared.contracts.boards import BoardId, BoardKind, Dimension, GroupId, IdeaId
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp


class OpenBoard(Command):
    """Begin to collect ideas of one kind at a meeting (เปิดกระดานระดมความคิดเห็น)."""

    meeting_id: MeetingId
    board_id: BoardId
    fiscal_year: LookedUp[FiscalYear]  # the meeting's
    meeting_over: LookedUp[bool]  # closed or cancelled
    kind: BoardKind
    title: Title


class AddIdea(Command):
    """Put an idea on the board, as an agency's or as the meeting's own (เสนอความคิดเห็น)."""

    meeting_id: MeetingId
    board_id: BoardId
    idea_id: IdeaId
    text: IdeaText
    dimension: Dimension | None
    agency_id: AgencyId | None
    invited: LookedUp[bool]  # whether the meeting has invited that agency


class RewordIdea(Command):
    """Say an idea in other words, or move it to its dimension (แก้ถ้อยคำความคิดเห็น)."""

    meeting_id: MeetingId
    board_id: BoardId
    idea_id: IdeaId
    text: IdeaText
    dimension: Dimension | None
    asked_by: AgencyId | None  # None: the secretariat, which may reword every idea


class WithdrawIdea(Command):
    """Take an idea off the board and say why (ถอนความคิดเห็น)."""

    meeting_id: MeetingId
    board_id: BoardId
    idea_id: IdeaId
    reason: Reason
    asked_by: AgencyId | None  # None: the secretariat


class SupportIdea(Command):
    """Give an agency's support to an idea (สนับสนุนความคิดเห็น)."""

    meeting_id: MeetingId
    board_id: BoardId
    idea_id: IdeaId
    agency_id: AgencyId
    invited: LookedUp[bool]


class WithdrawSupport(Command):
    """Take an agency's support back (ถอนการสนับสนุน)."""

    meeting_id: MeetingId
    board_id: BoardId
    idea_id: IdeaId
    agency_id: AgencyId


class GroupIdeas(Command):
    """Put these ideas, and no others, into one group; none: dissolve it (จัดกลุ่มความคิดเห็น)."""

    meeting_id: MeetingId
    board_id: BoardId
    group_id: GroupId
    title: GroupTitle
    idea_ids: tuple[IdeaId, ...]


class CloseBoard(Command):
    """End the collecting and rank what was collected (ปิดกระดานและจัดลำดับความสำคัญ)."""

    meeting_id: MeetingId
    board_id: BoardId


BoardCommand = (
    OpenBoard
    | AddIdea
    | RewordIdea
    | WithdrawIdea
    | SupportIdea
    | WithdrawSupport
    | GroupIdeas
    | CloseBoard
)
