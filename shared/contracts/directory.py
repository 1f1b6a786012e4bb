"""What has happened in the directory of agencies (ทำเนียบหน่วยงาน), step 1.2.

Never edit a shape that has been stored: a new shape is a new `version` with an upcaster,
a new meaning is a new `type`.
"""

from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.people import NamedPerson, Sealed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

EditionId = NewType("EditionId", UUID)
AgencyId = NewType("AgencyId", UUID)


def edition_id_of(province: str, fiscal_year: int, number: int) -> EditionId:
    """The id of a year's edition: two editions of one number can never be."""
    return EditionId(derive_id(province, fiscal_year, "edition", number))


class Sector(StrEnum):
    """ภาคส่วน: which part of society an agency belongs to."""

    PROVINCIAL = "provincial"  # ราชการส่วนภูมิภาค
    CENTRAL = "central"  # ราชการส่วนกลางที่ตั้งในจังหวัด
    STATE_ENTERPRISE = "state_enterprise"  # รัฐวิสาหกิจ
    LOCAL_GOVERNMENT = "local_government"  # องค์กรปกครองส่วนท้องถิ่น
    RELIGIOUS = "religious"  # องค์กรศาสนา
    EDUCATION = "education"  # สถาบันการศึกษา
    PRIVATE = "private"  # ภาคเอกชน
    CIVIL_SOCIETY = "civil_society"  # ภาคประชาสังคม
    MEDIA = "media"  # สื่อมวลชน


class Agency(Value):
    """หน่วยงานในทำเนียบ: an office, never a person. Empty text means not given."""

    agency_id: AgencyId
    name: str
    sector: Sector
    ministry: str = ""  # กระทรวงหรือหน่วยงานต้นสังกัด
    district: str = ""  # 4-digit official code (DOPA) of the amphoe it stands in
    office_phone: str = ""
    office_email: str = ""
    head_position: str = ""  # ตำแหน่งหัวหน้าหน่วยงาน, to whom letters are addressed


class Source(Value):
    """The spreadsheet that agencies came from: its name, SHA-256 and number of rows."""

    file_name: str
    sha256: str
    rows: int


class ListedContact(Value):
    """ผู้ประสานงานของหน่วยงาน as a spreadsheet names them: personal, hence encrypted."""

    agency_id: AgencyId
    contact: NamedPerson
    phone: Sealed | None = None
    email: Sealed | None = None


class SectorCount(Value):
    sector: Sector
    agencies: int


class EditionOpened(Event):
    """เปิดทำเนียบฉบับใหม่ของปีงบประมาณ"""

    type: Literal["directory.edition_opened"] = "directory.edition_opened"
    version: Literal[1] = 1
    edition_id: EditionId
    fiscal_year: FiscalYear
    number: int  # 1 for the year's first edition; a correction is the next number
    reason: str  # why a correction was needed; empty for the first


class AgenciesListed(Event):
    """บันทึกรายชื่อหน่วยงานเข้าทำเนียบ"""

    type: Literal["directory.agencies_listed"] = "directory.agencies_listed"
    version: Literal[1] = 1
    edition_id: EditionId
    fiscal_year: FiscalYear
    agencies: tuple[Agency, ...]
    source: Source


class ContactsListed(Event):
    """บันทึกผู้ประสานงานของหน่วยงานจากไฟล์: each agency's own, whatever edition it stands in."""

    type: Literal["directory.contacts_listed"] = "directory.contacts_listed"
    version: Literal[1] = 1
    edition_id: EditionId
    fiscal_year: FiscalYear
    contacts: tuple[ListedContact, ...]
    source: Source


class AgenciesCarriedOver(Event):
    """ยกรายชื่อจากทำเนียบฉบับก่อน, as those agencies are called by now.

    A long list takes several events; `in_all` says how many agencies they carry over together.
    """

    type: Literal["directory.agencies_carried_over"] = "directory.agencies_carried_over"
    version: Literal[1] = 1
    edition_id: EditionId
    fiscal_year: FiscalYear
    from_edition_id: EditionId
    agencies: tuple[Agency, ...]
    in_all: int


class AgencyEntryCorrected(Event):
    """แก้ไขรายการหน่วยงานในทำเนียบที่ยังไม่ปิดผนึก"""

    type: Literal["directory.agency_entry_corrected"] = "directory.agency_entry_corrected"
    version: Literal[1] = 1
    edition_id: EditionId
    fiscal_year: FiscalYear
    agency: Agency
    reason: str


class AgencyStruckOff(Event):
    """ตัดหน่วยงานออกจากทำเนียบที่ยังไม่ปิดผนึก"""

    type: Literal["directory.agency_struck_off"] = "directory.agency_struck_off"
    version: Literal[1] = 1
    edition_id: EditionId
    fiscal_year: FiscalYear
    agency_id: AgencyId
    reason: str


class EditionSealed(Event):
    """ปิดผนึกทำเนียบ: from here its number of agencies is the denominator of the 20% rule."""

    type: Literal["directory.edition_sealed"] = "directory.edition_sealed"
    version: Literal[1] = 1
    edition_id: EditionId
    fiscal_year: FiscalYear
    number: int
    agencies: int
    by_sector: tuple[SectorCount, ...]
    fingerprint: str  # SHA-256 over the ids of its agencies in order


EditionEvent = Annotated[
    EditionOpened
    | AgenciesListed
    | ContactsListed
    | AgenciesCarriedOver
    | AgencyEntryCorrected
    | AgencyStruckOff
    | EditionSealed,
    Field(discriminator="type"),
]
