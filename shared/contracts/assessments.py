"""What has happened to an assessment (การประเมินตนเอง), steps 2.4, 2.5 and 3.1.4."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.common import AgencyRef, Hearing, StoredFile
from shared.contracts.evaluation import AssessmentId, LevelDetermined, Shortfall
from shared.contracts.form_values import Assessed, FormRef
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.units import UnitId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

EvidenceId = NewType("EvidenceId", UUID)
VisitId = NewType("VisitId", UUID)
ASSESSMENT_MATTER = "evaluation.assessment"  # `Concern.what`; `version` names the snapshot's hash


class Subject(Value):
    """ผู้รับการประเมิน"""

    kind: Assessed
    unit_id: UnitId | None  # None: the province itself
    name: str
    district: str  # 4-digit official code; empty of a province


def assessment_id_of(province: str, fiscal_year: int, unit_id: UnitId | None) -> AssessmentId:
    """One a year of the province itself and of each unit."""
    return AssessmentId(derive_id(province, fiscal_year, "assessment", unit_id or province))


class Phase(StrEnum):
    """ขั้นตอนของแบบประเมิน"""

    DRAFT = "draft"  # กำลังจัดทำ
    SUBMITTED = "submitted"  # ส่งแล้ว
    RETURNED = "returned"  # ส่งคืนให้แก้ไข
    APPROVED = "approved"  # เห็นชอบแล้ว


class Severity(StrEnum):
    """ความสำคัญของข้อสังเกต"""

    ERROR = "error"  # ต้องแก้ก่อนส่ง
    WARNING = "warning"  # ควรตรวจสอบ
    NOTICE = "notice"  # ข้อสังเกต


class Finding(Value):
    """ข้อสังเกตจากการตรวจความสอดคล้อง"""

    severity: Severity
    what: str  # its code, such as "no_evidence"
    indicator: str  # empty: of the whole


class Scored(Value):
    """คะแนนของตัวชี้วัดหนึ่ง"""

    code: str
    points: Decimal


class Outcome(Value):
    """ผลการประเมิน: computed from the answers by the pinned form."""

    points: tuple[Scored, ...]  # in the order of the form
    total: Decimal
    most: Decimal
    level: int  # 0: none reached
    next_level: int  # the same as `level` when there is none above
    shortfalls: tuple[Shortfall, ...]  # the shortest list of what the next one lacks


class Remark(Value):
    """ข้อที่ให้แก้ไข"""

    indicator: str  # empty: of the whole
    note: str


class AssessmentStarted(Event):
    """เริ่มการประเมินตนเองของปี ด้วยแบบประเมินฉบับหนึ่ง"""

    type: Literal["evaluation.assessment_started"] = "evaluation.assessment_started"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    subject: Subject
    form: FormRef


class IndicatorAnswered(Event):
    """ตอบตัวชี้วัด: the last answer counts."""

    type: Literal["evaluation.indicator_answered"] = "evaluation.indicator_answered"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    code: str
    points: Decimal
    measured: Decimal | None  # percent, where the form measures
    because: str


class OwnQuestionAnswered(Event):
    """ตอบคำถามของจังหวัด"""

    type: Literal["evaluation.own_question_answered"] = "evaluation.own_question_answered"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    code: str
    answer: str


class EvidenceAttached(Event):
    """แนบหลักฐาน: one piece may prove several answers."""

    type: Literal["evaluation.evidence_attached"] = "evaluation.evidence_attached"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    evidence_id: EvidenceId
    codes: tuple[str, ...]  # of the indicators it proves
    file: StoredFile
    occurred_on: date  # when what it shows happened, whenever it was uploaded


class EvidenceDetached(Event):
    """นำหลักฐานออก; the file stays for those that name it elsewhere."""

    type: Literal["evaluation.evidence_detached"] = "evaluation.evidence_detached"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    evidence_id: EvidenceId
    reason: str


class SectionAssigned(Event):
    """มอบหมายให้หน่วยงานตอบตัวชี้วัด"""

    type: Literal["evaluation.section_assigned"] = "evaluation.section_assigned"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    codes: tuple[str, ...]
    agency: AgencyRef | None  # None: nobody any more


class FieldVisited(Event):
    """ลงพื้นที่ติดตาม"""

    type: Literal["evaluation.field_visited"] = "evaluation.field_visited"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    visit_id: VisitId
    visited_on: date
    visitors: tuple[str, ...]  # positions, no names
    findings: str
    codes: tuple[str, ...]


class LateAssessmentAllowed(Event):
    """อนุญาตให้ส่งหลังกำหนดเป็นกรณี"""

    type: Literal["evaluation.late_assessment_allowed"] = "evaluation.late_assessment_allowed"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    until: AwareDatetime
    reason: str


class AssessmentSubmitted(Event):
    """ส่งแบบประเมิน: a snapshot of all answers, under its hash."""

    type: Literal["evaluation.assessment_submitted"] = "evaluation.assessment_submitted"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    subject: Subject
    revision: int
    form: FormRef
    outcome: Outcome
    snapshot_hash: str  # SHA-256 of the canonical snapshot: what a resolution names
    findings: tuple[Finding, ...]  # warnings and notices that it was sent with
    late: bool


class AssessmentReturned(Event):
    """ส่งคืนให้แก้ไข พร้อมเหตุผล"""

    type: Literal["evaluation.assessment_returned"] = "evaluation.assessment_returned"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    subject: Subject
    remarks: tuple[Remark, ...]
    until: AwareDatetime


class AssessmentResolved(Event):
    """ที่ประชุมพิจารณาแบบประเมิน; whether it was what is submitted."""

    type: Literal["evaluation.assessment_resolved"] = "evaluation.assessment_resolved"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    subject: Subject
    hearing: Hearing
    certificate: QuorumCertificate
    snapshot_hash: str
    in_force: bool


class AssessmentApproved(Event):
    """เห็นชอบแบบประเมิน: of a province by the subcommittee only (2.5)."""

    type: Literal["evaluation.assessment_approved"] = "evaluation.assessment_approved"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    subject: Subject
    revision: int
    snapshot_hash: str
    outcome: Outcome
    hearing: Hearing | None  # None: of a unit, by the secretariat


class AssessmentRestated(Event):
    """เปิดแก้ไขแบบประเมินที่เห็นชอบแล้ว: what was approved stays beside what follows."""

    type: Literal["evaluation.assessment_restated"] = "evaluation.assessment_restated"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    subject: Subject
    reason: str


class FormMoveProposed(Event):
    """เสนอย้ายไปใช้แบบประเมินฉบับใหม่: with what would change."""

    type: Literal["evaluation.form_move_proposed"] = "evaluation.form_move_proposed"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    form: FormRef
    added: tuple[str, ...]  # codes of indicators
    dropped: tuple[str, ...]
    changed: tuple[str, ...]  # to be answered again


class FormMoved(Event):
    """ย้ายไปใช้แบบประเมินฉบับใหม่แล้ว: answers to indicators that stay the same are kept."""

    type: Literal["evaluation.form_moved"] = "evaluation.form_moved"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    form: FormRef
    kept: tuple[str, ...]


AssessmentEvent = Annotated[
    AssessmentStarted
    | IndicatorAnswered
    | OwnQuestionAnswered
    | EvidenceAttached
    | EvidenceDetached
    | SectionAssigned
    | FieldVisited
    | LateAssessmentAllowed
    | AssessmentSubmitted
    | AssessmentReturned
    | AssessmentResolved
    | AssessmentApproved
    | AssessmentRestated
    | FormMoveProposed
    | FormMoved
    | LevelDetermined,
    Field(discriminator="type"),
]
