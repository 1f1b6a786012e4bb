"""รวบรวมทำเนียบ: both sources, the same entries are the same edition."""

from services.awards.domain.honours_roll.decisions import RollIsEmpty
from tests.awards.honour_examples import GIVEN, SELECTED, compile_roll, compiled, roll


def test_both_sources_are_counted_apart() -> None:
    roll.given().when(compile_roll(GIVEN, SELECTED)).then(compiled(1, SELECTED, GIVEN))


def test_the_order_in_which_they_come_does_not_count() -> None:
    before = compiled(1, SELECTED, GIVEN)
    roll.given(before).when(compile_roll(SELECTED, GIVEN)).then()
    roll.given(before).when(compile_roll(SELECTED)).then(compiled(2, SELECTED))


def test_an_empty_roll_is_not_compiled() -> None:
    roll.given().when(compile_roll()).refused(RollIsEmpty())
