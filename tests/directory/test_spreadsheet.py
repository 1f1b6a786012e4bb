"""A directory of agencies is read from the table that an officer keeps."""

from collections import Counter
from uuid import UUID

import pytest

from services.directory.edge.known import agency_id_of
from services.stack.example.write_agencies import WORKBOOK
from services.stack.example.write_agencies import rows as example_rows
from shared.contracts.directory import Agency, Sector
from shared.rules.sectors import SECTOR_NAMES
from tests.directory.workbooks import (
    CHAMBER,
    CULTURE,
    FILES,
    HEADINGS,
    PHETCHABUN,
    Rows,
    agency,
    csv_text,
    found,
    ods,
    ods_row,
    preview,
    read_rows,
    xlsx,
    xlsx_of,
)


def test_a_row_becomes_an_agency() -> None:
    result = read_rows(CULTURE)
    assert result.problems == ()
    (culture,) = result.agencies
    assert culture == Agency(
        agency_id=agency_id_of(PHETCHABUN, "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์", "6701"),
        name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
        sector=Sector.PROVINCIAL,
        ministry="กระทรวงวัฒนธรรม",
        district="6701",
        office_phone="0 5600 0001",
        office_email="culture@example.go.th",
        head_position="วัฒนธรรมจังหวัด",
    )


def test_the_source_is_named_with_its_hash_and_its_rows() -> None:
    source = preview(xlsx([HEADINGS, CULTURE, CHAMBER]), "ทำเนียบ 2570.xlsx").source
    assert (source.file_name, source.rows, len(source.sha256)) == ("ทำเนียบ 2570.xlsx", 2, 64)


def test_an_agency_keeps_its_id_however_its_name_is_spaced() -> None:
    spaced, plain = "สำนักงาน  วัฒนธรรมจังหวัด ๑", "สำนักงานวัฒนธรรมจังหวัด1"
    assert agency_id_of(PHETCHABUN, spaced, "6701") == agency_id_of(PHETCHABUN, plain, "6701")
    assert agency_id_of(PHETCHABUN, plain, "6701") != agency_id_of(PHETCHABUN, plain, "6703")
    assert isinstance(agency_id_of(PHETCHABUN, plain, ""), UUID)


def test_columns_may_stand_in_any_order() -> None:
    turned = [list(reversed(row)) for row in (HEADINGS, CULTURE, CHAMBER)]
    assert preview(xlsx(turned)).agencies == read_rows(CULTURE, CHAMBER).agencies


def test_headings_may_be_broken_over_lines_and_named_otherwise() -> None:
    headings = ("ชื่อ\nหน่วยงาน", "ภาคส่วน ", "กระทรวง", "E-mail", "เบอร์โทร (สำนักงาน)", "หมายเหตุ")
    row = ("หอการค้า", "เอกชน", "-", "a@example.or.th", "๐ ๕๖๐๐ ๐๐๐๑", "โทรก่อน")
    result = preview(xlsx([headings, row]))
    assert result.problems == ()
    (chamber,) = result.agencies
    assert (chamber.sector, chamber.ministry) == (Sector.PRIVATE, "")
    assert (chamber.office_email, chamber.office_phone) == ("a@example.or.th", "0 5600 0001")


def test_title_rows_above_the_headings_are_passed_over() -> None:
    titles = [["ทำเนียบหน่วยงานจังหวัดเพชรบูรณ์"], [], ["ข้อมูล ณ 1 ตุลาคม 2569"]]
    result = preview(xlsx([*titles, HEADINGS, CULTURE, agency(sector="")]))
    assert len(result.agencies) == 1
    assert found(result) == [(6, "sector_missing")]


def test_headings_merged_over_two_rows_are_understood() -> None:
    upper = ("ลำดับ", "ชื่อหน่วยงาน", "ประเภท", "การติดต่อ", "", "อำเภอ")
    lower = ("", "", "", "โทรศัพท์", "อีเมล", "")
    row = (1, "หอการค้า", "เอกชน", "0 5600 0009", "c@example.or.th", "หล่มสัก")
    result = preview(xlsx([["ทำเนียบ"], upper, lower, row]))
    assert result.problems == ()
    assert result.agencies[0].office_email == "c@example.or.th"
    assert result.agencies[0].office_phone == "0 5600 0009"


def test_an_unknown_heading_is_named_and_not_dropped() -> None:
    result = preview(xlsx([[*HEADINGS, "เลขบัตรประชาชน"], [*CULTURE, "ก"]]))
    assert found(result) == [(1, "heading_unknown")]
    assert result.problems[0].column == "เลขบัตรประชาชน"


def test_two_headings_for_one_thing_are_a_problem() -> None:
    result = preview(xlsx([[*HEADINGS, "ภาคส่วน"], [*CULTURE, "ศาสนา"]]))
    assert found(result) == [(1, "heading_repeated")]


def test_data_without_a_heading_is_a_problem() -> None:
    result = preview(xlsx([HEADINGS, [*CULTURE, "โทรก่อนมา"]]))
    assert found(result) == [(1, "heading_missing")]
    assert "I" in result.problems[0].th


@pytest.mark.parametrize("sector", Sector)
def test_a_sector_is_known_by_its_thai_name_and_its_english_value(sector: Sector) -> None:
    thai = agency(name="หนึ่ง", sector=SECTOR_NAMES[sector])
    english = agency(name="สอง", sector=sector.value.upper())
    assert [each.sector for each in read_rows(thai, english).agencies] == [sector, sector]


@pytest.mark.parametrize(
    "written",
    ["เมืองเพชรบูรณ์", "อำเภอเมืองเพชรบูรณ์", "อ.เมือง", "อ. เมืองเพชรบูรณ์", "เมือง", "6701", "๖๗๐๑", 6701],
)
def test_a_district_is_known_however_it_is_written(written: object) -> None:
    assert [each.district for each in read_rows(agency(district=written)).agencies] == ["6701"]


def test_an_unknown_district_gets_the_nearest_names() -> None:
    result = read_rows(agency(district="หล่มศักดิ์"))
    assert found(result) == [(2, "district_unknown")]
    assert "หล่มสัก" in result.problems[0].th
    assert "หล่มสัก" in result.problems[0].en


def test_a_district_of_another_province_is_a_problem() -> None:
    assert found(read_rows(agency(district="แม่ริม"), agency(district=5001))) == [
        (2, "district_unknown"),
        (3, "district_unknown"),
    ]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (56712345.0, "056712345"),
        (812345678, "0812345678"),
        ("56712345", "056712345"),
        ("๐ ๕๖๐๐ ๑๒๓๔ ต่อ ๕", "0 5600 1234 ต่อ 5"),
        ("0 5600 1234\n0 5600 1235", "0 5600 1234, 0 5600 1235"),
        ("+66 56 001 234", "+66 56 001 234"),
        (1567, "1567"),
        ("-", ""),
        ("", ""),
    ],
)
def test_a_phone_number_gets_back_what_excel_took(written: object, kept: str) -> None:
    result = read_rows(agency(phone=written))
    assert found(result) == []
    assert result.agencies[0].office_phone == kept


def test_empty_rows_are_skipped_and_row_numbers_stay_excels() -> None:
    empty = ["", "", " "]
    only_numbered = [3]
    result = read_rows(CULTURE, empty, only_numbered, [], agency(sector="ไม่ทราบ"))
    assert found(result) == [(6, "sector_unknown")]
    assert result.source.rows == 2


def test_a_calculated_cell_gives_its_value() -> None:
    row = agency(name={"value": "หอการค้า"}, email={"value": "a@example.or.th"})
    (read,) = read_rows(row).agencies
    assert (read.name, read.office_email) == ("หอการค้า", "a@example.or.th")


def test_the_sheet_named_directory_is_chosen_among_several() -> None:
    sheets = {"ร่าง": [HEADINGS, CULTURE], "ทำเนียบ": [HEADINGS, CHAMBER]}
    assert [each.name for each in preview(xlsx_of(sheets)).agencies] == ["หอการค้าจังหวัดเพชรบูรณ์"]


def test_the_only_sheet_with_the_headings_is_chosen() -> None:
    sheets: dict[str, Rows] = {
        "คำอธิบาย": [["อ่านก่อน"]],
        "2570": [["", ""], ["", *HEADINGS], ["", *CULTURE]],
    }
    result = preview(xlsx_of(sheets))
    assert (len(result.agencies), result.problems) == (1, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_a_csv_is_read_in_every_encoding_that_excel_writes(encoding: str) -> None:
    content = csv_text([HEADINGS, CULTURE, CHAMBER]).encode(encoding)
    result = preview(content, "ทำเนียบ.CSV")
    assert result.problems == ()
    assert result.agencies == read_rows(CULTURE, CHAMBER).agencies


def test_a_csv_may_be_divided_by_semicolons_and_have_blank_lines() -> None:
    text = csv_text([["ทำเนียบ"], [], HEADINGS, CULTURE, [], agency(email="ไม่มี")])
    result = preview(text.replace('","', '";"').encode(), "a.csv")
    assert found(result) == [(6, "email_malformed")]
    assert len(result.agencies) == 1


def test_an_opendocument_is_read() -> None:
    filler = '<table:table-row table:number-rows-repeated="1048570"/>'
    rows = [ods_row(*map(str, row)) for row in (HEADINGS, CULTURE)]
    result = preview(ods("".join(rows) + filler), "a.ods")
    assert result.problems == ()
    assert result.agencies == read_rows(CULTURE).agencies


def test_an_old_xls_is_read() -> None:
    result = preview(FILES.joinpath("agencies.xls").read_bytes(), "agencies.xls")
    assert result.problems == ()
    assert [(each.name, each.district, each.office_phone) for each in result.agencies] == [
        ("สำนักงานจังหวัดเพชรบูรณ์", "6701", "056712345"),
        ("เทศบาลเมืองหล่มสัก", "6703", "0 5600 0002"),
    ]


def test_the_example_province_has_130_agencies_of_every_sector() -> None:
    result = preview(WORKBOOK.read_bytes(), WORKBOOK.name)
    assert (result.problems, result.duplicates) == ((), ())
    assert len(result.agencies) == 130
    by_sector = Counter(each.sector for each in result.agencies)
    assert set(by_sector) == set(Sector)
    assert len({each.district for each in result.agencies}) == 11


def test_the_example_workbook_is_what_its_script_lists() -> None:
    listed = [(row[0], row[4], row[5]) for row in example_rows()]
    read = preview(WORKBOOK.read_bytes()).agencies
    assert [(each.name, each.office_phone, each.office_email) for each in read] == listed


def test_the_example_has_plainly_invented_contacts() -> None:
    for each in preview(WORKBOOK.read_bytes()).agencies:
        assert each.office_phone.startswith("0 5600 ")
        assert each.office_email.endswith(("@example.go.th", "@example.or.th"))
