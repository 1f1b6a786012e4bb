"""An assessment over HTTP: as it stands, its check, its level with the proof, its paper."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from services.evaluation.documents.assessment import assessment_paper
from services.evaluation.domain.assessment.refusals import EvidenceNotFound
from services.evaluation.domain.assessment.told import ShownProof
from services.evaluation.edge.answering import Open, may_open
from services.evaluation.edge.bodies.assessment import ShownAssessment, ShownFindings
from services.evaluation.edge.proving import proof_of
from shared.auth.readers import ReaderOrUnit
from shared.contracts.assessments import EvidenceId
from shared.contracts.evaluation import AssessmentId
from shared.documents.press import Form
from shared.files.kinds import ENDINGS
from shared.http.attached import Kept
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.printing import FILES, Printing
from shared.http.streams import etag
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/assessments", tags=["assessments"])
OfVersion = Annotated[
    int | None, Query(ge=1, le=10_000, description="ฉบับที่จะใช้เทียบ ไม่ระบุ = ฉบับที่ใช้ประเมิน")
]


@router.get("/{assessment_id}")
async def assessment(
    province: str,
    assessment_id: AssessmentId,
    reader: ReaderOrUnit,
    assessments: Open,
    response: Response,
) -> ShownAssessment:
    """แบบประเมินตามที่เป็นอยู่; its ETag is what a change may name"""
    opened = await assessments.open(province, assessment_id, reader)
    response.headers["ETag"] = etag(opened.version)
    return ShownAssessment.of(opened)


@router.get("/{assessment_id}/findings")
async def assessment_findings(
    province: str, assessment_id: AssessmentId, reader: ReaderOrUnit, assessments: Open
) -> ShownFindings:
    """ผลการตรวจความสอดคล้อง: what keeps it from being handed in, and what to look at"""
    opened = await assessments.open(province, assessment_id, reader)
    started = opened.started
    last = await assessments.known.last_year(province, started.subject, started.fiscal_year)
    return ShownFindings.of(opened, dict(last))


@router.get("/{assessment_id}/level")
async def assessment_level(
    province: str,
    assessment_id: AssessmentId,
    reader: ReaderOrUnit,
    assessments: Open,
    form_version: OfVersion = None,
) -> ShownProof:
    """ระดับพร้อมหลักฐาน: per indicator, and the shortest list of what lacks for the next level"""
    opened = await assessments.open(province, assessment_id, reader)
    assert opened.known.form is not None
    if form_version is None:
        return proof_of(opened.known, await assessments.known.form(opened.known.form))
    row = await assessments.known.version(opened.started.subject.kind, form_version)
    return proof_of(opened.known, row)


@router.get("/{assessment_id}/paper.{form}", responses=FILES, response_class=Response)
async def assessment_as_paper(
    province: str,
    assessment_id: AssessmentId,
    form: Form,
    reader: ReaderOrUnit,
    assessments: Open,
    printing: Printing,
    now: Now,
) -> Response:
    """แบบประเมินเป็นเอกสาร: ร่าง until it is approved"""
    opened = await assessments.open(province, assessment_id, reader)
    row = await assessments.known.form(opened.known.snapshot.form)
    proof = proof_of(opened.known, row)
    paper = assessment_paper(opened.known, row.content, proof, printing.office(province), now())
    return await printing.answer(paper, form)


@router.get(
    "/{assessment_id}/evidence/{evidence_id}/file",
    responses=described(*ENDINGS),
    response_class=Response,
)
async def assessment_evidence(
    province: str,
    assessment_id: AssessmentId,
    evidence_id: EvidenceId,
    reader: ReaderOrUnit,
    assessments: Open,
    files: Kept,
) -> Response:
    """ไฟล์หลักฐาน: saved, never shown in place; an agency's own sections only"""
    opened = await assessments.open(province, assessment_id, reader)
    one = opened.known.evidence.get(evidence_id)
    if one is None or not may_open(one, opened, reader):
        raise EvidenceNotFound
    content = await files.read(Province(province), one.file.sha256)
    name = f"{one.file.sha256[:12]}.{ENDINGS[one.file.media_type]}"
    return download(content, name, one.file.media_type)
