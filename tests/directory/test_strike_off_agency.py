"""ตัดหน่วยงานออกจากทำเนียบ: an agency is taken out of the edition before the sealing."""

from services.directory.domain.edition.refusals import (
    AgencyNotListed,
    EditionIsSealed,
    EditionNotFound,
)
from tests.directory.examples import (
    SECOND_FILE,
    agencies,
    directory,
    list_agencies,
    listed,
    opened,
    sealed,
    strike_off_agency,
    struck_off,
)

THREE = agencies(10, 3)
ONE = THREE[0].agency_id
HISTORY = (opened, listed(THREE))


def test_an_agency_is_struck_off() -> None:
    directory.given(*HISTORY).when(strike_off_agency(ONE)).then(struck_off(ONE))


def test_striking_off_twice_changes_nothing() -> None:
    directory.given(*HISTORY, struck_off(ONE)).when(strike_off_agency(ONE)).then()


def test_the_denominator_is_smaller_by_one() -> None:
    assert sealed(*HISTORY).agencies == 3
    assert sealed(*HISTORY, struck_off(ONE)).agencies == 2


def test_the_file_that_listed_it_does_not_bring_it_back() -> None:
    directory.given(*HISTORY, struck_off(ONE)).when(list_agencies(THREE)).then()


def test_another_file_may_list_it_again_and_it_may_be_struck_off_again() -> None:
    again = listed(THREE[:1], SECOND_FILE)
    given = directory.given(*HISTORY, struck_off(ONE))
    given.when(list_agencies(THREE[:1], SECOND_FILE)).then(again)
    given = directory.given(*HISTORY, struck_off(ONE), again)
    given.when(strike_off_agency(ONE)).then(struck_off(ONE))


def test_an_agency_that_is_not_listed_cannot_be_struck_off() -> None:
    [stranger] = agencies(99, 1)
    given = directory.given(*HISTORY)
    given.when(strike_off_agency(stranger.agency_id)).refused(AgencyNotListed())


def test_nothing_is_struck_off_a_sealed_edition() -> None:
    given = directory.given(*HISTORY, sealed(*HISTORY))
    given.when(strike_off_agency(ONE)).refused(EditionIsSealed())


def test_nothing_is_struck_off_an_edition_that_was_not_opened() -> None:
    directory.given().when(strike_off_agency(ONE)).refused(EditionNotFound())
