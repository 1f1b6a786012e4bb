"""The e-mail that calls an invitee to a meeting, or says that it was moved or cancelled."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from email.utils import parseaddr

from services.meetings.edge.calendar import calendar_part
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.kernel.ids import derive_id
from shared.kernel.message import Province
from shared.mail.letter import Attachment, Letter
from shared.thai import time_of, weekday_and_day

# The official letter to one invitee as a PDF; None when there is none to attach.
PaperMaker = Callable[[Province, MeetingId, InviteeId], Awaitable[bytes | None]]
PAPER_NAME = "หนังสือเชิญประชุม.pdf"


def message_id(province: Province, invitee: InviteeRow, sender: str) -> str:
    """The same for every try of one dispatch: a mail server knows a repeat by it."""
    first = invitee.attempt - invitee.tries + 1
    name = derive_id("mail", province, invitee.meeting_id, invitee.invitee, first)
    _, _, domain = parseaddr(sender)[1].rpartition("@")
    return f"<{name}@{domain}>"


def letter(  # noqa: PLR0913 - what stands on the envelope, and what lies in it
    province: Province,
    call: MeetingRow,
    invitee: InviteeRow,
    *,
    to: str,
    sender: str,
    paper: bytes | None,
    now: datetime,
) -> Letter:
    return Letter(
        to=to,
        to_name=invitee.name,
        sender=sender,
        subject=_subject(call, invitee),
        text=_text(call, invitee, attached=paper is not None),
        message_id=message_id(province, invitee, sender),
        sent_at=now,
        calendar=calendar_part(call, sender, to, invitee.name, now),
        attachments=(Attachment(PAPER_NAME, paper),) if paper is not None else (),
    )


def is_news(call: MeetingRow, invitee: InviteeRow) -> bool:
    """Whether it changes what the invitee has in the calendar already."""
    return invitee.in_calendar and call.sequence > 0


def _subject(call: MeetingRow, invitee: InviteeRow) -> str:
    what = f"{call.title} ครั้งที่ {call.number}"
    if call.cancelled:
        return f"แจ้งงดการประชุม: {what}"
    if is_news(call, invitee):
        return f"แจ้งเปลี่ยนแปลงกำหนดการประชุม: {what}"
    return f"ขอเชิญประชุม: {what}"


def _text(call: MeetingRow, invitee: InviteeRow, *, attached: bool) -> str:
    return "\n".join(
        [
            f"เรียน {invitee.name}",
            "",
            _opening(call, invitee),
            "",
            f"เรื่อง: {call.title} ครั้งที่ {call.number}",
            f"วันเวลา: {weekday_and_day(call.starts_at)} เวลา {time_of(call.starts_at)}",
            f"สถานที่: {call.place}",
            f"หนังสือเลขที่: {invitee.letter_number}{' (แนบมาพร้อมนี้)' if attached else ''}",
            "",
            *_asked(call),
            "ขอแสดงความนับถือ",
            "ฝ่ายเลขานุการ",
            "",
        ]
    )


def _opening(call: MeetingRow, invitee: InviteeRow) -> str:
    if call.cancelled:
        return "ขอแจ้งงดการประชุมตามหนังสือเชิญที่ได้ส่งถึงท่านแล้ว ดังนี้"
    if is_news(call, invitee):
        return "ขอแจ้งเปลี่ยนแปลงกำหนดการประชุมตามหนังสือเชิญที่ได้ส่งถึงท่านแล้ว เป็นดังนี้"
    return "ขอเรียนเชิญท่านหรือผู้แทนเข้าร่วมประชุม ดังนี้"


def _asked(call: MeetingRow) -> list[str]:
    if call.cancelled:
        return []
    return ["กรุณาแจ้งผลการตอบรับ หรือแจ้งชื่อผู้แทนพร้อมหนังสือมอบหมาย ก่อนวันประชุม", ""]
