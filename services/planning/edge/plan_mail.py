"""The e-mails that bring the plan to an agency, and those that remind it."""

from collections.abc import Sequence
from datetime import datetime
from email.utils import parseaddr

from services.planning.documents.plan_letter import plan_of
from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow
from shared.kernel.ids import derive_id
from shared.kernel.message import Province
from shared.mail.letter import Attachment, Letter
from shared.thai import full_date

PAPER_NAME = "หนังสือส่งแผน.pdf"


def message_id(sender: str, *cause: object) -> str:
    """The same for every try of one mail: a mail server knows a repeat by it."""
    _, _, domain = parseaddr(sender)[1].rpartition("@")
    return f"<{derive_id('plan-mail', *cause)}@{domain}>"


def plan_mail(  # noqa: PLR0913 - what stands on the envelope, and what lies in it
    province: Province,
    sending: DisseminationRow,
    row: PlanLetterRow,
    *,
    to: str,
    sender: str,
    paper: bytes,
    link: str,
    now: datetime,
) -> Letter:
    first = row.attempt - row.tries + 1
    return Letter(
        to=to,
        to_name=row.name,
        sender=sender,
        subject=f"ส่ง{plan_of(sending)}",
        text=_text(sending, row, link),
        message_id=message_id(sender, province, row.dissemination_id, row.agency_id, first),
        sent_at=now,
        attachments=(Attachment(PAPER_NAME, paper),),
    )


def reminder_mail(
    province: Province,
    owed: Sequence[tuple[DisseminationRow, PlanLetterRow, int]],
    *,
    to: str,
    sender: str,
    now: datetime,
) -> Letter:
    """One mail an agency, whatever it has not answered. `owed`: which plan, which round."""
    _, first, _ = owed[0]
    named = [part for one, _, number in owed for part in (one.dissemination_id, number)]
    return Letter(
        to=to,
        to_name=first.name,
        sender=sender,
        subject="แจ้งเตือน: ขอให้ตอบรับแผน",
        text=_reminding(first.name, owed),
        message_id=message_id(sender, province, "reminder", first.agency_id, *named),
        sent_at=now,
    )


def _text(sending: DisseminationRow, row: PlanLetterRow, link: str) -> str:
    titles = {one.project_id: one.title for one in sending.projects}
    tasks = [f"- {titles[one]}" for one in (*row.owns, *row.partner_of)]
    return "\n".join(
        [
            f"เรียน {row.name}",
            "",
            f"ขอส่ง{plan_of(sending)} ซึ่งคณะกรมการจังหวัดได้ให้ความเห็นชอบแล้ว",
            f"หนังสือเลขที่: {row.letter_number} (แนบมาพร้อมนี้)",
            f"ดูในระบบงานจังหวัดคุณธรรม: {link}",
            f"กำหนดตอบรับ: ภายในวันที่ {full_date(sending.reply_by)}",
            "",
            *(["โครงการในส่วนที่เกี่ยวข้อง:", *tasks, ""] if tasks else []),
            "กรุณารับทราบแผนและตอบรับงานในระบบ หรือส่งแบบตอบรับที่แนบมา",
            "",
            *_CLOSING,
        ]
    )


def _reminding(name: str, owed: Sequence[tuple[DisseminationRow, PlanLetterRow, int]]) -> str:
    lines = [
        f"- {plan_of(one)} หนังสือเลขที่ {row.letter_number} ลงวันที่ {full_date(one.dated)} "
        f"กำหนดตอบรับ {full_date(one.reply_by)} (เตือนครั้งที่ {number})"
        for one, row, number in owed
    ]
    return "\n".join(
        [
            f"เรียน {name}",
            "",
            "ยังไม่ได้รับการตอบรับแผนที่ได้ส่งถึงท่านแล้ว ดังนี้",
            *lines,
            "",
            "กรุณารับทราบแผนและตอบรับงานในระบบ หรือส่งแบบตอบรับ หากได้ตอบแล้วขออภัยมา ณ ที่นี้",
            "",
            *_CLOSING,
        ]
    )


_CLOSING = ("ขอแสดงความนับถือ", "ฝ่ายเลขานุการ", "")
