"""What one may ask of an assessment on its way to the ministry (การจัดส่งแบบประเมิน)."""

from datetime import date

from shared.contracts.assessments import AssessmentApproved, Remark
from shared.contracts.common import PaperProof
from shared.contracts.evaluation import AssessmentId
from shared.contracts.transmittals import Desk, TransmittalId
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Number


class SendAssessment(Command):
    """Send the approved assessment to the provincial office (จัดส่งแบบประเมิน)."""

    transmittal_id: TransmittalId
    assessment_id: AssessmentId
    letter: PaperProof
    approved: LookedUp[AssessmentApproved | None]  # the newest; None: nothing is approved
    restates: LookedUp[TransmittalId | None]


class ReceiveAssessment(Command):
    """Enter it in the register of a desk (ลงรับแบบประเมิน)."""

    transmittal_id: TransmittalId
    desk: Desk
    receipt_number: Number
    received_on: date


class ForwardAssessment(Command):
    """Put it before the next desk (เสนอหรือส่งต่อแบบประเมิน)."""

    transmittal_id: TransmittalId
    desk: Desk
    to: Desk
    letter: PaperProof


class SendBackAssessment(Command):
    """Send it back to be corrected (ส่งแบบประเมินกลับให้แก้ไข)."""

    transmittal_id: TransmittalId
    desk: Desk
    remarks: tuple[Remark, ...]
    sent_back_on: date


TransmittalCommand = SendAssessment | ReceiveAssessment | ForwardAssessment | SendBackAssessment
