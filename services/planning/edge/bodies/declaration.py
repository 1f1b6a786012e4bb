"""What a request about the declaration may hold, and how its text is shown."""

from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from services.planning.domain.declaration.commands import PlannedSignatory
from services.planning.domain.declaration.state import Declaration
from services.planning.edge.bodies.target import MOST_IDEAS, EachOnce
from shared.contracts.declarations import (
    DeclarationCorrected,
    DeclarationDrafted,
    DeclarationResolved,
    DeclarationText,
    SignatoryId,
    SignatoryKind,
)
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId
from shared.contracts.people import PersonId
from shared.contracts.planning_values import IdeaRef
from shared.http.attached import NamedFile, NewProof
from shared.kernel.differences import FieldDifference
from shared.kernel.message import Message
from shared.kernel.values import (
    LongText,
    Moment,
    Note,
    Paragraph,
    PersonName,
    Place,
    Position,
    Printed,
    Reason,
    Sha256,
    Title,
)

MOST_PLANNED = 300  # signatories in one request; more are added one by one
DraftNumber = Annotated[int, Field(ge=1, le=999, description="ร่างฉบับที่")]


class NewDraft(Message):
    """ข้อความทั้งฉบับของประกาศ"""

    title: Title
    preamble: LongText
    pledges: Annotated[tuple[Annotated[Paragraph, Field(min_length=1)], ...], Field(max_length=50)]
    closing: Paragraph = ""
    ideas: Annotated[tuple[IdeaRef, ...], Field(max_length=MOST_IDEAS), EachOnce] = ()
    note: Note = ""

    def text(self) -> DeclarationText:
        return DeclarationText(
            title=self.title, preamble=self.preamble, pledges=self.pledges, closing=self.closing
        )


class FinalDraft(Message):
    """ร่างที่เป็นข้อความสุดท้าย"""

    draft: DraftNumber


class Reopening(Message):
    """เหตุผลที่เปิดแก้ไข"""

    reason: Reason


class NewErratum(Message):
    """คำผิดที่แก้: ข้อความตามที่พิมพ์ และที่ถูกต้อง"""

    printed: Printed
    should_read: Printed
    reason: Reason


class NewSignatory(Message):
    """ตำแหน่งที่จะลงนาม ในนามหน่วยงานหรือกระทรวง"""

    signatory_id: SignatoryId
    kind: SignatoryKind
    position: Position
    agency_id: AgencyId | None = None
    ministry: Annotated[str, Field(max_length=200)] = ""

    @model_validator(mode="after")
    def _of_its_kind(self) -> Self:
        of_a_ministry = self.kind is SignatoryKind.MINISTRY_REPRESENTATIVE
        if of_a_ministry is not bool(self.ministry):
            raise ValueError("a ministry's representative, and nobody else, names its ministry")
        named = self.agency_id is not None
        if self.kind is SignatoryKind.AGENCY and not named:
            raise ValueError("an agency's head names the agency")
        if self.kind is SignatoryKind.GOVERNOR and named:
            raise ValueError("the governor signs for no agency")
        return self

    def planned(self) -> PlannedSignatory:
        return PlannedSignatory(**self.model_dump())


class NewCeremony(Message):
    """พิธีลงนาม: ที่ใด เมื่อใด และผู้ลงนามตามลำดับ"""

    place: Place
    starts_at: Moment
    meeting_id: MeetingId | None = None
    signatories: Annotated[tuple[NewSignatory, ...], Field(min_length=1, max_length=MOST_PLANNED)]


class NewSigner(Message):
    """ผู้ลงนาม"""

    person_id: PersonId
    name: PersonName
    position: Position | None = None  # None: of the office itself

    def __repr__(self) -> str:
        return f"NewSigner({self.person_id})"


class NewSignature(Message):
    """ลายมือชื่อในระบบ over this text and no other"""

    text_hash: Sha256
    signer: NewSigner
    authority: NewProof | None = None
    place: Place | None = None  # None: where the ceremony is
    in_meeting: bool = False


class PaperSignature(NewSignature):
    """ลายมือชื่อบนกระดาษ พร้อมสำเนาสแกนและวันเวลาที่ลงนาม"""

    signed_at: Moment
    scan: NamedFile


class NewRefusal(Message):
    """เหตุผลที่ไม่ลงนาม"""

    text_hash: Sha256
    reason: Reason


class ShownDeclaration(BaseModel):
    """ประกาศเจตนารมณ์: ร่างที่ขอดู ข้อความสุดท้าย มติ และใบแก้คำผิด"""

    draft: DeclarationDrafted
    drafts: int
    final_draft: int | None
    text_hash: str | None  # of the text in force
    completed: bool
    errata: tuple[DeclarationCorrected, ...]
    resolutions: tuple[DeclarationResolved, ...]

    @classmethod
    def of(cls, known: Declaration, draft: DeclarationDrafted) -> "ShownDeclaration":
        final = known.final
        return cls(
            draft=draft,
            drafts=len(known.drafts),
            final_draft=final.draft if final else None,
            text_hash=final.text_hash if final else None,
            completed=final is not None and final.text_hash in known.completed,
            errata=known.errata,
            resolutions=known.resolutions,
        )


class Comparison(BaseModel):
    """ความแตกต่างระหว่างสองร่าง"""

    before: int
    after: int
    fields: tuple[FieldDifference, ...]
