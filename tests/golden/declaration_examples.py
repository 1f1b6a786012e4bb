"""One full, realistic example of every event of a declaration of intent."""

from datetime import UTC, date, datetime
from uuid import UUID

from shared.contracts.boards import BoardId, IdeaId
from shared.contracts.common import AgencyRef, Hearing, PaperProof, StoredFile
from shared.contracts.declarations import (
    DeclarationCompleted,
    DeclarationCorrected,
    DeclarationDrafted,
    DeclarationFinalised,
    DeclarationReopened,
    DeclarationResolved,
    DeclarationSigned,
    DeclarationText,
    Signatory,
    SignatoryAdded,
    SignatoryId,
    SignatoryKind,
    SignatureRefused,
    SigningOpened,
    SigningWay,
    declaration_id_of,
)
from shared.contracts.directory import AgencyId, Sector
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.planning_values import IdeaRef
from shared.kernel.message import Event

DECLARATION = declaration_id_of("TH-67", 2570)
MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d21"))
PERSON = PersonId(UUID("0b8f3a52-6c1d-4e7f-9a35-2d4c6b8e0f11"))
TEXT_HASH = "9f" * 32
SCAN = StoredFile(
    sha256="7d" * 32, title="แผ่นลงนามประกาศเจตนารมณ์", media_type="application/pdf", size=183_402
)


def signatory_id(number: int) -> SignatoryId:
    return SignatoryId(UUID(f"4d2e9f76-13c9-5e8f-83b7-903f6c9e5f{number:02}"))


GOVERNOR = Signatory(
    signatory_id=signatory_id(1),
    order=1,
    kind=SignatoryKind.GOVERNOR,
    position="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
)
MINISTRY = Signatory(
    signatory_id=signatory_id(2),
    order=2,
    kind=SignatoryKind.MINISTRY_REPRESENTATIVE,
    position="วัฒนธรรมจังหวัดเพชรบูรณ์",
    ministry="กระทรวงวัฒนธรรม",
    sectors=(Sector.PROVINCIAL, Sector.RELIGIOUS),
)
CHAMBER = Signatory(
    signatory_id=signatory_id(3),
    order=3,
    kind=SignatoryKind.AGENCY,
    position="ประธานหอการค้าจังหวัดเพชรบูรณ์",
    agency=AgencyRef(
        agency_id=AgencyId(UUID("4d2e9f76-13c9-5e8f-83b7-903f6c9e5e03")),
        name="หอการค้าจังหวัดเพชรบูรณ์",
    ),
    sectors=(Sector.PRIVATE,),
)

EXAMPLES: tuple[Event, ...] = (
    DeclarationDrafted(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        draft=2,
        text=DeclarationText(
            title="ประกาศเจตนารมณ์การขับเคลื่อนจังหวัดเพชรบูรณ์ให้เป็นจังหวัดคุณธรรม",
            preamble="ข้าพเจ้าและทุกภาคส่วนขอประกาศเจตนารมณ์ร่วมกัน ดังนี้",
            pledges=("จะยึดมั่นในหลักธรรมทางศาสนา", "จะน้อมนำหลักปรัชญาของเศรษฐกิจพอเพียง"),
            closing="จึงประกาศมาเพื่อทราบโดยทั่วกัน",
        ),
        ideas=(
            IdeaRef(
                board_id=BoardId(UUID("3c1d8e65-02b8-5d7e-b2a6-8f2e5b8d4e33")),
                idea_id=IdeaId(UUID("3c1d8e65-02b8-5d7e-b2a6-8f2e5b8d4e43")),
            ),
        ),
        note="ปรับตามความเห็นของหอการค้าจังหวัด",
    ),
    DeclarationFinalised(
        declaration_id=DECLARATION, fiscal_year=2570, draft=2, text_hash=TEXT_HASH
    ),
    DeclarationReopened(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        text_hash=TEXT_HASH,
        reason="ที่ประชุมขอเพิ่มข้อปฏิญญา",
    ),
    DeclarationCorrected(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        erratum=1,
        text_hash=TEXT_HASH,
        printed="ทุกภาคส่วน",
        should_read="ทุกภาคส่วนของจังหวัดเพชรบูรณ์",
        reason="พิมพ์ตกหล่น",
    ),
    DeclarationResolved(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        hearing=Hearing(
            kind=MeetingKind.PROVINCIAL_BOARD,
            meeting_id=MEETING,
            resolution_id=ResolutionId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d41")),
            carried=True,
            text="เห็นชอบประกาศเจตนารมณ์",
        ),
        text_hash=TEXT_HASH,
        in_force=True,
    ),
    SigningOpened(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        text_hash=TEXT_HASH,
        meeting_id=MEETING,
        place="ห้องประชุมพ่อขุนผาเมือง ศาลากลางจังหวัดเพชรบูรณ์",
        starts_at=datetime(2026, 12, 28, 3, 0, tzinfo=UTC),
        sectors_required=(Sector.PROVINCIAL, Sector.RELIGIOUS),
        signatories=(GOVERNOR, MINISTRY),
    ),
    SignatoryAdded(declaration_id=DECLARATION, fiscal_year=2570, signatory=CHAMBER, late=True),
    DeclarationSigned(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        signatory_id=GOVERNOR.signatory_id,
        signer=NamedPerson(
            person_id=PERSON,
            name=Sealed(person_id=PERSON, field=PersonalField.NAME, box="bmFtZS1vZi1nb3Zlcm5vcg=="),
            position="รองผู้ว่าราชการจังหวัดเพชรบูรณ์",
        ),
        authority=PaperProof(number="พช 0017/4321", dated=date(2026, 12, 21), scan=SCAN),
        text_hash=TEXT_HASH,
        place="ห้องประชุมพ่อขุนผาเมือง ศาลากลางจังหวัดเพชรบูรณ์",
        signed_at=datetime(2026, 12, 28, 3, 20, tzinfo=UTC),
        way=SigningWay.ON_PAPER,
        authenticated_at=datetime(2026, 12, 28, 3, 18, tzinfo=UTC),
        scan=SCAN,
        in_meeting=True,
        late=False,
    ),
    SignatureRefused(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        signatory_id=CHAMBER.signatory_id,
        text_hash=TEXT_HASH,
        reason="รอมติคณะกรรมการหอการค้า",
    ),
    DeclarationCompleted(
        declaration_id=DECLARATION,
        fiscal_year=2570,
        text_hash=TEXT_HASH,
        signatures=2,
        sectors=(Sector.PROVINCIAL, Sector.RELIGIOUS),
    ),
)
