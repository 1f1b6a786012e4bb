"""HTTP in, commands out: the brainstorming boards of a meeting (2.1.4 to 2.1.6)."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.meetings.domain.board.commands import (
    AddIdea,
    CloseBoard,
    GroupIdeas,
    OpenBoard,
    RewordIdea,
    SupportIdea,
    WithdrawIdea,
    WithdrawSupport,
)
from services.meetings.domain.board.decisions import BOARD
from services.meetings.edge.acting import acting_for, agency_acting
from services.meetings.edge.board_bodies import (
    Grouping,
    NewBoard,
    NewIdea,
    Support,
    Withdrawal,
    Wording,
)
from services.meetings.edge.bodies import Happened
from services.meetings.edge.meeting_lookups import KnownMeetings
from shared.auth.acting import own_agency
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.boards import BoardId, IdeaId
from shared.contracts.meetings import MeetingId
from shared.http.commands import Receipt, Run, Stamped

router = APIRouter(prefix="/v1/provinces/{province}/meetings/{meeting_id}/boards", tags=["boards"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Participant = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.SERVICE))]
KIND = "board"


@router.post("", status_code=201)
async def open_board(
    province: str,
    meeting_id: MeetingId,
    body: NewBoard,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownMeetings,
    run: Run,
) -> Receipt:
    """เปิดกระดานระดมความคิดเห็นของการประชุมที่ยังไม่ปิด"""
    meeting = await known.meeting(province, meeting_id)
    command = OpenBoard(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        board_id=body.board_id,
        fiscal_year=meeting.fiscal_year,
        meeting_over=meeting.closed_at is not None or meeting.cancelled,
        kind=body.kind,
        title=body.title,
    )
    return await run(BOARD, KIND, body.board_id, command)


@router.post("/{board_id}/ideas", status_code=201)
async def add_idea(
    province: str,
    meeting_id: MeetingId,
    board_id: BoardId,
    body: NewIdea,
    participant: Participant,
    stamp: Stamped,
    known: KnownMeetings,
    run: Run,
) -> Receipt:
    """เสนอความคิดเห็น: an agency's account for its own agency; the secretariat for anyone"""
    agency = acting_for(participant, body.agency_id)
    command = AddIdea(
        **stamp.by(participant, body.occurred_at),
        meeting_id=meeting_id,
        board_id=board_id,
        idea_id=body.idea_id,
        text=body.text,
        dimension=body.dimension,
        agency_id=agency,
        invited=await known.invites(province, meeting_id, agency),
    )
    return await run(BOARD, KIND, board_id, command)


@router.post("/{board_id}/ideas/{idea_id}/wording", status_code=201)
async def reword_idea(
    meeting_id: MeetingId,
    board_id: BoardId,
    idea_id: IdeaId,
    body: Wording,
    participant: Participant,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """แก้ถ้อยคำหรือมิติของความคิดเห็น"""
    command = RewordIdea(
        **stamp.by(participant, body.occurred_at),
        meeting_id=meeting_id,
        board_id=board_id,
        idea_id=idea_id,
        text=body.text,
        dimension=body.dimension,
        asked_by=own_agency(participant),
    )
    return await run(BOARD, KIND, board_id, command)


@router.post("/{board_id}/ideas/{idea_id}/withdrawal", status_code=201)
async def withdraw_idea(
    meeting_id: MeetingId,
    board_id: BoardId,
    idea_id: IdeaId,
    body: Withdrawal,
    participant: Participant,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ถอนความคิดเห็นพร้อมเหตุผล"""
    command = WithdrawIdea(
        **stamp.by(participant, body.occurred_at),
        meeting_id=meeting_id,
        board_id=board_id,
        idea_id=idea_id,
        reason=body.reason,
        asked_by=own_agency(participant),
    )
    return await run(BOARD, KIND, board_id, command)


@router.post("/{board_id}/ideas/{idea_id}/support", status_code=201)
async def support_idea(
    province: str,
    meeting_id: MeetingId,
    board_id: BoardId,
    idea_id: IdeaId,
    body: Support,
    participant: Participant,
    stamp: Stamped,
    known: KnownMeetings,
    run: Run,
) -> Receipt:
    """สนับสนุนความคิดเห็น หน่วยงานละหนึ่งเสียง"""
    agency = agency_acting(participant, body.agency_id)
    command = SupportIdea(
        **stamp.by(participant, body.occurred_at),
        meeting_id=meeting_id,
        board_id=board_id,
        idea_id=idea_id,
        agency_id=agency,
        invited=await known.invites(province, meeting_id, agency),
    )
    return await run(BOARD, KIND, board_id, command)


@router.post("/{board_id}/ideas/{idea_id}/support/withdrawal", status_code=201)
async def withdraw_support(
    meeting_id: MeetingId,
    board_id: BoardId,
    idea_id: IdeaId,
    body: Support,
    participant: Participant,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ถอนการสนับสนุนความคิดเห็น"""
    command = WithdrawSupport(
        **stamp.by(participant, body.occurred_at),
        meeting_id=meeting_id,
        board_id=board_id,
        idea_id=idea_id,
        agency_id=agency_acting(participant, body.agency_id),
    )
    return await run(BOARD, KIND, board_id, command)


@router.post("/{board_id}/groups", status_code=201)
async def group_ideas(
    meeting_id: MeetingId,
    board_id: BoardId,
    body: Grouping,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """จัดกลุ่มความคิดเห็น: an idea leaves the group it was in"""
    command = GroupIdeas(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        board_id=board_id,
        group_id=body.group_id,
        title=body.title,
        idea_ids=body.idea_ids,
    )
    return await run(BOARD, KIND, board_id, command)


@router.post("/{board_id}/closing", status_code=201)
async def close_board(
    meeting_id: MeetingId,
    board_id: BoardId,
    body: Happened,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ปิดกระดานและจัดลำดับความสำคัญตามจำนวนหน่วยงานที่สนับสนุน"""
    command = CloseBoard(
        **stamp.by(secretary, body.occurred_at), meeting_id=meeting_id, board_id=board_id
    )
    return await run(BOARD, KIND, board_id, command)
