"""What one may ask of a body that meets."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import Field, StringConstraints

from services.directory.domain.particulars import Day, Name, Why
from shared.contracts.bodies import AppointmentOrder, BodyId, BodyKind, Member
from shared.contracts.directory import AgencyId
from shared.contracts.people import PersonId, Sealed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp

MOST_MEMBERS = 300
NO_AGENCIES: Mapping[AgencyId, str] = MappingProxyType({})
OrderNumber = Annotated[str, StringConstraints(pattern=r"^([1-9]\d{0,5}/2\d{3})?$")]


class EstablishBody(Command):
    """Set up a committee or a working group (จัดตั้งองค์คณะ)."""

    body_id: BodyId
    kind: BodyKind
    name: Name


class RenameBody(Command):
    """Give the body another name from a day on, by an order or for a reason (เปลี่ยนชื่อองค์คณะ)."""

    body_id: BodyId
    name: Name
    effective: Day
    order_number: OrderNumber
    reason: Why


class AppointMembers(Command):
    """Record an appointment order (แต่งตั้งกรรมการ): the body anew, or more members beside it."""

    body_id: BodyId
    fiscal_year: FiscalYear
    order: AppointmentOrder
    members: Annotated[tuple[Member, ...], Field(min_length=1, max_length=MOST_MEMBERS)]
    replaces_all: bool
    # Those of the members' agencies that the directory knows, by the name of the order's day.
    agencies: LookedUp[Mapping[AgencyId, str]] = NO_AGENCIES


class EndMembership(Command):
    """Record that a member is none any more from a day on (พ้นจากตำแหน่ง)."""

    body_id: BodyId
    person_id: PersonId
    ended: Day
    reason: Why


class RecordMemberEmail(Command):
    """Record where invitations reach a member, or that they do no more (บันทึกอีเมลของกรรมการ)."""

    body_id: BodyId
    person_id: PersonId
    email: Sealed | None


class DissolveBody(Command):
    """End the body as a whole from a day on (ยุบเลิกองค์คณะ)."""

    body_id: BodyId
    dissolved: Day
    reason: Why


BodyCommand = (
    EstablishBody | RenameBody | AppointMembers | EndMembership | RecordMemberEmail | DissolveBody
)
