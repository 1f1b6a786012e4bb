"""ไม่รับพิจารณา: with reasons, and a time to appeal."""

from services.awards.domain.nomination import refusals
from tests.awards.examples import drafted, submitted
from tests.awards.nomination_examples import nomination, reject, rejected

HANDED_IN = (drafted(), submitted())


def test_it_is_rejected_with_reasons() -> None:
    nomination.given(*HANDED_IN).when(reject()).then(rejected())
    nomination.given(*HANDED_IN, rejected()).when(reject()).then()
    nomination.given(*HANDED_IN).when(reject(())).refused(refusals.DeficienciesMissing())


def test_only_what_was_handed_in() -> None:
    nomination.given(drafted()).when(reject()).refused(refusals.NotBeforeChecker())
    nomination.given().when(reject()).refused(refusals.NominationNotFound())
