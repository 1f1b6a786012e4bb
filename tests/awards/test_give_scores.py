"""ให้คะแนน: one's own cases, every criterion once, until the sheet is committed."""

from services.awards.domain.sheet import refusals
from shared.contracts.scoring import CaseScore, CriterionPoints
from tests.awards.examples import CASE, OTHER_CASE, THIRD_CASE
from tests.awards.scoring_examples import committed, give, given, score, sheet, unlocked

MORE = score(CASE, 19, 10)


def test_points_are_given_and_replaced_case_by_case() -> None:
    sheet.given().when(give()).then(given())
    sheet.given(given()).when(give()).then()
    sheet.given(given()).when(give(MORE, score(OTHER_CASE, 15, 8))).then(given(MORE))


def test_only_of_cases_that_one_has() -> None:
    strange = give(score(THIRD_CASE, 1, 1))
    sheet.given().when(strange).refused(refusals.CaseNotYours())


def test_every_criterion_once_within_its_range() -> None:
    told = sheet.given()
    honesty = CriterionPoints(code="honesty", points=1)
    half = CaseScore(nomination_id=CASE, points=(honesty,), remark=None)
    twice = CaseScore(nomination_id=CASE, points=(honesty, honesty), remark=None)
    for one in (half, twice):
        told.when(give(one)).refused(refusals.CriteriaNotAllScored())
    told.when(give(score(CASE, 21, 1))).refused(refusals.PointsOutOfRange("สุจริต", 20))
    told.when(give(score(CASE, -1, 1))).refused(refusals.PointsOutOfRange("สุจริต", 20))
    told.when(give(MORE, MORE)).refused(refusals.CaseStandsTwice())


def test_a_committed_sheet_and_a_tallied_round_take_no_more() -> None:
    told = sheet.given(given(), committed())
    told.when(give(MORE)).refused(refusals.SheetIsCommitted())
    sheet.given(given()).when(give(MORE, tallied=True)).refused(refusals.ScoredTooLate())
    sheet.given(given(), committed(), unlocked()).when(give(MORE)).then(given(MORE))
