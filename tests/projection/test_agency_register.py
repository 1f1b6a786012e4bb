"""ทะเบียนหน่วยงาน: each agency as it is now, and what it was before."""

import pytest

from services.projection.views.agency_register import (
    AGENCY_REGISTER,
    AgencyRow,
    Link,
    Status,
)
from services.projection.views.names_borne import FormerName
from shared.contracts.agencies import ContactRemoved
from shared.contracts.directory import Agency
from shared.kernel.message import Event
from shared.views.collation import search_text
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import (
    CLUB,
    CULTURE,
    DAY,
    FIRST,
    NORTH,
    SCHOOL,
    SECOND,
    SOUTH,
    TEMPLE,
    TOWN,
    YEAR,
    carried,
    closed,
    contact,
    contacts_listed,
    corrected,
    listed,
    merged,
    person_id,
    renamed,
    split,
    struck_off,
)


def row_of(agency: Agency, *events: Event) -> AgencyRow:
    history = (listed(CULTURE, TEMPLE, SCHOOL, TOWN, CLUB), *events)
    return fold(AGENCY_REGISTER, ledger(history))["TH-67", str(agency.agency_id)]


def test_a_listed_agency_is_in_the_register_as_it_was_described() -> None:
    row = row_of(CULTURE)
    assert (row.name, row.sector, row.district) == (CULTURE.name, CULTURE.sector, "6701")
    assert (row.status, row.fiscal_year, row.editions) == (Status.ACTIVE, YEAR, (FIRST,))


def test_a_renamed_agency_keeps_its_former_name_and_is_found_by_both() -> None:
    row = row_of(SCHOOL, renamed(SCHOOL, "โรงเรียนบ้านไร่วิทยา"))
    assert row.name == "โรงเรียนบ้านไร่วิทยา"
    former = FormerName(name="โรงเรียนบ้านไร่", until=DAY, reason="ประกาศกระทรวง")
    assert row.former_names == (former,)
    searched = str(AGENCY_REGISTER.filed(row)["search"])
    assert searched.split("|") == [search_text("โรงเรียนบ้านไร่วิทยา"), search_text("โรงเรียนบ้านไร่")]


def test_a_mistake_put_right_is_no_former_name() -> None:
    row = row_of(CULTURE, corrected(CULTURE.model_copy(update={"name": "สำนักงานวัฒนธรรม"})))
    assert (row.name, row.former_names) == ("สำนักงานวัฒนธรรม", ())


def test_a_newer_years_name_stands_and_an_older_years_does_not() -> None:
    newer = CULTURE.model_copy(update={"name": "สวจ.เพชรบูรณ์"})
    row = row_of(CULTURE, carried(newer))
    assert (row.name, row.fiscal_year, row.editions) == (newer.name, YEAR + 1, (FIRST, SECOND))
    assert [one.name for one in row.former_names] == [CULTURE.name]
    late = listed(CULTURE.model_copy(update={"name": "ชื่อเก่า"}), edition=FIRST, year=YEAR)
    assert row_of(CULTURE, carried(newer), late).name == newer.name
    assert row_of(CULTURE, carried(newer), corrected(CULTURE)).name == newer.name


def test_merging_links_both_ways() -> None:
    merging = merged(CLUB, TEMPLE)
    gone, kept = row_of(CLUB, merging), row_of(TEMPLE, merging)
    assert (gone.status, gone.since, gone.reason) == (Status.MERGED, DAY, "รวมกัน")
    assert gone.became == (Link(agency_id=TEMPLE.agency_id, name=TEMPLE.name),)
    assert (kept.status, kept.came_from) == (
        Status.ACTIVE,
        (Link(agency_id=CLUB.agency_id, name=CLUB.name),),
    )


@pytest.mark.parametrize(("continues", "status"), [(False, Status.SPLIT), (True, Status.ACTIVE)])
def test_a_split_agency_has_parts_and_may_go_on_beside_them(
    status: Status, *, continues: bool
) -> None:
    splitting = split(TOWN, NORTH, SOUTH, continues=continues)
    row, part = row_of(TOWN, splitting), row_of(NORTH, splitting)
    assert row.status is status
    assert [one.name for one in row.became] == [NORTH.name, SOUTH.name]
    assert (part.name, part.status, part.fiscal_year) == (NORTH.name, Status.ACTIVE, 0)
    assert part.came_from == (Link(agency_id=TOWN.agency_id, name=TOWN.name),)


def test_a_closed_agency_stays_closed_when_an_edition_still_lists_it() -> None:
    row = row_of(CLUB, closed(CLUB), carried(CLUB))
    assert (row.status, row.reason) == (Status.CLOSED, "ยุบเลิก")


def test_an_agency_struck_off_every_edition_is_unlisted_until_it_is_listed_again() -> None:
    assert row_of(CLUB, struck_off(CLUB)).status is Status.UNLISTED
    assert row_of(CLUB, carried(CLUB), struck_off(CLUB)).status is Status.ACTIVE
    again = row_of(CLUB, struck_off(CLUB), carried(CLUB))
    assert (again.status, again.editions) == (Status.ACTIVE, (SECOND,))


def test_contacts_are_kept_closed_one_a_person() -> None:
    row = row_of(CULTURE, contact(CULTURE, 1), contact(CULTURE, 2), contact(CULTURE, 1))
    assert [one.person.person_id for one in row.contacts] == [person_id(2), person_id(1)]
    assert row.contacts[0].phone == contact(CULTURE, 2).phone
    removed = ContactRemoved(agency_id=CULTURE.agency_id, person_id=person_id(1), reason="ย้าย")
    assert row_of(CULTURE, contact(CULTURE, 1), removed).contacts == ()


def test_contacts_of_a_file_are_kept_like_those_named_one_by_one() -> None:
    row = row_of(TEMPLE, contacts_listed((CULTURE, 1), (TEMPLE, 2)), contact(TEMPLE, 2))
    assert [one.person.person_id for one in row.contacts] == [person_id(2)]
    assert row.contacts[0].phone is not None


def test_a_list_under_an_earlier_name_renames_nothing() -> None:
    older_paper = listed(SCHOOL.model_copy(update={"office_phone": "056-700002"}))
    row = row_of(SCHOOL, renamed(SCHOOL, "โรงเรียนบ้านไร่วิทยา"), older_paper)
    assert (row.name, row.office_phone) == ("โรงเรียนบ้านไร่วิทยา", "056-700002")
    assert len(row.former_names) == 1


def test_nothing_becomes_of_an_agency_that_was_never_listed() -> None:
    with pytest.raises(LookupError):
        fold(AGENCY_REGISTER, ledger([renamed(SCHOOL, "ชื่อใหม่")]))
