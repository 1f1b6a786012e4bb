"""เปิดรอบการให้คะแนนอีกครั้ง: not once a selection is founded on it."""

from services.awards.domain.round import refusals
from tests.awards.scoring_examples import OPENED, reopen, reopened, scoring, tallied


def test_a_tallied_round_is_opened_again_with_a_reason() -> None:
    scoring.given(*OPENED, tallied()).when(reopen()).then(reopened())
    scoring.given(*OPENED, tallied(), reopened()).when(reopen()).then()


def test_not_before_the_tally_nor_after_the_decision() -> None:
    scoring.given(*OPENED).when(reopen()).refused(refusals.RoundNotTallied())
    told = scoring.given(*OPENED, tallied())
    told.when(reopen(decided=True)).refused(refusals.RoundIsDecidedOn())
    scoring.given().when(reopen()).refused(refusals.RoundNotFound())
