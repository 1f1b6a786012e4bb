"""บันทึกรายชื่อหน่วยงาน: the agencies of a checked spreadsheet are entered, all or none."""

import pytest

from services.directory.domain.edition.decisions import EDITION, MOST_AGENCIES
from services.directory.domain.edition.parts import in_commits
from services.directory.domain.edition.refusals import (
    AgenciesAlreadyListed,
    EditionIsSealed,
    EditionNotFound,
    TooManyAgencies,
)
from services.directory.edge.cells import LONGEST
from shared.contracts.directory import (
    AgenciesListed,
    Agency,
    AgencyId,
    ContactsListed,
    EditionEvent,
    Sector,
)
from shared.eventstore.execute import commit_of
from shared.kernel.ids import derive_id
from tests.directory.examples import (
    FIRST_FILE,
    SECOND_FILE,
    agencies,
    contact_of,
    contacts_listed,
    directory,
    list_agencies,
    listed,
    opened,
    sealed,
)

THREE = agencies(10, 3)


def test_the_agencies_of_a_file_are_listed() -> None:
    directory.given(opened).when(list_agencies(THREE)).then(listed(THREE))


def test_a_second_file_adds_to_the_first() -> None:
    more = agencies(20, 2)
    command = list_agencies(more, SECOND_FILE)
    directory.given(opened, listed(THREE)).when(command).then(listed(more, SECOND_FILE))


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(1, [1]), (200, [200]), (201, [200, 1]), (401, [200, 200, 1])],
)
def test_a_long_list_is_recorded_in_several_events(count: int, sizes: list[int]) -> None:
    asked = agencies(10, count)
    events = EDITION.decide(list_agencies(asked), EDITION.after([opened]))
    recorded = [event for event in events if isinstance(event, AgenciesListed)]
    assert [len(event.agencies) for event in recorded] == sizes
    assert tuple(agency for event in recorded for agency in event.agencies) == asked


LONGEST_AGENCIES = tuple(
    Agency(
        agency_id=AgencyId(derive_id("agency", number)),
        name="น" * LONGEST["name"],
        sector=Sector.LOCAL_GOVERNMENT,
        ministry="ก" * LONGEST["ministry"],
        district="6701",
        office_phone="0" * LONGEST["phone"],
        office_email="a" * LONGEST["email"],
        head_position="ต" * LONGEST["head"],
    )
    for number in range(MOST_AGENCIES)
)
LONGEST_CONTACTS = tuple(
    contact_of(agency, number, "x" * 4 * LONGEST["contact"])
    for number, agency in enumerate(LONGEST_AGENCIES)
)


def test_contacts_are_listed_right_after_their_agencies() -> None:
    contacts = (contact_of(THREE[0], 1), contact_of(THREE[2], 2))
    command = list_agencies(THREE, contacts=contacts)
    directory.given(opened).when(command).then(listed(THREE), contacts_listed(contacts))


def test_the_longest_list_is_recorded_in_commits_that_the_log_takes() -> None:
    """Whole and in order, each contact in the commit of its agency."""
    source = FIRST_FILE.model_copy(update={"rows": MOST_AGENCIES})
    command = list_agencies(LONGEST_AGENCIES, source, LONGEST_CONTACTS)
    history: list[EditionEvent] = [opened]
    commits = 0
    while events := EDITION.decide(command, EDITION.after(history)):
        commit_of(command, "stream", len(history), events).refuse_if_too_large()
        agencies_now = [
            a for one in events if isinstance(one, AgenciesListed) for a in one.agencies
        ]
        contacts_now = [
            c for one in events if isinstance(one, ContactsListed) for c in one.contacts
        ]
        assert [a.agency_id for a in agencies_now] == [c.agency_id for c in contacts_now]
        history += events
        commits += 1
    assert commits == len(in_commits(LONGEST_AGENCIES, LONGEST_CONTACTS)) > 1
    assert tuple(EDITION.after(history).agencies.values()) == LONGEST_AGENCIES
    assert sealed(*history).agencies == MOST_AGENCIES


def test_a_list_that_would_be_too_long_is_refused_before_its_first_commit() -> None:
    (stranger,) = agencies(10, 1)
    command = list_agencies((*LONGEST_AGENCIES, stranger))
    refusal = TooManyAgencies(agencies=MOST_AGENCIES + 1, limit=MOST_AGENCIES)
    directory.given(opened).when(command).refused(refusal)
    repeated = AgenciesAlreadyListed(agencies=1)
    history = (opened, listed((LONGEST_AGENCIES[-1],), SECOND_FILE))
    directory.given(*history).when(list_agencies(LONGEST_AGENCIES)).refused(repeated)


def test_a_file_imported_before_changes_nothing() -> None:
    directory.given(opened, listed(THREE)).when(list_agencies(THREE)).then()


def test_a_file_imported_before_changes_nothing_after_the_sealing_either() -> None:
    history = (opened, listed(THREE))
    directory.given(*history, sealed(*history)).when(list_agencies(THREE)).then()


def test_an_agency_is_listed_once() -> None:
    overlapping = agencies(12, 3)  # the first of them is listed already
    command = list_agencies(overlapping, SECOND_FILE)
    directory.given(opened, listed(THREE)).when(command).refused(AgenciesAlreadyListed(agencies=1))


def test_an_agency_stands_once_in_a_file() -> None:
    command = list_agencies((*THREE, THREE[0]))
    directory.given(opened).when(command).refused(AgenciesAlreadyListed(agencies=1))


def test_an_edition_that_was_not_opened_takes_no_agencies() -> None:
    directory.given().when(list_agencies(THREE)).refused(EditionNotFound())


def test_a_sealed_edition_takes_no_agencies() -> None:
    history = (opened, listed(THREE))
    command = list_agencies(agencies(20, 2), SECOND_FILE)
    directory.given(*history, sealed(*history)).when(command).refused(EditionIsSealed())


def test_an_edition_holds_two_thousand_agencies() -> None:
    last = agencies(MOST_AGENCIES + 9, 1)
    history = (opened, listed(agencies(10, MOST_AGENCIES - 1)))
    directory.given(*history).when(list_agencies(last, SECOND_FILE)).then(listed(last, SECOND_FILE))


def test_an_edition_holds_no_more_than_two_thousand_agencies() -> None:
    history = (opened, listed(agencies(10, MOST_AGENCIES - 1)))
    command = list_agencies(agencies(MOST_AGENCIES + 9, 2), SECOND_FILE)
    refusal = TooManyAgencies(agencies=MOST_AGENCIES + 1, limit=MOST_AGENCIES)
    directory.given(*history).when(command).refused(refusal)
