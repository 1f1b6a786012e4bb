"""HTTP in, commands out: handing in, visits, approval, restatement, another form (2.4, 2.5)."""

from fastapi import APIRouter

from services.evaluation.domain.assessment.commands import (
    AcceptFormMove,
    AllowLateAssessment,
    ApproveAssessment,
    ProposeFormMove,
    RecordFieldVisit,
    RestateAssessment,
    ReturnAssessment,
    SubmitAssessment,
)
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from services.evaluation.edge.answering import KIND, Assessing, Open
from services.evaluation.edge.bodies.assessment import (
    NewAcceptance,
    NewApproval,
    NewMove,
    NewPermission,
    NewReturn,
    NewVisit,
    Why,
)
from shared.auth.readers import Secretary
from shared.contracts.assessments import VisitId
from shared.contracts.evaluation import AssessmentId
from shared.http.commands import Receipt, Run, Stamped
from shared.rules.assessment import assessment_rule

router = APIRouter(prefix="/v1/provinces/{province}/assessments", tags=["assessments"])


@router.post("/{assessment_id}/submission", status_code=201)
async def submit_assessment(
    province: str,
    assessment_id: AssessmentId,
    asking: Assessing,
    stamp: Stamped,
    assessments: Open,
    run: Run,
) -> Receipt:
    """ส่งแบบประเมิน: what is wrong is named all at once; what is sent is a snapshot"""
    opened = await assessments.whole(province, assessment_id, asking)
    year, subject = opened.started.fiscal_year, opened.started.subject
    command = SubmitAssessment(
        **stamp.by(asking),
        assessment_id=assessment_id,
        form=opened.form,
        closes_at=assessment_rule(year).closes_at(year),
        last_year=await assessments.known.last_year(province, subject, year),
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/return", status_code=201)
async def return_assessment(
    assessment_id: AssessmentId, body: NewReturn, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ส่งคืนให้แก้ไข พร้อมเหตุผลรายข้อและกำหนดเวลา"""
    command = ReturnAssessment(
        **stamp.by(secretary),
        assessment_id=assessment_id,
        remarks=body.told(),
        until=body.until,
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/approval", status_code=201)
async def approve_assessment(
    assessment_id: AssessmentId, body: NewApproval, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เห็นชอบแบบประเมินของหน่วย; the province's own is the subcommittee's to approve"""
    command = ApproveAssessment(
        **stamp.by(secretary), assessment_id=assessment_id, snapshot_hash=body.snapshot_hash
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/restatement", status_code=201)
async def restate_assessment(
    assessment_id: AssessmentId, body: Why, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เปิดแก้ไขแบบประเมินที่เห็นชอบแล้ว: what was approved stays beside what follows"""
    command = RestateAssessment(
        **stamp.by(secretary), assessment_id=assessment_id, reason=body.reason
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/late-permission", status_code=201)
async def allow_late_assessment(
    assessment_id: AssessmentId,
    body: NewPermission,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """อนุญาตให้ส่งหลังกำหนดเป็นกรณี พร้อมเหตุผล"""
    command = AllowLateAssessment(**stamp.by(secretary), assessment_id=assessment_id, **dict(body))
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/visits/{visit_id}", status_code=201)
async def record_field_visit(
    province: str,
    assessment_id: AssessmentId,
    visit_id: VisitId,
    body: NewVisit,
    secretary: Secretary,
    stamp: Stamped,
    assessments: Open,
    run: Run,
) -> Receipt:
    """บันทึกการลงพื้นที่ติดตาม"""
    opened = await assessments.open(province, assessment_id, secretary)
    command = RecordFieldVisit(
        **stamp.by(secretary),
        assessment_id=assessment_id,
        visit_id=visit_id,
        form=opened.form,
        **dict(body),
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/form-move", status_code=201)
async def propose_form_move(
    province: str,
    assessment_id: AssessmentId,
    body: NewMove,
    secretary: Secretary,
    stamp: Stamped,
    assessments: Open,
    run: Run,
) -> Receipt:
    """เสนอย้ายไปใช้แบบประเมินฉบับใหม่: tells what would change, and changes nothing"""
    opened = await assessments.open(province, assessment_id, secretary)
    row = await assessments.known.version(opened.started.subject.kind, body.form_version)
    command = ProposeFormMove(
        **stamp.by(secretary),
        assessment_id=assessment_id,
        form=row.ref,
        content=row.content,
        pinned=opened.form,
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)


@router.post("/{assessment_id}/form-move/acceptance", status_code=201)
async def accept_form_move(
    assessment_id: AssessmentId,
    body: NewAcceptance,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ยืนยันการย้าย: what stays the same keeps its answer"""
    command = AcceptFormMove(
        **stamp.by(secretary), assessment_id=assessment_id, fingerprint=body.fingerprint
    )
    return await run(ASSESSMENT, KIND, assessment_id, command)
