"""ผู้ประสานงานในไฟล์: optional columns; what is personal is closed before anything is recorded."""

from datetime import date

import pytest

from services.directory.edge import contacts
from services.directory.edge.known import KnownAgencies, contact_id_of
from services.directory.edge.problems import PlainContact, Preview
from services.directory.edge.spreadsheet import read_agencies
from services.directory.replicas.agencies import AGENCIES, AgencyRow
from shared.contracts.agencies import AgencyEvent, ContactRemoved
from shared.contracts.directory import ContactsListed
from shared.contracts.people import PersonalField
from shared.kernel.catalogue import encode
from shared.privacy.keys import MemoryKeyRing
from shared.privacy.vault import PersonWasForgotten, Vault
from shared.views.view import fold
from tests.directory.examples import contacts_listed, listed
from tests.directory.workbooks import CULTURE, HEADINGS, PHETCHABUN, found, preview, xlsx
from tests.projection.examples import ledger

COLUMNS = ("ผู้ประสานงาน", "ตำแหน่งผู้ประสานงาน", "โทรศัพท์ผู้ประสานงาน", "อีเมลผู้ประสานงาน")
SOMYING = ("นางสาวสมหญิง ใจดี", "นักวิชาการวัฒนธรรม", "081 234 5678", "somying@example.go.th")
NOBODY = ("", "", "", "")
PERSONAL = (SOMYING[0], SOMYING[2], SOMYING[3])


def sheet(*contact: object, headings: tuple[str, ...] = COLUMNS) -> bytes:
    return xlsx([(*HEADINGS, *headings), (*CULTURE, *contact)])


def read(*contact: object, headings: tuple[str, ...] = COLUMNS) -> Preview:
    return preview(sheet(*contact, headings=headings))


def rows_after(result: Preview, named: ContactsListed, *later: AgencyEvent) -> list[AgencyRow]:
    return list(fold(AGENCIES, ledger([listed(result.agencies), named, *later])).values())


def test_a_row_names_the_contact_of_its_agency() -> None:
    result = read(*SOMYING)
    [culture] = result.agencies
    assert result.problems == ()
    assert result.contacts == (
        PlainContact(
            agency_id=culture.agency_id,
            person_id=contact_id_of(PHETCHABUN, culture.agency_id),
            name=SOMYING[0],
            position=SOMYING[1],
            phone=SOMYING[2],
            email=SOMYING[3],
        ),
    )


def test_a_row_need_not_name_one() -> None:
    assert read(*NOBODY).contacts == read("-", "", "-", "").contacts == ()
    assert preview(xlsx([HEADINGS, CULTURE])).contacts == ()


def test_a_position_to_the_right_of_a_contact_is_that_persons() -> None:
    result = read(*SOMYING, headings=("ชื่อผู้ประสานงาน", "ตำแหน่ง", "เบอร์โทรผู้ประสานงาน", COLUMNS[3]))
    assert result.problems == ()
    assert result.contacts == read(*SOMYING).contacts


@pytest.mark.parametrize(
    ("contact", "code", "column"),
    [
        (("", "", "081 234 5678", ""), "contact_missing", 0),
        (("", "นักวิชาการ", "", ""), "contact_missing", 0),
        (("สมหญิง", "", "ถามที่โต๊ะ", ""), "phone_malformed", 2),
        (("สมหญิง", "", "", "somying at example"), "email_malformed", 3),
        (("ก" * 201, "", "", ""), "text_too_long", 0),
    ],
)
def test_what_is_wrong_with_a_contact_is_named_by_its_cell(
    contact: tuple[str, ...], code: str, column: int
) -> None:
    result = read(*contact)
    assert found(result) == [(2, code)]
    assert result.problems[0].column == COLUMNS[column]


def test_the_id_of_a_contact_is_made_of_ids_and_never_of_a_name() -> None:
    ids = {read(name, "", "", "").contacts[0].person_id for name in ("สมหญิง", "สมชาย")}
    assert len(ids) == 1


def test_nothing_personal_is_said_when_a_contact_is_printed() -> None:
    printed = repr(read(*SOMYING))
    assert not [text for text in PERSONAL if text in printed]


async def test_what_is_recorded_is_closed_and_can_be_opened() -> None:
    vault = Vault(MemoryKeyRing())
    result = read(*SOMYING)
    event = contacts_listed(await contacts.closed(vault, PHETCHABUN, result.contacts))
    assert not [text for text in PERSONAL if text in encode(event)]
    [named] = event.contacts
    assert named.phone
    assert named.phone.field is PersonalField.PHONE
    assert await contacts.opened(vault, PHETCHABUN, rows_after(result, event)) == list(
        result.contacts
    )


async def test_a_contact_without_phone_or_e_mail_has_no_box_for_them() -> None:
    result = read("สมหญิง", "", "", "")
    [named] = await contacts.closed(Vault(MemoryKeyRing()), PHETCHABUN, result.contacts)
    assert (named.phone, named.email, named.contact.position) == (None, None, "")


async def test_who_was_forgotten_is_not_exported_and_not_brought_back() -> None:
    vault = Vault(MemoryKeyRing())
    result = read(*SOMYING)
    event = contacts_listed(await contacts.closed(vault, PHETCHABUN, result.contacts))
    await vault.forget(PHETCHABUN, result.contacts[0].person_id)
    assert await contacts.opened(vault, PHETCHABUN, rows_after(result, event)) == []
    with pytest.raises(PersonWasForgotten):
        await contacts.closed(vault, PHETCHABUN, result.contacts)


async def test_after_a_removal_the_next_contact_is_another_person() -> None:
    result = read(*SOMYING)
    [contact] = result.contacts
    boxes = await contacts.closed(Vault(MemoryKeyRing()), PHETCHABUN, result.contacts)
    removal = ContactRemoved(
        agency_id=contact.agency_id, person_id=contact.person_id, reason="ลาออก"
    )

    def person_after(*events: AgencyEvent) -> object:
        rows = rows_after(result, contacts_listed(boxes), *events)
        known = KnownAgencies.on(date(2026, 11, 2), PHETCHABUN, rows)
        again = read_agencies("a.xlsx", sheet(*SOMYING), PHETCHABUN, known)
        return again.contacts[0].person_id

    assert person_after() == contact.person_id
    assert person_after(removal) != contact.person_id
