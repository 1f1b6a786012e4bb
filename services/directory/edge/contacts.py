"""Contacts between a spreadsheet, where they can be read, and the events, where they cannot."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from services.directory.edge.problems import PlainContact
from services.directory.replicas.agencies import AgencyRow, Contact
from shared.contracts.directory import AgencyId, ListedContact
from shared.contracts.people import NamedPerson, PersonalField, Sealed
from shared.kernel.errors import RuleViolation
from shared.kernel.message import Province
from shared.privacy.vault import ERASED, Opened, PersonWasForgotten, Plain, Vault

_MOST_TOLD = 20


@dataclass(eq=False)
class ContactsForgotten(RuleViolation):
    code = "directory.contacts_forgotten"
    th = (
        "ผู้ประสานงานของ {agencies} หน่วยงานในไฟล์ถูกลบข้อมูลตามคำขอแล้ว "
        "กรุณาถอดผู้ประสานงานเดิมของหน่วยงานนั้นก่อนนำเข้าคนใหม่ หรือเว้นช่องผู้ประสานงานว่างไว้"
    )
    en = (
        "The contacts of {agencies} agencies in the file were erased on request. Remove the old "
        "contact of each before importing a new one, or leave the contact's cells empty."
    )
    agencies: int
    agency_ids: tuple[AgencyId, ...]  # the first of them


async def closed_of_sheet(
    vault: Vault, province: Province, contacts: Sequence[PlainContact]
) -> tuple[ListedContact, ...]:
    """As `closed`, saying whose contact cannot be recorded. Raises `ContactsForgotten`."""
    try:
        return await closed(vault, province, contacts)
    except PersonWasForgotten:
        forgotten = [one for one in contacts if await _was_forgotten(vault, province, one)]
        first = tuple(contact.agency_id for contact in forgotten[:_MOST_TOLD])
        raise ContactsForgotten(agencies=len(forgotten), agency_ids=first) from None


async def closed(
    vault: Vault, province: Province, contacts: Sequence[PlainContact]
) -> tuple[ListedContact, ...]:
    """Every text under the key of its person. Raises `PersonWasForgotten`."""
    plains = [plain for contact in contacts for plain in _plains(contact)]
    boxes = {(box.person_id, box.field): box for box in await vault.close(province, plains)}

    def box(contact: PlainContact, field: PersonalField) -> Sealed | None:
        return boxes.get((contact.person_id, field))

    return tuple(
        ListedContact(
            agency_id=contact.agency_id,
            contact=NamedPerson(
                person_id=contact.person_id,
                name=boxes[contact.person_id, PersonalField.NAME],
                position=contact.position,
            ),
            phone=box(contact, PersonalField.PHONE),
            email=box(contact, PersonalField.EMAIL),
        )
        for contact in contacts
    )


async def opened(vault: Vault, province: Province, rows: Iterable[AgencyRow]) -> list[PlainContact]:
    """The first contact of each agency as it can be read; one that was forgotten is left out."""
    first = [(row, row.contacts[0]) for row in rows if row.contacts]
    boxes = [box for _, contact in first for box in _boxes(contact)]
    texts = await vault.open(province, boxes)
    contacts = [_opened(row, contact, texts) for row, contact in first]
    return [contact for contact in contacts if contact.name != ERASED]


async def _was_forgotten(vault: Vault, province: Province, contact: PlainContact) -> bool:
    try:
        await closed(vault, province, [contact])
    except PersonWasForgotten:
        return True
    return False


def _plains(contact: PlainContact) -> Iterator[Plain]:
    texts = {
        PersonalField.NAME: contact.name,
        PersonalField.PHONE: contact.phone,
        PersonalField.EMAIL: contact.email,
    }
    for field, text in texts.items():
        if text:
            yield Plain(contact.person_id, field, text)


def _boxes(contact: Contact) -> Iterator[Sealed]:
    yield from (box for box in (contact.person.name, contact.phone, contact.email) if box)


def _opened(row: AgencyRow, contact: Contact, texts: Opened) -> PlainContact:
    return PlainContact(
        agency_id=row.agency.agency_id,
        person_id=contact.person.person_id,
        name=texts.of(contact.person.name),
        position=contact.person.position,
        phone=texts.of(contact.phone),
        email=texts.of(contact.email),
    )
