"""ถอนการเสนอชื่อ"""

from services.awards.domain.nomination import refusals
from tests.awards.examples import drafted, submitted
from tests.awards.nomination_examples import (
    OFFICE,
    STRANGER,
    accepted,
    nomination,
    withdraw,
    withdrawn,
)


def test_it_is_taken_back_at_any_time_once() -> None:
    nomination.given(drafted()).when(withdraw()).then(withdrawn())
    told = nomination.given(drafted(), submitted(), accepted())
    told.when(withdraw(OFFICE)).then(withdrawn())
    nomination.given(drafted(), withdrawn()).when(withdraw()).then()


def test_not_by_a_stranger() -> None:
    nomination.given(drafted()).when(withdraw(STRANGER)).refused(refusals.NominationNotFound())
    nomination.given().when(withdraw()).refused(refusals.NominationNotFound())
