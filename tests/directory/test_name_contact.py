"""ระบุผู้ประสานงาน: a person to contact at an agency; what is personal comes closed."""

from uuid import UUID

from services.directory.domain.agency.decisions import MOST_CONTACTS
from services.directory.domain.agency.refusals import AgencyHasEnded, TooManyContacts
from shared.contracts.people import PersonId
from tests.directory.agency_examples import (
    DAY,
    SOMCHAI,
    SOMYING,
    agency_life,
    closed,
    name_contact,
    named,
    removed,
)

OTHERS = tuple(PersonId(UUID(int=700 + n)) for n in range(MOST_CONTACTS))


def test_a_contact_is_named() -> None:
    agency_life.given().when(name_contact()).then(named())


def test_an_agency_may_have_several() -> None:
    agency_life.given(named()).when(name_contact(SOMYING)).then(named(SOMYING))


def test_naming_the_same_again_changes_nothing() -> None:
    agency_life.given(named()).when(name_contact(contacts=(SOMCHAI,))).then()


def test_what_is_known_of_a_contact_may_be_put_right() -> None:
    agency_life.given(named()).when(name_contact(text="other")).then(named(text="other"))


def test_who_was_removed_may_be_named_again() -> None:
    agency_life.given(named(), removed()).when(name_contact()).then(named())


def test_an_agency_has_no_more_contacts_than_one_can_call() -> None:
    refusal = TooManyContacts(limit=MOST_CONTACTS)
    agency_life.given().when(name_contact(contacts=OTHERS)).refused(refusal)
    recorded = [named(person) for person in OTHERS]
    agency_life.given(*recorded).when(name_contact()).refused(refusal)


def test_one_of_them_may_still_be_put_right() -> None:
    command = name_contact(OTHERS[0], contacts=OTHERS)
    agency_life.given().when(command).then(named(OTHERS[0]))


def test_an_agency_that_has_ended_gets_no_contact() -> None:
    agency_life.given(closed).when(name_contact()).refused(AgencyHasEnded(since=DAY))
