"""What one may ask of a round of scoring (รอบการให้คะแนน)."""

from pydantic import AwareDatetime

from shared.contracts.award_values import (
    CallId,
    Category,
    ConflictGround,
    Judge,
    NominationId,
    RoundId,
)
from shared.contracts.people import PersonId
from shared.contracts.scoring import CaseScore, Recusal
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Note, Reason


class JudgeSheet(Message):
    """ใบให้คะแนนของกรรมการคนหนึ่ง as its stream has it."""

    judge: PersonId
    committed: bool
    scores: tuple[CaseScore, ...]


class Conflict(Message):
    """กรรมการที่มีส่วนได้เสียกับเรื่องหนึ่ง: declared, or derived from the agency."""

    judge: PersonId
    nomination_id: NominationId
    ground: ConflictGround

    def recusal(self) -> Recusal:
        return Recusal(judge=self.judge, nomination_id=self.nomination_id, ground=self.ground)


class OpenRound(Command):
    """Open a round and share the cases out among the judges (เปิดรอบการให้คะแนน)."""

    round_id: RoundId
    call_id: CallId
    stage: int
    due_at: AwareDatetime
    fiscal_year: LookedUp[FiscalYear]
    content_hash: LookedUp[str]
    category: LookedUp[Category | None]  # None: it is none of the call's
    call_over: LookedUp[bool]
    judges: LookedUp[tuple[Judge, ...]]
    cases: LookedUp[tuple[NominationId, ...] | None]  # None: the stage before is not tallied
    conflicts: LookedUp[tuple[Conflict, ...]]


class ReassignCase(Command):
    """A judge stands aside or is away: another takes the case (มอบหมายเรื่องใหม่)."""

    round_id: RoundId
    nomination_id: NominationId
    from_judge: PersonId
    reason: Reason
    conflicts: LookedUp[tuple[Conflict, ...]]


class TallyRound(Command):
    """Add up the committed sheets and rank the cases (สรุปคะแนนของรอบ)."""

    round_id: RoundId
    absent: tuple[PersonId, ...]  # judges whose sheets are left out
    note: Note  # why they are
    sheets: LookedUp[tuple[JudgeSheet, ...]]
    conflicts: LookedUp[tuple[Conflict, ...]]
    withdrawn: LookedUp[tuple[NominationId, ...]]


class ReopenRound(Command):
    """Open a tallied round again (เปิดรอบการให้คะแนนอีกครั้ง)."""

    round_id: RoundId
    reason: Reason
    decided: LookedUp[bool]  # whether a selection is founded on it already


RoundCommand = OpenRound | ReassignCase | TallyRound | ReopenRound
