"""What a request about a body that meets may hold: strict, an unknown field is refused."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, field_validator

from services.directory.domain.body.commands import MOST_MEMBERS, OrderNumber
from services.directory.domain.particulars import Day, Name, Subject, Why
from services.directory.edge.texts import Emails
from shared.contracts.bodies import AppointmentOrder, BodyId, BodyKind, Member, MemberRole
from shared.contracts.directory import AgencyId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.errors import Malformed
from shared.kernel.fiscal_year import BUDDHIST_ERA, FiscalYear
from shared.kernel.message import Message
from shared.privacy.vault import Plain

MaybeName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class MembersWithoutName(Malformed):
    """Only the edge sees names: what the rules see is encrypted."""

    code = "directory.members_without_name"
    th = "กรรมการ {members} รายไม่มีชื่อ ระบุเฉพาะตำแหน่งได้เมื่อเป็นกรรมการโดยตำแหน่งเท่านั้น กรุณาระบุชื่อ"
    en = "{members} member(s) have no name. Only a member by office may go without. Name them."

    def __init__(self, members: int) -> None:
        self.members = members


class NewBody(Message):
    """องค์คณะที่จะจัดตั้ง"""

    body_id: BodyId
    kind: BodyKind
    name: Name


class BodyRenaming(Message):
    """ชื่อใหม่ขององค์คณะ ตามคำสั่งหรือด้วยเหตุผลใด"""

    name: Name
    effective: Day
    order_number: OrderNumber = ""
    reason: Why


class NewOrder(Message):
    """คำสั่งแต่งตั้ง: numbered by the calendar year of its day"""

    order_id: UUID
    number: Annotated[int, Field(ge=1, le=999_999, description="ที่ ของปีปฏิทิน")]
    dated: Day
    issued_by: Name
    signed_by: Name
    subject: Subject
    effective: Day
    until: Day | None = None  # the last day of the term; none: until another order

    def order(self) -> AppointmentOrder:
        return AppointmentOrder(
            order_id=self.order_id,
            number=f"{self.number}/{self.dated.year + BUDDHIST_ERA}",
            dated=self.dated,
            issued_by=self.issued_by,
            signed_by=self.signed_by,
            subject=self.subject,
            effective=self.effective,
            until=self.until,
        )


class NewMember(Message):
    """กรรมการที่คำสั่งแต่งตั้ง: by name, or by office alone (โดยตำแหน่ง)"""

    person_id: PersonId
    name: MaybeName = ""
    position: MaybeName = ""
    role: MemberRole
    by_office: bool = False
    agency_id: AgencyId | None = None
    agency_name: MaybeName = ""  # of one that the directory has not; else the directory's own

    def member(self, name: Sealed) -> Member:
        return Member(
            person=NamedPerson(person_id=self.person_id, name=name, position=self.position),
            role=self.role,
            by_office=self.by_office,
            agency_id=self.agency_id,
            agency_name="" if self.agency_id else self.agency_name,
        )


class NewAppointments(Message):
    """คำสั่งแต่งตั้งพร้อมรายชื่อ"""

    order: NewOrder
    members: Annotated[tuple[NewMember, ...], Field(min_length=1, max_length=MOST_MEMBERS)]
    replaces_all: bool
    fiscal_year: FiscalYear | None = None  # the year it takes effect in when not given

    def names(self) -> list[Plain]:
        """What is personal of it. Raises `MembersWithoutName`."""
        if nameless := sum(not (one.name or one.by_office) for one in self.members):
            raise MembersWithoutName(nameless)
        return [Plain(one.person_id, PersonalField.NAME, one.name) for one in self.members]

    def agencies(self) -> frozenset[AgencyId]:
        """Those of the members, as far as they are named by id."""
        return frozenset(one.agency_id for one in self.members if one.agency_id is not None)

    def named(self, names: Sequence[Sealed]) -> tuple[Member, ...]:
        """The members with their encrypted names, which come in the members' order."""
        return tuple(one.member(name) for one, name in zip(self.members, names, strict=True))


class MembershipEnding(Message):
    """การพ้นจากตำแหน่ง: from that day on"""

    ended: Day
    reason: Why


class MemberEmail(Message):
    """อีเมลของกรรมการ: empty, and no invitation goes there any more"""

    email: Annotated[Emails, Field(repr=False)] = ""

    @field_validator("email")
    @classmethod
    def _one_address(cls, email: str) -> str:
        if "," in email:
            raise ValueError("one e-mail address")
        return email

    def plain(self, person_id: PersonId) -> list[Plain]:
        return [Plain(person_id, PersonalField.EMAIL, self.email)] if self.email else []


class Dissolution(Message):
    """การยุบเลิกองค์คณะ: from that day on"""

    dissolved: Day
    reason: Why
