"""Small, fixed examples in the words of the directory."""

from datetime import UTC, datetime
from uuid import UUID

from services.directory.domain.edition.commands import ListAgencies, OpenEdition, SealEdition
from services.directory.domain.edition.decisions import EDITION
from shared.contracts.directory import (
    AgenciesListed,
    Agency,
    AgencyId,
    EditionEvent,
    EditionId,
    EditionOpened,
    EditionSealed,
    Sector,
    Source,
)
from shared.kernel.message import ActorId, Province
from shared.testing.scenario import Scenario

NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
PHETCHABUN = Province("TH-67")
SECRETARY = ActorId("secretary")
YEAR = 2570
EDITION_ID = EditionId(UUID(int=1))
FIRST_FILE = Source(file_name="ทำเนียบ.xlsx", sha256="1" * 64, rows=3)
SECOND_FILE = Source(file_name="เพิ่มเติม.xlsx", sha256="2" * 64, rows=2)

directory = Scenario(EDITION)


def agencies(first: int, count: int, sector: Sector = Sector.PROVINCIAL) -> tuple[Agency, ...]:
    return tuple(
        Agency(agency_id=AgencyId(UUID(int=number)), name=f"หน่วยงานที่ {number}", sector=sector)
        for number in range(first, first + count)
    )


def open_edition(
    *,
    edition_id: EditionId = EDITION_ID,
    fiscal_year: int = YEAR,
    number: int = 1,
    reason: str = "",
) -> OpenEdition:
    return OpenEdition(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="open-edition",
        edition_id=edition_id,
        fiscal_year=fiscal_year,
        number=number,
        reason=reason,
    )


def list_agencies(listed: tuple[Agency, ...], source: Source = FIRST_FILE) -> ListAgencies:
    return ListAgencies(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="list-agencies",
        edition_id=EDITION_ID,
        agencies=listed,
        source=source,
    )


seal_edition = SealEdition(
    province=PHETCHABUN,
    issued_by=SECRETARY,
    issued_at=NOON,
    idempotency_key="seal-edition",
    edition_id=EDITION_ID,
)
opened = EditionOpened(edition_id=EDITION_ID, fiscal_year=YEAR, number=1, reason="")


def listed(some: tuple[Agency, ...], source: Source = FIRST_FILE) -> AgenciesListed:
    return AgenciesListed(edition_id=EDITION_ID, fiscal_year=YEAR, agencies=some, source=source)


def sealed(*history: EditionEvent) -> EditionSealed:
    """The sealing of an edition with this history."""
    (event,) = EDITION.decide(seal_edition, EDITION.after(history))
    assert isinstance(event, EditionSealed)
    return event
