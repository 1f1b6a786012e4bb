"""ทำเนียบ: what the directory's commands have to know of another edition."""

from services.directory.replicas.editions import EDITIONS, EditionRow
from shared.contracts.directory import EditionEvent
from shared.views.view import fold
from tests.directory.examples import (
    EDITION_ID,
    SECOND_FILE,
    agencies,
    carried,
    contact_of,
    contacts_listed,
    corrected,
    listed,
    opened,
    sealed,
    struck_off,
)
from tests.projection.examples import ledger

THREE = agencies(10, 3)
RIGHT = THREE[1].model_copy(update={"name": "หอการค้าจังหวัด"})


def row_of(*events: EditionEvent) -> EditionRow:
    return fold(EDITIONS, ledger(events))["TH-67", str(EDITION_ID)]


def test_an_open_edition_is_known_with_its_year_and_number() -> None:
    row = row_of(opened)
    assert (row.fiscal_year, row.number, row.sealed, row.agencies) == (2570, 1, False, ())


def test_its_agencies_stand_as_they_were_listed_carried_over_corrected_and_struck_off() -> None:
    more, few = agencies(20, 2), agencies(30, 1)
    row = row_of(
        opened,
        listed(THREE),
        contacts_listed((contact_of(THREE[0], 1),)),
        listed(more, SECOND_FILE),
        carried(few),
        corrected(RIGHT),
        struck_off(THREE[0].agency_id),
    )
    assert row.agencies == (RIGHT, THREE[2], *more, *few)


def test_a_sealed_edition_is_known_as_sealed() -> None:
    history = (opened, listed(THREE))
    row = row_of(*history, sealed(*history))
    assert (row.sealed, row.fingerprint) == (True, sealed(*history).fingerprint)
