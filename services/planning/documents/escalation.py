"""The list of agencies that have not answered, as a memo to the governor (2.7)."""

from collections.abc import Sequence
from datetime import date

from services.planning.documents.plan_letter import memo_head, moment_of, plan_of
from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow
from shared.documents.paper import Field, Paper, Paragraph, Signature, Table
from shared.rules.offices import Office
from shared.thai import count, full_date

_WIDTHS = (1.3, 4.7, 3.2, 3.4, 1.6, 1.8)
_HEAD = ("ลำดับ", "หน่วยงาน", "ที่หนังสือ", "ส่งเมื่อ", "เตือน (ครั้ง)", "โครงการ")


def escalation(
    sending: DisseminationRow, late: Sequence[PlanLetterRow], office: Office, today: date
) -> Paper:
    """As of `today`; the number is written in by the office's own register."""
    subject = "รายชื่อหน่วยงานที่ยังไม่ตอบรับแผนเกินกำหนด"
    table = Table(
        widths=_WIDTHS,
        head=_HEAD,
        rows=tuple(_line(number, row) for number, row in enumerate(late, start=1)),
        centred=(0, 4, 5),
    )
    blocks = (
        *memo_head(office, "", full_date(today), subject),
        Field("เรียน", (office.signer,), before=8),
        Paragraph(
            f"ตามที่{office.province}ได้ส่ง{plan_of(sending)} ถึงหน่วยงานในทำเนียบ "
            f"{count(sending.agencies)} แห่ง ตามหนังสือลงวันที่ {full_date(sending.dated)} "
            f"และกำหนดให้ตอบรับภายในวันที่ {full_date(sending.reply_by)} นั้น"
        ),
        Paragraph(
            f"{office.office}ขอเรียนว่า ณ วันที่ {full_date(today)} "
            f"มีหน่วยงานที่พ้นกำหนดและยังไม่ตอบรับ {count(len(late))} แห่ง"
            f"{' ดังนี้' if late else ''}"
        ),
        *((table,) if late else ()),
        Paragraph("จึงเรียนมาเพื่อโปรดพิจารณาสั่งการ", before=12),
        Signature((office.head,)),
    )
    return Paper(subject, blocks, moment_of(today))


def _line(number: int, row: PlanLetterRow) -> tuple[str, ...]:
    return (
        str(number),
        row.name,
        row.letter_number,
        full_date(row.sent_on) if row.sent_on else "",
        str(row.reminded),
        str(len(row.owns) + len(row.partner_of)),
    )
