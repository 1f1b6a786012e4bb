"""What a request about a referral may hold: strict, an unknown field is refused."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.meetings.domain.meeting.commands import PlannedItem
from services.meetings.domain.referral.commands import ReceiptNumber, ReceivedBy
from services.meetings.domain.values import ItemTitle, Reason
from services.meetings.edge.bodies import Happened
from shared.contracts.agenda import AgendaItemId
from shared.contracts.bodies import BodyId
from shared.contracts.meetings import MeetingId, ResolutionId
from shared.contracts.referrals import ReferralId, ReferredDocument
from shared.kernel.message import Message

FileName = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^/\\\n]+$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class NewReferredDocument(Message):
    """เอกสารที่ส่งไปด้วย พร้อมลายนิ้วมือของไฟล์"""

    name: FileName
    sha256: Sha256

    def document(self) -> ReferredDocument:
        return ReferredDocument(name=self.name, sha256=self.sha256)


class NewReferral(Happened):
    """เรื่องที่จะส่ง"""

    referral_id: ReferralId
    from_meeting_id: MeetingId
    item_id: AgendaItemId
    resolution_id: ResolutionId | None = None
    to_body_id: BodyId
    matter: ItemTitle
    documents: Annotated[tuple[NewReferredDocument, ...], Field(max_length=50)] = ()
    previous: Annotated[ReferralId | None, Field(description="เรื่องที่ส่งมาถึงองค์คณะนี้ก่อนหน้า ถ้ามี")] = None


class NewReceipt(Happened):
    """การลงรับเรื่อง"""

    received_by: Annotated[ReceivedBy, Field(description="ตำแหน่งผู้รับ ไม่ใช่ชื่อบุคคล")]
    received_on: Annotated[date, Field(ge=date(2013, 10, 1), le=date(2106, 10, 1))]
    receipt_number: ReceiptNumber


class NewPlacing(Happened):
    """ระเบียบวาระที่บรรจุเรื่อง"""

    meeting_id: MeetingId
    item_id: AgendaItemId


class NewAnswer(Happened):
    """มติที่ตอบเรื่องนี้"""

    resolution_id: ResolutionId


class WhyEnded(Happened):
    """เหตุผลที่ส่งคืนหรือถอน"""

    reason: Reason


class PresetReferral(BaseModel):
    """ระเบียบวาระสำหรับเรื่องที่ส่งมา: put it among the items of the agenda to be published."""

    referral_id: ReferralId
    item: PlannedItem
