"""The directory of agencies (ทำเนียบหน่วยงาน) as a workbook that can be read back as it was."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

import geothai
import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from services.directory.edge.cells import HEADINGS, SECTOR_NAMES, Field, clean
from services.directory.edge.table import PREFERRED_SHEET
from shared.contracts.directory import Agency

_WIDTHS: Final[dict[Field, int]] = {
    "name": 52,
    "sector": 28,
    "ministry": 36,
    "district": 18,
    "phone": 20,
    "email": 32,
    "head": 40,
}
_HEADING_STYLE: Final = {
    "bold": True,
    "align": "center",
    "valign": "vcenter",
    "bg_color": "#DDE7F0",
    "border": 1,
}
_CREATED: Final = datetime(2026, 10, 1, tzinfo=UTC)  # fixed: the same agencies, the same bytes


def write_agencies(agencies: Sequence[Agency]) -> bytes:
    """เขียนทำเนียบหน่วยงานเป็นไฟล์ XLSX: every cell is text, so nothing in it can be a formula."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": "ทำเนียบหน่วยงาน", "created": _CREATED})
    sheet = book.add_worksheet(PREFERRED_SHEET)
    heading_style = book.add_format(_HEADING_STYLE)
    for column, field in enumerate(HEADINGS):
        sheet.set_column(column, column, _WIDTHS[field])
        sheet.write_string(0, column, HEADINGS[field], heading_style)
    sheet.freeze_panes(1, 1)
    for row, agency in enumerate(agencies, start=1):
        for column, text in enumerate(_cells(agency)):
            sheet.write_string(row, column, clean(text))
    book.close()
    return buffer.getvalue()


def _cells(agency: Agency) -> tuple[str, ...]:
    district = geothai.district(agency.district)
    return (
        agency.name,
        SECTOR_NAMES[agency.sector],
        agency.ministry,
        district.name_th if district else agency.district,
        agency.office_phone,
        agency.office_email,
        agency.head_position,
    )
