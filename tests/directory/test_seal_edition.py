"""ปิดผนึกทำเนียบ: from here the edition never changes, and its size is the denominator."""

import hashlib

from services.directory.domain.edition.decisions import EditionIsEmpty, EditionNotFound
from shared.contracts.directory import EditionSealed, Sector, SectorCount
from tests.directory.examples import (
    EDITION_ID,
    SECOND_FILE,
    YEAR,
    agencies,
    directory,
    listed,
    opened,
    seal_edition,
    sealed,
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


def test_an_empty_edition_is_not_sealed() -> None:
    directory.given(opened).when(seal_edition).refused(EditionIsEmpty())


def test_an_edition_that_was_not_opened_is_not_sealed() -> None:
    directory.given().when(seal_edition).refused(EditionNotFound())
