"""ลงรับเรื่อง: once, under one number, on a day that has come."""

from datetime import date

import pytest

from services.meetings.domain.referral import refusals
from shared.contracts.referrals import ReferralEvent
from tests.meetings.referral_examples import (
    receive,
    received,
    referral,
    referred,
    returned,
    withdrawn,
)


def test_the_receiving_body_enters_it_under_its_number() -> None:
    referral.given(referred()).when(receive()).then(received())


def test_it_is_received_once() -> None:
    given = referral.given(referred(), received())
    given.when(receive()).then()
    given.when(receive("125/2569")).refused(refusals.ReceivedAlready())


def test_nothing_is_received_that_nobody_sent() -> None:
    referral.given().when(receive()).refused(refusals.ReferralNotFound())


def test_nothing_is_received_on_a_day_to_come() -> None:
    given = referral.given(referred())
    given.when(receive(on=date(2026, 11, 3))).refused(refusals.ReceivedInFuture())


@pytest.mark.parametrize("end", [returned(), withdrawn()])
def test_what_has_ended_is_not_received(end: ReferralEvent) -> None:
    referral.given(referred(), end).when(receive()).refused(refusals.ReferralEnded())
