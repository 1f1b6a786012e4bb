"""What was approved and sent (แบบประเมินที่เห็นชอบแล้ว): one row an assessment, the newest approval."""

from typing import get_args
from uuid import UUID

from shared.contracts.assessments import AssessmentApproved
from shared.contracts.transmittals import AssessmentSent
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = AssessmentApproved | AssessmentSent


class ApprovedRow(Row):
    assessment_id: UUID
    approved: AssessmentApproved
    sent: tuple[UUID, ...] = ()  # transmittals, oldest first


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.assessment_id)]


def project(row: ApprovedRow | None, recorded: Recorded[Listening], _: str) -> ApprovedRow:
    event = recorded.event
    if isinstance(event, AssessmentApproved):
        if row is None:
            return ApprovedRow(assessment_id=event.assessment_id, approved=event)
        return changed(row, approved=event)
    if row is None:
        raise LookupError("an assessment is approved before it is sent")
    return changed(row, sent=(*row.sent, event.transmittal_id))


APPROVED_ASSESSMENTS = View(
    name="approved_assessments",
    version=1,
    row=ApprovedRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
