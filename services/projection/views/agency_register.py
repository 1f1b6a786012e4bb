"""The register of agencies (ทะเบียนหน่วยงาน): each as it is now, and what it was before.

Editions and papers keep the names of their day; this register follows the agency through renaming,
merging, splitting and closing.
"""

from datetime import date
from enum import StrEnum
from typing import get_args
from uuid import UUID

from services.projection.views.described import Described, described, fields_of
from services.projection.views.names_borne import FormerName
from shared.contracts.agencies import (
    AgencyClosed,
    AgencyMerged,
    AgencyRenamed,
    AgencySplit,
    ContactNamed,
    ContactRemoved,
)
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyStruckOff,
    ContactsListed,
    ListedContact,
)
from shared.contracts.people import NamedPerson, Sealed
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import View, changed

Change = (
    AgencyEntryCorrected
    | AgencyStruckOff
    | AgencyRenamed
    | AgencyMerged
    | AgencySplit
    | AgencyClosed
)
Contacting = ContactsListed | ContactNamed | ContactRemoved
Listening = AgenciesListed | AgenciesCarriedOver | Change | Contacting


class Status(StrEnum):
    """สถานะของหน่วยงาน"""

    ACTIVE = "active"  # ดำเนินงานอยู่
    MERGED = "merged"  # ถูกรวมเข้ากับหน่วยงานอื่น
    SPLIT = "split"  # ถูกแยกเป็นหลายหน่วยงาน
    CLOSED = "closed"  # ถูกยุบเลิก
    UNLISTED = "unlisted"  # ตัดออกจากทำเนียบทุกฉบับแล้ว


class Link(Message):
    """Another agency that this one became, or came from."""

    agency_id: UUID
    name: str


class Contact(Message):
    person: NamedPerson
    phone: Sealed | None
    email: Sealed | None


class AgencyFields(Described):
    """What everybody may see of an agency."""

    # `name` is the last recorded; what is in force on a day is for who reads (`names_borne`)
    status: Status = Status.ACTIVE
    since: date | None = None  # of a status other than active
    reason: str = ""
    former_names: tuple[FormerName, ...] = ()
    became: tuple[Link, ...] = ()
    came_from: tuple[Link, ...] = ()
    fiscal_year: int = 0  # of the newest edition that describes it; 0: none yet
    editions: tuple[UUID, ...] = ()


class AgencyRow(AgencyFields):
    contacts: tuple[Contact, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case AgenciesListed() | AgenciesCarriedOver():
            return [str(one.agency_id) for one in event.agencies]
        case ContactsListed():
            return [str(one.agency_id) for one in event.contacts]
        case AgencyEntryCorrected():
            return [str(event.agency.agency_id)]
        case AgencyMerged():
            return [str(event.agency_id), str(event.into)]
        case AgencySplit():
            return [str(event.agency_id), *(str(part.agency_id) for part in event.parts)]
        case (
            AgencyStruckOff() | AgencyRenamed() | AgencyClosed() | ContactNamed() | ContactRemoved()
        ):
            return [str(event.agency_id)]


def project(row: AgencyRow | None, recorded: Recorded[Listening], key: str) -> AgencyRow:
    event = recorded.event
    if isinstance(event, AgenciesListed | AgenciesCarriedOver):
        day = recorded.occurred_at.astimezone(BANGKOK).date()
        return listed(row, event, described(event.agencies, UUID(key)), day)
    if isinstance(event, AgencySplit) and key != str(event.agency_id):
        return part(row, event, described(event.parts, UUID(key)))
    if row is None:
        raise LookupError("an agency is listed before anything becomes of it")
    if isinstance(event, Contacting):
        return contacted(row, event, key)
    return became(row, event, key)


def listed(
    row: AgencyRow | None, event: AgenciesListed | AgenciesCarriedOver, agency: Agency, day: date
) -> AgencyRow:
    """The newest year's edition describes it; an older one only names it."""
    if row is None:
        row = AgencyRow(**fields_of(agency))
    elif event.fiscal_year >= row.fiscal_year:
        row = listed_as(row, agency.name, day)
        row = changed(row, **fields_of(agency) | {"name": row.name})
    status = Status.ACTIVE if row.status is Status.UNLISTED else row.status
    editions = (*(one for one in row.editions if one != event.edition_id), event.edition_id)
    year = max(row.fiscal_year, event.fiscal_year)
    return changed(row, status=status, fiscal_year=year, editions=editions)


def listed_as(row: AgencyRow, name: str, day: date) -> AgencyRow:
    if name == row.name or name in {former.name for former in row.former_names}:
        return row  # under an earlier name it is an older paper's
    former = FormerName(name=row.name, until=day, reason="")
    return changed(row, name=name, former_names=(*row.former_names, former))


def part(row: AgencyRow | None, event: AgencySplit, agency: Agency) -> AgencyRow:
    source = Link(agency_id=event.agency_id, name=event.name)
    row = row or AgencyRow(**fields_of(agency))
    return changed(row, came_from=(*row.came_from, source))


def became(row: AgencyRow, event: Change, key: str) -> AgencyRow:
    match event:
        case AgencyEntryCorrected():
            return corrected(row, event)
        case AgencyStruckOff():
            return struck_off(row, event)
        case AgencyRenamed():
            former = FormerName(name=row.name, until=event.effective, reason=event.reason)
            return changed(row, name=event.name, former_names=(*row.former_names, former))
        case AgencyMerged():
            return merged(row, event, key)
        case AgencySplit():
            return split(row, event)
        case AgencyClosed():
            return ended(row, Status.CLOSED, event)


def contacted(row: AgencyRow, event: Contacting, key: str) -> AgencyRow:
    match event:
        case ContactsListed():
            return named(row, next(one for one in event.contacts if str(one.agency_id) == key))
        case ContactNamed():
            return named(row, event)
        case ContactRemoved():
            return changed(row, contacts=others(row, event.person_id))


def corrected(row: AgencyRow, event: AgencyEntryCorrected) -> AgencyRow:
    """A mistake put right is no former name."""
    if event.fiscal_year < row.fiscal_year:
        return row
    return changed(row, **fields_of(event.agency))


def struck_off(row: AgencyRow, event: AgencyStruckOff) -> AgencyRow:
    editions = tuple(one for one in row.editions if one != event.edition_id)
    if editions or row.came_from or row.status is not Status.ACTIVE:
        return changed(row, editions=editions)
    return changed(row, editions=(), status=Status.UNLISTED, reason=event.reason)


def merged(row: AgencyRow, event: AgencyMerged, key: str) -> AgencyRow:
    if key == str(event.into):
        source = Link(agency_id=event.agency_id, name=event.name)
        return changed(row, came_from=(*row.came_from, source))
    target = Link(agency_id=event.into, name=event.into_name)
    return changed(ended(row, Status.MERGED, event), became=(target,))


def split(row: AgencyRow, event: AgencySplit) -> AgencyRow:
    parts = tuple(Link(agency_id=one.agency_id, name=one.name) for one in event.parts)
    row = row if event.continues else ended(row, Status.SPLIT, event)
    return changed(row, became=(*row.became, *parts))


def ended(
    row: AgencyRow, status: Status, event: AgencyMerged | AgencySplit | AgencyClosed
) -> AgencyRow:
    return changed(row, status=status, since=event.effective, reason=event.reason)


def named(row: AgencyRow, event: ListedContact | ContactNamed) -> AgencyRow:
    contact = Contact(person=event.contact, phone=event.phone, email=event.email)
    return changed(row, contacts=(*others(row, event.contact.person_id), contact))


def others(row: AgencyRow, person: UUID) -> tuple[Contact, ...]:
    return tuple(one for one in row.contacts if one.person.person_id != person)


def filed(row: AgencyRow) -> dict[str, str | int]:
    names = (row.name, *(former.name for former in row.former_names))
    return {"name": sort_key(row.name), "search": search_text(*names, row.ministry)}


AGENCY_REGISTER = View(
    name="agency_register",
    version=1,
    row=AgencyRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_name", "_id", "_search"),),
    filed=filed,
)
