"""What a request about a board may hold: strict, an unknown field is refused."""

from typing import Annotated

from pydantic import Field

from services.meetings.domain.values import GroupTitle, IdeaText, Reason, Title
from services.meetings.edge.bodies import Happened
from shared.contracts.boards import BoardId, BoardKind, Dimension, GroupId, IdeaId
from shared.contracts.directory import AgencyId

OnBehalfOf = Annotated[AgencyId | None, Field(description="หน่วยงานเจ้าของเรื่อง ผู้แทนหน่วยงานไม่ต้องระบุ")]


class NewBoard(Happened):
    """กระดานที่จะเปิด"""

    board_id: BoardId
    kind: BoardKind
    title: Title


class Wording(Happened):
    """ถ้อยคำของความคิดเห็น; a project has to name its dimension"""

    text: IdeaText
    dimension: Dimension | None = None


class NewIdea(Wording):
    """ความคิดเห็นที่จะเสนอ"""

    idea_id: IdeaId
    agency_id: OnBehalfOf = None


class Withdrawal(Happened):
    """เหตุผลที่ถอน"""

    reason: Reason


class Support(Happened):
    """หน่วยงานที่สนับสนุน"""

    agency_id: OnBehalfOf = None


class Grouping(Happened):
    """ความคิดเห็นที่อยู่ในกลุ่มเดียวกัน; none: the group is dissolved"""

    group_id: GroupId
    title: GroupTitle
    idea_ids: Annotated[tuple[IdeaId, ...], Field(max_length=1_000)]
