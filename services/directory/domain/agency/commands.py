"""What one may ask of an agency between editions. What is known elsewhere travels in it.

`known_as` is the agency's name by now, `contacts` are the persons it has named by now.
"""

from typing import Annotated

from services.directory.domain.particulars import Day, Why
from services.directory.domain.values import LOOKED_UP, AgencyName
from shared.contracts.directory import Agency, AgencyId
from shared.contracts.people import NamedPerson, PersonId, Sealed
from shared.kernel.message import Command


class RenameAgency(Command):
    """Give an agency its new name from a day on (เปลี่ยนชื่อหน่วยงาน)."""

    agency_id: AgencyId
    known_as: Annotated[str, LOOKED_UP]
    name: AgencyName
    name_taken: Annotated[bool, LOOKED_UP]  # by another agency of the district that has not ended
    effective: Day
    reason: Why


class MergeAgency(Command):
    """Merge an agency into another: it is no agency of its own any more (รวมหน่วยงาน)."""

    agency_id: AgencyId
    known_as: Annotated[str, LOOKED_UP]
    into: AgencyId
    into_known_as: Annotated[str, LOOKED_UP]
    into_ended: Annotated[bool, LOOKED_UP]  # merged, split up or closed itself
    effective: Day
    reason: Why


class SplitAgency(Command):
    """Split an agency into others; it may go on beside them (แยกหน่วยงาน)."""

    agency_id: AgencyId
    known_as: Annotated[str, LOOKED_UP]
    parts: tuple[Agency, ...]
    parts_known_as: Annotated[tuple[str, ...], LOOKED_UP]  # those the province has already
    continues: bool
    effective: Day
    reason: Why


class CloseAgency(Command):
    """Close an agency (ยุบเลิกหน่วยงาน)."""

    agency_id: AgencyId
    known_as: Annotated[str, LOOKED_UP]
    effective: Day
    reason: Why


class NameContact(Command):
    """Name a person to contact at an agency, or anew what is known of them (ระบุผู้ประสานงาน)."""

    agency_id: AgencyId
    contact: NamedPerson
    phone: Sealed | None
    email: Sealed | None
    contacts: Annotated[tuple[PersonId, ...], LOOKED_UP]


class RemoveContact(Command):
    """Remove a person from the contacts of an agency (ถอดผู้ประสานงาน)."""

    agency_id: AgencyId
    person_id: PersonId
    contacts: Annotated[tuple[PersonId, ...], LOOKED_UP]
    reason: Why


AgencyCommand = RenameAgency | MergeAgency | SplitAgency | CloseAgency | NameContact | RemoveContact
