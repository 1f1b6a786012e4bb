"""ปิดผนึกทำเนียบ: from here the edition never changes, and its size is the denominator."""

import hashlib

from services.directory.domain.edition.refusals import (
    EditionIsEmpty,
    EditionNotFound,
    ListUnfinished,
)
from shared.contracts.directory import EditionSealed, Sector, SectorCount, Source
from tests.directory.examples import (
    EDITION_ID,
    SECOND_FILE,
    YEAR,
    agencies,
    corrected,
    directory,
    listed,
    opened,
    seal_edition,
    sealed,
    struck_off,
)

OFFICES = agencies(10, 3)
TEMPLES = agencies(20, 2, Sector.RELIGIOUS)


def test_a_sealed_edition_counts_its_agencies_by_sector() -> None:
    ids = sorted(str(agency.agency_id) for agency in (*OFFICES, *TEMPLES))
    directory.given(opened, listed(OFFICES), listed(TEMPLES, SECOND_FILE)).when(seal_edition).then(
        EditionSealed(
            edition_id=EDITION_ID,
            fiscal_year=YEAR,
            number=1,
            agencies=5,
            by_sector=(
                SectorCount(sector=Sector.PROVINCIAL, agencies=3),
                SectorCount(sector=Sector.RELIGIOUS, agencies=2),
            ),
            fingerprint=hashlib.sha256("\n".join(ids).encode()).hexdigest(),
        )
    )


def test_the_same_agencies_in_another_order_give_the_same_fingerprint() -> None:
    one = sealed(opened, listed(OFFICES), listed(TEMPLES, SECOND_FILE))
    other = sealed(opened, listed(TEMPLES), listed(tuple(reversed(OFFICES)), SECOND_FILE))
    assert one.fingerprint == other.fingerprint


def test_other_agencies_give_another_fingerprint() -> None:
    assert (
        sealed(opened, listed(OFFICES)).fingerprint != sealed(opened, listed(TEMPLES)).fingerprint
    )


def test_sealing_twice_changes_nothing() -> None:
    history = (opened, listed(OFFICES))
    directory.given(*history, sealed(*history)).when(seal_edition).then()


def test_an_edition_whose_list_broke_off_is_not_sealed() -> None:
    longer = Source(file_name="ทำเนียบ.xlsx", sha256="3" * 64, rows=4)
    refusal = ListUnfinished(taken=3, in_all=4)
    directory.given(opened, listed(OFFICES, longer)).when(seal_edition).refused(refusal)


def test_a_list_that_broke_off_may_be_followed_by_the_remaining_rows() -> None:
    longer = Source(file_name="ทำเนียบ.xlsx", sha256="3" * 64, rows=4)
    history = (opened, listed(OFFICES, longer), listed(TEMPLES, SECOND_FILE))
    assert sealed(*history).agencies == 5


def test_an_edition_of_which_everything_was_struck_off_is_not_sealed() -> None:
    nobody = [struck_off(agency.agency_id) for agency in OFFICES]
    given = directory.given(opened, listed(OFFICES), *nobody)
    given.when(seal_edition).refused(EditionIsEmpty())


def test_a_sealing_counts_what_is_left_and_what_was_corrected() -> None:
    temple = OFFICES[0].model_copy(update={"sector": Sector.RELIGIOUS})
    history = (opened, listed(OFFICES), corrected(temple), struck_off(OFFICES[1].agency_id))
    assert sealed(*history).by_sector == (
        SectorCount(sector=Sector.PROVINCIAL, agencies=1),
        SectorCount(sector=Sector.RELIGIOUS, agencies=1),
    )


def test_an_empty_edition_is_not_sealed() -> None:
    directory.given(opened).when(seal_edition).refused(EditionIsEmpty())


def test_an_edition_that_was_not_opened_is_not_sealed() -> None:
    directory.given().when(seal_edition).refused(EditionNotFound())
