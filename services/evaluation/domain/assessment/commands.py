"""What one may ask of an assessment (การประเมินตนเอง)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from pydantic import AwareDatetime

from shared.contracts.assessments import EvidenceId, Remark, Subject, VisitId
from shared.contracts.common import AgencyRef, Hearing, StoredFile
from shared.contracts.directory import AgencyId
from shared.contracts.evaluation import AssessmentId
from shared.contracts.form_values import FormContent, FormRef
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Code, Figure, LongText, Paragraph, Position, Reason, Sha256


class StartAssessment(Command):
    """Begin a year's self-assessment with the form in force (เริ่มการประเมินตนเอง)."""

    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    subject: LookedUp[Subject]
    form: LookedUp[FormRef]


class AnswerIndicator(Command):
    """Answer an indicator (ตอบตัวชี้วัด)."""

    assessment_id: AssessmentId
    code: Code
    points: Figure
    measured: Figure | None  # percent
    because: Paragraph
    form: LookedUp[FormContent]
    agency_id: LookedUp[AgencyId | None]  # who answers a section; None: the assessed or the office


class AnswerOwnQuestion(Command):
    """Answer a question of the province's own (ตอบคำถามของจังหวัด)."""

    assessment_id: AssessmentId
    code: Code
    answer: Paragraph
    asked: LookedUp[bool]  # whether the province asks it


class AttachEvidence(Command):
    """Attach a piece of evidence to answers (แนบหลักฐาน)."""

    assessment_id: AssessmentId
    evidence_id: EvidenceId
    codes: tuple[Code, ...]
    file: StoredFile
    occurred_on: date
    form: LookedUp[FormContent]
    agency_id: LookedUp[AgencyId | None]


class DetachEvidence(Command):
    """Take a piece of evidence out (นำหลักฐานออก)."""

    assessment_id: AssessmentId
    evidence_id: EvidenceId
    reason: Reason
    agency_id: LookedUp[AgencyId | None]


class AssignSection(Command):
    """Have an agency answer some indicators (มอบหมายตัวชี้วัด)."""

    assessment_id: AssessmentId
    codes: tuple[Code, ...]
    agency: LookedUp[AgencyRef | None]
    form: LookedUp[FormContent]


class RecordFieldVisit(Command):
    """Record a visit to the field (บันทึกการลงพื้นที่)."""

    assessment_id: AssessmentId
    visit_id: VisitId
    visited_on: date
    visitors: tuple[Position, ...]
    findings: LongText
    codes: tuple[Code, ...]
    form: LookedUp[FormContent]


class AllowLateAssessment(Command):
    """Let an assessment come in after the time (อนุญาตให้ส่งหลังกำหนด)."""

    assessment_id: AssessmentId
    until: AwareDatetime
    reason: Reason


class SubmitAssessment(Command):
    """Hand the assessment in (ส่งแบบประเมิน)."""

    assessment_id: AssessmentId
    form: LookedUp[FormContent]
    closes_at: LookedUp[AwareDatetime]
    last_year: LookedUp[Mapping[str, Decimal]]  # points by code, of what was approved


class ReturnAssessment(Command):
    """Send the assessment back to be mended (ส่งคืนให้แก้ไข)."""

    assessment_id: AssessmentId
    remarks: tuple[Remark, ...]
    until: AwareDatetime


class ApproveAssessment(Command):
    """Approve a unit's assessment (เห็นชอบแบบประเมินของหน่วย)."""

    assessment_id: AssessmentId
    snapshot_hash: Sha256  # of what was looked at


class RecordAssessmentResolution(Command):
    """Record what a meeting resolved on an assessment (บันทึกมติต่อแบบประเมิน)."""

    assessment_id: AssessmentId
    hearing: Hearing
    certificate: QuorumCertificate
    snapshot_hash: Sha256  # of what was before the meeting


class RestateAssessment(Command):
    """Open an approved assessment for correction (เปิดแก้ไขแบบประเมินที่เห็นชอบแล้ว)."""

    assessment_id: AssessmentId
    reason: Reason


class ProposeFormMove(Command):
    """Propose to go on with a newer form (เสนอย้ายไปใช้แบบประเมินฉบับใหม่)."""

    assessment_id: AssessmentId
    form: LookedUp[FormRef]
    content: LookedUp[FormContent]
    pinned: LookedUp[FormContent]


class AcceptFormMove(Command):
    """Accept the move to a newer form (ยืนยันการย้ายแบบประเมิน)."""

    assessment_id: AssessmentId
    fingerprint: Sha256  # of the form that was looked at


AssessmentCommand = (
    StartAssessment
    | AnswerIndicator
    | AnswerOwnQuestion
    | AttachEvidence
    | DetachEvidence
    | AssignSection
    | RecordFieldVisit
    | AllowLateAssessment
    | SubmitAssessment
    | ReturnAssessment
    | ApproveAssessment
    | RecordAssessmentResolution
    | RestateAssessment
    | ProposeFormMove
    | AcceptFormMove
)
