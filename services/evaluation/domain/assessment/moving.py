"""The beginning, visits, exceptions, and the move to a newer form (การย้ายไปใช้แบบประเมินฉบับใหม่)."""

from collections.abc import Sequence

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.commands import (
    AcceptFormMove,
    AllowLateAssessment,
    ProposeFormMove,
    RecordFieldVisit,
    StartAssessment,
)
from services.evaluation.domain.assessment.guards import (
    open_for_answers,
    refuse_strange,
    started,
)
from services.evaluation.domain.assessment.state import Assessment
from services.evaluation.domain.form.difference import difference
from shared.contracts.assessments import (
    AssessmentEvent,
    AssessmentStarted,
    FieldVisited,
    FormMoved,
    FormMoveProposed,
    LateAssessmentAllowed,
)


def start_assessment(command: StartAssessment, known: Assessment) -> Sequence[AssessmentEvent]:
    """Once a year of whoever is assessed; a later form changes nothing of it."""
    if known.started is not None:
        return []
    return [
        AssessmentStarted(
            assessment_id=command.assessment_id,
            fiscal_year=command.fiscal_year,
            subject=command.subject,
            form=command.form,
        )
    ]


def record_field_visit(command: RecordFieldVisit, known: Assessment) -> Sequence[AssessmentEvent]:
    begun = started(known)
    refuse_strange(command.codes, command.form)
    visited = FieldVisited(
        assessment_id=command.assessment_id,
        fiscal_year=begun.fiscal_year,
        visit_id=command.visit_id,
        visited_on=command.visited_on,
        visitors=command.visitors,
        findings=command.findings,
        codes=command.codes,
    )
    return [] if visited in known.visits else [visited]


def allow_late_assessment(
    command: AllowLateAssessment, known: Assessment
) -> Sequence[AssessmentEvent]:
    begun = started(known)
    if known.late_until == command.until:
        return []
    return [
        LateAssessmentAllowed(
            assessment_id=command.assessment_id,
            fiscal_year=begun.fiscal_year,
            until=command.until,
            reason=command.reason,
        )
    ]


def propose_form_move(command: ProposeFormMove, known: Assessment) -> Sequence[AssessmentEvent]:
    """Tells what would change; nothing does before somebody accepts."""
    begun = open_for_answers(known)
    if known.form == command.form:
        raise refusals.SameForm
    proposed = FormMoveProposed(
        assessment_id=command.assessment_id,
        fiscal_year=begun.fiscal_year,
        form=command.form,
        **difference(command.pinned, command.content)._asdict(),
    )
    return [] if known.move == proposed else [proposed]


def accept_form_move(command: AcceptFormMove, known: Assessment) -> Sequence[AssessmentEvent]:
    """What stays the same keeps its answer; what changed is to be answered again."""
    begun = open_for_answers(known)
    move = known.move
    if known.form is not None and known.form.fingerprint == command.fingerprint:
        return []
    if move is None or move.form.fingerprint != command.fingerprint:
        raise refusals.NoMoveProposed
    lost = {*move.dropped, *move.changed}
    return [
        FormMoved(
            assessment_id=command.assessment_id,
            fiscal_year=begun.fiscal_year,
            form=move.form,
            kept=tuple(sorted(code for code in known.answers if code not in lost)),
        )
    ]
