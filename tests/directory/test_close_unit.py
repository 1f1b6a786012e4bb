"""หน่วยเลิกประเมิน: the unit assesses itself no more."""

from services.directory.domain.unit import refusals
from tests.directory.unit_examples import JANUARY, close_unit, closed, registered, unit


def test_a_unit_is_closed_with_a_reason() -> None:
    unit.given(registered()).when(close_unit()).then(closed)


def test_closing_it_again_changes_nothing() -> None:
    unit.given(registered(), closed).when(close_unit()).then()
    unit.given(registered(), closed).when(close_unit(has_units_below=True)).then()


def test_a_closed_unit_is_not_closed_for_another_reason() -> None:
    refusal = refusals.UnitIsClosed(JANUARY)
    unit.given(registered(), closed).when(close_unit(reason="เหตุผลอื่น")).refused(refusal)


def test_an_organisation_with_open_units_below_it_is_not_closed() -> None:
    command = close_unit(has_units_below=True)
    unit.given(registered()).when(command).refused(refusals.UnitsStandBelow())


def test_a_unit_that_was_not_registered_is_not_closed() -> None:
    unit.given().when(close_unit()).refused(refusals.UnitNotFound())
