"""หน่วยเปลี่ยนชื่อ: the unit gets another name; what was recorded keeps the old one."""

import pytest

from services.directory.domain.unit import refusals
from services.directory.domain.unit.commands import RenameUnit
from tests.directory.unit_examples import (
    JANUARY,
    NAME,
    closed,
    registered,
    rename_unit,
    renamed,
    unit,
)

SECOND, THIRD = "โรงเรียนอนุบาลน้ำก้อ", "โรงเรียนน้ำก้อวิทยา"


def test_a_unit_is_renamed_from_the_name_it_has_by_then() -> None:
    unit.given(registered()).when(rename_unit(SECOND)).then(renamed(NAME, SECOND))
    history = (registered(), renamed(NAME, SECOND))
    unit.given(*history).when(rename_unit(THIRD)).then(renamed(SECOND, THIRD))


def test_a_unit_may_get_its_old_name_back() -> None:
    history = (registered(), renamed(NAME, SECOND))
    unit.given(*history).when(rename_unit(NAME)).then(renamed(SECOND, NAME))


def test_renaming_it_again_changes_nothing() -> None:
    history = (registered(), renamed(NAME, SECOND))
    unit.given(*history).when(rename_unit(SECOND)).then()
    unit.given(*history, closed).when(rename_unit(SECOND)).then()


@pytest.mark.parametrize(
    "other",
    [rename_unit(SECOND, reason="เหตุผลอื่น"), rename_unit(SECOND, JANUARY.replace(day=2))],
    ids=["reason", "day"],
)
def test_the_name_it_has_is_no_new_name(other: RenameUnit) -> None:
    history = (registered(), renamed(NAME, SECOND))
    unit.given(*history).when(other).refused(refusals.NameUnchanged())


def test_the_first_name_is_no_new_name() -> None:
    unit.given(registered()).when(rename_unit(NAME)).refused(refusals.NameUnchanged())


def test_a_unit_that_was_not_registered_is_not_renamed() -> None:
    unit.given().when(rename_unit(SECOND)).refused(refusals.UnitNotFound())


def test_a_closed_unit_is_not_renamed() -> None:
    refusal = refusals.UnitIsClosed(JANUARY)
    unit.given(registered(), closed).when(rename_unit(SECOND)).refused(refusal)
