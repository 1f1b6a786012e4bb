"""จัดพิธีแล้ว: everybody was called up."""

from services.awards.domain.ceremony import refusals
from tests.awards.ceremony_examples import ceremony, held, hold, missed, planned, presented


def test_it_is_over_when_everybody_was_called_up() -> None:
    told = (planned(), presented(), missed())
    ceremony.given(*told).when(hold()).then(held())
    ceremony.given(*told, held()).when(hold()).then()


def test_nobody_is_left_out() -> None:
    ceremony.given(planned(), presented()).when(hold()).refused(refusals.NotAllCalled(1))
    ceremony.given().when(hold()).refused(refusals.CeremonyNotFound())
