"""The back of the booklet: the declaration with its signatures, the resolutions, all the hashes."""

from collections.abc import Sequence

from services.planning.documents.booklet_wording import NOTHING, Names, halves
from services.planning.documents.bound import (
    CERTIFICATE,
    DECLARATION,
    PLAN,
    RESOLUTION,
    SIGNATURES,
    Contents,
)
from services.planning.replicas.booklet_declarations import BookletDeclarationRow, Signature
from services.planning.replicas.booklet_meetings import BookletMeetingRow, Heard
from shared.contracts.booklets import BoundPaper
from shared.contracts.declarations import Signatory, SigningWay
from shared.contracts.quorum import QuorumCertificate, Reading
from shared.documents.paper import Block, Heading, Line, Paragraph, Table
from shared.thai import count, full_day, full_moment

_SIGNED = (1.2, 5.8, 4.6, 4.4)
_WAYS = {SigningWay.IN_SYSTEM: "ลงนามในระบบ", SigningWay.ON_PAPER: "ลงนามบนกระดาษ"}
_NOT_YET = "ยังไม่ลงนาม"
_COUNTED = (6.4, 3.8, 2.9, 2.9)
_CALLED = {
    PLAN: "เนื้อหาแผน",
    DECLARATION: "ข้อความประกาศเจตนารมณ์",
    SIGNATURES: "ลายมือชื่อและคำผิดของประกาศ",
    RESOLUTION: "มติที่ประชุม",
    CERTIFICATE: "ใบรับรององค์ประชุม",
}


def declaration(row: BookletDeclarationRow | None, names: Names) -> tuple[Block, ...]:
    if row is None or row.final is None:
        return ()
    text = row.final
    return (
        Line(text.title, align="center", bold=True, before=6),
        *(Paragraph(line) for line in text.preamble.splitlines() if line.strip()),
        *(Paragraph(f"{n}. {pledge}", before=2) for n, pledge in enumerate(text.pledges, start=1)),
        *(Paragraph(line) for line in text.closing.splitlines() if line.strip()),
        *_errata(row),
        Heading("ผู้ลงนาม", 2),
        *_signatures(row, names),
    )


def _errata(row: BookletDeclarationRow) -> tuple[Block, ...]:
    if not row.errata:
        return ()
    lines = [Paragraph(f"“{e.printed}” แก้เป็น “{e.should_read}”", before=2) for e in row.errata]
    return (Line("แก้คำผิด", bold=True, before=6), *lines)


def _signatures(row: BookletDeclarationRow, names: Names) -> tuple[Block, ...]:
    given = {one.signatory_id: one for one in row.signatures}
    slots = sorted(row.signatories, key=lambda one: one.order)
    if not slots:
        return (Line(NOTHING, indent=2.5),)
    rows = tuple(
        (str(place), _office(slot), *_given(given.get(slot.signatory_id), names))
        for place, slot in enumerate(slots, start=1)
    )
    head = ("ที่", "ตำแหน่ง หน่วยงาน", "ผู้ลงนาม", "การลงนาม")
    told = f"ลงนามแล้ว {count(len(given))} จาก {count(len(slots))} ราย"
    return (Table(widths=_SIGNED, head=head, rows=rows, centred=(0,)), Line(told, bold=True))


def _office(slot: Signatory) -> str:
    name = slot.agency.name if slot.agency else slot.ministry
    return slot.position if not name or name in slot.position else f"{slot.position} {name}"


def _given(signature: Signature | None, names: Names) -> tuple[str, str]:
    if signature is None:
        return ("", _NOT_YET)
    late = " (ผู้ร่วมลงนามภายหลัง)" if signature.late else ""
    when = f"{_WAYS[signature.way]} {full_day(signature.signed_at)}{late}"
    return (names(signature.signer.name), when)


def resolutions(contents: Contents) -> tuple[Block, ...]:
    return tuple(block for row, one in contents.heard for block in _resolution(contents, row, one))


def _resolution(contents: Contents, row: BookletMeetingRow, one: Heard) -> tuple[Block, ...]:
    what = "แผน" if one.about == contents.plan.plan_id else "ประกาศเจตนารมณ์"
    which = f"{what}ฉบับที่รวมในเล่มนี้" if contents.of_this(one) else f"{what}ฉบับก่อนหน้า"
    body = f" {row.body_name}" if row.body_name and row.body_name not in row.title else ""
    return (
        Heading(f"มติที่ {one.number} {row.title}{body} ครั้งที่ {row.number}", 2),
        Paragraph(one.text, lead="มติที่ประชุม"),
        Paragraph(f"มีมติเมื่อวันที่ {full_moment(one.adopted_at)} ณ {row.place} เสนอ{which}"),
        Line("ใบรับรององค์ประชุมขณะมีมติ", bold=True, before=6),
        _counted(row, one.certificate),
    )


def _counted(row: BookletMeetingRow, found: QuorumCertificate) -> Table:
    counts = {
        Reading.AGENCIES: ("จำนวนหน่วยงาน (แห่ง)", found.agencies_present, found.met_by_agencies),
        Reading.PERSONS: ("จำนวนคน", found.persons_present, found.met_by_persons),
        Reading.MEMBERS: ("จำนวนกรรมการ (คน)", found.members_present, found.met_by_members),
    }
    rows = tuple(
        (label, count(found.threshold), count(present), "ครบ" if met else "ไม่ครบ")
        for label, present, met in (counts[reading] for reading in row.quorum_rule.must_meet)
    )
    head = ("วิธีนับ", "ต้องมาไม่น้อยกว่า", "มาประชุม", "ผล")
    return Table(widths=_COUNTED, head=head, rows=rows, centred=(1, 2, 3))


def papers(bound: Sequence[BoundPaper]) -> tuple[Block, ...]:
    """Every part with its fingerprint, by which it can be told from any other."""
    if not bound:
        return ()
    rows = tuple(
        (str(place), _CALLED.get(one.what, one.what), halves(one.sha256))
        for place, one in enumerate(bound, start=1)
    )
    head = ("ที่", "เอกสาร", "ลายนิ้วมือ (SHA-256)")
    return (Table(widths=(1.2, 5.8, 9), head=head, rows=rows, centred=(0,)),)
