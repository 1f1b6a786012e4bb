"""What was approved (แบบประเมินที่เห็นชอบแล้ว): one row an assessment, the newest approval."""

from uuid import UUID

from shared.contracts.assessments import AssessmentApproved
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class ApprovedRow(Row):
    assessment_id: UUID
    approved: AssessmentApproved


def keys(recorded: Recorded[AssessmentApproved]) -> list[str]:
    return [str(recorded.event.assessment_id)]


def project(_: ApprovedRow | None, recorded: Recorded[AssessmentApproved], __: str) -> ApprovedRow:
    event = recorded.event
    return ApprovedRow(assessment_id=event.assessment_id, approved=event)


APPROVED_ASSESSMENTS = View(
    name="approved_assessments",
    version=1,
    row=ApprovedRow,
    listens=(AssessmentApproved,),
    keys=keys,
    project=project,
)
