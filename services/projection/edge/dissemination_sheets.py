"""The ledgers of a dissemination as XLSX."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from services.projection.views.acknowledgement_ledger import LedgerRow, PlanDelivery
from services.projection.views.dissemination_register import DisseminationRow
from services.projection.views.task_ledger import TaskRow
from shared.contracts.dissemination import Part, TaskAnswer
from shared.contracts.invitations import Channel
from shared.contracts.meetings import MeetingKind
from shared.documents.sheets import Cell, Column, Sheet, workbook
from shared.thai import full_moment

DELIVERIES = {
    PlanDelivery.NOT_SENT: "ยังไม่ส่ง",
    PlanDelivery.QUEUED: "รอส่งอีเมล",
    PlanDelivery.SENT: "ส่งแล้ว",
    PlanDelivery.BOUNCED: "ส่งไม่ถึง จะส่งใหม่",
    PlanDelivery.FAILED: "ส่งไม่ถึง",
}
CHANNELS = {Channel.EMAIL: "อีเมล", Channel.POST: "ไปรษณีย์", Channel.HAND: "นำส่ง"}
PARTS = {Part.OWNER: "รับผิดชอบหลัก", Part.PARTNER: "ร่วมดำเนินการ"}
ANSWERS = {
    TaskAnswer.ACCEPTED: "รับดำเนินการ",
    TaskAnswer.ACCEPTED_IN_PART: "รับบางส่วน",
    TaskAnswer.DECLINED: "ไม่รับ",
}
BODIES = {
    MeetingKind.PROVINCIAL_BOARD: "คณะกรมการจังหวัด",
    MeetingKind.SUBCOMMITTEE: "คณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด",
}
_AGENCIES = (
    Column("หน่วยงาน", 40),
    Column("ที่หนังสือ", 22),
    Column("การส่ง"),
    Column("ช่องทาง", 12),
    Column("วันที่ส่ง"),
    Column("ส่งไม่ถึง (ครั้ง)", 10),
    Column("เปิดอ่านเมื่อ"),
    Column("รับทราบเมื่อ"),
    Column("ผู้รับทราบ", 28),
    Column("หนังสือตอบรับ", 22),
    Column("โครงการ", 10),
    Column("รับ", 10),
    Column("รับบางส่วน", 10),
    Column("ไม่รับ", 10),
    Column("ยังไม่ตอบ", 10),
    Column("เตือน (ครั้ง)", 10),
    Column("เสนอผู้ว่าฯ เมื่อ"),
)
_TASKS = (
    Column("โครงการ", 50),
    Column("หน่วยงาน", 40),
    Column("บทบาท"),
    Column("คำตอบ"),
    Column("เหตุผล", 40),
    Column("ตอบเมื่อ"),
)


def ledger_workbook(
    sending: DisseminationRow, rows: Sequence[LedgerRow], tasks: Sequence[TaskRow], now: datetime
) -> bytes:
    note = note_of(sending, now)
    return workbook(
        f"ทะเบียนการตอบรับ {sending.plan_title}",
        [
            Sheet("รายหน่วยงาน", _AGENCIES, _of_agencies(rows), note),
            Sheet("รายโครงการ", _TASKS, _of_tasks(tasks), note),
        ],
    )


def note_of(sending: DisseminationRow, now: datetime) -> str:
    """Which version, who approved it when the letters were written, as of when."""
    bodies = " และ".join(BODIES.get(kind, kind) for kind in sending.approved_by)
    return (
        f"{sending.plan_title} ฉบับที่ {sending.plan_version} · เห็นชอบโดย{bodies} · "
        f"SHA-256 {sending.content_hash} · ข้อมูล ณ {full_moment(now)}"
    )


def _of_agencies(rows: Sequence[LedgerRow]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        yield (
            row.agency_name,
            row.letter_number,
            DELIVERIES[row.delivery],
            CHANNELS[row.channel] if row.channel else "",
            row.sent_on,
            len(row.bounces),
            row.seen_at,
            row.acknowledged_at,
            row.position,
            row.paper.number if row.paper else "",
            len(row.tasks),
            row.accepted,
            row.accepted_in_part,
            row.declined,
            row.open_tasks,
            len(row.reminders),
            row.escalated_at,
        )


def _of_tasks(rows: Sequence[TaskRow]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        yield (
            row.title,
            row.agency_name,
            PARTS[row.part],
            ANSWERS[row.answer] if row.answer else "ยังไม่ตอบ",
            row.reason,
            row.answered_at,
        )
