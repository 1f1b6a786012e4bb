"""ทะเบียนหน่วยที่ประเมินตนเองและทะเบียนหนังสือส่ง: units as a tree, letters by number."""

import pytest

from services.projection.views.letter_register import LETTER_REGISTER, LetterRow, key_of
from services.projection.views.unit_register import UNIT_REGISTER, FormerUnitName, UnitRow
from shared.contracts.letters import Series
from shared.contracts.units import UnitClosed, UnitMoved, UnitRenamed
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import DAY, reserved, unit, unit_id, voided


def unit_row(*events: Event) -> UnitRow:
    rows = fold(UNIT_REGISTER, ledger((unit(1, "เครือข่ายวัด"), unit(2, "ชุมชนหลังวัด", 1), *events)))
    return rows["TH-67", str(unit_id(2))]


def letters(*events: Event) -> dict[int, LetterRow]:
    rows = fold(LETTER_REGISTER, ledger(events)).values()
    return {row.number: row for row in rows if row.series is Series.CIRCULAR}


def test_a_unit_stands_under_its_parent_until_it_moves() -> None:
    assert unit_row().parent == unit_id(1)
    alone = UnitMoved(unit_id=unit_id(2), parent=None, effective=DAY, reason="ออกจากเครือข่าย")
    assert unit_row(alone).parent is None


def test_a_renamed_unit_keeps_its_former_name() -> None:
    renaming = UnitRenamed(
        unit_id=unit_id(2), old_name="ชุมชนหลังวัด", name="ชุมชนวัดเหนือ", effective=DAY, reason="ประชาคม"
    )
    row = unit_row(renaming)
    assert row.name == "ชุมชนวัดเหนือ"
    assert row.former_names == (FormerUnitName(name="ชุมชนหลังวัด", until=DAY, reason="ประชาคม"),)


def test_a_closed_unit_stays_in_the_register() -> None:
    row = unit_row(UnitClosed(unit_id=unit_id(2), effective=DAY, reason="ย้ายออก"))
    assert (row.closed, row.reason) == (DAY, "ย้ายออก")


def test_a_unit_begins_with_its_registration() -> None:
    with pytest.raises(LookupError):
        fold(UNIT_REGISTER, ledger([UnitClosed(unit_id=unit_id(9), effective=DAY, reason="x")]))


def test_every_reserved_number_is_a_row_with_what_it_is_for() -> None:
    rows = letters(reserved(101, 104))
    assert list(rows) == [101, 102, 103, 104]
    assert (rows[103].written, rows[103].subject) == ("พช 0031/ว 103", "ขอเชิญประชุมหน่วยงานทุกภาคส่วน")


def test_ordinary_letters_carry_no_mark_of_a_circular() -> None:
    [row] = fold(LETTER_REGISTER, ledger([reserved(7, 7, Series.ORDINARY)])).values()
    assert row.written == "พช 0031/7"


def test_a_voided_number_says_why_and_touches_no_other() -> None:
    rows = letters(reserved(101, 104), voided(103))
    assert {number: row.voided for number, row in rows.items()} == {
        101: None,
        102: None,
        103: "ออกเลขซ้ำ",
        104: None,
    }


def test_a_number_is_reserved_before_it_is_voided() -> None:
    with pytest.raises(LookupError):
        fold(LETTER_REGISTER, ledger([voided(103)]))


def test_numbers_stand_in_their_order() -> None:
    keys = [key_of("พช 0031", 2569, Series.CIRCULAR, number) for number in (9, 10, 101, 2500)]
    assert keys == sorted(keys)
