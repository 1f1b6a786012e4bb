"""Where the table of agencies is: its sheet, its heading row, and which column says what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from services.directory.domain.names import clean
from services.directory.edge.cells import (
    HEADINGS,
    Field,
    as_text,
    heading_field,
    heading_ignored,
    says_something,
)
from services.directory.edge.markup import column_letters
from services.directory.edge.problems import RowProblem, problem, refused
from services.directory.edge.sheets import Row, Sheet

HEADING_WITHIN: Final = 20  # rows from the top
PREFERRED_SHEET: Final = "ทำเนียบ"
_NEEDED: Final[frozenset[Field]] = frozenset({"name", "sector"})


@dataclass(frozen=True, slots=True)
class Table:
    """The sheet with its columns; rows and columns are counted from 0."""

    sheet: Sheet
    heading_row: int
    first_row: int
    headings: tuple[str, ...]
    columns: dict[Field, int]
    problems: tuple[RowProblem, ...]

    def data(self) -> Iterator[tuple[int, Row]]:
        """Rows below the headings with the numbers that Excel shows."""
        rows = islice(self.sheet.rows(), self.first_row, None)
        return enumerate(rows, start=self.first_row + 1)

    def nameless(self, row: Row) -> set[int]:
        """Columns without a heading in which the row has something."""
        named = len(self.headings)
        return {
            index
            for index, cell in enumerate(row)
            if (index >= named or not self.headings[index]) and says_something(cell)
        }


def find_table(sheets: Sequence[Sheet]) -> Table:
    """The one table of agencies; `Refused` when there is none, or no saying which."""
    found = [table for table in map(_table_of, sheets) if table]
    preferred = [table for table in found if clean(table.sheet.name) == PREFERRED_SHEET]
    if not found:
        looked_at = ", ".join(sheet.name for sheet in sheets)
        raise refused("heading_row_missing", rows=HEADING_WITHIN, sheets=looked_at)
    if len(found) > 1 and len(preferred) != 1:
        names = ", ".join(table.sheet.name for table in found)
        raise refused("several_tables", sheets=names)
    return (preferred or found)[0]


def _table_of(sheet: Sheet) -> Table | None:
    top = [_labels(row) for row in islice(sheet.rows(), HEADING_WITHIN + 1)]
    for index, own in enumerate(top[:HEADING_WITHIN]):
        below = top[index + 1] if index + 1 < len(top) else ()
        continued = _continues(own, below)
        both = _overlaid(own, below) if continued else own
        if _fields(own) >= _NEEDED or (continued and _fields(both) >= _NEEDED):
            return _table(sheet, index, both, rows=2 if continued else 1)
    return None


def _labels(row: Row) -> tuple[str, ...]:
    return tuple(clean(as_text(cell) or "") for cell in row)


def _fields(labels: Sequence[str]) -> set[Field]:
    return {field for label in labels if (field := heading_field(label))}


def _continues(own: Sequence[str], below: Sequence[str]) -> bool:
    """Headings over two rows: the lower row only divides merged ones, it says nothing else."""
    lower = [label for label in below if label]
    return bool(
        lower
        and _fields(own) & _NEEDED
        and not _fields(below) >= _NEEDED
        and all(heading_field(label) or heading_ignored(label) for label in lower)
    )


def _overlaid(own: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    width = max(len(own), len(below))
    upper = [*own, *[""] * (width - len(own))]
    lower = [*below, *[""] * (width - len(below))]
    return tuple(under or over for over, under in zip(upper, lower, strict=True))


def _table(sheet: Sheet, index: int, headings: tuple[str, ...], rows: int) -> Table:
    columns: dict[Field, int] = {}
    problems: list[RowProblem] = []
    for column, label in enumerate(headings):
        field = heading_field(label, before=columns)
        if field and field not in columns:
            columns[field] = column
        elif label and not heading_ignored(label):
            code = "heading_repeated" if field else "heading_unknown"
            problems.append(problem(code, row=index + 1, column=label[:60], value=label[:60]))
    return Table(sheet, index, index + rows, headings, columns, tuple(problems))


def nameless_problem(table: Table, column: int) -> RowProblem:
    letters = column_letters(column + 1)
    return problem("heading_missing", row=table.heading_row + 1, value=letters)


def heading_in(table: Table, field: Field) -> str:
    """The heading as the officer wrote it."""
    return table.headings[table.columns[field]] if field in table.columns else HEADINGS[field]
