"""Small, fixed examples of a body that meets: a working group and its orders."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from uuid import UUID

from services.directory.domain.body.commands import (
    NO_AGENCIES,
    AppointMembers,
    DissolveBody,
    EndMembership,
    EstablishBody,
    RenameBody,
)
from services.directory.domain.body.decisions import BODY
from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyEstablished,
    BodyEvent,
    BodyId,
    BodyKind,
    BodyRenamed,
    Member,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.directory import AgencyId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import ActorId, Province
from shared.testing.scenario import Scenario

NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
PHETCHABUN = Province("TH-67")
SECRETARY = ActorId("secretary")
BODY_ID = BodyId(UUID(int=500))
NAME = "คณะทำงานขับเคลื่อนจังหวัดคุณธรรม"
NEW_NAME = "คณะทำงานขับเคลื่อนจังหวัดคุณธรรมเพชรบูรณ์"
OCTOBER, DECEMBER, APRIL = date(2026, 10, 1), date(2026, 12, 1), date(2027, 4, 1)
WHY = "โอนย้ายไปจังหวัดอื่น"

body = Scenario(BODY)


def person_id(number: int) -> PersonId:
    return PersonId(UUID(int=9000 + number))


def member(number: int, role: MemberRole = MemberRole.MEMBER, **changed: object) -> Member:
    """Member by name; the box stands for an encrypted name."""
    sealed = Sealed(person_id=person_id(number), field=PersonalField.NAME, box=f"box-{number}")
    person = NamedPerson(person_id=person_id(number), name=sealed, position=f"ตำแหน่งที่ {number}")
    return Member(person=person, role=role, by_office=False).model_copy(update=changed)


CHAIR = member(1, MemberRole.CHAIR, by_office=True)
SECRETARY_MEMBER = member(2, MemberRole.SECRETARY)
WHOLE = (CHAIR, SECRETARY_MEMBER, member(3))


def order(
    number: int = 1,
    *,
    effective: date = OCTOBER,
    until: date | None = None,
    issued_by: str = "จังหวัดเพชรบูรณ์",
) -> AppointmentOrder:
    return AppointmentOrder(
        order_id=UUID(int=700 + number),
        number=f"{number}/2569",
        dated=effective,
        issued_by=issued_by,
        signed_by="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        subject=f"แต่งตั้ง{NAME}",
        effective=effective,
        until=until,
    )


establish_body = EstablishBody(
    province=PHETCHABUN,
    issued_by=SECRETARY,
    issued_at=NOON,
    idempotency_key="establish-body",
    body_id=BODY_ID,
    kind=BodyKind.DRIVE_WORKING_GROUP,
    name=NAME,
)
established = BodyEstablished(body_id=BODY_ID, kind=BodyKind.DRIVE_WORKING_GROUP, name=NAME)


def rename_body(
    name: str = NEW_NAME,
    effective: date = DECEMBER,
    order_number: str = "9/2569",
    reason: str = WHY,
) -> RenameBody:
    return RenameBody(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="rename-body",
        body_id=BODY_ID,
        name=name,
        effective=effective,
        order_number=order_number,
        reason=reason,
    )


def renamed(
    old_name: str = NAME, name: str = NEW_NAME, effective: date = DECEMBER, reason: str = WHY
) -> BodyRenamed:
    return BodyRenamed(
        body_id=BODY_ID,
        old_name=old_name,
        name=name,
        effective=effective,
        order_number="9/2569",
        reason=reason,
    )


def appoint(
    members: tuple[Member, ...] = WHOLE,
    by: AppointmentOrder | None = None,
    *,
    replaces_all: bool = True,
    agencies: Mapping[AgencyId, str] = NO_AGENCIES,
) -> AppointMembers:
    return AppointMembers(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="appoint-members",
        body_id=BODY_ID,
        fiscal_year=2570,
        order=by or order(),
        members=members,
        replaces_all=replaces_all,
        agencies=agencies,
    )


def appointed(
    members: tuple[Member, ...] = WHOLE,
    by: AppointmentOrder | None = None,
    *,
    replaces_all: bool = True,
) -> MembersAppointed:
    return MembersAppointed(
        body_id=BODY_ID,
        kind=BodyKind.DRIVE_WORKING_GROUP,
        body_name=NAME,
        fiscal_year=2570,
        order=by or order(),
        members=members,
        replaces_all=replaces_all,
    )


def end_membership(number: int, ended: date = DECEMBER, reason: str = WHY) -> EndMembership:
    return EndMembership(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="end-membership",
        body_id=BODY_ID,
        person_id=person_id(number),
        ended=ended,
        reason=reason,
    )


def membership_ended(number: int, ended: date = DECEMBER, reason: str = WHY) -> MembershipEnded:
    return MembershipEnded(body_id=BODY_ID, person_id=person_id(number), ended=ended, reason=reason)


def dissolve_body(day: date = APRIL, reason: str = "ภารกิจสิ้นสุด") -> DissolveBody:
    return DissolveBody(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="dissolve-body",
        body_id=BODY_ID,
        dissolved=day,
        reason=reason,
    )


def dissolved(day: date = APRIL, reason: str = "ภารกิจสิ้นสุด") -> BodyDissolved:
    return BodyDissolved(body_id=BODY_ID, dissolved=day, reason=reason)


STANDING: tuple[BodyEvent, ...] = (established, appointed())
