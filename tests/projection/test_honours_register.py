"""ทำเนียบผู้ได้รับการยกย่อง: both sources folded, read by offices, givers and everybody."""

from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import pytest
from python_calamine import load_workbook

from services.projection.views.honours_register import (
    HONOURS_REGISTER,
    HonourRow,
    Source,
    Standing,
)
from shared.auth.actor import Role
from shared.contracts.award_values import Honoured
from shared.contracts.honours import HonourOutcome
from shared.kernel.message import Event
from shared.views.view import fold
from tests.awards.ceremony_examples import issued, presented
from tests.awards.examples import CASE, HEALTH, OTHER_CASE, SCHOOL
from tests.http.stack import YEAR
from tests.projection.examples import ledger
from tests.projection.honoured import (
    AGREED,
    HONOURS,
    OF_UNIT,
    RETURNED,
    REVISED,
    SILENT,
    STANDING,
    UNIT,
    VILLAGE,
    WAITING,
    WITHDRAWN,
    checked,
    honour,
    of_person,
    off,
    results,
    withdrawn,
)
from tests.projection.shelf import Shelf

STANDS = {str(key) for key in (CASE, STANDING, AGREED, SILENT)}
GONE = {str(OTHER_CASE), str(WITHDRAWN)}
PENDING = {str(key) for key in (WAITING, RETURNED, REVISED, OF_UNIT)}
LIST = f"honours-roll?fiscal_year={YEAR}"


def row(key: UUID, *events: Event) -> HonourRow:
    return fold(HONOURS_REGISTER, ledger(events))["TH-67", str(key)]


def ids(rows: list[dict[str, Any]]) -> set[str]:
    found = [one["source_id"] for one in rows]
    assert len(found) == len(set(found))
    return set(found)


def of(books: Shelf, role: Role, **claims: Any) -> str:
    return books.stack.tokens.header(role=role, **claims)["Authorization"]


@pytest.fixture
async def roll(books: Shelf) -> Shelf:
    await books.write(HONOURS)
    return books


def test_who_is_announced_stands_with_the_announcement() -> None:
    first = row(CASE, results())
    assert (first.source, first.standing, first.public) == (
        Source.SELECTION,
        Standing.STANDS,
        True,
    )
    assert (first.number, first.place, first.day) == ("12/2570", 1, "2026-12-01")
    assert row(OTHER_CASE, results()).place == 2
    assert row(OTHER_CASE, results(), off()).standing is Standing.GONE
    assert row(CASE, results(), off()) == first


def test_certificate_and_presentation_are_told_of_whom_they_are() -> None:
    after = row(CASE, results(), issued(), presented())
    assert (after.certificate, after.presented) == (1, True)
    other = row(OTHER_CASE, results(), presented())
    assert (other.certificate, other.presented) == (None, False)


def test_what_an_agency_recorded_stands_once_it_is_confirmed() -> None:
    waiting = row(STANDING, honour(STANDING, "สภาวัฒนธรรม"))
    assert (waiting.source, waiting.standing) == (Source.OTHERS, Standing.RECORDED)
    assert (waiting.giver, waiting.given_by) == (SCHOOL.agency_id, SCHOOL.name)
    recorded = honour(STANDING)
    assert row(STANDING, recorded, checked(STANDING)).standing is Standing.STANDS
    returned = checked(STANDING, HonourOutcome.RETURNED)
    assert row(STANDING, recorded, returned).standing is Standing.RETURNED
    gone = row(STANDING, recorded, checked(STANDING), withdrawn(STANDING))
    assert gone.standing is Standing.GONE


def test_a_further_revision_waits_for_its_own_check() -> None:
    again = honour(STANDING, "ชื่อที่แก้ไข", revision=2)
    revised = row(STANDING, honour(STANDING), checked(STANDING), again)
    assert (revised.standing, revised.revision, revised.name) == (
        Standing.RECORDED,
        2,
        "ชื่อที่แก้ไข",
    )


def test_a_person_is_public_by_consent_and_others_always() -> None:
    assert row(AGREED, of_person(AGREED, "agreed", agrees=True)).public
    assert not row(SILENT, of_person(SILENT, "silent", agrees=False)).public
    assert row(STANDING, honour(STANDING, person_agrees=False)).public


@pytest.mark.parametrize("event", [off(), checked(STANDING), withdrawn(STANDING), presented()])
def test_nothing_happens_to_an_honour_that_is_not_there(event: Event) -> None:
    with pytest.raises(LookupError):
        fold(HONOURS_REGISTER, ledger([event]))


async def test_offices_and_members_see_every_standing(roll: Shelf) -> None:
    for limit in (1, 50):
        assert ids(await roll.rows(f"{LIST}&limit={limit}")) == STANDS | GONE | PENDING
    for role in (Role.GOVERNOR, Role.MEMBER, Role.AUDITOR):
        page = await roll.get(LIST, authorization=of(roll, role))
        assert ids(page["rows"]) == STANDS | GONE | PENDING, role
    assert await roll.rows(f"honours-roll?fiscal_year={YEAR - 1}") == []


async def test_a_giver_sees_its_own_that_wait_and_others_see_what_stands(roll: Shelf) -> None:
    health = of(roll, Role.AGENCY, agency=str(HEALTH.agency_id))
    school = of(roll, Role.AGENCY, agency=str(SCHOOL.agency_id))
    unit = of(roll, Role.UNIT, unit=str(UNIT))
    ministry = of(roll, Role.MINISTRY, provinces=[])
    own = {str(key) for key in (WAITING, RETURNED, REVISED, WITHDRAWN)}
    for reader, found in (
        (health, STANDS),
        (school, STANDS | own),
        (unit, STANDS | {str(OF_UNIT)}),
        (of(roll, Role.PROVINCIAL_OFFICE), STANDS),
        (ministry, STANDS),
    ):
        page = await roll.get(LIST, authorization=reader)
        assert ids(page["rows"]) == found
    search = f"{LIST}&q={quote('องค์กรที่')}"
    assert ids((await roll.get(search, authorization=school))["rows"]) == own
    assert (await roll.get(search, authorization=health))["rows"] == []


async def test_pages_of_a_giver_leave_nothing_out(roll: Shelf) -> None:
    reader = of(roll, Role.AGENCY, agency=str(SCHOOL.agency_id))
    found: list[dict[str, Any]] = []
    after = ""
    while True:
        page = await roll.get(f"{LIST}&limit=2{after}", authorization=reader)
        found += page["rows"]
        if page["following"] is None:
            break
        after = f"&after={page['following']}"
    assert len(ids(found)) == 8


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("source=selection", {CASE, OTHER_CASE}),
        ("honoured=community", {OF_UNIT}),
        ("source=others&honoured=person", {AGREED, SILENT}),
        (f"q={quote('ครูดี ในดวงใจ')}&honoured=person", {AGREED}),
        (f"q={quote('หล่มสัก')}", {STANDING}),
        (f"q={quote(VILLAGE)}", {OF_UNIT}),
        ("q=agreed", set()),  # names of persons are not searched for
        ("q=name-of", set()),
    ],
)
async def test_the_roll_is_searched_by_titles_units_and_agencies(
    roll: Shelf, query: str, found: set[UUID]
) -> None:
    assert ids(await roll.rows(f"{LIST}&{query}")) == set(map(str, found))


async def test_names_are_opened_for_the_provinces_own_officers(roll: Shelf) -> None:
    for reader, name in (
        (of(roll, Role.SECRETARY), "name-of-agreed"),
        (of(roll, Role.MEMBER), "name-of-agreed"),
        (of(roll, Role.AGENCY, agency=str(SCHOOL.agency_id)), None),
        (of(roll, Role.MINISTRY, provinces=[]), None),
    ):
        page = await roll.get(LIST, authorization=reader)
        [row] = [one for one in page["rows"] if one["source_id"] == str(AGREED)]
        assert (row["person"]["name"], row["name"]) == (name, "")


async def test_only_what_stands_is_counted_for_whoever_asks(roll: Shelf) -> None:
    counted = {
        "by_source": {Source.SELECTION: 1, Source.OTHERS: 3},
        "by_honoured": {Honoured.PERSON: 3, Honoured.ORGANISATION: 1},
    }
    path = f"honours-roll/counts?fiscal_year={YEAR}"
    for role, claims in (
        (Role.SECRETARY, {}),
        (Role.AGENCY, {"agency": str(SCHOOL.agency_id)}),
        (Role.MINISTRY, {"provinces": []}),
    ):
        assert await roll.get(path, authorization=of(roll, role, **claims)) == counted
    other = await roll.get(f"honours-roll/counts?fiscal_year={YEAR - 1}")
    assert other == {"by_source": {}, "by_honoured": {}}


async def test_the_workbook_holds_what_stands(roll: Shelf) -> None:
    path = f"honours-roll/export.xlsx?fiscal_year={YEAR}"
    for reader, names in (
        (of(roll, Role.SECRETARY), {"name-of-first", "name-of-agreed", "name-of-silent"}),
        (of(roll, Role.AGENCY, agency=str(SCHOOL.agency_id)), set[str]()),
    ):
        answer = await roll.stack.get(path, authorization=reader)
        assert answer.status_code == 200
        book = load_workbook(BytesIO(answer.content))
        told = book.get_sheet_by_name(book.sheet_names[0]).to_python()
        assert len(told) == 2 + len(STANDS)  # under a note and the headings
        assert {str(one[2]) for one in told if str(one[2]).startswith("name-of")} == names
        assert not any("รอตรวจ" in str(one) for line in told for one in line)


async def test_readers_of_another_province_and_none_are_sent_away(roll: Shelf) -> None:
    for path in (LIST, "honours-roll/counts", "honours-roll/export.xlsx"):
        elsewhere = roll.stack.other_header(Role.SECRETARY, "TH-57")
        assert (await roll.stack.get(path, authorization=elsewhere)).status_code == 404
        assert (await roll.stack.get(path, authorization=None)).status_code == 401
