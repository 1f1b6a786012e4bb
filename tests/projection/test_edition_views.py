"""ทะเบียนทำเนียบ: the editions, their entries, and what differs between two of them."""

import pytest

from services.projection.edge.difference import Difference, EditionDiff, What, differences, page_of
from services.projection.views.edition_entries import EDITION_ENTRIES, EntryRow, key_of
from services.projection.views.edition_register import EDITION_REGISTER, EditionRow, EditionStatus
from shared.contracts.directory import Agency, AgencyId, EditionId
from shared.kernel.message import Event
from shared.views.reader import BadCursor
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import (
    CLUB,
    CULTURE,
    DIRECTORY_YEAR,
    FILE,
    FIRST,
    MISTAKE,
    NORTH,
    SCHOOL,
    SECOND,
    TEMPLE,
    TOWN,
    YEAR,
    carried,
    corrected,
    edition_sealed,
    listed,
    opened,
    struck_off,
)


def edition(edition_id: EditionId, *events: Event) -> EditionRow:
    return fold(EDITION_REGISTER, ledger(events))["TH-67", str(edition_id)]


def entries(*events: Event, of: EditionId = FIRST) -> dict[AgencyId, EntryRow]:
    rows = fold(EDITION_ENTRIES, ledger(events)).values()
    return {AgencyId(row.agency_id): row for row in rows if row.edition_id == of}


def test_an_edition_counts_its_agencies_while_it_is_open() -> None:
    begun = (opened(), listed(CULTURE, TEMPLE), listed(MISTAKE, CLUB), struck_off(MISTAKE))
    row = edition(FIRST, *begun, corrected(CLUB))
    assert (row.status, row.agencies, row.struck_off, row.corrections) == (
        EditionStatus.OPEN,
        3,
        1,
        1,
    )
    assert row.sources == (FILE,)


def test_a_sealed_edition_has_its_figures_and_its_fingerprint() -> None:
    row = edition(FIRST, opened(), listed(CULTURE), edition_sealed(1))
    assert (row.status, row.agencies, row.fingerprint) == (EditionStatus.SEALED, 1, "c" * 64)
    assert [(one.sector, one.agencies) for one in row.by_sector] == [("provincial", 1)]
    assert row.sealed_at is not None


def test_an_edition_names_the_one_that_it_was_carried_over_from_once() -> None:
    row = edition(SECOND, opened(SECOND), carried(CULTURE), carried(TEMPLE))
    assert (row.agencies, row.carried_over_from) == (2, (FIRST,))


def test_the_newest_edition_of_the_newest_year_is_filed_last() -> None:
    rows = [
        edition(FIRST, opened(number=number, year=year))
        for year, number in ((YEAR, 1), (YEAR, 12), (YEAR + 1, 1))
    ]
    numbers = [EDITION_REGISTER.filed(row)["number"] for row in rows]
    assert numbers == sorted(numbers)


def test_an_edition_begins_with_its_opening() -> None:
    with pytest.raises(LookupError):
        fold(EDITION_REGISTER, ledger([listed(CULTURE)]))


def test_an_entry_keeps_the_name_of_its_day() -> None:
    rows = fold(EDITION_ENTRIES, ledger(DIRECTORY_YEAR))
    before = rows["TH-67", key_of(FIRST, SCHOOL.agency_id)]
    after = rows["TH-67", key_of(SECOND, SCHOOL.agency_id)]
    assert (before.name, after.name) == ("โรงเรียนบ้านไร่", "โรงเรียนบ้านไร่วิทยา")


def test_a_corrected_entry_says_why_and_one_struck_off_is_gone() -> None:
    right = CULTURE.model_copy(update={"ministry": "กระทรวงวัฒนธรรม"})
    rows = entries(listed(CULTURE, MISTAKE), corrected(right), struck_off(MISTAKE))
    assert set(rows) == {CULTURE.agency_id}
    row = rows[CULTURE.agency_id]
    assert (row.ministry, row.corrections) == ("กระทรวงวัฒนธรรม", ("พิมพ์ผิด",))


def between(older: tuple[Agency, ...], newer: tuple[Agency, ...]) -> list[Difference]:
    before = entries(listed(*older))
    now = entries(carried(*newer), of=SECOND)
    return differences([*before.values()], [*now.values()])


def test_two_editions_differ_by_what_was_added_removed_renamed_and_corrected() -> None:
    found = between(
        (CULTURE, TEMPLE, SCHOOL, TOWN),
        (
            CULTURE.model_copy(update={"district": "6702"}),
            TEMPLE,
            SCHOOL.model_copy(update={"name": "โรงเรียนบ้านไร่วิทยา"}),
            NORTH,
        ),
    )
    assert [(one.what, one.name) for one in found] == [
        (What.REMOVED, TOWN.name),
        (What.ADDED, NORTH.name),
        (What.RENAMED, "โรงเรียนบ้านไร่วิทยา"),
        (What.CORRECTED, CULTURE.name),
    ]
    [change] = found[3].changes
    assert (change.field, change.before, change.after) == ("district", "6701", "6702")


def test_equal_editions_do_not_differ() -> None:
    assert between((CULTURE, TEMPLE), (TEMPLE, CULTURE)) == []


def _page(found: list[Difference], what: What | None, after: str | None) -> EditionDiff:
    older = edition(FIRST, opened())
    return page_of(older, edition(SECOND, opened(SECOND)), found, what, 2, after)


def test_the_pages_of_a_diff_put_together_are_all_of_it() -> None:
    found = between((CULTURE, TEMPLE, SCHOOL), (TOWN, CLUB))
    pages, after = list[Difference](), None
    while True:
        page = _page(found, None, after)
        assert page.counts == {"added": 2, "removed": 3, "renamed": 0, "corrected": 0}
        pages += page.rows
        if (after := page.following) is None:
            break
    assert pages == found
    assert [one.what for one in _page(found, What.ADDED, None).rows] == [What.ADDED] * 2


def test_a_diff_begins_behind_an_agency_that_is_in_it() -> None:
    with pytest.raises(BadCursor):
        _page(between((CULTURE,), (TEMPLE,)), None, "elsewhere")
