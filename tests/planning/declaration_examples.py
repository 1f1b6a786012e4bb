"""Small, fixed examples in the words of a declaration: a governor, three agencies, two sectors."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from services.planning.domain.declaration.commands import (
    AddSignatory,
    CorrectDeclaration,
    DeclarationCommand,
    DraftDeclaration,
    FinaliseDeclaration,
    ListedOffice,
    Office,
    OpenSigning,
    PlannedSignatory,
    RecordDeclarationResolution,
    RefuseToSign,
    ReopenDeclaration,
    SignDeclaration,
)
from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.ideas import KnownIdea
from shared.contracts.common import AgencyRef, Hearing, PaperProof, StoredFile
from shared.contracts.declarations import (
    DeclarationEvent,
    DeclarationSigned,
    DeclarationText,
    Signatory,
    SignatoryId,
    SignatoryKind,
    SigningWay,
    declaration_id_of,
)
from shared.contracts.directory import AgencyId, Sector
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.kernel.canonical import sha256_of
from shared.testing.scenario import Scenario
from tests.meetings.examples import MEETING_ID, NOON, PHETCHABUN, STAMPS, YEAR, person

DECLARATION_ID = declaration_id_of(PHETCHABUN, YEAR)
TEXT = DeclarationText(
    title="ประกาศเจตนารมณ์การขับเคลื่อนจังหวัดคุณธรรม",
    preamble="พวกเราทุกภาคส่วนขอประกาศเจตนารมณ์ร่วมกัน ดังนี้",
    pledges=("จะยึดมั่นในหลักธรรมทางศาสนา", "จะน้อมนำหลักปรัชญาของเศรษฐกิจพอเพียง"),
    closing="ประกาศ ณ วันที่ลงนาม",
)
OTHER_TEXT = TEXT.model_copy(update={"closing": "จึงประกาศมาเพื่อทราบโดยทั่วกัน"})
HASH, OTHER_HASH = sha256_of(TEXT), sha256_of(OTHER_TEXT)
PLACE = "ศาลากลางจังหวัดเพชรบูรณ์"
GOVERNOR_POSITION = "ผู้ว่าราชการจังหวัดเพชรบูรณ์"

declarations = Scenario(DECLARATION)


def office(number: int, sector: Sector, ministry: str = "") -> ListedOffice:
    agency_id = AgencyId(UUID(int=54_000 + number))
    return ListedOffice(
        agency_id=agency_id, name=f"หน่วยงานที่ {number}", sector=sector, ministry=ministry
    )


CULTURE = office(1, Sector.PROVINCIAL, "กระทรวงวัฒนธรรม")
TEMPLE = office(2, Sector.RELIGIOUS)
SCHOOL = office(3, Sector.RELIGIOUS)  # of a sector that the temple stands for already
LISTED = (CULTURE, TEMPLE, SCHOOL)
GOVERNOR = PlannedSignatory(
    signatory_id=SignatoryId(UUID(int=55_000)),
    kind=SignatoryKind.GOVERNOR,
    position=GOVERNOR_POSITION,
)


def head_of(listed: ListedOffice) -> PlannedSignatory:
    return PlannedSignatory(
        signatory_id=SignatoryId(UUID(int=listed.agency_id.int + 1_000)),
        kind=SignatoryKind.AGENCY,
        position=f"หัวหน้า{listed.name}",
        agency_id=listed.agency_id,
    )


def for_ministry(ministry: str = "กระทรวงวัฒนธรรม", number: int = 1) -> PlannedSignatory:
    return PlannedSignatory(
        signatory_id=SignatoryId(UUID(int=56_000 + number)),
        kind=SignatoryKind.MINISTRY_REPRESENTATIVE,
        position=f"ผู้แทน{ministry}",
        ministry=ministry,
    )


def placed(planned: PlannedSignatory, order: int, listed: ListedOffice | None = None) -> Signatory:
    """As the event has it."""
    return Signatory(
        signatory_id=planned.signatory_id,
        order=order,
        kind=planned.kind,
        position=planned.position,
        agency=AgencyRef(agency_id=listed.agency_id, name=listed.name) if listed else None,
        ministry=planned.ministry,
        sectors=(listed.sector,) if listed else (),
    )


def draft(text: DeclarationText = TEXT, *ideas: KnownIdea, note: str = "") -> DraftDeclaration:
    return DraftDeclaration(
        **STAMPS,
        declaration_id=DECLARATION_ID,
        fiscal_year=YEAR,
        text=text,
        ideas=tuple(one.ref for one in ideas),
        note=note,
        known=ideas,
    )


def finalise(number: int = 1) -> FinaliseDeclaration:
    return FinaliseDeclaration(**STAMPS, declaration_id=DECLARATION_ID, draft=number)


def reopen(reason: str = "ที่ประชุมขอแก้ข้อความ") -> ReopenDeclaration:
    return ReopenDeclaration(**STAMPS, declaration_id=DECLARATION_ID, reason=reason)


def correct(printed: str = "ทุกภาคส่วน", should_read: str = "ทุกภาคส่วนของจังหวัด") -> CorrectDeclaration:
    return CorrectDeclaration(
        **STAMPS,
        declaration_id=DECLARATION_ID,
        printed=printed,
        should_read=should_read,
        reason="พิมพ์ตกหล่น",
    )


def hearing(number: int = 1, *, carried: bool = True) -> Hearing:
    return Hearing(
        kind=MeetingKind.PROVINCIAL_BOARD,
        meeting_id=MEETING_ID,
        resolution_id=ResolutionId(UUID(int=57_000 + number)),
        carried=carried,
        text="เห็นชอบประกาศเจตนารมณ์",
    )


def record_resolution(text_hash: str = HASH, number: int = 1) -> RecordDeclarationResolution:
    return RecordDeclarationResolution(
        **STAMPS, declaration_id=DECLARATION_ID, hearing=hearing(number), text_hash=text_hash
    )


def open_signing(
    *signatories: PlannedSignatory,
    listed: tuple[ListedOffice, ...] = LISTED,
    meeting_id: MeetingId | None = MEETING_ID,
) -> OpenSigning:
    return OpenSigning(
        **STAMPS,
        declaration_id=DECLARATION_ID,
        meeting_id=meeting_id,
        place=PLACE,
        starts_at=NOON,
        signatories=signatories or (GOVERNOR, head_of(CULTURE), head_of(TEMPLE)),
        listed=listed,
    )


def add_signatory(
    signatory: PlannedSignatory, listed: tuple[ListedOffice, ...] = LISTED
) -> AddSignatory:
    return AddSignatory(**STAMPS, declaration_id=DECLARATION_ID, signatory=signatory, listed=listed)


SCAN = StoredFile(sha256="5c" * 32, title="แผ่นลงนาม", media_type="application/pdf", size=2_000)
AUTHORITY = PaperProof(number="พช 0031/123", dated=date(2026, 10, 30))
SECRETARIAT = Office(secretariat=True)


def acting(planned: PlannedSignatory) -> Office:
    """Whoever is that office."""
    return Office(
        governor=planned.kind is SignatoryKind.GOVERNOR,
        agency_id=planned.agency_id,
        ministry=planned.ministry,
    )


def sign(planned: PlannedSignatory, text_hash: str = HASH, **changed: Any) -> SignDeclaration:
    """In the system, by the office itself, which has just signed in."""
    asked: dict[str, Any] = {
        "signer": person(planned.signatory_id.int).model_copy(update={"position": ""}),
        "authority": None,
        "place": None,
        "in_meeting": False,
        "way": SigningWay.IN_SYSTEM,
        "scan": None,
        "office": acting(planned),
        "authenticated_at": NOON - timedelta(minutes=5),
    }
    return SignDeclaration(
        **STAMPS,
        declaration_id=DECLARATION_ID,
        signatory_id=planned.signatory_id,
        text_hash=text_hash,
        **(asked | changed),
    )


def key_in(planned: PlannedSignatory, text_hash: str = HASH, **changed: Any) -> SignDeclaration:
    """On paper, by the secretary, with the scan."""
    signed_at: datetime = changed.pop("signed_at", NOON - timedelta(days=1))
    paper = {
        "way": SigningWay.ON_PAPER,
        "scan": SCAN,
        "office": SECRETARIAT,
        "authenticated_at": None,
    }
    command = sign(planned, text_hash, **(paper | changed))
    return command.model_copy(update={"occurred_at": signed_at})


def refuse(
    planned: PlannedSignatory, text_hash: str = HASH, office: Office = SECRETARIAT
) -> RefuseToSign:
    return RefuseToSign(
        **STAMPS,
        declaration_id=DECLARATION_ID,
        signatory_id=planned.signatory_id,
        text_hash=text_hash,
        reason="รอหนังสือมอบอำนาจ",
        office=office,
    )


def signed(planned: PlannedSignatory, **changed: Any) -> DeclarationSigned:
    """As the event has what `sign` asks for."""
    signer = person(planned.signatory_id.int).model_copy(update={"position": planned.position})
    event = DeclarationSigned(
        declaration_id=DECLARATION_ID,
        fiscal_year=YEAR,
        signatory_id=planned.signatory_id,
        signer=signer,
        authority=None,
        text_hash=HASH,
        place=PLACE,
        signed_at=NOON,
        way=SigningWay.IN_SYSTEM,
        authenticated_at=NOON - timedelta(minutes=5),
        scan=None,
        in_meeting=False,
        late=False,
    )
    return event.model_copy(update=changed)


def after(
    history: Sequence[DeclarationEvent], *commands: DeclarationCommand
) -> tuple[DeclarationEvent, ...]:
    """The history with what these commands add to it."""
    events = tuple(history)
    for command in commands:
        events += tuple(DECLARATION.decide(command, DECLARATION.after(events)))
    return events


DRAFTED = after((), draft())
FINAL = after(DRAFTED, finalise())
OPEN = after(FINAL, open_signing())
BY_GOVERNOR = after(OPEN, sign(GOVERNOR))
COMPLETE = after(BY_GOVERNOR, sign(head_of(CULTURE)), sign(head_of(TEMPLE)))
REWRITTEN = after(COMPLETE, reopen(), draft(OTHER_TEXT), finalise(2))
