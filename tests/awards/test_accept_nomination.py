"""รับพิจารณา"""

from services.awards.domain.nomination import refusals
from tests.awards.examples import drafted, submitted
from tests.awards.nomination_examples import accept, accepted, nomination, rejected

HANDED_IN = (drafted(), submitted())


def test_it_goes_to_the_judges_once() -> None:
    nomination.given(*HANDED_IN).when(accept()).then(accepted())
    nomination.given(*HANDED_IN, accepted()).when(accept()).then()


def test_only_what_was_handed_in() -> None:
    nomination.given(drafted()).when(accept()).refused(refusals.NotBeforeChecker())
    told = nomination.given(*HANDED_IN, rejected())
    told.when(accept()).refused(refusals.NotBeforeChecker())
    nomination.given().when(accept()).refused(refusals.NominationNotFound())
