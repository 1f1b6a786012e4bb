"""No file, however large, damaged or hostile, does more than get a clear answer."""

import resource
import struct
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.directory.edge.spreadsheet import read_agencies
from tests.directory.workbooks import (
    CHAMBER,
    CULTURE,
    FILES,
    HEADINGS,
    PHETCHABUN,
    agency,
    csv_text,
    found,
    ods,
    parts_of,
    preview,
    with_part,
    xlsx,
    zipped,
)

MIB = 1024 * 1024
GOOD = xlsx([HEADINGS, CULTURE, CHAMBER])
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def fifty_thousand_rows() -> bytes:
    return xlsx([HEADINGS, *[agency(name=f"หน่วยงานที่ {n}") for n in range(50_000)]])


def test_50000_rows_are_answered_with_the_limit(fifty_thousand_rows: bytes) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = process_time()
    result = preview(fifty_thousand_rows)
    assert found(result) == [(None, "too_many_agencies")]
    assert (result.agencies, result.source.rows) == ((), 50_000)
    assert process_time() - began < 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 200_000  # KiB


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/media/zeros": b"\0" * (2 * MIB)},
        {f"xl/media/{n}": bytes(range(256)) * 4 * 1023 for n in range(52)},
        {f"xl/media/{n}": b"" for n in range(2_001)},
    ],
    ids=["ratio", "total", "entries"],
)
def test_a_zip_bomb_is_refused_before_it_is_opened(parts: dict[str, bytes]) -> None:
    assert found(preview(zipped(parts_of(GOOD) | parts))) == [(None, "file_expands_too_much")]


def test_a_zip_that_lies_about_its_size_is_refused() -> None:
    honest = with_part(GOOD, SHEET, b"<worksheet>" + b" " * (60 * MIB) + b"</worksheet>")
    start = honest.rindex(SHEET.encode()) - 46
    lying = bytearray(honest)
    struct.pack_into("<L", lying, start + 24, 1000)
    assert found(preview(bytes(lying))) == [(None, "file_broken")]


def test_a_cell_far_outside_the_table_is_named() -> None:
    sheet = parts_of(GOOD)[SHEET].replace(b'r="B2"', b'r="XFD1048576"')
    result = preview(with_part(GOOD, SHEET, sheet))
    assert found(result) == [(None, "stray_cell")]
    assert "XFD1048576" in result.problems[0].th


def test_a_cell_far_outside_the_table_of_an_old_xls_is_named() -> None:
    content = FILES.joinpath("far.xls").read_bytes()
    result = preview(content, "a.xls")
    assert found(result) == [(None, "stray_cell")]
    assert "IV65536" in result.problems[0].th


def test_an_error_cell_of_an_old_xls_is_a_problem() -> None:
    content = FILES.joinpath("error.xls").read_bytes()
    assert found(preview(content, "a.xls")) == [(2, "formula_error")]


def test_a_workbook_that_shows_one_sheet_a_thousand_times_is_refused() -> None:
    workbook = parts_of(GOOD)["xl/workbook.xml"]
    start, end = workbook.index(b"<sheet "), workbook.index(b"</sheets>")
    many = workbook[:start] + workbook[start:end] * 1_000 + workbook[end:]
    content = with_part(GOOD, "xl/workbook.xml", many)
    assert found(preview(content)) == [(None, "file_expands_too_much")]


def test_repeated_cells_of_an_opendocument_are_counted_before_they_are_made() -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-cell>'
    assert found(preview(ods(f"{row}</table:table-row>"), "a.ods")) == [(None, "stray_cell")]


def test_one_long_text_in_many_cells_is_refused() -> None:
    cells = b"".join(b'<c t="s"><v>0</v></c>' for _ in range(1_000))
    sheet = b'<worksheet><sheetData><row r="1">' + cells + b"</row></sheetData></worksheet>"
    text = b"".join(b"%d" % n for n in range(70_000))
    strings = b"<sst><si><t>" + text + b"</t></si></sst>"
    content = with_part(with_part(GOOD, SHEET, sheet), "xl/sharedStrings.xml", strings)
    assert found(preview(content)) == [(None, "file_expands_too_much")]


def test_entities_that_multiply_are_refused() -> None:
    declared = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><worksheet>&a;</worksheet>'
    )
    content = with_part(GOOD, SHEET, declared)
    assert found(preview(content)) == [(None, "file_expands_too_much")]


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=2_000),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xef\xbb\xbf"]),
    st.sampled_from(["a.xlsx", "a.csv", "a.xls", "a"]),
)
def test_no_bytes_make_the_reader_fail(noise: bytes, start: bytes, name: str) -> None:
    result = read_agencies(name, start + noise, PHETCHABUN)
    assert result.problems or result.agencies


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["xlsx", "xls", "csv"]),
    st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 255)), min_size=1, max_size=6),
)
def test_no_damage_to_a_file_makes_the_reader_fail(
    kind: str, damage: list[tuple[int, int]]
) -> None:
    whole = {
        "xlsx": GOOD,
        "xls": FILES.joinpath("agencies.xls").read_bytes(),
        "csv": csv_text([HEADINGS, CULTURE]).encode("cp874"),
    }[kind]
    broken = bytearray(whole)
    for place, value in damage:
        broken[place % len(broken)] = value
    result = read_agencies(f"a.{kind}", bytes(broken), PHETCHABUN)
    assert result.problems or result.agencies


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_damage_inside_a_workbook_makes_the_reader_fail(data: st.DataObject) -> None:
    parts = parts_of(GOOD)
    name = data.draw(st.sampled_from(sorted(parts)))
    part = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(part) - 1))
        part[place] = data.draw(st.sampled_from(b'<>/"0123456789AZaz= '))
    result = preview(zipped(parts | {name: bytes(part)}))
    assert result.problems or result.agencies


def test_an_endless_csv_is_answered_without_reading_it_all() -> None:
    text = csv_text([HEADINGS]) + "1,ก\r\n" * 500_000
    result = preview(text.encode(), "a.csv")
    assert found(result) == [(None, "too_many_agencies")]
    assert result.source.rows == 100_000
