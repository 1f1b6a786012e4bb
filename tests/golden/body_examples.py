"""One full, realistic example of every event of a body that meets."""

from datetime import date
from uuid import UUID

from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyEstablished,
    BodyId,
    BodyKind,
    BodyRenamed,
    Member,
    MemberEmailRecorded,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.directory import AgencyId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import Event

BODY = BodyId(UUID("3f0c8a52-7d1e-5a4b-9c60-1e2d3c4b5a01"))
GOVERNOR = PersonId(UUID("a1d2c3b4-0001-4e5f-8a9b-0c1d2e3f4a01"))
OFFICER = PersonId(UUID("a1d2c3b4-0002-4e5f-8a9b-0c1d2e3f4a02"))
NAME = "คณะทำงานขับเคลื่อนจังหวัดคุณธรรมจังหวัดเพชรบูรณ์"


def _person(person_id: PersonId, box: str, position: str) -> NamedPerson:
    name = Sealed(person_id=person_id, field=PersonalField.NAME, box=box)
    return NamedPerson(person_id=person_id, name=name, position=position)


EXAMPLES: tuple[Event, ...] = (
    BodyEstablished(body_id=BODY, kind=BodyKind.DRIVE_WORKING_GROUP, name=NAME),
    BodyRenamed(
        body_id=BODY,
        old_name=NAME,
        name=f"{NAME}เพชรบูรณ์",
        effective=date(2027, 2, 1),
        order_number="311/2570",
        reason="ให้ชื่อตรงกับคำสั่งของกระทรวง",
    ),
    MembersAppointed(
        body_id=BODY,
        kind=BodyKind.DRIVE_WORKING_GROUP,
        body_name=NAME,
        fiscal_year=2570,
        order=AppointmentOrder(
            order_id=UUID("3f0c8a52-7d1e-5a4b-9c60-1e2d3c4b5a02"),
            number="4521/2569",
            dated=date(2026, 10, 28),
            issued_by="จังหวัดเพชรบูรณ์",
            signed_by="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
            subject=f"แต่งตั้ง{NAME}",
            effective=date(2026, 11, 1),
            until=date(2028, 9, 30),
        ),
        members=(
            Member(
                person=_person(GOVERNOR, "k0Y1d2F3h4J5l6N7p8R9tA==", "ผู้ว่าราชการจังหวัดเพชรบูรณ์"),
                role=MemberRole.CHAIR,
                by_office=True,
            ),
            Member(
                person=_person(
                    OFFICER,
                    "Zb3Qm9x0T1u2V3w4X5y6Z7a8B9c0D1e2F3g4H5i6J7k8L9m0",
                    "วัฒนธรรมจังหวัดเพชรบูรณ์",
                ),
                role=MemberRole.SECRETARY,
                by_office=False,
                agency_id=AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01")),
                agency_name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
            ),
        ),
        replaces_all=True,
    ),
    MembershipEnded(
        body_id=BODY,
        person_id=OFFICER,
        ended=date(2027, 4, 1),
        reason="ย้ายไปดำรงตำแหน่งที่จังหวัดอื่น",
    ),
    MemberEmailRecorded(
        body_id=BODY,
        person_id=OFFICER,
        email=Sealed(
            person_id=OFFICER,
            field=PersonalField.EMAIL,
            box="Q1w2E3r4T5y6U7i8O9p0A1s2D3f4G5h6J7k8L9z0X1c2V3b4",
        ),
    ),
    BodyDissolved(body_id=BODY, dissolved=date(2028, 10, 1), reason="ครบวาระและภารกิจสิ้นสุด"),
)
