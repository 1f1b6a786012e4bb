"""Small, fixed examples in the life of an agency."""

from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from services.directory.domain.agency.commands import (
    CloseAgency,
    MergeAgency,
    NameContact,
    RemoveContact,
    RenameAgency,
    SplitAgency,
)
from services.directory.domain.agency.decisions import AGENCY
from shared.contracts.agencies import (
    AgencyClosed,
    AgencyMerged,
    AgencyRenamed,
    AgencySplit,
    ContactNamed,
    ContactRemoved,
)
from shared.contracts.directory import Agency, AgencyId, Sector
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import Command
from shared.testing.scenario import Scenario
from tests.directory.examples import NOON, PHETCHABUN, SECRETARY

C = TypeVar("C", bound=Command)

agency_life = Scenario(AGENCY)
SCHOOL_ID = AgencyId(UUID(int=501))
COLLEGE_ID = AgencyId(UUID(int=502))
SCHOOL, COLLEGE, NEW_NAME = "โรงเรียนบ้านน้ำก้อ", "วิทยาลัยหล่มสัก", "โรงเรียนบ้านน้ำก้อพัฒนา"
DAY = date(2026, 10, 1)
WHY = "ประกาศกระทรวงศึกษาธิการ"
PARTS = tuple(
    Agency(agency_id=AgencyId(UUID(int=510 + n)), name=f"{SCHOOL} {n}", sector=Sector.EDUCATION)
    for n in (1, 2)
)
SOMCHAI, SOMYING = PersonId(UUID(int=601)), PersonId(UUID(int=602))


def asked(kind: type[C], **fields: Any) -> C:
    """A command about the school."""
    stamp = {
        "province": PHETCHABUN,
        "issued_by": SECRETARY,
        "issued_at": NOON,
        "idempotency_key": "key-of-agency",
        "agency_id": SCHOOL_ID,
    }
    return kind.model_validate(stamp | fields)


def rename(
    name: str = NEW_NAME, *, known_as: str = SCHOOL, name_taken: bool = False
) -> RenameAgency:
    return asked(
        RenameAgency,
        known_as=known_as,
        name=name,
        name_taken=name_taken,
        effective=DAY,
        reason=WHY,
    )


def merge(into: AgencyId = COLLEGE_ID, *, into_ended: bool = False) -> MergeAgency:
    return asked(
        MergeAgency,
        known_as=SCHOOL,
        into=into,
        into_known_as=COLLEGE,
        into_ended=into_ended,
        effective=DAY,
        reason=WHY,
    )


def split(
    parts: tuple[Agency, ...] = PARTS, *, continues: bool = False, known: tuple[str, ...] = ()
) -> SplitAgency:
    return asked(
        SplitAgency,
        known_as=SCHOOL,
        parts=parts,
        parts_known_as=known,
        continues=continues,
        effective=DAY,
        reason=WHY,
    )


close = asked(CloseAgency, known_as=SCHOOL, effective=DAY, reason=WHY)
renamed = AgencyRenamed(
    agency_id=SCHOOL_ID, old_name=SCHOOL, name=NEW_NAME, effective=DAY, reason=WHY
)
merged = AgencyMerged(
    agency_id=SCHOOL_ID, name=SCHOOL, into=COLLEGE_ID, into_name=COLLEGE, effective=DAY, reason=WHY
)
closed = AgencyClosed(agency_id=SCHOOL_ID, name=SCHOOL, effective=DAY, reason=WHY)


def was_split(parts: tuple[Agency, ...] = PARTS, *, continues: bool = False) -> AgencySplit:
    return AgencySplit(
        agency_id=SCHOOL_ID,
        name=SCHOOL,
        parts=parts,
        continues=continues,
        effective=DAY,
        reason=WHY,
    )


def box(person: PersonId, field: PersonalField, text: str) -> Sealed:
    """A closed text; nobody opens it here."""
    return Sealed(person_id=person, field=field, box=text)


def person(person_id: PersonId, text: str = "name") -> NamedPerson:
    name = box(person_id, PersonalField.NAME, text)
    return NamedPerson(person_id=person_id, name=name, position="ครูชำนาญการ")


def name_contact(
    person_id: PersonId = SOMCHAI, text: str = "name", contacts: tuple[PersonId, ...] = ()
) -> NameContact:
    return asked(
        NameContact,
        contact=person(person_id, text),
        phone=box(person_id, PersonalField.PHONE, "phone"),
        email=None,
        contacts=contacts,
    )


def remove_contact(
    person_id: PersonId = SOMCHAI, contacts: tuple[PersonId, ...] = ()
) -> RemoveContact:
    return asked(RemoveContact, person_id=person_id, contacts=contacts, reason=WHY)


def named(person_id: PersonId = SOMCHAI, text: str = "name") -> ContactNamed:
    return ContactNamed(
        agency_id=SCHOOL_ID,
        contact=person(person_id, text),
        phone=box(person_id, PersonalField.PHONE, "phone"),
        email=None,
    )


def removed(person_id: PersonId = SOMCHAI) -> ContactRemoved:
    return ContactRemoved(agency_id=SCHOOL_ID, person_id=person_id, reason=WHY)
