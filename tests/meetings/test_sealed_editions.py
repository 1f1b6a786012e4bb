"""ทำเนียบที่ปิดผนึกแล้ว: what the meetings keep of the directory, enough for an invitation."""

from uuid import UUID

from shared.contracts.directory import (
    AgenciesCarriedOver,
    Agency,
    AgencyEntryCorrected,
    AgencyId,
    AgencyStruckOff,
    EditionEvent,
    EditionId,
    Sector,
)
from shared.kernel.message import Province
from shared.replicas.sealed_editions import SEALED_EDITIONS, EditionRow
from shared.views.view import fold
from tests.directory.examples import (
    EDITION_ID,
    SECOND_FILE,
    agencies,
    listed,
    opened,
    sealed,
)
from tests.projection.examples import DIRECTORY_LEDGER, ledger

HISTORY: tuple[EditionEvent, ...] = (
    opened,
    listed(agencies(10, 3)),
    listed(agencies(20, 2), SECOND_FILE),
)
KEY = ("TH-67", str(EDITION_ID))


def row_of(events: tuple[EditionEvent, ...]) -> EditionRow:
    return fold(SEALED_EDITIONS, ledger(events))[KEY]


def test_an_edition_that_is_not_sealed_is_known_as_not_sealed() -> None:
    row = row_of(HISTORY)
    assert (row.sealed, row.fingerprint) == (False, "")


def test_a_sealed_edition_lists_the_agencies_of_all_its_files() -> None:
    seal = sealed(*HISTORY)
    row = row_of((*HISTORY, seal))
    assert (row.sealed, row.fingerprint, row.fiscal_year) == (True, seal.fingerprint, 2570)
    assert [agency.agency_id for agency in row.agencies] == [
        UUID(int=number) for number in (10, 11, 12, 20, 21)
    ]


def test_of_an_agency_only_what_a_letter_needs_is_kept() -> None:
    fields = set(type(row_of(HISTORY).agencies[0]).model_fields)
    assert fields == {
        "agency_id",
        "name",
        "sector",
        "ministry",
        "office_email",
        "head_position",
    }


def test_agencies_of_an_earlier_edition_are_listed_too() -> None:
    carried = AgenciesCarriedOver(
        edition_id=EDITION_ID,
        fiscal_year=2570,
        from_edition_id=EditionId(UUID(int=98)),
        agencies=agencies(30, 2),
        in_all=2,
    )
    ids = [agency.agency_id for agency in row_of((*HISTORY, carried)).agencies]
    assert ids[-2:] == [UUID(int=30), UUID(int=31)]


def test_an_entry_is_corrected_in_its_place() -> None:
    corrected = AgencyEntryCorrected(
        edition_id=EDITION_ID,
        fiscal_year=2570,
        agency=Agency(
            agency_id=AgencyId(UUID(int=11)),
            name="ชื่อใหม่",
            sector=Sector.MEDIA,
        ),
        reason="เปลี่ยนชื่อ",
    )
    row = row_of((*HISTORY, corrected))
    assert [agency.agency_id.int for agency in row.agencies] == [10, 11, 12, 20, 21]
    changed = row.agencies[1]
    assert (changed.name, changed.sector) == ("ชื่อใหม่", Sector.MEDIA)


def test_who_was_struck_off_is_not_invited() -> None:
    struck = AgencyStruckOff(
        edition_id=EDITION_ID,
        fiscal_year=2570,
        agency_id=AgencyId(UUID(int=12)),
        reason="ยุบเลิก",
    )
    row = row_of((*HISTORY, struck))
    assert [agency.agency_id.int for agency in row.agencies] == [10, 11, 20, 21]


def test_provinces_keep_their_own_editions() -> None:
    elsewhere = ledger(HISTORY, province=Province("TH-57"))
    rows = fold(SEALED_EDITIONS, [*ledger(HISTORY), *elsewhere])
    assert set(rows) == {KEY, ("TH-57", str(EDITION_ID))}
    assert rows[KEY] == row_of(HISTORY)


def test_folding_the_ledger_twice_gives_the_same_editions() -> None:
    assert fold(SEALED_EDITIONS, DIRECTORY_LEDGER) == fold(SEALED_EDITIONS, DIRECTORY_LEDGER)
