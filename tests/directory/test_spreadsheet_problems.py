"""A spreadsheet that cannot be trusted gets a clear answer for each thing that is wrong."""

import pytest

from services.directory.edge.spreadsheet import read_agencies
from shared.kernel.message import Province
from tests.directory.workbooks import (
    CHAMBER,
    COLUMNS,
    CULTURE,
    FILES,
    HEADINGS,
    agency,
    found,
    ods,
    ods_row,
    preview,
    read_rows,
    xlsx,
    xlsx_of,
    zipped,
)

MIB = 1024 * 1024
GOOD = xlsx([HEADINGS, CULTURE, CHAMBER])
SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": ""}, "name_missing"),
        ({"name": "ก"}, "name_too_short"),
        ({"name": "ก" * 201}, "text_too_long"),
        ({"name": '=HYPERLINK("x")'}, "name_like_formula"),
        ({"name": "+หอการค้า"}, "name_like_formula"),
        ({"name": "-หอการค้า"}, "name_like_formula"),
        ({"name": "@หอการค้า"}, "name_like_formula"),
        ({"sector": ""}, "sector_missing"),
        ({"sector": "มิตรประเทศ"}, "sector_unknown"),
        ({"ministry": "ก" * 201}, "text_too_long"),
        ({"district": "แม่ริม"}, "district_unknown"),
        ({"phone": "ถามที่หน้าห้อง"}, "phone_malformed"),
        ({"phone": "5.67E+07"}, "phone_malformed"),
        ({"phone": "0" * 101}, "text_too_long"),
        ({"email": "office.example.go.th"}, "email_malformed"),
        ({"email": "a@example.go.th, b"}, "email_malformed"),
        ({"head": "ก" * 201}, "text_too_long"),
        ({"head": True}, "not_text"),
        ({"name": {"value": "#REF!"}}, "formula_error"),
        ({"email": {"value": "#N/A"}}, "formula_error"),
        ({"sector": {"value": ""}}, "formula_without_value"),
        ({"email": "#N/A"}, "formula_error"),
    ],
)
def test_a_wrong_cell_is_named_by_its_row_and_heading(
    changed: dict[str, object], code: str
) -> None:
    result = read_rows(CHAMBER, agency(**changed))
    assert found(result) == [(3, code)]
    (column,) = changed
    assert result.problems[0].column == HEADINGS[COLUMNS.index(column)]
    assert result.problems[0].th
    assert result.problems[0].en


def test_every_wrong_cell_of_a_row_is_named_at_once() -> None:
    wrong = agency(name="", sector="x", district="y", phone="z", email="w")
    codes = [code for _, code in found(read_rows(wrong))]
    assert codes == [
        "name_missing",
        "sector_unknown",
        "district_unknown",
        "phone_malformed",
        "email_malformed",
    ]


def test_a_row_that_repeats_an_agency_is_a_problem() -> None:
    again = agency(name="สำนักงาน วัฒนธรรม จังหวัดเพชรบูรณ์", district="6701")
    result = read_rows(CULTURE, CHAMBER, again)
    assert found(result) == [(4, "agency_repeated")]
    assert "2" in result.problems[0].th
    assert len(result.agencies) == 2


def test_agencies_that_look_alike_are_suggested_and_never_merged() -> None:
    alike = agency(name="วัฒนธรรมจังหวัด-เพชรบูรณ์")
    result = read_rows(CULTURE, CHAMBER, alike)
    assert result.problems == ()
    assert len(result.agencies) == 3
    (likely,) = result.duplicates
    assert (likely.row, likely.other_row) == (2, 4)
    assert (likely.name, likely.other_name) == (CULTURE[1], "วัฒนธรรมจังหวัด-เพชรบูรณ์")


def test_the_wrong_sheet_is_answered_with_what_was_looked_at() -> None:
    result = preview(xlsx_of({"งบประมาณ": [["รายการ", "บาท"]], "แผน": [["ก"]]}))
    assert found(result) == [(None, "heading_row_missing")]
    for word in ("งบประมาณ", "แผน", "ชื่อหน่วยงาน", "ประเภท"):
        assert word in result.problems[0].th
        assert word in result.problems[0].en


def test_headings_below_the_twentieth_row_are_not_found() -> None:
    at_row = [preview(xlsx([*[["-"]] * above, HEADINGS, CULTURE])) for above in (19, 20)]
    assert [found(result) for result in at_row] == [[], [(None, "heading_row_missing")]]


def test_several_sheets_with_the_table_are_a_problem() -> None:
    result = preview(xlsx_of({"ก": [HEADINGS, CULTURE], "ข": [HEADINGS, CHAMBER]}))
    assert found(result) == [(None, "several_tables")]
    assert result.agencies == ()


def test_a_table_without_agencies_is_a_problem() -> None:
    assert found(preview(xlsx([HEADINGS, ["", "", ""]]))) == [(None, "no_agencies")]


def test_many_problems_are_cut_short_with_their_number() -> None:
    result = read_rows(*[agency(name=f"หน่วย {n}", sector="?") for n in range(250)])
    assert len(result.problems) == 201
    assert (result.problems[-1].row, result.problems[-1].code) == (None, "too_many_problems")
    assert "50" in result.problems[-1].en


def test_2000_agencies_are_read_and_one_more_is_too_many() -> None:
    rows = [agency(name=f"หน่วยงานที่ {n}") for n in range(2_001)]
    assert len(read_rows(*rows[:-1]).agencies) == 2_000
    assert found(read_rows(*rows)) == [(None, "too_many_agencies")]


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.xlsx", "file_empty"),
        (b" \r\n", "a.csv", "file_empty"),
        (b"%PDF-1.7\n1 0 obj", "a.xlsx", "not_a_spreadsheet"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "a.xlsx", "not_a_spreadsheet"),
        (b"\xff\xd8\xff\xe0", "a.csv", "not_a_spreadsheet"),
        (b"\n<!DOCTYPE html><table><tr><td>x</td></tr></table>", "a.xlsx", "not_a_spreadsheet"),
        (b"<html><body>", "a.csv", "not_a_spreadsheet"),
        (b"just some words", "a.xlsx", "not_a_spreadsheet"),
        (zipped({"word/document.xml": b"<w/>"}), "a.xlsx", "not_a_spreadsheet"),
        (zipped({"xl/workbook.bin": b"\0"}), "a.xlsb", "not_a_spreadsheet"),
        (zipped({"xl/workbook.xml": b"<workbook"}), "a.xlsx", "file_broken"),
        (zipped({"xl/workbook.xml": b"<workbook/>"}), "a.xlsx", "file_broken"),
        (GOOD[: len(GOOD) // 2], "a.xlsx", "file_broken"),
        (GOOD[:-30], "a.xlsx", "file_broken"),
        (b"PK\x03\x04" + b"0" * 200, "a.xlsx", "file_broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 3000, "a.xls", "file_broken"),
        (b"a,b\0c\x81\xfe", "a.csv", "text_unreadable"),
        (b'"' + b"x" * 200_000, "a.csv", "file_broken"),
        (b"x" * (5 * MIB + 1), "a.csv", "file_too_large"),
    ],
)
def test_what_is_no_spreadsheet_is_answered_with_one_problem(
    content: bytes, name: str, code: str
) -> None:
    result = preview(content, name)
    assert found(result) == [(None, code)]
    assert result.agencies == ()


def test_an_encrypted_workbook_is_answered_with_its_password() -> None:
    content = FILES.joinpath("encrypted.xlsx").read_bytes()
    assert found(preview(content)) == [(None, "file_encrypted")]


def test_a_zip_with_a_password_is_answered_the_same() -> None:
    locked = bytearray(GOOD)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(signature) + flags] |= 1
    assert found(preview(bytes(locked))) == [(None, "file_encrypted")]


def test_an_uncalculated_formula_of_an_opendocument_is_a_problem() -> None:
    formula = '<table:table-row><table:table-cell/><table:table-cell table:formula="of:=1"/>'
    texts = '<table:table-cell office:value-type="string"><text:p>ศาสนา</text:p></table:table-cell>'
    rows = ods_row(*HEADINGS) + ods_row(*map(str, CULTURE)) + formula + texts + "</table:table-row>"
    assert found(preview(ods(rows), "a.ods")) == [(3, "formula_without_value")]


def test_a_province_that_does_not_exist_has_no_districts() -> None:
    result = read_agencies("a.xlsx", GOOD, Province("TH-99"))
    assert found(result) == [(2, "district_unknown"), (3, "district_unknown")]
