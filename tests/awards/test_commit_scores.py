"""ยืนยันคะแนน: every case that one has; locked from then on."""

from services.awards.domain.sheet import refusals
from tests.awards.examples import CASE
from tests.awards.scoring_examples import commit, committed, given, score, sheet


def test_a_full_sheet_is_committed_once() -> None:
    sheet.given(given()).when(commit()).then(committed())
    sheet.given(given(), committed()).when(commit()).then()


def test_what_one_has_not_scored_is_asked_for() -> None:
    sheet.given(given(score(CASE, 20, 10))).when(commit()).refused(refusals.CasesNotScored(1))
    sheet.given().when(commit()).refused(refusals.SheetNotFound())


def test_a_case_one_is_in_conflict_with_since_is_not_asked_for() -> None:
    half = given(score(CASE, 20, 10))
    [event] = sheet.decider.decide(commit((CASE,)), sheet.decider.after([half]))
    assert event.type == "awards.scores_committed"
