"""One full, realistic example of every event in the life of editions and agencies."""

from datetime import date
from uuid import UUID

from shared.contracts.agencies import (
    AgencyClosed,
    AgencyMerged,
    AgencyRenamed,
    AgencySplit,
    ContactNamed,
    ContactRemoved,
)
from shared.contracts.directory import (
    AgenciesCarriedOver,
    Agency,
    AgencyEntryCorrected,
    AgencyId,
    AgencyStruckOff,
    ContactsListed,
    EditionId,
    ListedContact,
    Sector,
    Source,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import Event

EARLIER = EditionId(UUID("5d1f2c1e-6a2b-5b7e-9d5c-0a4f6c2b8e11"))
EDITION = EditionId(UUID("5d1f2c1e-6a2b-5b7e-9d5c-0a4f6c2b8e12"))
CULTURE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01"))
TEMPLE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c02"))
COUNCIL = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c03"))
MUNICIPALITY = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c04"))
COLLEGE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c05"))
SOMYING = PersonId(UUID("3f0a1b2c-7d84-5e6f-9a0b-1c2d3e4f5a61"))


def _box(field: PersonalField, box: str) -> Sealed:
    return Sealed(person_id=SOMYING, field=field, box=box)


PERSON = NamedPerson(
    person_id=SOMYING,
    name=_box(PersonalField.NAME, "0bq5pWwq3cJ1x8V2n7Yt4kLm6Zs9Ra0e-Qd_HfUjTgE="),
    position="นักวิชาการวัฒนธรรมชำนาญการ",
)
PHONE = _box(PersonalField.PHONE, "Yt4kLm6Zs9Ra0e-Qd_HfUjTgE0bq5pWwq3cJ1x8V2n4=")
EMAIL = _box(PersonalField.EMAIL, "q3cJ1x8V2n7Yt4kLm6Zs9Ra0e-Qd_HfUjTgE0bq5pWw=")
OFFICE = Agency(
    agency_id=CULTURE,
    name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
    sector=Sector.PROVINCIAL,
    ministry="กระทรวงวัฒนธรรม",
    district="6701",
    office_phone="0 5600 0001 ต่อ 12",
    office_email="culture@example.go.th",
    head_position="วัฒนธรรมจังหวัดเพชรบูรณ์",
)

EXAMPLES: tuple[Event, ...] = (
    ContactsListed(
        edition_id=EARLIER,
        fiscal_year=2570,
        contacts=(
            ListedContact(agency_id=CULTURE, contact=PERSON, phone=PHONE, email=EMAIL),
            ListedContact(agency_id=TEMPLE, contact=PERSON),
        ),
        source=Source(file_name="ทำเนียบหน่วยงาน ๒๕๗๐.xlsx", sha256="9f" * 32, rows=2),
    ),
    AgenciesCarriedOver(
        edition_id=EDITION,
        fiscal_year=2571,
        from_edition_id=EARLIER,
        agencies=(
            OFFICE,
            Agency(agency_id=TEMPLE, name="วัดมหาธาตุ พระอารามหลวง", sector=Sector.RELIGIOUS),
        ),
        in_all=2,
    ),
    AgencyEntryCorrected(
        edition_id=EDITION,
        fiscal_year=2571,
        agency=OFFICE,
        reason="หมายเลขโทรศัพท์เปลี่ยนตามหนังสือของสำนักงาน",
    ),
    AgencyStruckOff(
        edition_id=EDITION,
        fiscal_year=2571,
        agency_id=TEMPLE,
        reason="บันทึกซ้ำกับวัดมหาธาตุที่มีอยู่แล้ว",
    ),
    AgencyRenamed(
        agency_id=COUNCIL,
        old_name="องค์การบริหารส่วนตำบลนาเฉลียง",
        name="เทศบาลตำบลนาเฉลียง",
        effective=date(2026, 5, 1),
        reason="ประกาศกระทรวงมหาดไทย เรื่อง จัดตั้งเทศบาลตำบลนาเฉลียง",
    ),
    AgencyMerged(
        agency_id=COUNCIL,
        name="องค์การบริหารส่วนตำบลนาเฉลียง",
        into=MUNICIPALITY,
        into_name="เทศบาลเมืองหนองไผ่",
        effective=date(2026, 10, 1),
        reason="ประกาศกระทรวงมหาดไทย เรื่อง ยุบรวมองค์การบริหารส่วนตำบล",
    ),
    AgencySplit(
        agency_id=COLLEGE,
        name="วิทยาลัยชุมชนเพชรบูรณ์",
        parts=(
            Agency(
                agency_id=AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c06")),
                name="วิทยาลัยชุมชนหล่มสัก",
                sector=Sector.EDUCATION,
                ministry="กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม",
                district="6703",
            ),
        ),
        continues=True,
        effective=date(2026, 6, 1),
        reason="ตั้งหน่วยจัดการศึกษาเป็นวิทยาลัย",
    ),
    AgencyClosed(
        agency_id=TEMPLE,
        name="ชมรมรักษ์เขาค้อ",
        effective=date(2026, 3, 31),
        reason="ที่ประชุมใหญ่มีมติเลิกชมรม",
    ),
    ContactNamed(agency_id=CULTURE, contact=PERSON, phone=PHONE, email=EMAIL),
    ContactRemoved(agency_id=CULTURE, person_id=SOMYING, reason="ย้ายไปปฏิบัติราชการที่อื่น"),
)
