"""What a judge may do with its score sheet (ใบให้คะแนน)."""

from shared.contracts.award_values import Category, NominationId, RoundId
from shared.contracts.people import PersonId
from shared.contracts.scoring import CaseScore, SheetId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Reason


class GiveScores(Command):
    """Give points to cases (ให้คะแนน)."""

    sheet_id: SheetId
    round_id: RoundId
    judge: PersonId
    scores: tuple[CaseScore, ...]
    fiscal_year: LookedUp[FiscalYear]
    stage: LookedUp[int]
    category: LookedUp[Category]
    assigned: LookedUp[tuple[NominationId, ...]]  # without those that are in conflict by now
    tallied: LookedUp[bool]


class CommitScores(Command):
    """Commit the sheet: locked from here on (ยืนยันคะแนน)."""

    sheet_id: SheetId
    round_id: RoundId
    judge: PersonId
    assigned: LookedUp[tuple[NominationId, ...]]


class UnlockSheet(Command):
    """Unlock a sheet of a round that was opened again (ปลดใบให้คะแนน)."""

    sheet_id: SheetId
    round_id: RoundId
    judge: PersonId
    reason: Reason
    reopened: LookedUp[bool]


SheetCommand = GiveScores | CommitScores | UnlockSheet
