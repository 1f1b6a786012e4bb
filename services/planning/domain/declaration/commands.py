"""What one may ask of a year's declaration. What is known elsewhere travels in the command."""

from pydantic import AwareDatetime

from services.planning.domain.ideas import KnownIdea
from shared.contracts.common import Hearing, PaperProof, StoredFile
from shared.contracts.declarations import (
    DeclarationId,
    DeclarationText,
    SignatoryId,
    SignatoryKind,
    SigningWay,
)
from shared.contracts.directory import AgencyId, Sector
from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson
from shared.contracts.planning_values import IdeaRef
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Note, Place, Position, Printed, Reason, Sha256


class ListedOffice(Message):
    """An agency as the year's sealed edition lists it."""

    agency_id: AgencyId
    name: str
    sector: Sector
    ministry: str


class PlannedSignatory(Message):
    """An office that shall sign, in its place in the order of the ceremony."""

    signatory_id: SignatoryId
    kind: SignatoryKind
    position: Position
    agency_id: AgencyId | None = None
    ministry: str = ""


class Office(Message):
    """In whose name somebody acts: the governor, an agency, or the secretariat for all of them."""

    governor: bool = False
    secretariat: bool = False
    agency_id: AgencyId | None = None
    ministry: LookedUp[str] = ""  # of that agency, as the year's edition has it


class DraftDeclaration(Command):
    """Write the text, or a text that stands in for the draft before (ร่างประกาศเจตนารมณ์)."""

    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    text: DeclarationText
    ideas: tuple[IdeaRef, ...]
    note: Note
    known: LookedUp[tuple[KnownIdea, ...]]


class FinaliseDeclaration(Command):
    """Make a draft the text that is signed, and no other (กำหนดข้อความสุดท้าย)."""

    declaration_id: DeclarationId
    draft: int


class ReopenDeclaration(Command):
    """Give the final text up, to write another (เปิดแก้ไขข้อความ)."""

    declaration_id: DeclarationId
    reason: Reason


class CorrectDeclaration(Command):
    """Put an erratum beside a text that was signed (แก้คำผิดของประกาศที่ลงนามแล้ว)."""

    declaration_id: DeclarationId
    printed: Printed
    should_read: Printed
    reason: Reason


class RecordDeclarationResolution(Command):
    """Hear what a meeting resolved about the declaration (รับทราบมติเกี่ยวกับประกาศเจตนารมณ์)."""

    declaration_id: DeclarationId
    hearing: Hearing
    text_hash: str  # of the text that was before the meeting


class OpenSigning(Command):
    """Plan the ceremony: who signs, in which order, and where (เปิดพิธีลงนาม)."""

    declaration_id: DeclarationId
    meeting_id: MeetingId | None
    place: Place
    starts_at: AwareDatetime
    signatories: tuple[PlannedSignatory, ...]
    listed: LookedUp[tuple[ListedOffice, ...]]  # the year's sealed edition


class AddSignatory(Command):
    """One more office signs; late, once the declaration is complete (เพิ่มผู้ลงนาม)."""

    declaration_id: DeclarationId
    signatory: PlannedSignatory
    listed: LookedUp[tuple[ListedOffice, ...]]


class SignDeclaration(Command):
    """Sign this text and no other (ลงนามในประกาศเจตนารมณ์).

    On paper `occurred_at` is when it was signed.
    """

    declaration_id: DeclarationId
    signatory_id: SignatoryId
    text_hash: Sha256
    signer: NamedPerson
    authority: PaperProof | None
    place: Place | None  # None: where the ceremony is
    in_meeting: bool
    way: SigningWay
    scan: StoredFile | None
    office: Office
    authenticated_at: LookedUp[AwareDatetime | None]


class RefuseToSign(Command):
    """Record that an office does not sign, and why (ไม่ลงนาม)."""

    declaration_id: DeclarationId
    signatory_id: SignatoryId
    text_hash: Sha256
    reason: Reason
    office: Office


DeclarationCommand = (
    DraftDeclaration
    | FinaliseDeclaration
    | ReopenDeclaration
    | CorrectDeclaration
    | RecordDeclarationResolution
    | OpenSigning
    | AddSignatory
    | SignDeclaration
    | RefuseToSign
)
