"""Contacts between a spreadsheet, where they can be read, and the events, where they cannot."""

from collections.abc import Iterable, Iterator, Sequence

from services.directory.edge.problems import PlainContact
from services.directory.replicas.agencies import AgencyRow, Contact
from shared.contracts.directory import ListedContact
from shared.contracts.people import NamedPerson, PersonalField, Sealed
from shared.kernel.message import Province
from shared.privacy.vault import ERASED, Opened, Plain, Vault


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
