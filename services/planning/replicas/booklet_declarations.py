"""The declaration as it is bound (ประกาศเจตนารมณ์สำหรับรูปเล่ม): the text in force and who signed it.

Signatures over a text that was given up are none of the text that followed it.
"""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.declarations import (
    DeclarationCorrected,
    DeclarationDrafted,
    DeclarationFinalised,
    DeclarationReopened,
    DeclarationSigned,
    DeclarationText,
    Signatory,
    SignatoryAdded,
    SigningOpened,
    SigningWay,
)
from shared.contracts.people import NamedPerson
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Worded = DeclarationDrafted | DeclarationFinalised | DeclarationReopened | DeclarationCorrected
Ceremony = SigningOpened | SignatoryAdded | DeclarationSigned
Listening = Worded | Ceremony


class Signature(Message):
    """ลายมือชื่อหนึ่งรายการ over the text in force."""

    signatory_id: UUID
    signer: NamedPerson
    way: SigningWay
    place: str
    signed_at: AwareDatetime
    late: bool


class Erratum(Message):
    printed: str
    should_read: str


class Draft(Message):
    draft: int
    text: DeclarationText


class BookletDeclarationRow(Row):
    declaration_id: UUID
    fiscal_year: int
    drafts: tuple[Draft, ...] = ()
    final: DeclarationText | None = None
    text_hash: str | None = None
    signatories: tuple[Signatory, ...] = ()
    signatures: tuple[Signature, ...] = ()
    errata: tuple[Erratum, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.declaration_id)]


def project(
    row: BookletDeclarationRow | None, recorded: Recorded[Listening], _: str
) -> BookletDeclarationRow:
    event = recorded.event
    row = row or BookletDeclarationRow(
        declaration_id=event.declaration_id, fiscal_year=event.fiscal_year
    )
    return worded(row, event) if isinstance(event, Worded) else signed(row, event)


def worded(row: BookletDeclarationRow, event: Worded) -> BookletDeclarationRow:
    match event:
        case DeclarationDrafted():
            others = tuple(one for one in row.drafts if one.draft != event.draft)
            draft = Draft(draft=event.draft, text=event.text)
            return changed(row, drafts=(*others, draft))
        case DeclarationFinalised():
            text = next(one.text for one in row.drafts if one.draft == event.draft)
            return _of_a_text(row, text, event.text_hash)
        case DeclarationReopened():
            return _of_a_text(row, None, None)
        case DeclarationCorrected():
            erratum = Erratum(printed=event.printed, should_read=event.should_read)
            return changed(row, errata=(*row.errata, erratum))


def signed(row: BookletDeclarationRow, event: Ceremony) -> BookletDeclarationRow:
    match event:
        case SigningOpened():
            return changed(row, signatories=event.signatories)
        case SignatoryAdded():
            return changed(row, signatories=(*row.signatories, event.signatory))
        case DeclarationSigned():
            if event.text_hash != row.text_hash:
                return row
            return changed(row, signatures=(*row.signatures, _signature(event)))


def _of_a_text(
    row: BookletDeclarationRow, text: DeclarationText | None, text_hash: str | None
) -> BookletDeclarationRow:
    return changed(row, final=text, text_hash=text_hash, signatures=(), errata=())


def _signature(event: DeclarationSigned) -> Signature:
    return Signature(
        signatory_id=event.signatory_id,
        signer=event.signer,
        way=event.way,
        place=event.place,
        signed_at=event.signed_at,
        late=event.late,
    )


BOOKLET_DECLARATIONS = View(
    name="booklet_declarations",
    version=1,
    row=BookletDeclarationRow,
    listens=(
        DeclarationDrafted,
        DeclarationFinalised,
        DeclarationReopened,
        DeclarationCorrected,
        SigningOpened,
        SignatoryAdded,
        DeclarationSigned,
    ),
    keys=keys,
    project=project,
)
