"""One full, realistic example of every event, from which its golden file was written."""

from datetime import date, datetime
from uuid import UUID

from shared.contracts.directory import (
    AgenciesListed,
    Agency,
    AgencyId,
    EditionId,
    EditionOpened,
    EditionSealed,
    Sector,
    SectorCount,
    Source,
)
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    CheckInMethod,
    CheckInUndone,
    Invitation,
    MeetingClosed,
    MeetingId,
    MeetingKind,
    MeetingOpened,
    MeetingScheduled,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
    ResolutionId,
)
from shared.contracts.quorum import QuorumCertificate, QuorumRule, Reading
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Event

EDITION = EditionId(UUID("5d1f2c1e-6a2b-5b7e-9d5c-0a4f6c2b8e11"))
CULTURE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01"))
TEMPLE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c02"))
MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d21"))
RESOLUTION = ResolutionId(UUID("7b3e9a10-5d44-5e2a-8c7f-3e9d1a2b4c31"))
MET = QuorumCertificate(
    rule="quorum.assembly",
    rule_version=1,
    agencies_in_directory=130,
    threshold=26,
    agencies_present=41,
    persons_present=82,
    met_by_agencies=True,
    met_by_persons=True,
    met=True,
)
NOT_MET = MET.model_copy(
    update={"agencies_present": 25, "persons_present": 49, "met_by_agencies": False, "met": False}
)

GOLDEN: tuple[Event, ...] = (
    EditionOpened(
        edition_id=EDITION,
        fiscal_year=2570,
        number=2,
        reason="ยุบรวมเทศบาลตำบลสองแห่ง และเพิ่มวิทยาลัยชุมชน",
    ),
    AgenciesListed(
        edition_id=EDITION,
        fiscal_year=2570,
        agencies=(
            Agency(
                agency_id=CULTURE,
                name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
                sector=Sector.PROVINCIAL,
                ministry="กระทรวงวัฒนธรรม",
                district="6701",
                office_phone="0 5600 0001 ต่อ 12",
                office_email="culture@example.go.th",
                head_position="วัฒนธรรมจังหวัดเพชรบูรณ์",
            ),
            Agency(agency_id=TEMPLE, name="วัดมหาธาตุ พระอารามหลวง", sector=Sector.RELIGIOUS),
        ),
        source=Source(file_name="ทำเนียบหน่วยงาน ๒๕๗๐.xlsx", sha256="9f" * 32, rows=2),
    ),
    EditionSealed(
        edition_id=EDITION,
        fiscal_year=2570,
        number=2,
        agencies=2,
        by_sector=(
            SectorCount(sector=Sector.PROVINCIAL, agencies=1),
            SectorCount(sector=Sector.RELIGIOUS, agencies=1),
        ),
        fingerprint="c4" * 32,
    ),
    MeetingScheduled(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        number="1/2569",
        title="ประชุมหน่วยงานทุกภาคส่วนเพื่อขับเคลื่อนจังหวัดคุณธรรม",
        starts_at=datetime(2026, 11, 16, 9, 0, tzinfo=BANGKOK),
        place="ห้องประชุมเพชรบูรณ์ ศาลากลางจังหวัดเพชรบูรณ์",
        quorum_rule=QuorumRule(
            rule="quorum.assembly",
            version=1,
            percent=20,
            must_meet=(Reading.AGENCIES, Reading.PERSONS),
            valid_from=date(2013, 10, 1),
            source="official: กระบวนการส่งเสริมและพัฒนาจังหวัดคุณธรรม ข้อ ๒.๑",
        ),
    ),
    AgenciesInvited(
        meeting_id=MEETING,
        fiscal_year=2570,
        edition_id=EDITION,
        edition_fingerprint="c4" * 32,
        agencies_in_directory=2,
        invitations=(
            Invitation(
                agency_id=CULTURE,
                agency_name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
                sector=Sector.PROVINCIAL,
                letter_number="พช 0031/ว 101",
            ),
            Invitation(
                agency_id=TEMPLE,
                agency_name="วัดมหาธาตุ พระอารามหลวง",
                sector=Sector.RELIGIOUS,
                letter_number="พช 0031/ว 102",
            ),
        ),
    ),
    MeetingOpened(meeting_id=MEETING),
    AgencyCheckedIn(meeting_id=MEETING, agency_id=CULTURE, persons=3, method=CheckInMethod.QR),
    CheckInUndone(meeting_id=MEETING, agency_id=CULTURE, reason="ลงทะเบียนผิดหน่วยงาน"),
    QuorumReached(meeting_id=MEETING, certificate=MET),
    QuorumLost(meeting_id=MEETING, certificate=NOT_MET),
    ResolutionAdopted(
        meeting_id=MEETING,
        resolution_id=RESOLUTION,
        number=1,
        text="เห็นชอบร่างประกาศเจตนารมณ์ขับเคลื่อนจังหวัดคุณธรรม และกรอบแผนครบ ๓ มิติ",
        certificate=MET,
    ),
    MeetingClosed(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        resolutions=1,
        certificate=MET,
    ),
)
