"""What several commands on an assessment ask for first."""

from collections.abc import Collection

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.state import Assessment
from shared.contracts.assessments import AssessmentStarted, Phase
from shared.contracts.directory import AgencyId
from shared.contracts.form_values import FormContent


def started(known: Assessment) -> AssessmentStarted:
    """Raises `AssessmentNotFound`."""
    if known.started is None:
        raise refusals.AssessmentNotFound
    return known.started


def open_for_answers(known: Assessment) -> AssessmentStarted:
    """Raises `AssessmentNotFound`, `NotOpenForAnswers`."""
    begun = started(known)
    if known.phase not in {Phase.DRAFT, Phase.RETURNED}:
        raise refusals.NotOpenForAnswers
    return begun


def refuse_strange(codes: Collection[str], form: FormContent) -> None:
    """Raises `IndicatorNotInForm`."""
    if any(form.indicator(code) is None for code in codes):
        raise refusals.IndicatorNotInForm


def refuse_unassigned(
    codes: Collection[str], agency_id: AgencyId | None, known: Assessment
) -> None:
    """An agency answers what is assigned to it. Raises `SectionNotYours`."""
    if agency_id is None:
        return
    for code in codes:
        assigned = known.assigned.get(code)
        if assigned is None or assigned.agency_id != agency_id:
            raise refusals.SectionNotYours
