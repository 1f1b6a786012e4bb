"""ส่งคืนให้แก้ไข"""

from services.awards.domain.nomination import refusals
from tests.awards.examples import NOON, drafted, submitted
from tests.awards.nomination_examples import accepted, nomination, send_back, sent_back

HANDED_IN = (drafted(), submitted())


def test_it_goes_back_with_reasons_and_a_day() -> None:
    nomination.given(*HANDED_IN).when(send_back()).then(sent_back())
    nomination.given(*HANDED_IN, sent_back()).when(send_back()).then()


def test_reasons_and_time_are_given() -> None:
    told = nomination.given(*HANDED_IN)
    told.when(send_back(())).refused(refusals.DeficienciesMissing())
    told.when(send_back(until=NOON)).refused(refusals.UntilHasPassed())


def test_only_what_was_handed_in() -> None:
    nomination.given(drafted()).when(send_back()).refused(refusals.NotBeforeChecker())
    told = nomination.given(*HANDED_IN, accepted())
    told.when(send_back()).refused(refusals.NotBeforeChecker())
    nomination.given().when(send_back()).refused(refusals.NominationNotFound())
