"""ถอนเรื่องที่ส่ง: with a reason, as long as the matter has not ended."""

import pytest

from services.meetings.domain.referral import refusals
from shared.contracts.referrals import ReferralEvent
from tests.meetings.referral_examples import (
    answered,
    placed,
    received,
    referral,
    referred,
    returned,
    withdraw,
    withdrawn,
)


@pytest.mark.parametrize("history", [(), (received(),), (received(), placed())])
def test_it_ends_at_any_stage_before_the_answer(history: tuple[ReferralEvent, ...]) -> None:
    referral.given(referred(), *history).when(withdraw()).then(withdrawn())


def test_it_ends_once() -> None:
    given = referral.given(referred(), withdrawn())
    given.when(withdraw()).then()
    given.when(withdraw("เหตุผลอื่น")).refused(refusals.ReferralEnded())


def test_what_has_ended_otherwise_stays_so() -> None:
    for end in (answered(), returned()):
        given = referral.given(referred(), received(), placed(), end)
        given.when(withdraw()).refused(refusals.ReferralEnded())


def test_there_is_a_matter_to_begin_with() -> None:
    referral.given().when(withdraw()).refused(refusals.ReferralNotFound())
