"""Answers and their evidence (คำตอบและหลักฐาน)."""

from collections.abc import Sequence

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.commands import (
    AnswerIndicator,
    AnswerOwnQuestion,
    AssignSection,
    AttachEvidence,
    DetachEvidence,
)
from services.evaluation.domain.assessment.guards import (
    open_for_answers,
    refuse_strange,
    refuse_unassigned,
)
from services.evaluation.domain.assessment.state import Assessment
from shared.contracts.assessments import (
    AssessmentEvent,
    EvidenceAttached,
    EvidenceDetached,
    IndicatorAnswered,
    OwnQuestionAnswered,
    SectionAssigned,
)
from shared.contracts.form_values import Indicator
from shared.thai import day_of

MOST_EVIDENCE = 300  # pieces of one assessment


def answer_indicator(command: AnswerIndicator, known: Assessment) -> Sequence[AssessmentEvent]:
    begun = open_for_answers(known)
    refuse_unassigned([command.code], command.agency_id, known)
    indicator = command.form.indicator(command.code)
    if indicator is None:
        raise refusals.IndicatorNotInForm
    _refuse_odd_points(command, indicator)
    answered = IndicatorAnswered(
        assessment_id=command.assessment_id,
        fiscal_year=begun.fiscal_year,
        code=command.code,
        points=command.points,
        measured=command.measured,
        because=command.because,
    )
    return [] if known.answers.get(command.code) == answered else [answered]


def answer_own_question(command: AnswerOwnQuestion, known: Assessment) -> Sequence[AssessmentEvent]:
    begun = open_for_answers(known)
    if not command.asked:
        raise refusals.NotAskedHere
    answered = OwnQuestionAnswered(
        assessment_id=command.assessment_id,
        fiscal_year=begun.fiscal_year,
        code=command.code,
        answer=command.answer,
    )
    return [] if known.own_answers.get(command.code) == answered else [answered]


def attach_evidence(command: AttachEvidence, known: Assessment) -> Sequence[AssessmentEvent]:
    """The same file may prove several answers, and stand in several years."""
    begun = open_for_answers(known)
    refuse_unassigned(command.codes, command.agency_id, known)
    refuse_strange(command.codes, command.form)
    if command.occurred_on > day_of(command.issued_at):
        raise refusals.EvidenceFromTheFuture
    attached = EvidenceAttached(
        assessment_id=command.assessment_id,
        fiscal_year=begun.fiscal_year,
        evidence_id=command.evidence_id,
        codes=tuple(dict.fromkeys(command.codes)),
        file=command.file,
        occurred_on=command.occurred_on,
    )
    before = known.evidence.get(command.evidence_id)
    if before == attached:
        return []
    if before is not None and before.file.sha256 != attached.file.sha256:
        raise refusals.EvidenceTaken
    if before is None and len(known.evidence) >= MOST_EVIDENCE:
        raise refusals.TooMuchEvidence(MOST_EVIDENCE)
    return [attached]


def detach_evidence(command: DetachEvidence, known: Assessment) -> Sequence[AssessmentEvent]:
    begun = open_for_answers(known)
    before = known.evidence.get(command.evidence_id)
    if before is None:
        raise refusals.EvidenceNotFound
    refuse_unassigned(before.codes, command.agency_id, known)
    return [
        EvidenceDetached(
            assessment_id=command.assessment_id,
            fiscal_year=begun.fiscal_year,
            evidence_id=command.evidence_id,
            reason=command.reason,
        )
    ]


def assign_section(command: AssignSection, known: Assessment) -> Sequence[AssessmentEvent]:
    begun = open_for_answers(known)
    refuse_strange(command.codes, command.form)
    if all(known.assigned.get(code) == command.agency for code in command.codes):
        return []
    return [
        SectionAssigned(
            assessment_id=command.assessment_id,
            fiscal_year=begun.fiscal_year,
            codes=tuple(dict.fromkeys(command.codes)),
            agency=command.agency,
        )
    ]


def _refuse_odd_points(command: AnswerIndicator, indicator: Indicator) -> None:
    points = [band.points for band in indicator.bands]
    if command.points not in points:
        told = ", ".join(f"{one.normalize():f}" for one in points)
        raise refusals.PointsNotInBands(indicator.code, told)
