"""The signature sheet as XLSX: the text in force on one tab, what never counts on another."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from services.projection.edge.signatures import ShownSignature, ShownSlot, Standing
from services.projection.views.declaration_register import DeclarationRow, Phase
from shared.contracts.declarations import SigningWay
from shared.documents.sheets import Cell, Column, Sheet, workbook
from shared.rules.sectors import SECTOR_NAMES
from shared.thai import full_moment

STANDINGS = {
    Standing.SIGNED: "ลงนามแล้ว",
    Standing.REFUSED: "ไม่ลงนาม",
    Standing.OUTSTANDING: "ยังไม่ลงนาม",
}
WAYS = {SigningWay.IN_SYSTEM: "ในระบบ", SigningWay.ON_PAPER: "บนกระดาษ"}
PHASES = {
    Phase.DRAFTING: "อยู่ระหว่างร่าง",
    Phase.FINAL: "มีข้อความสุดท้ายแล้ว",
    Phase.SIGNING: "อยู่ระหว่างลงนาม",
    Phase.COMPLETE: "ผู้ว่าราชการจังหวัดและทุกภาคส่วนลงนามครบแล้ว",
}
_OFFICE = (
    Column("ลำดับ", 8),
    Column("ตำแหน่งที่ลงนาม", 32),
    Column("ในนาม", 32),
    Column("ภาคส่วน", 24),
)
_SIGNED = (
    Column("ผู้ลงนาม", 26),
    Column("ตำแหน่งผู้ลงนาม", 28),
    Column("วิธี", 12),
    Column("วันเวลา", 26),
    Column("สถานที่", 28),
    Column("ในที่ประชุม", 12),
    Column("มอบอำนาจตาม", 18),
    Column("ข้อความ (SHA-256)", 30),
    Column("สแกน (SHA-256)", 30),
)
_STANDING = (Column("สถานะ", 14), Column("ผู้ร่วมลงนามภายหลัง", 14), Column("เหตุผลที่ไม่ลงนาม", 30))


def signature_workbook(
    declaration: DeclarationRow,
    slots: Sequence[ShownSlot],
    former: Sequence[ShownSlot],
    now: datetime,
) -> bytes:
    note = _note(declaration, now)
    current = Sheet("ข้อความที่ใช้อยู่", (*_OFFICE, *_STANDING, *_SIGNED), list(_current(slots)), note)
    earlier = Sheet(
        "ข้อความเดิม (ไม่นับ)", (*_OFFICE, *_SIGNED), list(_earlier([*slots, *former])), note
    )
    return workbook(f"บัญชีลงนาม {declaration.text.title}", [current, earlier])


def _note(declaration: DeclarationRow, now: datetime) -> str:
    final = declaration.final_draft
    version = f"ร่างฉบับที่ {final}" if final else f"ร่างฉบับที่ {len(declaration.drafts)} (ยังไม่เป็นที่สุด)"
    return (
        f"{declaration.text.title} ปีงบประมาณ พ.ศ. {declaration.fiscal_year} · {version} · "
        f"{PHASES[declaration.phase]} · SHA-256 {declaration.text_hash or '-'} · "
        f"ข้อมูล ณ วันที่ {full_moment(now)}"
    )


def _current(slots: Sequence[ShownSlot]) -> Iterator[Sequence[Cell]]:
    for one in slots:
        standing = STANDINGS[one.standing], "ใช่" if one.late else "", one.refusal or ""
        yield *_office(one), *standing, *_signature(one.signature)


def _earlier(slots: Sequence[ShownSlot]) -> Iterator[Sequence[Cell]]:
    for one in slots:
        for signature in one.over_earlier_texts:
            yield *_office(one), *_signature(signature)


def _office(one: ShownSlot) -> Sequence[Cell]:
    behalf = one.agency.name if one.agency else one.ministry
    sectors = ", ".join(SECTOR_NAMES[sector] for sector in one.sectors)
    return one.order, one.position, behalf, sectors


def _signature(one: ShownSignature | None) -> Sequence[Cell]:
    if one is None:
        return ("",) * len(_SIGNED)
    return (
        one.signer.name or "",
        one.signer.position,
        WAYS[one.way],
        full_moment(one.signed_at),
        one.place,
        "ใช่" if one.in_meeting else "",
        one.authority,
        one.text_hash,
        one.scan,
    )
