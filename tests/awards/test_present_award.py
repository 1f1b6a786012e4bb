"""มอบรางวัล: to the recipient, or to who came in the place; a slip is mended until the end."""

from services.awards.domain.ceremony import refusals
from tests.awards.ceremony_examples import (
    RECEIVER,
    ceremony,
    held,
    missed,
    planned,
    present,
    presented,
)
from tests.awards.examples import CASE, THIRD_CASE


def test_an_award_is_presented_once() -> None:
    ceremony.given(planned()).when(present()).then(presented())
    ceremony.given(planned(), presented()).when(present()).then()
    ceremony.given(planned()).when(present(CASE, RECEIVER)).then(presented(CASE, RECEIVER))


def test_who_was_said_to_be_absent_may_have_come() -> None:
    ceremony.given(planned(), missed(CASE)).when(present()).then(presented())


def test_only_who_is_in_the_order_and_until_the_end() -> None:
    ceremony.given(planned()).when(present(THIRD_CASE)).refused(refusals.NotInOrder())
    told = ceremony.given(planned(), missed(CASE), missed(), held(0, 2))
    told.when(present()).refused(refusals.CeremonyIsOver())
    ceremony.given().when(present()).refused(refusals.CeremonyNotFound())
