"""Rows as they are shown: closed names opened, everything else as the row has it."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

from services.projection.edge.names import Names, Person
from services.projection.views.agency_register import AgencyFields, AgencyRow
from services.projection.views.attendance import AttendanceFields, AttendanceRow
from services.projection.views.body_register import BodyFields, BodyRow, Membership, Seat
from services.projection.views.invitation_ledger import (
    Delivery,
    InvitationFields,
    InvitationRow,
    ReplyFields,
)
from services.projection.views.meeting_row import Chair, MeetingFields, MeetingRow
from services.projection.views.member_attendance import MemberFields, MemberRow
from services.projection.views.names_borne import ComingName, in_force
from shared.contracts.invitations import Answer
from shared.contracts.meetings import MeetingKind
from shared.views.view import Row


class ShownContact(BaseModel):
    person: Person
    phone: str | None
    email: str | None


class ShownAgency(AgencyFields):
    """หน่วยงานพร้อมผู้ประสานงาน ตามชื่อที่ใช้ในวันที่อ่าน"""

    coming_names: tuple[ComingName, ...]
    contacts: tuple[ShownContact, ...]


class ShownSeat(Seat):
    person: Person
    in_office: bool  # today, by its term


class ShownBody(BodyFields):
    """องค์คณะพร้อมกรรมการ ตามชื่อที่ใช้ในวันที่อ่าน"""

    coming_names: tuple[ComingName, ...]
    members: tuple[ShownSeat, ...]
    past_members: tuple[ShownSeat, ...]


class ShownChair(Chair):
    presider: Person


class ShownMeeting(MeetingFields):
    """การประชุมพร้อมผู้ทำหน้าที่ประธาน"""

    presiders: tuple[ShownChair, ...]


class MeetingLine(Row):
    """One line of the register; the meeting itself tells more."""

    meeting_id: UUID
    kind: MeetingKind
    fiscal_year: int
    number: str
    title: str
    starts_at: AwareDatetime
    place: str
    body_id: UUID | None
    body_name: str
    phase: str
    agencies_in_directory: int
    members_in_body: int
    persons_present: int
    quorum_met: bool
    threshold: int | None
    resolutions: int
    cancelled_because: str | None
    opened_at: AwareDatetime | None
    closed_at: AwareDatetime | None


class ShownAttendance(AttendanceFields):
    people: tuple[Person, ...]


class ShownMember(MemberFields):
    person: Person
    substitute: Person | None


class ShownReply(ReplyFields):
    representatives: tuple[Person, ...]


class ShownInvitation(InvitationFields):
    person: Person | None
    replies: tuple[ShownReply, ...]


class InvitationCounts(BaseModel):
    """การส่งและการตอบรับของการประชุมหนึ่งครั้ง เป็นจำนวน"""

    invited: int
    deliveries: Mapping[Delivery, int]
    answers: Mapping[Answer, int]
    unanswered: int


def agency(row: AgencyRow, names: Names, today: date) -> ShownAgency:
    contacts = tuple(
        ShownContact(
            person=names.person(one.person),
            phone=names.text(one.phone),
            email=names.text(one.email),
        )
        for one in row.contacts
    )
    return ShownAgency(**_same(AgencyFields, row) | _named(row, today), contacts=contacts)


def body(row: BodyRow, names: Names, today: date) -> ShownBody:
    return ShownBody(
        **_same(BodyFields, row) | _named(row, today),
        members=tuple(_seat(one, names, today) for one in row.members),
        past_members=tuple(_seat(one, names, today) for one in row.past_members),
    )


def _named(row: AgencyRow | BodyRow, today: date) -> dict[str, Any]:
    return in_force(row.name, row.former_names, today)._asdict()


def _seat(one: Membership, names: Names, today: date) -> ShownSeat:
    last_day = one.ended or one.until or date.max
    in_office = one.since <= today <= last_day
    return ShownSeat(**_same(Seat, one), person=names.person(one.person), in_office=in_office)


def meeting(row: MeetingRow, names: Names) -> ShownMeeting:
    presiders = tuple(
        ShownChair(**_same(Chair, one), presider=names.person(one.presider))
        for one in row.presiders
    )
    return ShownMeeting(**_same(MeetingFields, row), presiders=presiders)


def meeting_line(row: MeetingRow) -> MeetingLine:
    return MeetingLine(**{**_same(MeetingLine, row), "resolutions": len(row.resolutions)})


def attendance(row: AttendanceRow, names: Names) -> ShownAttendance:
    people = tuple(names.people(row.people))
    return ShownAttendance(**_same(AttendanceFields, row), people=people)


def member(row: MemberRow, names: Names) -> ShownMember:
    return ShownMember(
        **_same(MemberFields, row),
        person=names.person(row.person),
        substitute=names.person(row.substitute) if row.substitute else None,
    )


def invitation(row: InvitationRow, names: Names) -> ShownInvitation:
    replies = tuple(
        ShownReply(
            **_same(ReplyFields, one), representatives=tuple(names.people(one.representatives))
        )
        for one in row.replies
    )
    person = names.person(row.person) if row.person else None
    return ShownInvitation(**_same(InvitationFields, row), person=person, replies=replies)


def _same(kind: type[BaseModel], row: BaseModel) -> dict[str, Any]:
    """The fields of this kind, as the row has them."""
    return {name: getattr(row, name) for name in kind.model_fields}
