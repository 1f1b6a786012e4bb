"""From handing in to approval (ส่ง ส่งคืน เห็นชอบ), and back again by a restatement."""

from collections.abc import Sequence

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.checking import findings
from services.evaluation.domain.assessment.commands import (
    ApproveAssessment,
    RecordAssessmentResolution,
    RestateAssessment,
    ReturnAssessment,
    SubmitAssessment,
)
from services.evaluation.domain.assessment.guards import open_for_answers, started
from services.evaluation.domain.assessment.state import Assessment
from shared.contracts.assessments import (
    AssessmentApproved,
    AssessmentEvent,
    AssessmentResolved,
    AssessmentRestated,
    AssessmentReturned,
    AssessmentSubmitted,
    Phase,
    Severity,
)
from shared.contracts.common import Hearing
from shared.contracts.evaluation import LevelDetermined
from shared.contracts.form_values import Assessed
from shared.contracts.meetings import MeetingKind
from shared.evaluation.levels import outcome_of
from shared.kernel.canonical import sha256_of


def submit_assessment(command: SubmitAssessment, known: Assessment) -> Sequence[AssessmentEvent]:
    """Without errors, and in time: or returned in time, or by an exception."""
    begun = started(known)
    snapshot_hash = sha256_of(known.snapshot)
    before = known.submitted
    if known.phase is Phase.SUBMITTED and before and before.snapshot_hash == snapshot_hash:
        return []
    open_for_answers(known)
    found = findings(known, command.form, command.last_year)
    errors = tuple(one for one in found if one.severity is Severity.ERROR)
    if errors:
        raise refusals.NotReady.of(errors)
    late = command.issued_at > command.closes_at
    if late and not _allowed_late(command, known):
        raise refusals.TimeIsOver
    assert known.form is not None
    return [
        AssessmentSubmitted(
            assessment_id=command.assessment_id,
            fiscal_year=begun.fiscal_year,
            subject=begun.subject,
            revision=before.revision + 1 if before else 1,
            form=known.form,
            outcome=outcome_of(command.form, known.points),
            snapshot_hash=snapshot_hash,
            findings=found,
            late=late,
        )
    ]


def return_assessment(command: ReturnAssessment, known: Assessment) -> Sequence[AssessmentEvent]:
    begun = started(known)
    last = known.returned
    if known.phase is Phase.RETURNED and last and last.remarks == command.remarks:
        return []
    if known.phase is not Phase.SUBMITTED:
        raise refusals.NotSubmitted
    return [
        AssessmentReturned(
            assessment_id=command.assessment_id,
            fiscal_year=begun.fiscal_year,
            subject=begun.subject,
            remarks=command.remarks,
            until=command.until,
        )
    ]


def approve_assessment(command: ApproveAssessment, known: Assessment) -> Sequence[AssessmentEvent]:
    """Of a unit; the province's own is the subcommittee's to approve."""
    begun = started(known)
    if begun.subject.kind is Assessed.PROVINCE:
        raise refusals.SubcommitteeApproves
    handed = known.submitted
    if handed is None or known.phase not in {Phase.SUBMITTED, Phase.APPROVED}:
        raise refusals.NotSubmitted
    if handed.snapshot_hash != command.snapshot_hash:
        raise refusals.OtherSnapshot
    return [] if known.phase is Phase.APPROVED else _approved(handed, None)


def record_assessment_resolution(
    command: RecordAssessmentResolution, known: Assessment
) -> Sequence[AssessmentEvent]:
    """Whatever was resolved is recorded; the subcommittee's yes to what stands approves it."""
    begun = started(known)
    if any(one.hearing == command.hearing for one in known.resolutions):
        return []
    handed = known.submitted
    of_the_body = command.hearing.kind is MeetingKind.SUBCOMMITTEE
    stands = handed is not None and handed.snapshot_hash == command.snapshot_hash
    resolved = AssessmentResolved(
        assessment_id=command.assessment_id,
        fiscal_year=begun.fiscal_year,
        subject=begun.subject,
        hearing=command.hearing,
        certificate=command.certificate,
        snapshot_hash=command.snapshot_hash,
        in_force=of_the_body and stands and known.phase is Phase.SUBMITTED,
    )
    if handed is None or not (resolved.in_force and command.hearing.carried):
        return [resolved]
    return [resolved, *_approved(handed, command.hearing)]


def restate_assessment(command: RestateAssessment, known: Assessment) -> Sequence[AssessmentEvent]:
    begun = started(known)
    if known.phase is not Phase.APPROVED:
        raise refusals.NothingToRestate
    return [
        AssessmentRestated(
            assessment_id=command.assessment_id,
            fiscal_year=begun.fiscal_year,
            subject=begun.subject,
            reason=command.reason,
        )
    ]


def _approved(handed: AssessmentSubmitted, hearing: Hearing | None) -> Sequence[AssessmentEvent]:
    """Of the province the level is told with it: the development plan rests on that (3.1.5)."""
    approved = AssessmentApproved(
        assessment_id=handed.assessment_id,
        fiscal_year=handed.fiscal_year,
        subject=handed.subject,
        revision=handed.revision,
        snapshot_hash=handed.snapshot_hash,
        outcome=handed.outcome,
        hearing=hearing,
    )
    if handed.subject.kind is not Assessed.PROVINCE:
        return [approved]
    determined = LevelDetermined(
        assessment_id=handed.assessment_id,
        fiscal_year=handed.fiscal_year,
        criteria=f"province.v{handed.form.form_version}",
        level=handed.outcome.level,
        next_level=handed.outcome.next_level,
        shortfalls=handed.outcome.shortfalls,
    )
    return [approved, determined]


def _allowed_late(command: SubmitAssessment, known: Assessment) -> bool:
    until = [known.late_until] if known.late_until else []
    if known.phase is Phase.RETURNED and known.returned:
        until.append(known.returned.until)
    if known.approved:  # a restatement corrects what came in time
        return True
    return any(command.issued_at <= one for one in until)
