"""HTTP in, commands out: an assessment's answers and their evidence (2.4)."""

from typing import Annotated

from fastapi import APIRouter, Path

from services.evaluation.domain.assessment.commands import (
    AnswerIndicator,
    AnswerOwnQuestion,
    AssignSection,
    AttachEvidence,
    DetachEvidence,
    StartAssessment,
)
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from services.evaluation.edge.answering import (
    KIND,
    Answerer,
    Assessing,
    Open,
    unit_asked,
)
from services.evaluation.edge.bodies.assessment import (
    NewAnswer,
    NewAssessment,
    NewEvidence,
    NewOwnAnswer,
    NewSection,
    Why,
)
from services.evaluation.edge.lookups import Known
from shared.auth.readers import Secretary
from shared.contracts.assessments import EvidenceId, assessment_id_of
from shared.contracts.evaluation import AssessmentId
from shared.http.attached import Kept, kept
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.values import Code

router = APIRouter(prefix="/v1/provinces/{province}/assessments", tags=["assessments"])
InForm = Annotated[Code, Path(description="รหัสตัวชี้วัด เช่น P4")]


@router.post("", status_code=201)
async def start_assessment(
    province: str,
    body: NewAssessment,
    asking: Assessing,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """เริ่มการประเมินตนเองของปี: with the form in force, which it keeps"""
    unit_id = unit_asked(asking, body.unit_id)
    subject = await known.subject(province, unit_id)
    form = await known.form_in_force(subject.kind, body.fiscal_year)
    assessment_id = assessment_id_of(province, body.fiscal_year, subject.unit_id)
    command = StartAssessment(
        **stamp.by(asking),
        assessment_id=assessment_id,
        fiscal_year=body.fiscal_year,
        subject=subject,
        form=form.ref,
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/answers/{code}", status_code=201)
async def answer_indicator(
    province: str,
    assessment_id: AssessmentId,
    code: InForm,
    body: NewAnswer,
    answerer: Answerer,
    stamp: Stamped,
    assessments: Open,
    run: Run,
) -> Receipt:
    """ตอบตัวชี้วัด: the last answer counts"""
    opened, agency_id = await assessments.to_write(province, assessment_id, answerer)
    command = AnswerIndicator(
        **stamp.by(answerer),
        assessment_id=assessment_id,
        code=code,
        form=opened.form,
        agency_id=agency_id,
        **dict(body),
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/own-answers/{code}", status_code=201)
async def answer_own_question(
    province: str,
    assessment_id: AssessmentId,
    code: InForm,
    body: NewOwnAnswer,
    asking: Assessing,
    stamp: Stamped,
    assessments: Open,
    run: Run,
) -> Receipt:
    """ตอบคำถามของจังหวัด: counts for no level"""
    opened = await assessments.whole(province, assessment_id, asking)
    asked = await assessments.known.questions(province, opened.started.subject.kind)
    command = AnswerOwnQuestion(
        **stamp.by(asking),
        assessment_id=assessment_id,
        code=code,
        answer=body.answer,
        asked=any(one.code == code for one in asked),
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/evidence/{evidence_id}", status_code=201)
async def attach_evidence(
    province: str,
    assessment_id: AssessmentId,
    evidence_id: EvidenceId,
    body: NewEvidence,
    answerer: Answerer,
    stamp: Stamped,
    assessments: Open,
    files: Kept,
    run: Run,
) -> Receipt:
    """แนบหลักฐาน: one piece may prove several answers; a file of an earlier year will do"""
    opened, agency_id = await assessments.to_write(province, assessment_id, answerer)
    command = AttachEvidence(
        **stamp.by(answerer),
        assessment_id=assessment_id,
        evidence_id=evidence_id,
        codes=body.codes,
        file=await kept(files, province, body.file),
        occurred_on=body.occurred_on,
        form=opened.form,
        agency_id=agency_id,
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/evidence/{evidence_id}/removal", status_code=201)
async def detach_evidence(
    province: str,
    assessment_id: AssessmentId,
    evidence_id: EvidenceId,
    body: Why,
    answerer: Answerer,
    stamp: Stamped,
    assessments: Open,
    run: Run,
) -> Receipt:
    """นำหลักฐานออก พร้อมเหตุผล"""
    _opened, agency_id = await assessments.to_write(province, assessment_id, answerer)
    command = DetachEvidence(
        **stamp.by(answerer),
        assessment_id=assessment_id,
        evidence_id=evidence_id,
        reason=body.reason,
        agency_id=agency_id,
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/sections", status_code=201)
async def assign_section(
    province: str,
    assessment_id: AssessmentId,
    body: NewSection,
    secretary: Secretary,
    stamp: Stamped,
    assessments: Open,
    run: Run,
) -> Receipt:
    """มอบหมายตัวชี้วัดให้หน่วยงานตอบ"""
    opened = await assessments.open(province, assessment_id, secretary)
    year, agency_id = opened.started.fiscal_year, body.agency_id
    command = AssignSection(
        **stamp.by(secretary),
        assessment_id=assessment_id,
        codes=body.codes,
        agency=await assessments.known.agency(province, year, agency_id) if agency_id else None,
        form=opened.form,
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)
