"""Spreadsheets for the tests, built as officers and attackers build them."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from services.directory.edge.problems import Preview
from services.directory.edge.spreadsheet import read_agencies
from shared.kernel.message import Province

FILES: Final = Path(__file__).with_name("files")
PHETCHABUN = Province("TH-67")
HEADINGS = (
    "ลำดับ",
    "ชื่อหน่วยงาน",
    "ประเภท",
    "สังกัด/กระทรวง",
    "อำเภอ",
    "โทรศัพท์",
    "อีเมล",
    "ตำแหน่งหัวหน้าหน่วยงาน",
)
COLUMNS = ("number", "name", "sector", "ministry", "district", "phone", "email", "head")
CULTURE = (
    1,
    "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
    "ราชการส่วนภูมิภาค",
    "กระทรวงวัฒนธรรม",
    "เมืองเพชรบูรณ์",
    "0 5600 0001",
    "culture@example.go.th",
    "วัฒนธรรมจังหวัด",
)
CHAMBER = (2, "หอการค้าจังหวัดเพชรบูรณ์", "ภาคเอกชน", "", "หล่มสัก", "", "", "")
Rows = Sequence[Sequence[object]]
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def xlsx(rows: Rows, name: str = "แผ่น1") -> bytes:
    return xlsx_of({name: rows})


def xlsx_of(sheets: Mapping[str, Rows]) -> bytes:
    """A workbook by sheet; a dict as a cell is a formula with the value Excel remembered."""
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, options)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, dict):
                    sheet.write_formula(row, column, "=A1", None, cell["value"])
                else:
                    sheet.write(row, column, cell)
    book.close()
    return bytes(buffer.getvalue())


def csv_text(rows: Rows) -> str:
    return "".join(",".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)


def ods(table_rows: str, name: str = "ทำเนียบ") -> bytes:
    spaces = " ".join(
        f'xmlns:{prefix}="{_OFFICE}{prefix}:1.0"' for prefix in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="{name}">{table_rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<m:manifest xmlns:m="{_OFFICE}manifest:1.0"/>'
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
        }
    )


def ods_row(*texts: str) -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p>'
        "</table:table-cell>"
        for text in texts
    )
    return f"<table:table-row>{cells}</table:table-row>"


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def parts_of(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(workbook: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one part added or replaced."""
    return zipped(parts_of(workbook) | {name: part})


def preview(content: bytes, file_name: str = "agencies.xlsx") -> Preview:
    return read_agencies(file_name, content, PHETCHABUN)


def read_rows(*rows: Sequence[object]) -> Preview:
    """What is read from these rows below the usual headings (row 1)."""
    return preview(xlsx([HEADINGS, *rows]))


def found(result: Preview) -> list[tuple[int | None, str]]:
    """The row and the code of every problem."""
    return [(each.row, each.code) for each in result.problems]


def agency(**changed: object) -> list[object]:
    """A good row with some cells changed, by the English name of their column."""
    cells = dict(zip(COLUMNS, CULTURE, strict=True)) | changed
    return list(cells.values())
