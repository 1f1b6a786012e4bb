"""หน่วยที่ขึ้นทะเบียน: what the directory keeps of units, enough to place one under another."""

import pytest

from services.directory.replicas.known_units import KNOWN_UNITS, KnownUnit
from shared.contracts.units import UnitEvent, UnitKind
from shared.kernel.message import Province
from shared.views.view import fold
from tests.directory.unit_examples import (
    AREA_OFFICE,
    NAME,
    OTHER_OFFICE,
    SCHOOL,
    closed,
    moved,
    registered,
    renamed,
)
from tests.projection.examples import ledger

KEY = ("TH-67", str(SCHOOL))


def row_of(*events: UnitEvent) -> KnownUnit:
    return fold(KNOWN_UNITS, ledger(events))[KEY]


def test_a_registered_unit_is_known_with_its_parent() -> None:
    expected = KnownUnit(unit_id=SCHOOL, kind=UnitKind.ORGANISATION, parent=AREA_OFFICE)
    assert row_of(registered(AREA_OFFICE)) == expected
    assert row_of(registered(AREA_OFFICE), renamed(NAME, "ชื่อใหม่")) == expected


def test_a_unit_is_known_where_it_moved_last() -> None:
    assert row_of(registered(AREA_OFFICE), moved(OTHER_OFFICE)).parent == OTHER_OFFICE
    assert row_of(registered(AREA_OFFICE), moved(OTHER_OFFICE), moved(None)).parent is None


def test_a_closed_unit_is_known_as_closed() -> None:
    assert (row_of(registered()).closed, row_of(registered(), closed).closed) == (False, True)


def test_a_unit_that_was_never_registered_is_not_made_up() -> None:
    with pytest.raises(LookupError):
        row_of(moved(AREA_OFFICE))


def test_provinces_keep_their_own_units() -> None:
    elsewhere = ledger([registered(), closed], province=Province("TH-57"))
    rows = fold(KNOWN_UNITS, [*ledger([registered()]), *elsewhere])
    assert {key: row.closed for key, row in rows.items()} == {
        KEY: False,
        ("TH-57", str(SCHOOL)): True,
    }
