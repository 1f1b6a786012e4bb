"""The register of assessments (ทะเบียนการประเมิน): one row of whoever is assessed, a year.

What was approved stays beside what is restated; the level is that of the newest approval.
"""

from collections.abc import Mapping
from typing import Any, get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.assessments import (
    AssessmentApproved,
    AssessmentRestated,
    AssessmentReturned,
    AssessmentStarted,
    AssessmentSubmitted,
    EvidenceAttached,
    EvidenceDetached,
    FieldVisited,
    FormMoved,
    IndicatorAnswered,
    Outcome,
    Phase,
    Subject,
)
from shared.contracts.form_values import FormRef
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Written = IndicatorAnswered | EvidenceAttached | EvidenceDetached | FieldVisited | FormMoved
Judged = AssessmentSubmitted | AssessmentReturned | AssessmentApproved | AssessmentRestated
Listening = AssessmentStarted | Written | Judged


class Approval(Message):
    """ผลที่เห็นชอบครั้งหนึ่ง"""

    revision: int
    snapshot_hash: str
    outcome: Outcome
    approved_at: AwareDatetime


class AssessmentRow(Row):
    assessment_id: UUID
    fiscal_year: int
    subject: Subject
    kind: str
    district: str
    form: FormRef
    phase: Phase = Phase.DRAFT
    answered: tuple[str, ...] = ()  # codes
    evidence: tuple[UUID, ...] = ()
    visits: int = 0
    submitted_at: AwareDatetime | None = None
    late: bool = False
    revision: int = 0
    level: int | None = None  # None: nothing is approved
    approvals: tuple[Approval, ...] = ()  # oldest first


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.assessment_id)]


def project(row: AssessmentRow | None, recorded: Recorded[Listening], _: str) -> AssessmentRow:
    event = recorded.event
    if isinstance(event, AssessmentStarted):
        return AssessmentRow(
            assessment_id=event.assessment_id,
            fiscal_year=event.fiscal_year,
            subject=event.subject,
            kind=event.subject.kind,
            district=event.subject.district,
            form=event.form,
        )
    if row is None:
        raise LookupError("an assessment is started before anything else")
    if isinstance(event, Written):
        return changed(row, **_written(row, event))
    return changed(row, **_judged(row, event, recorded.occurred_at))


def _written(row: AssessmentRow, event: Written) -> dict[str, Any]:
    match event:
        case IndicatorAnswered(code=code):
            return {"answered": tuple(sorted({*row.answered, code}))}
        case EvidenceAttached(evidence_id=key):
            return {"evidence": tuple(dict.fromkeys((*row.evidence, key)))}
        case EvidenceDetached(evidence_id=gone):
            return {"evidence": tuple(one for one in row.evidence if one != gone)}
        case FieldVisited():
            return {"visits": row.visits + 1}
        case FormMoved(kept=kept):
            return {"form": event.form, "answered": kept}


def _judged(row: AssessmentRow, event: Judged, at: AwareDatetime) -> dict[str, Any]:
    match event:
        case AssessmentSubmitted():
            told = {"submitted_at": at, "late": event.late, "revision": event.revision}
            return {"phase": Phase.SUBMITTED, **told}
        case AssessmentReturned():
            return {"phase": Phase.RETURNED}
        case AssessmentApproved(outcome=outcome):
            approval = Approval(
                revision=event.revision,
                snapshot_hash=event.snapshot_hash,
                outcome=outcome,
                approved_at=at,
            )
            kept = (*row.approvals, approval)
            return {"phase": Phase.APPROVED, "level": outcome.level, "approvals": kept}
        case AssessmentRestated():
            return {"phase": Phase.DRAFT}


def filed(row: AssessmentRow) -> Mapping[str, str | int]:
    return {"search": search_text(row.subject.name)}


ASSESSMENT_REGISTER = View(
    name="assessment_register",
    version=1,
    row=AssessmentRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "kind", "level"), ("fiscal_year", "district")),
    filed=filed,
)
