"""What has happened to a body that meets (คณะกรรมการ อนุกรรมการ คณะทำงาน), steps 2.9 and 3.1."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.directory import AgencyId
from shared.contracts.people import NamedPerson, PersonId, Sealed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value

BodyId = NewType("BodyId", UUID)


class BodyKind(StrEnum):
    """ประเภทขององค์คณะ; its meetings are of the kind of the same name."""

    PROVINCIAL_BOARD = "provincial_board"  # กรมการจังหวัด
    SUBCOMMITTEE = "subcommittee"  # คณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด
    STRATEGY_COMMITTEE = "strategy_committee"  # คณะกรรมการบริหารยุทธศาสตร์จังหวัด
    SELECTION_WORKING_GROUP = "selection_working_group"  # คณะทำงานคัดเลือกยกย่องเชิดชูเกียรติ (2.9)
    DRIVE_WORKING_GROUP = "drive_working_group"  # คณะทำงานขับเคลื่อนจังหวัดคุณธรรม (3.1)


class MemberRole(StrEnum):
    """ตำแหน่งในองค์คณะ"""

    ADVISER = "adviser"  # ที่ปรึกษา: not counted in a quorum
    CHAIR = "chair"  # ประธาน
    VICE_CHAIR = "vice_chair"  # รองประธาน
    MEMBER = "member"  # กรรมการ
    SECRETARY = "secretary"  # กรรมการและเลขานุการ
    ASSISTANT_SECRETARY = "assistant_secretary"  # กรรมการและผู้ช่วยเลขานุการ


class Member(Value):
    """กรรมการ: a person, the office held there, and the agency that sent it, if one did.

    An order may name the position alone: then the encrypted name is empty.
    """

    person: NamedPerson
    role: MemberRole
    by_office: bool  # โดยตำแหน่ง: whoever holds the position is the member
    agency_id: AgencyId | None = None
    agency_name: str = ""


class AppointmentOrder(Value):
    """คำสั่งแต่งตั้ง"""

    order_id: UUID
    number: str  # "<n>/<Buddhist year>"
    dated: date
    issued_by: str  # the office, e.g. จังหวัดเพชรบูรณ์
    signed_by: str  # the position that signed it
    subject: str
    effective: date
    until: date | None  # end of the term of office; None: until another order


class BodyEstablished(Event):
    """จัดตั้งองค์คณะ"""

    type: Literal["directory.body_established"] = "directory.body_established"
    version: Literal[1] = 1
    body_id: BodyId
    kind: BodyKind
    name: str


class BodyRenamed(Event):
    """องค์คณะเปลี่ยนชื่อ: from a day on; what was written before keeps the name of its day."""

    type: Literal["directory.body_renamed"] = "directory.body_renamed"
    version: Literal[1] = 1
    body_id: BodyId
    old_name: str
    name: str
    effective: date
    order_number: str  # of the order that renames it, "<n>/<Buddhist year>"; empty: no order did
    reason: str


class MembersAppointed(Event):
    """แต่งตั้งกรรมการตามคำสั่ง: the whole body anew, or more members beside those it has.

    A long order comes in several events of one commit; all after the first add to it.
    """

    type: Literal["directory.members_appointed"] = "directory.members_appointed"
    version: Literal[1] = 1
    body_id: BodyId
    kind: BodyKind
    body_name: str
    fiscal_year: FiscalYear
    order: AppointmentOrder
    members: tuple[Member, ...]
    replaces_all: bool


class MembershipEnded(Event):
    """กรรมการพ้นจากตำแหน่ง"""

    type: Literal["directory.membership_ended"] = "directory.membership_ended"
    version: Literal[1] = 1
    body_id: BodyId
    person_id: PersonId
    ended: date
    reason: str


class MemberEmailRecorded(Event):
    """บันทึกอีเมลของกรรมการ: where invitations reach the member; None: they do no more."""

    type: Literal["directory.member_email_recorded"] = "directory.member_email_recorded"
    version: Literal[1] = 1
    body_id: BodyId
    person_id: PersonId
    email: Sealed | None


class BodyDissolved(Event):
    """ยุบเลิกองค์คณะ"""

    type: Literal["directory.body_dissolved"] = "directory.body_dissolved"
    version: Literal[1] = 1
    body_id: BodyId
    dissolved: date
    reason: str


BodyEvent = Annotated[
    BodyEstablished
    | BodyRenamed
    | MembersAppointed
    | MembershipEnded
    | MemberEmailRecorded
    | BodyDissolved,
    Field(discriminator="type"),
]
