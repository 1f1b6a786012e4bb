"""Small, fixed examples of a round of scoring and its sheets."""

from collections.abc import Mapping
from typing import Any

from services.awards.domain.round.commands import (
    Conflict,
    JudgeSheet,
    OpenRound,
    ReassignCase,
    ReopenRound,
    TallyRound,
)
from services.awards.domain.round.decisions import ROUND as ROUND_DECIDER
from services.awards.domain.round.tallying import score_sheet
from services.awards.domain.sheet.commands import CommitScores, GiveScores, UnlockSheet
from services.awards.domain.sheet.decisions import SHEET as SHEET_DECIDER
from shared.awards.tally import going_on
from shared.contracts.award_values import ConflictGround, NominationId
from shared.contracts.people import PersonId
from shared.contracts.scoring import (
    Assignment,
    CaseReassigned,
    CaseScore,
    CriterionPoints,
    JudgesAssigned,
    Recusal,
    RoundOpened,
    RoundReopened,
    RoundTallied,
    ScoresCommitted,
    ScoresGiven,
    SheetUnlocked,
    sheet_id_of,
)
from shared.kernel.canonical import sha256_of
from shared.testing.scenario import Scenario
from tests.awards.examples import (
    A_DAY,
    CALL,
    CASE,
    CHAIR,
    HASH,
    JUDGE,
    JUDGES,
    NOON,
    OTHER_CASE,
    ROUND,
    STAMPS,
    THIRD_JUDGE,
    YEAR,
    YOUTH,
    category,
)

scoring = Scenario(ROUND_DECIDER)
sheet = Scenario(SHEET_DECIDER)
SHEET = sheet_id_of(ROUND, CHAIR)
REASON = "ติดราชการต่างจังหวัด"
CASES = (CASE, OTHER_CASE)
CONFLICT = Conflict(judge=JUDGE, nomination_id=CASE, ground=ConflictGround.OWN_AGENCY)


def open_round(**changed: Any) -> OpenRound:
    asked: dict[str, Any] = {
        "round_id": ROUND,
        "call_id": CALL,
        "stage": 1,
        "due_at": NOON + 10 * A_DAY,
        "fiscal_year": YEAR,
        "content_hash": HASH,
        "category": category(),
        "call_over": True,
        "judges": JUDGES,
        "cases": CASES,
        "conflicts": (CONFLICT,),
    }
    return OpenRound(**STAMPS, **(asked | changed))


def round_opened(**changed: Any) -> RoundOpened:
    one = RoundOpened(
        round_id=ROUND,
        call_id=CALL,
        fiscal_year=YEAR,
        content_hash=HASH,
        category=category(),
        stage=category().stages[0],
        judges=JUDGES,
        cases=CASES,
        due_at=NOON + 10 * A_DAY,
    )
    return one.model_copy(update=changed)


def assigned(
    shares: Mapping[PersonId, tuple[NominationId, ...]] | None = None,
    recusals: tuple[Recusal, ...] = (CONFLICT.recusal(),),
) -> JudgesAssigned:
    told = shares or {CHAIR: CASES, JUDGE: (OTHER_CASE,), THIRD_JUDGE: CASES}
    return JudgesAssigned(
        round_id=ROUND,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        stage=1,
        assignments=tuple(Assignment(judge=one, cases=cases) for one, cases in told.items()),
        recusals=recusals,
    )


OPENED = (round_opened(), assigned())


def reassign(judge: PersonId = CHAIR, case: NominationId = CASE) -> ReassignCase:
    return ReassignCase(
        **STAMPS,
        round_id=ROUND,
        nomination_id=case,
        from_judge=judge,
        reason=REASON,
        conflicts=(CONFLICT,),
    )


def reassigned(to: PersonId | None, judge: PersonId = CHAIR) -> CaseReassigned:
    return CaseReassigned(
        round_id=ROUND,
        call_id=CALL,
        fiscal_year=YEAR,
        nomination_id=CASE,
        stage=1,
        from_judge=judge,
        to_judge=to,
        reason=REASON,
    )


def score(case: NominationId, honesty: int, service: int) -> CaseScore:
    points = (
        CriterionPoints(code="honesty", points=honesty),
        CriterionPoints(code="service", points=service),
    )
    return CaseScore(nomination_id=case, points=points, remark=None)


def judge_sheet(judge: PersonId, *scores: CaseScore, committed: bool = True) -> JudgeSheet:
    return JudgeSheet(judge=judge, committed=committed, scores=scores)


SHEETS = (
    judge_sheet(CHAIR, score(CASE, 20, 10), score(OTHER_CASE, 15, 8)),
    judge_sheet(JUDGE, score(OTHER_CASE, 16, 9)),
    judge_sheet(THIRD_JUDGE, score(CASE, 18, 9), score(OTHER_CASE, 14, 7)),
)


def tally(
    sheets: tuple[JudgeSheet, ...] = SHEETS,
    conflicts: tuple[Conflict, ...] = (CONFLICT,),
    withdrawn: tuple[NominationId, ...] = (),
    absent: tuple[PersonId, ...] = (),
    note: str = "",
) -> TallyRound:
    return TallyRound(
        **STAMPS,
        round_id=ROUND,
        absent=absent,
        note=note,
        sheets=sheets,
        conflicts=conflicts,
        withdrawn=withdrawn,
    )


def tallied(command: TallyRound | None = None, number: int = 1) -> RoundTallied:
    """By the same pure sum, whose figures test_tally_round.py reckons by hand."""
    told = command or tally()
    counted = tuple(one for one in told.sheets if one.judge not in told.absent)
    state = ROUND_DECIDER.after(OPENED)
    found = score_sheet(state, round_opened(), counted, told.conflicts, told.withdrawn)
    return RoundTallied(
        round_id=ROUND,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        stage=1,
        tally=number,
        absent=told.absent,
        note=told.note,
        sheet=found,
        sheet_hash=sha256_of(found),
        goes_on=going_on(found.ranked, 2),
    )


def reopen(*, decided: bool = False) -> ReopenRound:
    return ReopenRound(**STAMPS, round_id=ROUND, reason=REASON, decided=decided)


def reopened() -> RoundReopened:
    return RoundReopened(
        round_id=ROUND,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        stage=1,
        reason=REASON,
    )


def give(*scores: CaseScore, tallied: bool = False) -> GiveScores:
    return GiveScores(
        **STAMPS,
        sheet_id=SHEET,
        round_id=ROUND,
        judge=CHAIR,
        scores=scores or (score(CASE, 20, 10), score(OTHER_CASE, 15, 8)),
        fiscal_year=YEAR,
        stage=1,
        category=category(),
        assigned=CASES,
        tallied=tallied,
    )


def given(*scores: CaseScore) -> ScoresGiven:
    return ScoresGiven(
        sheet_id=SHEET,
        round_id=ROUND,
        fiscal_year=YEAR,
        judge=CHAIR,
        stage=1,
        scores=scores or (score(CASE, 20, 10), score(OTHER_CASE, 15, 8)),
    )


def commit(cases: tuple[NominationId, ...] = CASES) -> CommitScores:
    return CommitScores(**STAMPS, sheet_id=SHEET, round_id=ROUND, judge=CHAIR, assigned=cases)


def committed() -> ScoresCommitted:
    return ScoresCommitted(
        sheet_id=SHEET,
        round_id=ROUND,
        fiscal_year=YEAR,
        judge=CHAIR,
        stage=1,
        cases=CASES,
        scores_hash=sha256_of(given().scores),
    )


def unlock(*, reopened: bool = True) -> UnlockSheet:
    return UnlockSheet(
        **STAMPS,
        sheet_id=SHEET,
        round_id=ROUND,
        judge=CHAIR,
        reason=REASON,
        reopened=reopened,
    )


def unlocked() -> SheetUnlocked:
    return SheetUnlocked(
        sheet_id=SHEET,
        round_id=ROUND,
        fiscal_year=YEAR,
        judge=CHAIR,
        stage=1,
        cases=CASES,
        reason=REASON,
    )
