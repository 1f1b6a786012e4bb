"""ใช้ประเภทรางวัลตั้งต้น: what is there or was taken out stays as the province left it."""

from uuid import UUID

from services.awards.domain.scheme import refusals
from services.awards.domain.scheme.decisions import MOST_CATEGORIES
from shared.contracts.award_values import CategoryId
from shared.rules.awards import award_rule
from tests.awards.examples import PHETCHABUN, YEAR, category
from tests.awards.scheme_examples import adopt, placed, removed, scheme, submitted


def test_the_years_categories_are_taken_over() -> None:
    scheme.given().when(adopt(category())).then(placed("awards.v1"))


def test_what_is_there_or_was_removed_is_not_brought_back() -> None:
    scheme.given(placed(title="ชื่อของจังหวัด")).when(adopt(category())).then()
    scheme.given(placed(), removed()).when(adopt(category())).then()


def test_criteria_before_a_meeting_do_not_change() -> None:
    told = scheme.given(placed(), submitted())
    told.when(adopt(category(code="public"))).refused(refusals.CriteriaAreFixed())


def test_there_are_not_more_than_a_call_can_hold() -> None:
    many = [
        category(category_id=CategoryId(UUID(int=number)), code=f"c{number}")
        for number in range(MOST_CATEGORIES + 1)
    ]
    scheme.given().when(adopt(*many)).refused(refusals.TooManyCategories(MOST_CATEGORIES))


def test_the_rule_data_fit_to_be_judged_by() -> None:
    for year in (2566, YEAR):
        for one in award_rule(year).presets(PHETCHABUN, year):
            assert sum(criterion.weight for criterion in one.criteria) == 100, one.code
