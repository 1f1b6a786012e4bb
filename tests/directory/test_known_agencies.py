"""หน่วยงานของจังหวัด: what the directory keeps of every agency, whatever edition it stands in."""

from datetime import date, timedelta

from services.directory.replicas.agencies import AGENCIES, AgencyRow, Named
from shared.contracts.directory import Agency, Sector
from shared.kernel.message import Event, Province
from shared.views.view import fold
from tests.directory.agency_examples import (
    COLLEGE_ID,
    DAY,
    NEW_NAME,
    PARTS,
    SCHOOL,
    SCHOOL_ID,
    SOMCHAI,
    SOMYING,
    closed,
    merged,
    named,
    removed,
    renamed,
    was_split,
)
from tests.directory.examples import (
    SECOND_FILE,
    agencies,
    carried,
    contact_of,
    contacts_listed,
    corrected,
    listed,
)
from tests.projection.examples import ledger

THE_SCHOOL = Agency(agency_id=SCHOOL_ID, name=SCHOOL, sector=Sector.EDUCATION, district="6703")
LATER = DAY + timedelta(days=100)


def rows(*events: Event) -> dict[str, AgencyRow]:
    return {key: row for (_, key), row in fold(AGENCIES, ledger(events)).items()}


def school(*events: Event) -> AgencyRow:
    return rows(listed((THE_SCHOOL,)), *events)[str(SCHOOL_ID)]


def test_every_agency_of_a_file_is_known() -> None:
    assert list(rows(listed(agencies(10, 3)))) == [str(one.agency_id) for one in agencies(10, 3)]


def test_a_later_entry_tells_what_is_known_by_now() -> None:
    moved = THE_SCHOOL.model_copy(update={"district": "6701", "office_phone": "0 5600 0009"})
    for entry in (listed((moved,), SECOND_FILE), carried((moved,)), corrected(moved)):
        assert school(entry).agency == moved
        assert len(school(entry).names) == 1


def test_an_earlier_years_paper_tells_nothing_new() -> None:
    older = THE_SCHOOL.model_copy(update={"name": "โรงเรียนวัดน้ำก้อ", "office_phone": "0 5600 0009"})
    row = school(listed((older,), SECOND_FILE).model_copy(update={"fiscal_year": 2569}))
    assert (row.agency, len(row.names)) == (THE_SCHOOL, 1)


def test_a_renamed_agency_keeps_the_names_it_has_borne() -> None:
    row = school(renamed)
    assert row.names == (Named(name=SCHOOL, since=None), Named(name=NEW_NAME, since=DAY))
    assert (row.name_on(DAY - timedelta(days=1)), row.name_on(DAY)) == (SCHOOL, NEW_NAME)
    assert row.standing_on(LATER).agency == THE_SCHOOL.model_copy(update={"name": NEW_NAME})


def test_an_older_paper_that_is_entered_later_renames_nothing() -> None:
    row = school(renamed, listed((THE_SCHOOL,), SECOND_FILE))
    assert row.name_on(LATER) == NEW_NAME


def test_an_entry_under_another_name_names_it_from_that_day() -> None:
    row = school(corrected(THE_SCHOOL.model_copy(update={"name": "โรงเรียนน้ำก้อ"})))
    assert row.names[-1] == Named(name="โรงเรียนน้ำก้อ", since=date(2026, 11, 2))


def test_a_merged_agency_has_ended_and_names_its_successor() -> None:
    row = school(merged)
    assert (row.ended, row.successors) == (DAY, (COLLEGE_ID,))
    assert row.standing_on(DAY).ended
    assert not row.standing_on(DAY - timedelta(days=1)).ended


def test_a_closed_agency_has_no_successor() -> None:
    row = school(closed)
    assert (row.ended, row.successors) == (DAY, ())


def test_the_parts_of_a_split_agency_are_known_from_that_day() -> None:
    known = rows(listed((THE_SCHOOL,)), was_split())
    parts = [known[str(part.agency_id)] for part in PARTS]
    assert [row.agency for row in parts] == list(PARTS)
    assert {named.since for row in parts for named in row.names} == {DAY}
    assert known[str(SCHOOL_ID)].ended == DAY


def test_one_that_goes_on_has_not_ended() -> None:
    row = school(was_split(PARTS[:1], continues=True), was_split(PARTS[1:], continues=True))
    assert (row.ended, row.successors) == (None, tuple(part.agency_id for part in PARTS))


def test_contacts_are_kept_closed_each_once_and_in_their_order() -> None:
    row = school(named(), named(SOMYING), named(text="other"))
    assert [one.person.person_id for one in row.contacts] == [SOMCHAI, SOMYING]
    assert row.contacts[0].person.name.box == "other"


def test_a_contact_of_a_spreadsheet_is_one_as_well() -> None:
    row = school(contacts_listed((contact_of(THE_SCHOOL, 601),)), removed())
    assert (row.contacts, row.contacts_removed) == ((), 1)


def test_what_happens_to_an_agency_that_is_not_known_is_passed_over() -> None:
    assert rows(renamed, closed, named(), removed()) == {}


def test_provinces_keep_their_own() -> None:
    elsewhere = ledger([listed((THE_SCHOOL,)), closed], province=Province("TH-57"))
    found = fold(AGENCIES, [*ledger([listed((THE_SCHOOL,))]), *elsewhere])
    assert [row.ended for row in found.values()] == [None, DAY]
