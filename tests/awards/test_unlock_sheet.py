"""ปลดใบให้คะแนน: of a round that was opened again."""

from services.awards.domain.sheet import refusals
from tests.awards.scoring_examples import committed, given, sheet, unlock, unlocked


def test_a_committed_sheet_is_unlocked_in_a_reopened_round() -> None:
    sheet.given(given(), committed()).when(unlock()).then(unlocked())
    sheet.given(given(), committed(), unlocked()).when(unlock()).then()
    told = sheet.given(given(), committed())
    told.when(unlock(reopened=False)).refused(refusals.RoundNotReopened())
    sheet.given().when(unlock()).refused(refusals.SheetNotFound())
