"""The signature sheet (บัญชีลงนาม): each office, over which text, how, when; full hashes behind."""

from collections.abc import Iterator

from services.planning.documents.declaration import LATE
from services.planning.documents.wording import WAYS, Printed, on_behalf_of, short
from services.planning.domain.declaration.roll import Line as RollLine
from shared.contracts.declarations import DeclarationSigned, Signatory
from shared.contracts.directory import Sector
from shared.documents.paper import DRAFT, Block, Divider, Line, Paper, Paragraph, Table
from shared.rules.sectors import SECTOR_NAMES
from shared.thai import count, fiscal_year, full_day, full_moment, time_of

_HEAD = ("ลำดับ", "ตำแหน่งที่ลงนาม", "ในนาม", "ผู้ลงนาม", "ข้อความ", "วิธี", "วันเวลา", "หมายเหตุ")
_WIDTHS = (1.3, 4.3, 4.0, 4.1, 3.0, 2.3, 2.9, 2.8)
_OLD_HEAD = ("ตำแหน่งที่ลงนาม", "ผู้ลงนาม", "วันเวลา", "ข้อความเดิม (SHA-256)")
_OLD_WIDTHS = (6.2, 5.5, 4.0, 9.0)


def signature_sheet(told: Printed) -> Paper:
    draft = told.known.drafts[-1]
    title = f"บัญชีลงนามประกาศเจตนารมณ์ {told.province} {fiscal_year(draft.fiscal_year)}"
    return Paper(
        title=title,
        blocks=(
            Line("บัญชีลงนามประกาศเจตนารมณ์", align="center", bold=True, size=20),
            Line(f"{told.province} {fiscal_year(draft.fiscal_year)}", align="center", bold=True),
            *_where(told),
            Divider(),
            _table(told),
            *_totals(told),
            *_annex(told),
        ),
        moment=told.moment,
        watermark="" if told.final else DRAFT,
        lying=True,
    )


def _where(told: Printed) -> tuple[Block, ...]:
    held = told.known.ceremony
    if held is None:
        return ()
    return (Line(f"ณ {held.place} {full_moment(held.starts_at)}", align="center"),)


def _table(told: Printed) -> Block:
    rows = tuple(_row(number, line, told) for number, line in enumerate(told.lines, start=1))
    return Table(widths=_WIDTHS, head=_HEAD, rows=rows, centred=(0, 4, 5, 6))


def _row(number: int, line: RollLine, told: Printed) -> tuple[str, ...]:
    one, signature = line.signatory, line.signature
    office = (str(number), one.position, _behalf(one))
    if signature is None:
        refused = f"ไม่ลงนาม: {line.refusal.reason}" if line.refusal else "ยังไม่ลงนาม"
        return (*office, "", "", "", "", _joined(refused, LATE if line.late else ""))
    signer = f"{told.names(signature.signer.name)} {signature.signer.position}"
    when = f"{full_day(signature.signed_at)} {time_of(signature.signed_at)}"
    way = WAYS[signature.way]
    return (*office, signer, short(signature.text_hash), way, when, _remarks(line, signature))


def _behalf(one: Signatory) -> str:
    return on_behalf_of(one) or "จังหวัด"


def _remarks(line: RollLine, signature: DeclarationSigned) -> str:
    authority = signature.authority
    return _joined(
        LATE if line.late else "",
        "ในที่ประชุม" if signature.in_meeting else "",
        f"มอบอำนาจตาม {authority.number}" if authority else "",
    )


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _totals(told: Printed) -> Iterator[Block]:
    signed = [line for line in told.lines if line.signature]
    whole = f"ผู้ลงนาม {count(len(told.lines))} ราย ลงนามแล้ว {count(len(signed))} ราย"
    yield Line(whole, bold=True, before=6)
    held = told.known.ceremony
    if held is None or told.final is None:
        return
    there = told.known.sectors_signed(told.final.text_hash)
    missing = [sector for sector in held.sectors_required if sector not in there]
    yield Line(f"ภาคส่วนที่ต้องลงนาม: {_sectors(held.sectors_required)}")
    lacking = f"ภาคส่วนที่ยังไม่ลงนาม: {_sectors(missing)}"
    yield Line(lacking if missing else "ทุกภาคส่วนลงนามครบแล้ว")


def _sectors(sectors: tuple[Sector, ...] | list[Sector]) -> str:
    return ", ".join(SECTOR_NAMES[sector] for sector in sectors)


def _annex(told: Printed) -> Iterator[Block]:
    """Every hash to the last letter, and what was signed of earlier texts, which never counts."""
    if told.final is None:
        return
    yield Line("ภาคผนวก ลายนิ้วมือ (SHA-256)", bold=True, before=12)
    yield Paragraph(told.final.text_hash, indent=0, before=2, lead="ข้อความ")
    yield Paragraph(told.code, indent=0, before=2, lead="รหัสตรวจสอบ")
    for number, line in enumerate(told.lines, start=1):
        if line.signature and line.signature.scan:
            lead = f"สแกนของลำดับที่ {number}"
            yield Paragraph(line.signature.scan.sha256, indent=0, before=2, lead=lead)
    if old := tuple(_old_rows(told, told.final.text_hash)):
        yield Line("ลายมือชื่อที่ให้ไว้กับข้อความเดิม (ไม่นับกับข้อความนี้)", bold=True, before=12)
        yield Table(widths=_OLD_WIDTHS, head=_OLD_HEAD, rows=old)


def _old_rows(told: Printed, text_hash: str) -> Iterator[tuple[str, ...]]:
    for slot in (*told.known.slots.values(), *told.known.former):
        for one in slot.signatures:
            if one.text_hash != text_hash:
                name = told.names(one.signer.name)
                whole = f"{one.text_hash[:32]} {one.text_hash[32:]}"  # two words: a cell is narrow
                yield (slot.signatory.position, name, full_moment(one.signed_at), whole)
