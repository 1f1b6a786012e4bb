"""บันทึกการประชาสัมพันธ์: per channel with its reach."""

from datetime import date
from typing import Any
from uuid import UUID

from services.awards.domain.call import refusals
from services.awards.domain.call.decisions import MOST_PUBLICITY
from shared.contracts.calls import PublicityId
from tests.awards.call_examples import call, publicise, publicised
from tests.awards.examples import opened


def test_each_channel_is_recorded_and_may_be_mended() -> None:
    call.given(opened()).when(publicise()).then(publicised())
    call.given(opened(), publicised()).when(publicise()).then()
    more: dict[str, Any] = {"reach": 15_000}
    call.given(opened(), publicised()).when(publicise(**more)).then(publicised(**more))


def test_it_has_happened() -> None:
    tomorrow = publicise(published_on=date(2026, 12, 2))
    call.given(opened()).when(tomorrow).refused(refusals.PublishedInFuture())


def test_there_has_to_be_a_call_and_the_records_are_bounded() -> None:
    call.given().when(publicise()).refused(refusals.CallNotFound())
    many = [publicised(PublicityId(UUID(int=n))) for n in range(MOST_PUBLICITY)]
    told = call.given(opened(), *many)
    told.when(publicise()).refused(refusals.TooMuchPublicity(MOST_PUBLICITY))
