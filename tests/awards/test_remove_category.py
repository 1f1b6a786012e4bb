"""ตัดประเภทรางวัลออก"""

from services.awards.domain.scheme import refusals
from tests.awards.scheme_examples import placed, remove, removed, scheme, submitted


def test_a_category_is_taken_out_once() -> None:
    scheme.given(placed()).when(remove()).then(removed())
    scheme.given(placed(), removed()).when(remove()).then()


def test_there_has_to_be_one() -> None:
    scheme.given(placed(code="other", category_id=removed().scheme_id)).when(remove()).refused(
        refusals.CategoryNotFound()
    )
    scheme.given().when(remove()).refused(refusals.SchemeNotFound())


def test_not_while_the_criteria_are_before_a_meeting() -> None:
    scheme.given(placed(), submitted()).when(remove()).refused(refusals.CriteriaAreFixed())
