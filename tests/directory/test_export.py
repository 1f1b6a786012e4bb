"""ส่งออกทำเนียบ: what is exported is imported again as the same agencies and the same contacts."""

import csv
from collections.abc import Callable, Sequence
from datetime import date
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.directory.domain.agency.succession import carried_over
from services.directory.domain.names import clean, same_name_key
from services.directory.edge.cells import (
    is_error_text,
    like_formula,
    means_nothing,
)
from services.directory.edge.known import KnownAgencies, agency_id_of, contact_id_of
from services.directory.edge.problems import PlainContact
from services.directory.edge.spreadsheet import read_agencies
from services.directory.edge.workbook import write_csv, write_workbook
from services.directory.replicas.agencies import AGENCIES
from shared.contracts.agencies import AgencyRenamed
from shared.contracts.directory import Agency, Sector
from shared.kernel.message import Event
from shared.views.view import fold
from tests.directory.examples import listed
from tests.directory.workbooks import CHAMBER, CULTURE, PHETCHABUN, parts_of, preview, read_rows
from tests.projection.examples import ledger

Writer = Callable[[Sequence[Agency], Sequence[PlainContact]], bytes]
Row = tuple[Agency, PlainContact | None]
TODAY = date(2026, 11, 2)
WRITERS = [(write_workbook, "a.xlsx"), (write_csv, "a.csv")]

_THAI = "".join(chr(sign) for sign in range(0x0E01, 0x0E5C)) + " .-=()/_x0041'\"+@,;\u200b\n\t"
_lines = (st.text(max_size=60) | st.text(_THAI, max_size=60)).map(clean)
_texts = _lines.map(lambda text: "" if means_nothing(text) or is_error_text(text) else text)
_names = _lines.filter(
    lambda name: (
        len(name) >= 2
        and not like_formula(name)
        and not is_error_text(name)
        and bool(same_name_key(name))
    )
)
_phones = st.sampled_from(["", "0 5600 0001", "056000001 ต่อ 12", "+66 5600 1"])
_emails = st.sampled_from(["", "a@example.go.th", "a@example.go.th, b@c.th"])


@st.composite
def _rows(draw: st.DrawFn) -> Row:
    name = draw(_names)
    district = draw(st.sampled_from(["", "6701", "6703", "6711"]))
    agency = Agency(
        agency_id=agency_id_of(PHETCHABUN, name, district),
        name=name,
        sector=draw(st.sampled_from(Sector)),
        ministry=draw(_texts),
        district=district,
        office_phone=draw(_phones),
        office_email=draw(_emails),
        head_position=draw(_texts),
    )
    person = draw(_texts)
    if not person:
        return agency, None
    return agency, PlainContact(
        agency_id=agency.agency_id,
        person_id=contact_id_of(PHETCHABUN, agency.agency_id),
        name=person,
        position=draw(_texts),
        phone=draw(_phones),
        email=draw(_emails),
    )


@pytest.mark.parametrize(("write", "name"), WRITERS, ids=["xlsx", "csv"])
@settings(max_examples=80, deadline=None)
@given(rows=st.lists(_rows(), min_size=1, max_size=8, unique_by=lambda row: row[0].agency_id))
def test_what_is_exported_is_read_back_as_it_was(write: Writer, name: str, rows: list[Row]) -> None:
    agencies = [agency for agency, _ in rows]
    contacts = [contact for _, contact in rows if contact]
    result = preview(write(agencies, contacts), name)
    assert result.problems == ()
    assert list(result.agencies) == agencies
    assert list(result.contacts) == contacts


@settings(max_examples=80, deadline=None)
@given(
    rows=st.lists(_rows(), min_size=1, max_size=6, unique_by=lambda row: row[0].agency_id),
    new_names=st.lists(st.none() | _names, min_size=6, max_size=6),
)
def test_agencies_that_were_renamed_are_read_back_as_themselves(
    rows: list[Row], new_names: list[str | None]
) -> None:
    events: list[Event] = [listed(tuple(agency for agency, _ in rows))]
    for (agency, _), name in zip(rows, new_names, strict=False):
        if name and not known_after(events).is_taken(
            name, agency.district, by_other_than=agency.agency_id
        ):
            events.append(renamed(agency, name))
    found = fold(AGENCIES, ledger(events)).values()
    standings = {row.agency.agency_id: row.standing_on(TODAY) for row in found}
    now = carried_over([agency for agency, _ in rows], standings)
    again = read_agencies("a.xlsx", write_workbook(now), PHETCHABUN, known_after(events))
    assert (again.problems, again.agencies, again.new) == ((), now, 0)


def known_after(events: Sequence[Event]) -> KnownAgencies:
    return KnownAgencies.on(TODAY, PHETCHABUN, fold(AGENCIES, ledger(events)).values())


def renamed(agency: Agency, name: str) -> AgencyRenamed:
    return AgencyRenamed(
        agency_id=agency.agency_id,
        old_name=agency.name,
        name=name,
        effective=TODAY,
        reason="เปลี่ยนชื่อ",
    )


@pytest.mark.parametrize(("write", "name"), WRITERS, ids=["xlsx", "csv"])
def test_the_same_agencies_make_the_same_file(write: Writer, name: str) -> None:
    agencies = read_rows(CULTURE, CHAMBER).agencies
    assert write(agencies, ()) == write(agencies, ())
    assert preview(write(agencies, ()), name).agencies == agencies


def hostile(text: str) -> tuple[Agency, ...]:
    [culture] = read_rows(CULTURE).agencies
    return (culture.model_copy(update={"head_position": text}),)


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "+1+1", "-2", "@SUM(A1)", "'=1", "''=1"])
def test_no_text_of_a_user_becomes_a_formula(text: str) -> None:
    agencies = hostile(text)
    sheet = parts_of(write_workbook(agencies))["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    [_, row] = csv.reader(StringIO(write_csv(agencies).decode("utf-8-sig"), newline=""))
    assert not [cell for cell in row if like_formula(cell)]
    for write, name in WRITERS:
        assert preview(write(agencies, ()), name).agencies == agencies


def test_a_csv_says_that_it_is_utf_8() -> None:
    assert write_csv(read_rows(CULTURE).agencies).startswith(b"\xef\xbb\xbf")
