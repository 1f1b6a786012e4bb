"""สรุปคะแนนของรอบ: reckoned by hand here, from committed sheets and without conflicts."""

from decimal import Decimal

from services.awards.domain.round import refusals
from services.awards.domain.round.commands import Conflict, TallyRound
from services.awards.domain.round.decisions import ROUND
from services.awards.domain.round.tallying import recounted
from shared.contracts.award_values import ConflictGround
from shared.contracts.scoring import ExcludedCase, Exclusion, RoundTallied
from tests.awards.examples import CASE, CHAIR, OTHER_CASE, THIRD_JUDGE
from tests.awards.scoring_examples import (
    OPENED,
    SHEETS,
    judge_sheet,
    reopened,
    round_opened,
    score,
    scoring,
    tallied,
    tally,
)


def summed(command: TallyRound) -> RoundTallied:
    [event] = ROUND.decide(command, ROUND.after(OPENED))
    assert isinstance(event, RoundTallied)
    return event


def test_the_means_are_the_weighted_percent_of_the_points() -> None:
    """60 % honesty of 20 points and 40 % service of 10, judge by judge."""
    best, second = summed(tally()).sheet.ranked
    assert (best.nomination_id, best.rank, best.passes) == (CASE, 1, True)
    assert [one.total for one in best.totals] == [Decimal(100), Decimal(90)]
    assert (best.mean, best.median, best.spread) == (Decimal(95), Decimal(95), Decimal(10))
    assert [one.total for one in second.totals] == [Decimal(77), Decimal(84), Decimal(70)]
    assert (second.mean, second.median) == (Decimal(77), Decimal(77))
    assert summed(tally()).goes_on == (CASE, OTHER_CASE)


def test_it_is_tallied_once_and_again_after_a_reopening() -> None:
    scoring.given(*OPENED).when(tally()).then(tallied())
    scoring.given(*OPENED, tallied()).when(tally()).then()
    scoring.given(*OPENED, tallied(), reopened()).when(tally()).then(tallied(number=2))


def test_a_conflict_after_the_scoring_takes_the_scores_out() -> None:
    late = Conflict(judge=CHAIR, nomination_id=CASE, ground=ConflictGround.RELATIVE)
    best, _ = summed(tally(conflicts=(late,))).sheet.ranked
    assert [one.judge for one in best.totals] == [THIRD_JUDGE]


def test_withdrawn_and_unjudged_cases_have_no_result() -> None:
    gone = summed(tally(withdrawn=(CASE,))).sheet
    assert [one.nomination_id for one in gone.ranked] == [OTHER_CASE]
    assert gone.excluded == (ExcludedCase(nomination_id=CASE, why=Exclusion.WITHDRAWN),)
    nobody = tuple(
        Conflict(judge=one.judge, nomination_id=CASE, ground=ConflictGround.OTHER) for one in SHEETS
    )
    alone = summed(tally(conflicts=nobody)).sheet
    assert alone.excluded == (ExcludedCase(nomination_id=CASE, why=Exclusion.NOT_JUDGED),)


def test_every_judge_has_committed_or_is_left_out_with_a_reason() -> None:
    open_sheet = judge_sheet(CHAIR, score(CASE, 20, 10), committed=False)
    sheets = (open_sheet, *SHEETS[1:])
    told = scoring.given(*OPENED)
    told.when(tally(sheets)).refused(refusals.SheetsNotCommitted(1))
    told.when(tally(sheets, absent=(CHAIR,))).refused(refusals.AbsenceNeedsReason())
    without = tally(sheets, absent=(CHAIR,), note="ลาป่วย")
    told.when(without).then(tallied(without))
    assert CHAIR not in {one.judge for case in summed(without).sheet.ranked for one in case.totals}


def test_a_recount_from_the_log_is_the_announced_one_unless_somebody_touched_a_score() -> None:
    state = ROUND.after(OPENED)
    sheet = summed(tally()).sheet
    assert recounted(state, round_opened(), SHEETS, sheet) == sheet
    touched = (judge_sheet(CHAIR, score(CASE, 19, 10), score(OTHER_CASE, 15, 8)), *SHEETS[1:])
    assert recounted(state, round_opened(), touched, sheet) != sheet


def test_there_has_to_be_a_round() -> None:
    scoring.given().when(tally()).refused(refusals.RoundNotFound())
