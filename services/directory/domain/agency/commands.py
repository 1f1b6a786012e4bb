"""What one may ask of an agency between editions. What is known elsewhere travels in it.

`known_as` is the agency's name by now, `contacts` are the persons it has named by now.
"""

from services.directory.domain.particulars import Day, Why
from services.directory.domain.values import AgencyName
from shared.contracts.directory import Agency, AgencyId
from shared.contracts.people import NamedPerson, PersonId, Sealed
from shared.kernel.message import Command, LookedUp


class RenameAgency(Command):
    """Give an agency its new name from a day on (เปลี่ยนชื่อหน่วยงาน)."""

    agency_id: AgencyId
    known_as: LookedUp[str]
    name: AgencyName
    name_taken: LookedUp[bool]  # by another agency of the district that has not ended
    effective: Day
    reason: Why


class MergeAgency(Command):
    """Merge an agency into another: it is no agency of its own any more (รวมหน่วยงาน)."""

    agency_id: AgencyId
    known_as: LookedUp[str]
    into: AgencyId
    into_known_as: LookedUp[str]
    into_ended: LookedUp[bool]  # merged, split up or closed itself
    effective: Day
    reason: Why


class SplitAgency(Command):
    """Split an agency into others; it may go on beside them (แยกหน่วยงาน)."""

    agency_id: AgencyId
    known_as: LookedUp[str]
    parts: tuple[Agency, ...]
    parts_known_as: LookedUp[tuple[str, ...]]  # those the province has already
    continues: bool
    effective: Day
    reason: Why


class CloseAgency(Command):
    """Close an agency (ยุบเลิกหน่วยงาน)."""

    agency_id: AgencyId
    known_as: LookedUp[str]
    effective: Day
    reason: Why


class NameContact(Command):
    """Name a person to contact at an agency, or anew what is known of them (ระบุผู้ประสานงาน)."""

    agency_id: AgencyId
    contact: NamedPerson
    phone: Sealed | None
    email: Sealed | None
    contacts: LookedUp[tuple[PersonId, ...]]


class RemoveContact(Command):
    """Remove a person from the contacts of an agency (ถอดผู้ประสานงาน)."""

    agency_id: AgencyId
    person_id: PersonId
    contacts: LookedUp[tuple[PersonId, ...]]
    reason: Why


AgencyCommand = RenameAgency | MergeAgency | SplitAgency | CloseAgency | NameContact | RemoveContact
