"""What a request about invitations may hold, and the answer that says more than a receipt."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field

from services.meetings.domain.invitation.commands import (
    MOST_SENDINGS,
    Attempt,
    LetterNumber,
    MessageId,
    Note,
    Receiver,
    Reference,
    SentLetter,
    Sha256,
)
from services.meetings.domain.values import Reason
from services.meetings.edge.bodies import Happened
from services.meetings.edge.invitees import MOST_INVITEES, Called
from services.meetings.edge.people import People
from shared.contracts.invitations import Answer, Channel, InviteeId
from shared.http.commands import Receipt
from shared.kernel.message import Message


class NewDispatch(Happened):
    """การส่งหนังสือเชิญ"""

    channel: Channel
    invitees: Annotated[
        tuple[InviteeId, ...],
        Field(max_length=MOST_INVITEES, description="ไม่ระบุ: ทุกรายที่ยังไม่ได้ส่ง"),
    ] = ()
    again: Annotated[bool, Field(description="ส่งซ้ำถึงรายที่ส่งไปแล้วด้วย")] = False
    reference: Annotated[Reference, Field(description="เลขพัสดุหรือเลขใบนำส่ง")] = ""


class NewSending(Happened):
    """อีเมลที่ออกจากระบบแล้ว"""

    attempt: Attempt
    message_id: MessageId


class NewSendings(Happened):
    """อีเมลหลายฉบับที่ออกจากระบบแล้ว"""

    letters: Annotated[tuple[SentLetter, ...], Field(min_length=1, max_length=MOST_SENDINGS)]


class NewBounce(Happened):
    """หนังสือที่ส่งไม่ถึง"""

    attempt: Attempt
    reason: Reason


class NewDelivery(Happened):
    """การรับหนังสือ"""

    received_by: Annotated[Receiver, Field(description="ส่วนงานหรือตำแหน่งผู้รับ ไม่ใช่ชื่อบุคคล")]


class Authority(Message):
    """หนังสือมอบหมายผู้แทน"""

    number: LetterNumber
    dated: Annotated[date, Field(ge=date(2013, 10, 1), le=date(2106, 10, 1))]
    sha256: Sha256 = ""


class NewReply(Happened):
    """การตอบรับ"""

    answer: Answer
    representatives: People = ()
    authority: Authority | None = None
    note: Note = ""


class WithoutEmail(BaseModel):
    """ผู้ได้รับเชิญที่ไม่มีอีเมลของสำนักงาน"""

    invitee: UUID
    name: str


class DispatchReceipt(Receipt):
    """ใบรับรายการ พร้อมรายชื่อที่ส่งอีเมลไม่ได้ ซึ่งต้องส่งทางไปรษณีย์หรือนำส่ง"""

    skipped: list[WithoutEmail]

    @classmethod
    def of(cls, receipt: Receipt, called: Called, channel: Channel) -> Self:
        skipped = [
            WithoutEmail(invitee=one.invitee, name=one.name)
            for one in called.addressees
            if channel is Channel.EMAIL and not one.has_email
        ]
        return cls(**receipt.model_dump(), skipped=skipped)
