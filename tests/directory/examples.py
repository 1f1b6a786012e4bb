"""Small, fixed examples in the words of the directory."""

from datetime import UTC, datetime
from uuid import UUID

from services.directory.domain.edition.commands import (
    CarryOverAgencies,
    CorrectAgencyEntry,
    ListAgencies,
    OpenEdition,
    SealEdition,
    StrikeOffAgency,
)
from services.directory.domain.edition.decisions import EDITION
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyId,
    AgencyStruckOff,
    ContactsListed,
    EditionEvent,
    EditionId,
    EditionOpened,
    EditionSealed,
    ListedContact,
    Sector,
    Source,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import ActorId, Province
from shared.testing.scenario import Scenario

NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
PHETCHABUN = Province("TH-67")
SECRETARY = ActorId("secretary")
YEAR = 2570
EDITION_ID = EditionId(UUID(int=1))
EARLIER_ID = EditionId(UUID(int=2))
WHY = "ตรวจสอบกับหนังสือของหน่วยงานแล้ว"
FIRST_FILE = Source(file_name="ทำเนียบ.xlsx", sha256="1" * 64, rows=1)
SECOND_FILE = Source(file_name="เพิ่มเติม.xlsx", sha256="2" * 64, rows=1)

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
    previous_sealed: bool = True,
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
        previous_sealed=previous_sealed,
    )


def list_agencies(
    listed: tuple[Agency, ...],
    source: Source = FIRST_FILE,
    contacts: tuple[ListedContact, ...] = (),
) -> ListAgencies:
    return ListAgencies(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="list-agencies",
        edition_id=EDITION_ID,
        agencies=listed,
        contacts=contacts,
        source=source,
    )


def carry_over_agencies(carried: tuple[Agency, ...]) -> CarryOverAgencies:
    return CarryOverAgencies(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="carry-over",
        edition_id=EDITION_ID,
        from_edition_id=EARLIER_ID,
        agencies=carried,
    )


def correct_agency_entry(agency: Agency) -> CorrectAgencyEntry:
    return CorrectAgencyEntry(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="correct-entry",
        edition_id=EDITION_ID,
        agency=agency,
        reason=WHY,
    )


def strike_off_agency(agency_id: AgencyId) -> StrikeOffAgency:
    return StrikeOffAgency(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="strike-off",
        edition_id=EDITION_ID,
        agency_id=agency_id,
        reason=WHY,
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


def contacts_listed(some: tuple[ListedContact, ...], source: Source = FIRST_FILE) -> ContactsListed:
    return ContactsListed(edition_id=EDITION_ID, fiscal_year=YEAR, contacts=some, source=source)


def carried(some: tuple[Agency, ...], in_all: int | None = None) -> AgenciesCarriedOver:
    return AgenciesCarriedOver(
        edition_id=EDITION_ID,
        fiscal_year=YEAR,
        from_edition_id=EARLIER_ID,
        agencies=some,
        in_all=len(some) if in_all is None else in_all,
    )


def corrected(agency: Agency) -> AgencyEntryCorrected:
    return AgencyEntryCorrected(edition_id=EDITION_ID, fiscal_year=YEAR, agency=agency, reason=WHY)


def struck_off(agency_id: AgencyId) -> AgencyStruckOff:
    return AgencyStruckOff(edition_id=EDITION_ID, fiscal_year=YEAR, agency_id=agency_id, reason=WHY)


def contact_of(agency: Agency, person: int, text: str = "a") -> ListedContact:
    """Somebody to contact at the agency; what is personal is a box that nobody opens here."""
    person_id = PersonId(UUID(int=person))
    box = Sealed(person_id=person_id, field=PersonalField.NAME, box=text)
    named = NamedPerson(person_id=person_id, name=box, position="เจ้าพนักงานธุรการ")
    return ListedContact(agency_id=agency.agency_id, contact=named, phone=None, email=None)


def sealed(*history: EditionEvent) -> EditionSealed:
    """The sealing of an edition with this history."""
    (event,) = EDITION.decide(seal_edition, EDITION.after(history))
    assert isinstance(event, EditionSealed)
    return event
