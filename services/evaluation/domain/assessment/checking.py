"""The consistency check (การตรวจความสอดคล้อง), run before an assessment is handed in."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from services.evaluation.domain.assessment.state import Assessment
from shared.contracts.assessments import Finding, IndicatorAnswered, Severity
from shared.contracts.form_values import FormContent, Indicator
from shared.kernel.fiscal_year import fiscal_year_of_day

ERROR, WARNING, NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE
_ORDER = list(Severity)


def findings(
    known: Assessment, form: FormContent, last_year: Mapping[str, Decimal]
) -> tuple[Finding, ...]:
    """By severity, then in the order of the form."""
    found = [
        Finding(severity=severity, what=what, indicator=one.code)
        for one in form.indicators
        for severity, what in _of(one, known, last_year.get(one.code))
    ]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.severity)))


def _of(
    indicator: Indicator, known: Assessment, before: Decimal | None
) -> Iterator[tuple[Severity, str]]:
    answer = known.answers.get(indicator.code)
    if answer is None:
        yield ERROR, "unanswered"
        return
    yield from _of_answer(indicator, answer)
    yield from _of_evidence(answer, known)
    if before is not None and answer.points < before:
        yield NOTICE, "fell"
    if before == 0 and answer.points == indicator.most > 0:
        yield WARNING, "jumped"


def _of_answer(indicator: Indicator, answer: IndicatorAnswered) -> Iterator[tuple[Severity, str]]:
    if any(band.least is not None for band in indicator.bands):
        if answer.measured is None:
            yield WARNING, "not_measured"
        elif answer.points != band_of(indicator, answer.measured):
            yield ERROR, "band_disagrees"
    if not answer.because:
        yield NOTICE, "no_reason"


def _of_evidence(answer: IndicatorAnswered, known: Assessment) -> Iterator[tuple[Severity, str]]:
    proving = known.proving(answer.code)
    if answer.points > 0 and not proving:
        yield ERROR, "no_evidence"
    if any(fiscal_year_of_day(one.occurred_on) != answer.fiscal_year for one in proving):
        yield WARNING, "outside_year"


def band_of(indicator: Indicator, measured: Decimal) -> Decimal:
    """The points that a measured percentage gives."""
    reached = (
        band.points for band in indicator.bands if band.least is None or measured >= band.least
    )
    return max(reached)
