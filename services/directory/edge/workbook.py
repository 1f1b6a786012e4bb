"""The directory of agencies (ทำเนียบหน่วยงาน) as a file that can be read back as it was."""

import csv
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO, StringIO
from typing import Final

import geothai
import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from services.directory.domain.names import clean
from services.directory.edge.cells import HEADINGS, Field
from services.directory.edge.problems import PlainContact
from services.directory.edge.sheets import marked
from services.directory.edge.table import PREFERRED_SHEET
from shared.contracts.directory import Agency
from shared.rules.sectors import SECTOR_NAMES

_WIDTHS: Final[dict[Field, int]] = {
    "name": 52,
    "sector": 28,
    "ministry": 36,
    "district": 18,
    "phone": 20,
    "email": 32,
    "head": 40,
    "contact": 32,
    "contact_position": 32,
    "contact_phone": 22,
    "contact_email": 32,
}
_HEADING_STYLE: Final = {
    "bold": True,
    "align": "center",
    "valign": "vcenter",
    "bg_color": "#DDE7F0",
    "border": 1,
}
_CREATED: Final = datetime(2026, 10, 1, tzinfo=UTC)  # fixed: the same agencies, the same bytes


def write_workbook(agencies: Sequence[Agency], contacts: Sequence[PlainContact] = ()) -> bytes:
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
    for row, cells in enumerate(_rows(agencies, contacts), start=1):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text)
    book.close()
    return buffer.getvalue()


def write_csv(agencies: Sequence[Agency], contacts: Sequence[PlainContact] = ()) -> bytes:
    """เขียนทำเนียบหน่วยงานเป็นไฟล์ CSV ที่ Excel อ่านภาษาไทยได้: what looks like a formula is marked."""
    text = StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADINGS.values())
    for cells in _rows(agencies, contacts):
        writer.writerow([marked(cell) for cell in cells])
    return text.getvalue().encode("utf-8-sig")


def _rows(
    agencies: Sequence[Agency], contacts: Sequence[PlainContact]
) -> Iterator[tuple[str, ...]]:
    contact_of = {contact.agency_id: contact for contact in contacts}
    for agency in agencies:
        cells = (*_cells(agency), *_contact_cells(contact_of.get(agency.agency_id)))
        yield tuple(map(clean, cells))


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


def _contact_cells(contact: PlainContact | None) -> tuple[str, ...]:
    if contact is None:
        return ("", "", "", "")
    return (contact.name, contact.position, contact.phone, contact.email)
