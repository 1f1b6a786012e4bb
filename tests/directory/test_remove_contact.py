"""ถอดผู้ประสานงาน: a person is no contact of the agency any more."""

from services.directory.domain.agency.refusals import ContactNotFound
from tests.directory.agency_examples import (
    SOMCHAI,
    SOMYING,
    agency_life,
    closed,
    named,
    remove_contact,
    removed,
)


def test_a_contact_is_removed() -> None:
    agency_life.given(named()).when(remove_contact()).then(removed())


def test_a_contact_that_a_spreadsheet_named_is_removed_as_well() -> None:
    agency_life.given().when(remove_contact(contacts=(SOMCHAI,))).then(removed())


def test_removing_again_changes_nothing() -> None:
    agency_life.given(named(), removed()).when(remove_contact()).then()


def test_who_is_no_contact_cannot_be_removed() -> None:
    agency_life.given(named()).when(remove_contact(SOMYING)).refused(ContactNotFound())


def test_a_contact_of_an_agency_that_has_ended_can_be_removed() -> None:
    agency_life.given(named(), closed).when(remove_contact()).then(removed())
