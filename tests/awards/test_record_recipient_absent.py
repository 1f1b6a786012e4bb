"""บันทึกว่าไม่มารับ"""

from services.awards.domain.ceremony import refusals
from tests.awards.ceremony_examples import ceremony, miss, missed, planned, presented
from tests.awards.examples import OTHER_CASE, THIRD_CASE


def test_an_absence_is_recorded_once_and_mends_a_slip() -> None:
    ceremony.given(planned()).when(miss()).then(missed())
    ceremony.given(planned(), missed()).when(miss()).then()
    ceremony.given(planned(), presented(OTHER_CASE)).when(miss()).then(missed())


def test_only_who_is_in_the_order() -> None:
    ceremony.given(planned()).when(miss(THIRD_CASE)).refused(refusals.NotInOrder())
    ceremony.given().when(miss()).refused(refusals.CeremonyNotFound())
