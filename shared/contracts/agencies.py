"""What has happened to an agency between editions (ความเป็นไปของหน่วยงาน), step 1.2.

Sealed editions and papers keep the names of their day; these events say what changed and when.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from shared.contracts.directory import Agency, AgencyId
from shared.contracts.people import NamedPerson, PersonId, Sealed
from shared.kernel.message import Event


class AgencyRenamed(Event):
    """หน่วยงานเปลี่ยนชื่อ"""

    type: Literal["directory.agency_renamed"] = "directory.agency_renamed"
    version: Literal[1] = 1
    agency_id: AgencyId
    old_name: str
    name: str
    effective: date
    reason: str


class AgencyMerged(Event):
    """หน่วยงานถูกรวมเข้ากับอีกหน่วยงาน: from that day it is no agency of its own."""

    type: Literal["directory.agency_merged"] = "directory.agency_merged"
    version: Literal[1] = 1
    agency_id: AgencyId
    name: str
    into: AgencyId
    into_name: str
    effective: date
    reason: str


class AgencySplit(Event):
    """หน่วยงานถูกแยกเป็นหลายหน่วยงาน; when it continues, it does so beside its parts."""

    type: Literal["directory.agency_split"] = "directory.agency_split"
    version: Literal[1] = 1
    agency_id: AgencyId
    name: str
    parts: tuple[Agency, ...]
    continues: bool
    effective: date
    reason: str


class AgencyClosed(Event):
    """หน่วยงานถูกยุบเลิก"""

    type: Literal["directory.agency_closed"] = "directory.agency_closed"
    version: Literal[1] = 1
    agency_id: AgencyId
    name: str
    effective: date
    reason: str


class ContactNamed(Event):
    """ระบุผู้ประสานงานของหน่วยงาน: personal, hence encrypted."""

    type: Literal["directory.contact_named"] = "directory.contact_named"
    version: Literal[1] = 1
    agency_id: AgencyId
    contact: NamedPerson
    phone: Sealed | None
    email: Sealed | None


class ContactRemoved(Event):
    """ถอดผู้ประสานงานของหน่วยงาน"""

    type: Literal["directory.contact_removed"] = "directory.contact_removed"
    version: Literal[1] = 1
    agency_id: AgencyId
    person_id: PersonId
    reason: str


AgencyEvent = Annotated[
    AgencyRenamed | AgencyMerged | AgencySplit | AgencyClosed | ContactNamed | ContactRemoved,
    Field(discriminator="type"),
]
