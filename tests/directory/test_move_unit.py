"""ย้ายหน่วยไปใต้องค์กรต้นสังกัดอื่น: never in a ring, never under what is closed or no organisation."""

import pytest

from services.directory.domain.unit import refusals
from services.directory.domain.unit.commands import ParentUnit
from shared.contracts.units import UnitKind
from shared.kernel.errors import DomainError
from tests.directory.unit_examples import (
    AREA_OFFICE,
    JANUARY,
    MINISTRY,
    OTHER_OFFICE,
    SCHOOL,
    closed,
    move_unit,
    moved,
    parent,
    registered,
    unit,
)


def test_a_unit_moves_under_another_organisation() -> None:
    command = move_unit(parent(OTHER_OFFICE))
    unit.given(registered(AREA_OFFICE)).when(command).then(moved(OTHER_OFFICE))


def test_a_unit_that_stood_alone_gets_a_parent() -> None:
    unit.given(registered()).when(move_unit(parent())).then(moved(AREA_OFFICE))


def test_a_unit_stands_alone_again() -> None:
    unit.given(registered(AREA_OFFICE)).when(move_unit(None)).then(moved(None))


def test_moving_it_again_changes_nothing() -> None:
    history = (registered(AREA_OFFICE), moved(OTHER_OFFICE))
    unit.given(*history).when(move_unit(parent(OTHER_OFFICE))).then()
    unit.given(*history, closed).when(move_unit(parent(OTHER_OFFICE))).then()


def test_it_stands_there_already() -> None:
    unit.given(registered()).when(move_unit(None)).refused(refusals.ParentUnchanged())
    history = (registered(AREA_OFFICE), moved(OTHER_OFFICE))
    again = move_unit(parent(OTHER_OFFICE), reason="เหตุผลอื่น")
    unit.given(*history).when(again).refused(refusals.ParentUnchanged())


@pytest.mark.parametrize(
    ("under", "refusal"),
    [
        (parent(SCHOOL), refusals.UnitUnderItself()),
        (parent(OTHER_OFFICE, above=(SCHOOL,)), refusals.UnitUnderItself()),
        (parent(OTHER_OFFICE, above=(AREA_OFFICE, SCHOOL, MINISTRY)), refusals.UnitUnderItself()),
        (parent(OTHER_OFFICE, closed=True), refusals.ParentIsClosed()),
        (parent(OTHER_OFFICE, kind=UnitKind.COMMUNITY), refusals.ParentIsNoOrganisation()),
        (parent(OTHER_OFFICE, above=(MINISTRY,) * 9), refusals.TooManyLevels(10)),
    ],
    ids=["itself", "its child", "deep below it", "closed", "no organisation", "too deep"],
)
def test_a_parent_that_does_not_fit_is_refused(under: ParentUnit, refusal: DomainError) -> None:
    unit.given(registered(AREA_OFFICE)).when(move_unit(under)).refused(refusal)


def test_a_community_does_not_move_under_an_organisation() -> None:
    refusal = refusals.OnlyOrganisationsHaveParents()
    unit.given(registered(kind=UnitKind.COMMUNITY)).when(move_unit(parent())).refused(refusal)


def test_a_unit_that_was_not_registered_does_not_move() -> None:
    unit.given().when(move_unit(parent())).refused(refusals.UnitNotFound())


def test_a_closed_unit_does_not_move() -> None:
    refusal = refusals.UnitIsClosed(JANUARY)
    unit.given(registered(), closed).when(move_unit(parent())).refused(refusal)
