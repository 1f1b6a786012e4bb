"""Reading a directory of agencies (ทำเนียบหน่วยงาน) from a spreadsheet, row by row, all or nothing.

Pure over the file's bytes: whatever they are, the answer is a `Preview`, never an exception.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from services.directory.domain.names import arabic, clean, same_name_key
from services.directory.edge.cells import (
    LONGEST,
    SHORTEST_NAME,
    Field,
    as_text,
    district_of,
    districts_near,
    email_of,
    is_error_text,
    like_formula,
    means_nothing,
    phone_of,
    says_something,
    sector_of,
)
from services.directory.edge.duplicates import likely_duplicates
from services.directory.edge.known import KnownAgencies
from services.directory.edge.problems import (
    LikelyDuplicate,
    PlainContact,
    Preview,
    Refused,
    RowProblem,
    problem,
    refused,
)
from services.directory.edge.sheets import Row, open_sheets
from services.directory.edge.table import Table, find_table, heading_in, nameless_problem
from shared.contracts.directory import Agency, AgencyId, Sector, Source
from shared.kernel.message import Province

__all__ = ["LikelyDuplicate", "Preview", "RowProblem", "read_agencies"]

MAX_AGENCIES: Final = 2_000
MAX_COUNTED: Final = 100_000
MAX_SHEET_ROWS: Final = 1_048_576  # as Excel
MAX_PROBLEMS: Final = 200


def read_agencies(
    file_name: str, content: bytes, province: Province, known: KnownAgencies | None = None
) -> Preview:
    """อ่านทำเนียบหน่วยงานจากสเปรดชีต พร้อมปัญหาของแต่ละแถว

    A row whose name an agency of the province bears, or has borne, is that agency.
    """
    known = known or KnownAgencies(province)
    source = Source(
        file_name=clean(file_name)[:255], sha256=hashlib.sha256(content).hexdigest(), rows=0
    )
    try:
        table = find_table(open_sheets(file_name, content))
        reading = _read(table, known)
    except Refused as why:
        counted = source.model_copy(update={"rows": why.rows})
        return Preview(agencies=(), source=counted, problems=(why.problem,), duplicates=())
    problems = sorted((*table.problems, *reading.problems), key=lambda each: each.row or 0)
    return Preview(
        agencies=tuple(agency for _, agency in reading.agencies),
        contacts=tuple(reading.contacts),
        new=sum(agency.agency_id not in known.by_id for _, agency in reading.agencies),
        source=source.model_copy(update={"rows": reading.rows}),
        problems=_shown(problems),
        duplicates=likely_duplicates(reading.agencies, known),
    )


@dataclass(slots=True)
class _Reading:
    rows: int = 0
    agencies: list[tuple[int, Agency]] = field(default_factory=list)
    contacts: list[PlainContact] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)


def _read(table: Table, known: KnownAgencies) -> _Reading:
    reading = _Reading()
    nameless: set[int] = set()
    row_of: dict[AgencyId, int] = {}
    for number, cells in islice(table.data(), MAX_SHEET_ROWS):
        if reading.rows <= MAX_AGENCIES:
            nameless |= table.nameless(cells)
        if _is_empty(table, number, cells):
            continue
        reading.rows += 1
        if reading.rows > MAX_AGENCIES:
            if reading.rows >= MAX_COUNTED:
                break
            continue  # only counted: the answer will be the limit
        row = _RowReader(table, known, number, cells, reading.problems)
        agency = row.agency()
        if agency and (first := row_of.setdefault(agency.agency_id, number)) != number:
            reading.problems.append(_repeated(table, agency, number, first))
        elif agency:
            reading.agencies.append((number, agency))
            reading.contacts += row.contact_of(agency)
    _refuse_wrong_size(reading.rows)
    reading.problems += [nameless_problem(table, column) for column in sorted(nameless)[:20]]
    return reading


def _refuse_wrong_size(rows: int) -> None:
    if rows == 0:
        raise refused("no_agencies")
    if rows > MAX_AGENCIES:
        too_many = problem("too_many_agencies", rows=rows, limit=MAX_AGENCIES)
        raise Refused(too_many, rows)


def _is_empty(table: Table, number: int, cells: Row) -> bool:
    """A number in ลำดับ or a remark does not make a row an agency's."""
    return not any(
        (column < len(cells) and says_something(cells[column]))
        or (number, column + 1) in table.sheet.faults
        for column in table.columns.values()
    )


def _repeated(table: Table, agency: Agency, row: int, other_row: int) -> RowProblem:
    column = heading_in(table, "name")
    return problem(
        "agency_repeated", row=row, column=column, value=agency.name, other_row=str(other_row)
    )


class _RowReader:
    """Reads one row; each thing that is wrong with it becomes a problem of its own."""

    def __init__(
        self,
        table: Table,
        known: KnownAgencies,
        number: int,
        cells: Row,
        problems: list[RowProblem],
    ) -> None:
        self._table = table
        self._known = known
        self._number = number
        self._cells = cells
        self._problems = problems
        self._failed = False
        self._contact: dict[str, str] = {}

    def agency(self) -> Agency | None:
        name, sector, district = self._name(), self._sector(), self._district()
        fields = {
            "ministry": self._text("ministry"),
            "office_phone": self._understood("phone", phone_of),
            "office_email": self._understood("email", email_of),
            "head_position": self._text("head"),
        }
        self._contact = self._read_contact()
        if self._failed or sector is None:
            return None
        agency_id = self._known.id_of(name, district)
        return Agency(agency_id=agency_id, name=name, sector=sector, district=district, **fields)

    def contact_of(self, agency: Agency) -> list[PlainContact]:
        """The contact of the agency that was read, if the row names one."""
        if not self._contact["name"]:
            return []
        agency_id = agency.agency_id
        person_id = self._known.contact_of(agency_id)
        return [PlainContact(agency_id=agency_id, person_id=person_id, **self._contact)]

    def _read_contact(self) -> dict[str, str]:
        contact = {
            "name": self._text("contact"),
            "position": self._text("contact_position"),
            "phone": self._understood("contact_phone", phone_of),
            "email": self._understood("contact_email", email_of),
        }
        if not contact["name"] and any(contact.values()):
            self._wrong("contact", "contact_missing")
        return contact

    def _name(self) -> str:
        name = self._text("name", nothing=False)
        if not name:
            self._wrong("name", "name_missing")
        elif like_formula(name):
            self._wrong("name", "name_like_formula", value=name)
        elif len(name) < SHORTEST_NAME or not same_name_key(name):
            self._wrong("name", "name_too_short", value=name)
        return name

    def _sector(self) -> Sector | None:
        text = self._text("sector")
        sector = sector_of(text)
        if not text:
            self._wrong("sector", "sector_missing")
        elif sector is None:
            self._wrong("sector", "sector_unknown", value=text)
        return sector

    def _district(self) -> str:
        text = arabic(self._text("district"))
        code = district_of(text, self._known.province) if text else ""
        if code is None:
            near = ", ".join(districts_near(text, self._known.province))
            near_th, near_en = (f" เช่น {near}", f", perhaps to {near}") if near else ("", "")
            self._wrong(
                "district", "district_unknown", value=text, near_th=near_th, near_en=near_en
            )
        return code or ""

    def _understood(self, of: Field, understand: Callable[[str], str | None]) -> str:
        raw = self._text(of, lines=True)
        understood = understand(raw) if raw else ""
        if understood is None:
            self._wrong(of, f"{of.removeprefix('contact_')}_malformed", value=clean(raw))
        return understood or ""

    def _text(self, of: Field, *, lines: bool = False, nothing: bool = True) -> str:
        """The cell's text, "" with a problem when it has none or too much of it."""
        column = self._table.columns.get(of, len(self._cells))
        fault = self._table.sheet.faults.get((self._number, column + 1))
        raw = as_text(self._cells[column]) if column < len(self._cells) else ""
        text = clean(raw or "")
        if fault or is_error_text(text):
            return self._wrong(of, fault or "formula_error")
        if raw is None:
            return self._wrong(of, "not_text")
        if len(text) > LONGEST[of]:
            return self._wrong(of, "text_too_long", limit=LONGEST[of])
        if nothing and means_nothing(text):
            return ""
        return raw if lines else text

    def _wrong(self, of: Field, code: str, **said: object) -> str:
        """Notes one problem a cell: the first says what to do, the next would only repeat it."""
        column = heading_in(self._table, of)
        of_row = self._problems[-len(LONGEST) :]  # a row has no more than its cells
        noted = any(each.row == self._number and each.column == column for each in of_row)
        if not noted:
            self._problems.append(problem(code, row=self._number, column=column, **said))
        self._failed = True
        return ""


def _shown(problems: list[RowProblem]) -> tuple[RowProblem, ...]:
    if len(problems) <= MAX_PROBLEMS:
        return tuple(problems)
    more = problem("too_many_problems", more=len(problems) - MAX_PROBLEMS)
    return (*problems[:MAX_PROBLEMS], more)
