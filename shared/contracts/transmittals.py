"""What has happened to an assessment on its way to the ministry (การจัดส่งแบบประเมิน), 2.6."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.assessments import Outcome, Remark
from shared.contracts.common import PaperProof
from shared.contracts.evaluation import AssessmentId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event

TransmittalId = NewType("TransmittalId", UUID)


class Desk(StrEnum):
    """โต๊ะรับเรื่อง: where the assessment is received, in turn."""

    PROVINCIAL_OFFICE = "provincial_office"  # สำนักงานจังหวัด
    GOVERNOR = "governor"  # ผู้ว่าราชการจังหวัด
    INTERIOR = "interior"  # กระทรวงมหาดไทย
    CULTURE = "culture"  # กระทรวงวัฒนธรรม (กรมการศาสนา)


def transmittal_id_of(assessment_id: AssessmentId, revision: int) -> TransmittalId:
    """One an approved revision: what is corrected is sent anew."""
    return TransmittalId(derive_id(assessment_id, revision, "transmittal"))


class AssessmentSent(Event):
    """จัดส่งแบบประเมินที่เห็นชอบแล้วไปยังสำนักงานจังหวัด: a snapshot, by its hash."""

    type: Literal["evaluation.assessment_sent"] = "evaluation.assessment_sent"
    version: Literal[1] = 1
    transmittal_id: TransmittalId
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    revision: int
    snapshot_hash: str
    outcome: Outcome
    to: Desk
    letter: PaperProof  # หนังสือนำส่ง
    restates: TransmittalId | None  # what was sent before of the same year


class AssessmentReceived(Event):
    """ลงรับแบบประเมิน"""

    type: Literal["evaluation.assessment_received"] = "evaluation.assessment_received"
    version: Literal[1] = 1
    transmittal_id: TransmittalId
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    desk: Desk
    receipt_number: str
    received_on: date


class AssessmentForwarded(Event):
    """เสนอหรือส่งต่อ"""

    type: Literal["evaluation.assessment_forwarded"] = "evaluation.assessment_forwarded"
    version: Literal[1] = 1
    transmittal_id: TransmittalId
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    desk: Desk  # from here
    to: Desk
    letter: PaperProof


class AssessmentSentBack(Event):
    """ส่งกลับให้แก้ไข พร้อมเหตุผล: this transmittal ends, a restatement is sent anew."""

    type: Literal["evaluation.assessment_sent_back"] = "evaluation.assessment_sent_back"
    version: Literal[1] = 1
    transmittal_id: TransmittalId
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    desk: Desk
    remarks: tuple[Remark, ...]
    sent_back_on: date


TransmittalEvent = Annotated[
    AssessmentSent | AssessmentReceived | AssessmentForwarded | AssessmentSentBack,
    Field(discriminator="type"),
]
