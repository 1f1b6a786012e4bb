"""What a request about a transmittal may hold, and how one is shown."""

from typing import Annotated, Self

from pydantic import BaseModel, Field

from services.evaluation.domain.transmittal.state import Transmittal
from services.evaluation.edge.bodies.assessment import NewRemark
from shared.contracts.assessments import Remark
from shared.contracts.evaluation import AssessmentId
from shared.contracts.transmittals import (
    AssessmentForwarded,
    AssessmentReceived,
    AssessmentSent,
    AssessmentSentBack,
    Desk,
)
from shared.http.attached import NewProof
from shared.kernel.message import Message
from shared.kernel.values import Day, Number


class NewTransmittal(Message):
    """การจัดส่งแบบประเมิน พร้อมหนังสือนำส่ง"""

    assessment_id: AssessmentId
    letter: NewProof


class NewReceipt(Message):
    """การลงรับ"""

    receipt_number: Number
    received_on: Day


class NewForwarding(Message):
    """การเสนอหรือส่งต่อ"""

    to: Desk
    letter: NewProof


class NewSendingBack(Message):
    """การส่งกลับให้แก้ไข พร้อมเหตุผลรายข้อ"""

    remarks: Annotated[tuple[NewRemark, ...], Field(min_length=1, max_length=60)]
    sent_back_on: Day

    def told(self) -> tuple[Remark, ...]:
        return tuple(Remark(**dict(one)) for one in self.remarks)


class ShownTransmittal(BaseModel):
    """การจัดส่งแบบประเมิน ตามที่เป็นอยู่"""

    sent: AssessmentSent
    received: tuple[AssessmentReceived, ...]
    forwarded: tuple[AssessmentForwarded, ...]
    sent_back: AssessmentSentBack | None
    waiting_at: tuple[Desk, ...]  # sent there, not received

    @classmethod
    def of(cls, known: Transmittal, sent: AssessmentSent) -> Self:
        waiting = () if known.sent_back else sorted(known.on_its_way_to - known.received.keys())
        return cls(
            sent=sent,
            received=tuple(known.received.values()),
            forwarded=known.forwarded,
            sent_back=known.sent_back,
            waiting_at=tuple(waiting),
        )
