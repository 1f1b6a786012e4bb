"""Lists as XLSX (บัญชีเป็นไฟล์ Excel): headings in Thai, days as Thai readers write them.

Text is never a formula, and the same rows give the same bytes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from shared.thai import day_of, full_date

Cell = str | int | Decimal | date | datetime | None
_HEADING = {
    "bold": True,
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
    "bg_color": "#DDE7F0",
    "border": 1,
}
_CREATED = datetime(2026, 10, 1, tzinfo=UTC)  # fixed: the same rows, the same bytes
_LONGEST_TITLE = 31  # what a spreadsheet allows on a tab


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    width: int = 18  # characters
    money: bool = False  # satang in, baht with two decimals out


@dataclass(frozen=True, slots=True)
class Sheet:
    """One tab. `note` stands above the table: of which version, as of when, by whom approved."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    note: str = ""


def workbook(title: str, sheets: Sequence[Sheet]) -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": title, "created": _CREATED})
    styles = {
        "heading": book.add_format(_HEADING),
        "money": book.add_format({"num_format": "#,##0.00"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    for sheet in sheets:
        _write(book.add_worksheet(sheet.title[:_LONGEST_TITLE]), sheet, styles)
    book.close()
    return buffer.getvalue()


def _write(page: Any, sheet: Sheet, styles: dict[str, Any]) -> None:
    top = 1 if sheet.note else 0
    if sheet.note:
        page.write_string(0, 0, sheet.note)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        page.write_string(top, at, column.heading, styles["heading"])
    page.freeze_panes(top + 1, 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)
    for row, cells in enumerate(sheet.rows, start=top + 1):
        for at, (column, cell) in enumerate(zip(sheet.columns, cells, strict=True)):
            _writer(page, column, styles)(row, at, cell)


def _writer(page: Any, column: Column, styles: dict[str, Any]) -> Callable[[int, int, Cell], None]:
    def write(row: int, at: int, cell: Cell) -> None:
        match cell:
            case None:
                return
            case datetime():
                page.write_string(row, at, full_date(day_of(cell)), styles["text"])
            case date():
                page.write_string(row, at, full_date(cell), styles["text"])
            case str():
                page.write_string(row, at, cell, styles["text"])
            case int() if column.money:
                page.write_number(row, at, Decimal(cell) / 100, styles["money"])
            case _:
                page.write_number(row, at, cell)

    return write
