"""แก้ไขรายการหน่วยงาน: what the edition says of an agency is put right before the sealing."""

from services.directory.domain.edition.refusals import (
    AgencyListedTwice,
    AgencyNotListed,
    EditionIsSealed,
    EditionNotFound,
)
from shared.contracts.directory import Sector
from tests.directory.examples import (
    agencies,
    carried,
    correct_agency_entry,
    corrected,
    directory,
    listed,
    opened,
    sealed,
    struck_off,
)

THREE = agencies(10, 3)
RIGHT = THREE[1].model_copy(update={"name": "หอการค้าจังหวัด", "sector": Sector.PRIVATE})


def test_an_entry_is_corrected() -> None:
    given = directory.given(opened, listed(THREE))
    given.when(correct_agency_entry(RIGHT)).then(corrected(RIGHT))


def test_an_entry_that_was_carried_over_is_corrected_as_well() -> None:
    given = directory.given(opened, carried(THREE))
    given.when(correct_agency_entry(RIGHT)).then(corrected(RIGHT))


def test_an_entry_that_is_right_already_is_left_alone() -> None:
    directory.given(opened, listed(THREE)).when(correct_agency_entry(THREE[1])).then()
    given = directory.given(opened, listed(THREE), corrected(RIGHT))
    given.when(correct_agency_entry(RIGHT)).then()


def test_an_entry_may_be_corrected_back() -> None:
    given = directory.given(opened, listed(THREE), corrected(RIGHT))
    given.when(correct_agency_entry(THREE[1])).then(corrected(THREE[1]))


def test_two_agencies_of_a_district_do_not_bear_one_name() -> None:
    alike = THREE[1].model_copy(update={"name": "หน่วยงาน ที่ ๑๐"})
    given = directory.given(opened, listed(THREE))
    given.when(correct_agency_entry(alike)).refused(AgencyListedTwice())
    elsewhere = alike.model_copy(update={"district": "6703"})
    given.when(correct_agency_entry(elsewhere)).then(corrected(elsewhere))


def test_an_agency_that_is_not_listed_has_no_entry_to_correct() -> None:
    [stranger] = agencies(99, 1)
    given = directory.given(opened, listed(THREE))
    given.when(correct_agency_entry(stranger)).refused(AgencyNotListed())


def test_an_agency_that_was_struck_off_has_none_either() -> None:
    given = directory.given(opened, listed(THREE), struck_off(RIGHT.agency_id))
    given.when(correct_agency_entry(RIGHT)).refused(AgencyNotListed())


def test_a_sealed_edition_is_not_corrected() -> None:
    history = (opened, listed(THREE))
    given = directory.given(*history, sealed(*history))
    given.when(correct_agency_entry(RIGHT)).refused(EditionIsSealed())


def test_an_edition_that_was_not_opened_is_not_corrected() -> None:
    directory.given().when(correct_agency_entry(RIGHT)).refused(EditionNotFound())
