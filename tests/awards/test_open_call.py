"""เปิดรับการเสนอชื่อและการสมัคร: never before the criteria are frozen, and by their hash."""

from datetime import timedelta
from uuid import UUID

from services.awards.domain.call import refusals
from shared.contracts.award_values import CategoryId
from tests.awards.call_examples import FROZEN, call, open_call
from tests.awards.examples import A_DAY, NOON, opened

OTHER = "11" * 32


def test_a_call_opens_by_the_frozen_criteria() -> None:
    call.given().when(open_call()).then(opened())


def test_a_call_cannot_open_before_the_criteria_are_frozen() -> None:
    call.given().when(open_call(None)).refused(refusals.CriteriaNotFrozen())
    early = open_call(opens_at=NOON - 3 * A_DAY)
    call.given().when(early).refused(refusals.OpensBeforeCriteria())


def test_the_hash_that_was_looked_at_has_to_be_the_one_in_force() -> None:
    newer = FROZEN.model_copy(update={"content_hash": OTHER})
    call.given().when(open_call(newer)).refused(refusals.OtherCriteriaInForce(OTHER))


def test_its_categories_are_those_of_the_criteria() -> None:
    strange = open_call(category_ids=(CategoryId(UUID(int=5)),))
    call.given().when(strange).refused(refusals.CategoryNotInCriteria())


def test_its_window_is_an_hour_to_a_year() -> None:
    for closes in (opened().opens_at + timedelta(minutes=59), opened().opens_at + 367 * A_DAY):
        call.given().when(open_call(closes_at=closes)).refused(refusals.WindowUpsideDown())


def test_the_same_call_again_is_the_same_whatever_was_adopted_since() -> None:
    call.given(opened()).when(open_call(None)).then()
    call.given(opened()).when(open_call(title="อีกชื่อหนึ่ง")).refused(refusals.CallAlreadyOpened())
