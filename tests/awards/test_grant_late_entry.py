"""อนุญาตให้ยื่นหลังปิดรับ: one entrant, one category, until a moment."""

from uuid import UUID

from services.awards.domain.call import refusals
from services.awards.domain.call.decisions import MOST_GRANTS
from shared.contracts.award_values import CategoryId
from shared.contracts.calls import GrantId
from shared.contracts.units import UnitId
from tests.awards.call_examples import CLOSES, call, cancelled, closed, grant, granted
from tests.awards.examples import HEALTH, opened


def test_an_exception_is_granted_once() -> None:
    call.given(opened(), closed()).when(grant()).then(granted())
    call.given(opened(), granted()).when(grant()).then()
    call.given(opened(), granted()).when(grant(HEALTH)).refused(refusals.GrantTaken())


def test_it_is_for_an_agency_or_a_unit() -> None:
    told = call.given(opened())
    told.when(grant(None)).refused(refusals.OneEntrantOnly())
    told.when(grant(unit_id=UnitId(UUID(int=3)))).refused(refusals.OneEntrantOnly())


def test_it_reaches_beyond_the_close_in_a_category_of_the_call() -> None:
    told = call.given(opened())
    told.when(grant(until=CLOSES)).refused(refusals.GrantTooShort())
    strange = grant(category_id=CategoryId(UUID(int=5)))
    told.when(strange).refused(refusals.CategoryNotInCriteria())


def test_not_of_a_cancelled_call_and_not_without_end() -> None:
    call.given(opened(), cancelled()).when(grant()).refused(refusals.CallIsOver())
    many = [granted(GrantId(UUID(int=n))) for n in range(MOST_GRANTS)]
    told = call.given(opened(), *many)
    told.when(grant()).refused(refusals.TooManyGrants(MOST_GRANTS))
    call.given().when(grant()).refused(refusals.CallNotFound())
