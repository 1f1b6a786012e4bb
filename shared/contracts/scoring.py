"""What has happened in the judges' scoring (การให้คะแนน), step 2.9.3: rounds and score sheets.

A round is one stage of one category of a call. Every judge has a score sheet of its own in a
round, which nobody else writes on; it is committed before the others' can be seen.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.award_values import (
    CallId,
    Category,
    CategoryId,
    ConflictGround,
    Judge,
    NominationId,
    RoundId,
    Stage,
    TieBreak,
)
from shared.contracts.people import PersonId, Sealed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

SheetId = NewType("SheetId", UUID)


def sheet_id_of(round_id: UUID, judge: UUID) -> SheetId:
    """One score sheet a round and judge."""
    return SheetId(derive_id(round_id, judge, "score_sheet"))


class Assignment(Value):
    """เรื่องที่มอบหมายให้กรรมการคนหนึ่ง"""

    judge: PersonId
    cases: tuple[NominationId, ...]


class Recusal(Value):
    """กรรมการที่ไม่พิจารณาเรื่องหนึ่ง เพราะมีส่วนได้เสีย"""

    judge: PersonId
    nomination_id: NominationId
    ground: ConflictGround


class RoundOpened(Event):
    """เปิดรอบการให้คะแนน: which cases, which judges, by which frozen category."""

    type: Literal["awards.round_opened"] = "awards.round_opened"
    version: Literal[1] = 1
    round_id: RoundId
    call_id: CallId
    fiscal_year: FiscalYear
    content_hash: str  # of the frozen criteria
    category: Category
    stage: Stage
    judges: tuple[Judge, ...]
    cases: tuple[NominationId, ...]
    due_at: AwareDatetime


class JudgesAssigned(Event):
    """มอบหมายเรื่องให้กรรมการ: balanced, and never a case with which the judge is in conflict.

    A long list comes in several events of one commit; all after the first add to it.
    """

    type: Literal["awards.judges_assigned"] = "awards.judges_assigned"
    version: Literal[1] = 1
    round_id: RoundId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    stage: int
    assignments: tuple[Assignment, ...]
    recusals: tuple[Recusal, ...]


class CaseReassigned(Event):
    """มอบหมายเรื่องใหม่: a judge stands aside or is away; another takes the case, if one can."""

    type: Literal["awards.case_reassigned"] = "awards.case_reassigned"
    version: Literal[1] = 1
    round_id: RoundId
    call_id: CallId
    fiscal_year: FiscalYear
    nomination_id: NominationId
    stage: int
    from_judge: PersonId
    to_judge: PersonId | None
    reason: str


class JudgeTotal(Value):
    """คะแนนรวมของกรรมการคนหนึ่งต่อเรื่องหนึ่ง, in percent with four decimals."""

    judge: PersonId
    total: Decimal


class RankedCase(Value):
    """ผลคะแนนของเรื่องหนึ่ง"""

    nomination_id: NominationId
    totals: tuple[JudgeTotal, ...]
    mean: Decimal
    median: Decimal
    spread: Decimal  # highest less lowest total
    criteria_means: tuple[Decimal, ...]  # percent of each criterion's points, in their order
    rank: int  # equal ranks are a tie that is for a vote
    passes: bool
    tie_broken_by: TieBreak | None


class Exclusion(StrEnum):
    """เหตุที่เรื่องไม่มีผลคะแนน"""

    WITHDRAWN = "withdrawn"
    NOT_JUDGED = "not_judged"  # ไม่มีกรรมการที่ไม่มีส่วนได้เสีย


class ExcludedCase(Value):
    nomination_id: NominationId
    why: Exclusion


class ScoreSheet(Value):
    """ใบสรุปคะแนน of a round: what a selection is founded on, by its hash."""

    round_id: RoundId
    content_hash: str  # of the frozen criteria
    ranked: tuple[RankedCase, ...]  # best first
    excluded: tuple[ExcludedCase, ...]


class RoundTallied(Event):
    """สรุปคะแนนของรอบ: computed from the judges' committed sheets, by the declared rules."""

    type: Literal["awards.round_tallied"] = "awards.round_tallied"
    version: Literal[1] = 1
    round_id: RoundId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    stage: int
    tally: int  # 1; a further one stands in for the one before
    absent: tuple[PersonId, ...]  # judges whose sheets are left out
    note: str  # why they are
    sheet: ScoreSheet
    sheet_hash: str  # SHA-256 of the canonical sheet
    goes_on: tuple[NominationId, ...]  # to the next stage; after the last one: whom it would choose


class RoundReopened(Event):
    """เปิดรอบการให้คะแนนอีกครั้ง พร้อมเหตุผล: its tally no longer counts."""

    type: Literal["awards.round_reopened"] = "awards.round_reopened"
    version: Literal[1] = 1
    round_id: RoundId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    stage: int
    reason: str


RoundEvent = Annotated[
    RoundOpened | JudgesAssigned | CaseReassigned | RoundTallied | RoundReopened,
    Field(discriminator="type"),
]


class CriterionPoints(Value):
    """คะแนนของเกณฑ์ข้อหนึ่ง"""

    code: str
    points: int  # 0 to the criterion's most


class CaseScore(Value):
    """คะแนนของเรื่องหนึ่ง; the remark is closed under the nomination's key."""

    nomination_id: NominationId
    points: tuple[CriterionPoints, ...]
    remark: Sealed | None


class ScoresGiven(Event):
    """กรรมการให้คะแนน; a later score of a case stands in, until the sheet is committed."""

    type: Literal["awards.scores_given"] = "awards.scores_given"
    version: Literal[1] = 1
    sheet_id: SheetId
    round_id: RoundId
    fiscal_year: FiscalYear
    judge: PersonId
    stage: int
    scores: tuple[CaseScore, ...]


class ScoresCommitted(Event):
    """กรรมการยืนยันคะแนน: the sheet is locked, and the others' may be seen from now on."""

    type: Literal["awards.scores_committed"] = "awards.scores_committed"
    version: Literal[1] = 1
    sheet_id: SheetId
    round_id: RoundId
    fiscal_year: FiscalYear
    judge: PersonId
    stage: int
    cases: tuple[NominationId, ...]
    scores_hash: str  # SHA-256 of the canonical scores, in the order of the cases' ids


class SheetUnlocked(Event):
    """ปลดใบให้คะแนน: of a round that was opened again; what was given stays until it is replaced."""

    type: Literal["awards.sheet_unlocked"] = "awards.sheet_unlocked"
    version: Literal[1] = 1
    sheet_id: SheetId
    round_id: RoundId
    fiscal_year: FiscalYear
    judge: PersonId
    stage: int
    cases: tuple[NominationId, ...]
    reason: str


SheetEvent = Annotated[ScoresGiven | ScoresCommitted | SheetUnlocked, Field(discriminator="type")]
