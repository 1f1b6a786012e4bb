"""What has happened to a year's declaration of intent (ประกาศเจตนารมณ์), steps 2.1.5, 2.2, 2.3.

A signature binds a person, an office and one text by its hash: it never counts for another text.
"""

from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.common import AgencyRef, Hearing, PaperProof, StoredFile
from shared.contracts.directory import Sector
from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson
from shared.contracts.planning_values import IdeaRef
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

DeclarationId = NewType("DeclarationId", UUID)
SignatoryId = NewType("SignatoryId", UUID)


def declaration_id_of(province: str, fiscal_year: int) -> DeclarationId:
    """One declaration a province and year."""
    return DeclarationId(derive_id(province, fiscal_year, "declaration"))


class DeclarationText(Value):
    """ข้อความประกาศเจตนารมณ์"""

    title: str
    preamble: str
    pledges: tuple[str, ...]  # ข้อปฏิญญา, numbered as they are printed
    closing: str


class SignatoryKind(StrEnum):
    """ประเภทผู้ลงนาม"""

    GOVERNOR = "governor"  # ผู้ว่าราชการจังหวัด
    AGENCY = "agency"  # หัวหน้าหน่วยงาน
    MINISTRY_REPRESENTATIVE = "ministry_representative"  # ผู้แทนกระทรวง


class SigningWay(StrEnum):
    """วิธีลงนาม"""

    IN_SYSTEM = "in_system"  # ในระบบ หลังยืนยันตัวตนอีกครั้ง
    ON_PAPER = "on_paper"  # บนกระดาษ พร้อมสำเนาสแกน


class Signatory(Value):
    """ผู้ลงนาม in the order of the ceremony: an office, for an agency or for a whole ministry."""

    signatory_id: SignatoryId
    order: int  # 1 signs first; the governor
    kind: SignatoryKind
    position: str  # the office that signs
    agency: AgencyRef | None = None
    ministry: str = ""  # of a ministry's representative
    sectors: tuple[Sector, ...] = ()  # whom the signature stands for


class DeclarationDrafted(Event):
    """ร่างประกาศเจตนารมณ์: draft 1, or one that stands in for the draft before."""

    type: Literal["planning.declaration_drafted"] = "planning.declaration_drafted"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    draft: int
    text: DeclarationText
    ideas: tuple[IdeaRef, ...]
    note: str  # what changed, and at whose wish


class DeclarationFinalised(Event):
    """กำหนดข้อความสุดท้าย: from here on this text, and no other, is signed."""

    type: Literal["planning.declaration_finalised"] = "planning.declaration_finalised"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    draft: int
    text_hash: str  # SHA-256 of the canonical text


class DeclarationReopened(Event):
    """เปิดแก้ไขข้อความอีกครั้ง: signatures and approvals of the earlier text stay with that text."""

    type: Literal["planning.declaration_reopened"] = "planning.declaration_reopened"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    text_hash: str  # of the text that is given up
    reason: str


class DeclarationCorrected(Event):
    """แก้คำผิดของประกาศที่ลงนามแล้ว: an erratum beside a text that stays as it was signed."""

    type: Literal["planning.declaration_corrected"] = "planning.declaration_corrected"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    erratum: int
    text_hash: str
    printed: str
    should_read: str
    reason: str


class DeclarationResolved(Event):
    """ที่ประชุมพิจารณาประกาศเจตนารมณ์ (2.3); whether it was of the text in force."""

    type: Literal["planning.declaration_resolved"] = "planning.declaration_resolved"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    hearing: Hearing
    text_hash: str  # of the text that was before the meeting
    in_force: bool  # was it the text in force when this was heard


class SigningOpened(Event):
    """เปิดพิธีลงนาม: who signs, in which order, where, and which sectors have to be among them."""

    type: Literal["planning.signing_opened"] = "planning.signing_opened"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    text_hash: str
    meeting_id: MeetingId | None  # the board's meeting, when it is signed in one
    place: str
    starts_at: AwareDatetime
    sectors_required: tuple[Sector, ...]  # those of the year's sealed edition
    signatories: tuple[Signatory, ...]


class SignatoryAdded(Event):
    """เพิ่มผู้ลงนาม; after the declaration is complete a late joiner (ผู้ร่วมลงนามภายหลัง)."""

    type: Literal["planning.signatory_added"] = "planning.signatory_added"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    signatory: Signatory
    late: bool


class DeclarationSigned(Event):
    """ลงนามในประกาศเจตนารมณ์: one signature."""

    type: Literal["planning.declaration_signed"] = "planning.declaration_signed"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    signatory_id: SignatoryId
    signer: NamedPerson  # the position may be of whoever signs in the office's place
    authority: PaperProof | None  # มอบอำนาจ, when another signs in the office's place
    text_hash: str
    place: str
    signed_at: AwareDatetime
    way: SigningWay
    authenticated_at: AwareDatetime | None  # in the system: when the signer proved who it is
    scan: StoredFile | None  # on paper: the signed sheet
    in_meeting: bool
    late: bool


class SignatureRefused(Event):
    """ไม่ลงนาม, with the reason; the office may still sign later."""

    type: Literal["planning.signature_refused"] = "planning.signature_refused"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    signatory_id: SignatoryId
    text_hash: str
    reason: str


class DeclarationCompleted(Event):
    """ประกาศเจตนารมณ์สมบูรณ์: the governor and every sector have signed this text (2.3)."""

    type: Literal["planning.declaration_completed"] = "planning.declaration_completed"
    version: Literal[1] = 1
    declaration_id: DeclarationId
    fiscal_year: FiscalYear
    text_hash: str
    signatures: int
    sectors: tuple[Sector, ...]


DeclarationEvent = Annotated[
    DeclarationDrafted
    | DeclarationFinalised
    | DeclarationReopened
    | DeclarationCorrected
    | DeclarationResolved
    | SigningOpened
    | SignatoryAdded
    | DeclarationSigned
    | SignatureRefused
    | DeclarationCompleted,
    Field(discriminator="type"),
]
