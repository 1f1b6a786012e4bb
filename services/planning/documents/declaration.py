"""The declaration as it is signed (ประกาศเจตนารมณ์): the text to the letter, room to sign, a QR."""

from collections.abc import Sequence

from services.planning.documents.wording import Names, Printed, on_behalf_of, signed_how
from services.planning.domain.declaration.roll import Line as RollLine
from shared.contracts.declarations import DeclarationText, SignatoryKind
from shared.documents.paper import (
    DRAFT,
    Block,
    Divider,
    Foot,
    Garuda,
    Line,
    Paper,
    Paragraph,
    Signatures,
    Signed,
)

LATE = "ผู้ร่วมลงนามภายหลัง"
_SCAN = "ตรวจสอบประกาศ"


def declaration(told: Printed) -> Paper:
    text = told.known.text_of(told.final) if told.final else told.known.drafts[-1].text
    return Paper(
        title=f"{text.title} {told.province}",
        blocks=(
            Garuda(),
            *_text(text),
            *_signatures(told),
            *_errata(told),
            *_verification(told),
        ),
        moment=told.moment,
        watermark="" if told.final else DRAFT,
    )


def _text(text: DeclarationText) -> tuple[Block, ...]:
    return (
        Line(text.title, align="center", bold=True, size=20),
        Divider(),
        *_paragraphs(text.preamble),
        *(
            Paragraph(pledge, lead=f"ข้อ {number}", before=2)
            for number, pledge in enumerate(text.pledges, start=1)
        ),
        *_paragraphs(text.closing),
    )


def _paragraphs(text: str) -> tuple[Block, ...]:
    return tuple(Paragraph(line) for line in text.splitlines() if line.strip())


def _signatures(told: Printed) -> tuple[Block, ...]:
    """The governor in the middle, the others in two columns, late joiners apart."""
    in_time = [line for line in told.lines if not line.late]
    governor = [one for one in in_time if one.signatory.kind is SignatoryKind.GOVERNOR]
    others = [one for one in in_time if one.signatory.kind is not SignatoryKind.GOVERNOR]
    late = [line for line in told.lines if line.late]
    return (
        *_places(governor, told.names),
        *_places(others, told.names),
        *((Line(LATE, align="center", bold=True, before=12),) if late else ()),
        *_places(late, told.names),
    )


def _places(lines: Sequence[RollLine], names: Names) -> tuple[Block, ...]:
    return (Signatures(tuple(_place(line, names) for line in lines)),) if lines else ()


def _place(line: RollLine, names: Names) -> Signed:
    one, signature = line.signatory, line.signature
    behalf = on_behalf_of(one)
    office = (one.position, *((behalf,) if behalf and behalf not in one.position else ()))
    if signature is None:
        return Signed("", office)
    position = signature.signer.position
    in_place = () if position == one.position else (position, "ลงนามแทน")
    return Signed(names(signature.signer.name), (*in_place, *office), signed_how(signature))


def _errata(told: Printed) -> tuple[Block, ...]:
    text_hash = told.final.text_hash if told.final else ""
    errata = [one for one in told.known.errata if one.text_hash == text_hash]
    if not errata:
        return ()
    return (
        Line("ใบแก้คำผิด", bold=True, before=12),
        *(
            Paragraph(f"ความเดิม “{one.printed}” แก้เป็น “{one.should_read}”", before=2)
            for one in errata
        ),
    )


def _verification(told: Printed) -> tuple[Block, ...]:
    if not told.final:
        return ()
    lines = (f"รหัสตรวจสอบ {told.code}", f"ลายนิ้วมือข้อความ (SHA-256) {told.final.text_hash[:32]}")
    return (Foot((*lines, told.final.text_hash[32:]), told.address, _SCAN),)
