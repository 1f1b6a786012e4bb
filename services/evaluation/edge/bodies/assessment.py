"""What a request about an assessment may hold, and how one is shown."""

from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from services.evaluation.domain.assessment.checking import findings
from services.evaluation.domain.assessment.wording import WORDS
from services.evaluation.edge.answering import Opened
from shared.contracts.assessments import (
    AssessmentApproved,
    AssessmentResolved,
    AssessmentReturned,
    AssessmentSubmitted,
    EvidenceAttached,
    FieldVisited,
    Finding,
    FormMoveProposed,
    IndicatorAnswered,
    OwnQuestionAnswered,
    Phase,
    Remark,
    Severity,
    Subject,
)
from shared.contracts.common import AgencyRef
from shared.contracts.form_values import FormRef
from shared.http.attached import NamedFile
from shared.kernel.canonical import sha256_of
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message
from shared.kernel.values import (
    Code,
    Day,
    Figure,
    LongText,
    Moment,
    Paragraph,
    Position,
    Reason,
    Sha256,
)

Codes = Annotated[tuple[Code, ...], Field(min_length=1, max_length=50)]
Percentage = Annotated[Figure, Field(ge=0, le=100, description="ร้อยละ")]


class NewAssessment(Message):
    """การประเมินตนเองของปี; without `unit_id` of the province itself"""

    fiscal_year: FiscalYear
    unit_id: UUID | None = None


class NewAnswer(Message):
    """คำตอบของตัวชี้วัด"""

    points: Annotated[Figure, Field(ge=0, le=1_000)]
    measured: Percentage | None = None
    because: Paragraph = ""


class NewOwnAnswer(Message):
    """คำตอบของคำถามจังหวัด"""

    answer: Paragraph


class NewEvidence(Message):
    """หลักฐาน: a file that was uploaded before, and the day on which it happened"""

    codes: Codes
    file: NamedFile
    occurred_on: Day


class NewSection(Message):
    """ตัวชี้วัดที่มอบหมาย; without an agency nobody's any more"""

    codes: Codes
    agency_id: UUID | None = None


class NewVisit(Message):
    """การลงพื้นที่; visitors by position, no names"""

    visited_on: Day
    visitors: Annotated[tuple[Position, ...], Field(min_length=1, max_length=30)]
    findings: Annotated[LongText, Field(min_length=3)]
    codes: Annotated[tuple[Code, ...], Field(max_length=50)] = ()


class NewPermission(Message):
    """การอนุญาตให้ส่งหลังกำหนด"""

    until: Moment
    reason: Reason


class NewRemark(Message):
    """ข้อที่ให้แก้ไข; without an indicator of the whole"""

    indicator: Annotated[str, Field(max_length=40)] = ""
    note: Reason


class NewReturn(Message):
    """การส่งคืน พร้อมเหตุผลรายข้อ"""

    remarks: Annotated[tuple[NewRemark, ...], Field(min_length=1, max_length=60)]
    until: Moment

    def told(self) -> tuple[Remark, ...]:
        return tuple(Remark(**dict(one)) for one in self.remarks)


class NewApproval(Message):
    """การเห็นชอบแบบประเมินที่เปิดดูแล้ว"""

    snapshot_hash: Sha256


class Why(Message):
    """เหตุผล"""

    reason: Reason


class NewMove(Message):
    """แบบประเมินฉบับที่จะย้ายไปใช้"""

    form_version: Annotated[int, Field(ge=1, le=10_000)]


class NewAcceptance(Message):
    """การยืนยันการย้าย ตามลายนิ้วมือของแบบที่เปิดดูแล้ว"""

    fingerprint: Sha256


class ShownFinding(BaseModel):
    """ข้อสังเกต in words"""

    severity: Severity
    what: str
    indicator: str
    th: str
    en: str

    @classmethod
    def of(cls, finding: Finding) -> Self:
        th, en = WORDS[finding.what]
        return cls(**finding.model_dump(), th=th, en=en)


class ShownFindings(BaseModel):
    """ผลการตรวจความสอดคล้อง: errors first"""

    ready: bool  # whether it may be handed in
    findings: tuple[ShownFinding, ...]

    @classmethod
    def of(cls, opened: Opened, last_year: dict[str, Decimal]) -> Self:
        found = findings(opened.known, opened.form, last_year)
        ready = all(one.severity is not Severity.ERROR for one in found)
        return cls(ready=ready, findings=tuple(map(ShownFinding.of, found)))


class ShownAssessment(BaseModel):
    """แบบประเมินตามที่เป็นอยู่"""

    assessment_id: str
    fiscal_year: int
    subject: Subject
    form: FormRef
    phase: Phase
    answers: tuple[IndicatorAnswered, ...]
    own_answers: tuple[OwnQuestionAnswered, ...]
    evidence: tuple[EvidenceAttached, ...]
    assigned: dict[str, AgencyRef]  # by the indicator's code
    visits: tuple[FieldVisited, ...]
    late_until: AwareDatetime | None
    snapshot_hash: str  # of what stands: what a resolution has to name
    submitted: AssessmentSubmitted | None
    returned: AssessmentReturned | None
    resolutions: tuple[AssessmentResolved, ...]
    approved: tuple[AssessmentApproved, ...]  # oldest first: a later one restates
    move: FormMoveProposed | None

    @classmethod
    def of(cls, opened: Opened) -> Self:
        known, snapshot = opened.known, opened.known.snapshot
        return cls(
            assessment_id=str(opened.started.assessment_id),
            fiscal_year=opened.started.fiscal_year,
            subject=opened.started.subject,
            form=snapshot.form,
            phase=known.phase,
            answers=snapshot.answers,
            own_answers=snapshot.own_answers,
            evidence=snapshot.evidence,
            assigned=dict(known.assigned),
            visits=known.visits,
            late_until=known.late_until,
            snapshot_hash=sha256_of(snapshot),
            submitted=known.submitted,
            returned=known.returned,
            resolutions=known.resolutions,
            approved=known.approved,
            move=known.move,
        )
