"""ขึ้นทะเบียนหน่วย: a community, an organisation or a district is entered."""

import pytest

from services.directory.domain.unit import refusals
from services.directory.domain.unit.commands import MOST_LEVELS, ParentUnit, RegisterUnit
from shared.contracts.units import UnitId, UnitKind
from shared.eventstore.execute import fingerprint_of
from shared.kernel.ids import derive_id
from tests.directory.unit_examples import (
    AREA_OFFICE,
    MINISTRY,
    SCHOOL,
    closed,
    parent,
    register_unit,
    registered,
    unit,
)


def above(levels: int) -> tuple[UnitId, ...]:
    return tuple(UnitId(derive_id("above", level)) for level in range(levels))


@pytest.mark.parametrize("kind", UnitKind)
def test_a_unit_of_every_kind_is_registered(kind: UnitKind) -> None:
    unit.given().when(register_unit(kind=kind)).then(registered(kind=kind))


def test_an_organisation_is_registered_under_its_parent() -> None:
    command = register_unit(parent(above=(MINISTRY,)))
    unit.given().when(command).then(registered(AREA_OFFICE))


def test_registering_it_again_changes_nothing() -> None:
    unit.given(registered()).when(register_unit()).then()
    unit.given(registered(), closed).when(register_unit()).then()
    since_closed = register_unit(parent(closed=True))
    unit.given(registered(AREA_OFFICE)).when(since_closed).then()


@pytest.mark.parametrize(
    "other",
    [
        register_unit(name="โรงเรียนอื่น"),
        register_unit(district="6701"),
        register_unit(kind=UnitKind.COMMUNITY),
        register_unit(parent()),
    ],
    ids=["name", "district", "kind", "parent"],
)
def test_an_id_in_use_registers_no_other_unit(other: RegisterUnit) -> None:
    unit.given(registered()).when(other).refused(refusals.UnitAlreadyRegistered())


@pytest.mark.parametrize("kind", [UnitKind.COMMUNITY, UnitKind.DISTRICT])
def test_only_organisations_stand_under_another(kind: UnitKind) -> None:
    command = register_unit(parent(), kind=kind)
    unit.given().when(command).refused(refusals.OnlyOrganisationsHaveParents())


@pytest.mark.parametrize("kind", [UnitKind.COMMUNITY, UnitKind.DISTRICT])
def test_only_an_organisation_is_a_parent(kind: UnitKind) -> None:
    command = register_unit(parent(kind=kind))
    unit.given().when(command).refused(refusals.ParentIsNoOrganisation())


def test_a_closed_organisation_takes_no_unit() -> None:
    command = register_unit(parent(closed=True))
    unit.given().when(command).refused(refusals.ParentIsClosed())


@pytest.mark.parametrize("under", [parent(SCHOOL), parent(above=(MINISTRY, SCHOOL))])
def test_a_unit_is_not_registered_under_itself(under: ParentUnit) -> None:
    unit.given().when(register_unit(under)).refused(refusals.UnitUnderItself())


def test_organisations_stand_at_most_ten_levels_deep() -> None:
    deepest = register_unit(parent(above=above(MOST_LEVELS - 2)))
    unit.given().when(deepest).then(registered(AREA_OFFICE))
    deeper = register_unit(parent(above=above(MOST_LEVELS - 1)))
    unit.given().when(deeper).refused(refusals.TooManyLevels(10))


def test_a_command_sent_again_is_the_same_though_the_tree_has_changed_since() -> None:
    first, again = register_unit(parent()), register_unit(parent(closed=True, above=(MINISTRY,)))
    assert fingerprint_of(first, "stream") == fingerprint_of(again, "stream")
    other = register_unit(parent(MINISTRY))
    assert fingerprint_of(first, "stream") != fingerprint_of(other, "stream")
