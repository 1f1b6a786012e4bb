"""ส่งแบบประเมิน: without errors, in time, as a snapshot; and what the check finds."""

from datetime import date
from decimal import Decimal
from typing import Any

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.checking import findings
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from services.evaluation.domain.assessment.wording import WORDS
from shared.contracts.assessments import AssessmentEvent, Finding, Severity
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

SECOND_AND_LATE = ex.submitted(revision=2, late=True)
LATE = ex.STAMPS | {"issued_at": ex.CLOSES + ex.A_DAY}


def found(
    *changed: AssessmentEvent, last_year: dict[str, Decimal] | None = None
) -> list[tuple[str, str, str]]:
    known = ASSESSMENT.after([*ex.full(), *changed])
    return [
        (one.severity, one.what, one.indicator)
        for one in findings(known, ex.content(), last_year or {})
    ]


def test_a_full_one_is_handed_in_once() -> None:
    ask.assessment.given(*ex.full()).when(ask.submit()).then(ex.submitted())
    ask.assessment.given(*ex.full(), ex.submitted()).when(ask.submit()).then()


def test_all_errors_are_named_at_once() -> None:
    bare = (ex.started(), ex.answered("C1"))
    errors = tuple(
        Finding(severity=Severity.ERROR, what=what, indicator=code)
        for code, what in (("C1", "no_evidence"), ("C2", "unanswered"), ("C3", "unanswered"))
    )
    ask.assessment.given(*bare).when(ask.submit()).refused(refusals.NotReady.of(errors))


def test_what_was_mended_is_another_revision() -> None:
    mended = ex.answered("C3", ex.TWO)
    history = (*ex.full(), ex.submitted(), ex.returned(), mended)
    [event] = ASSESSMENT.decide(ask.submit(), ASSESSMENT.after(history))
    assert getattr(event, "revision", 0) == 2


def test_after_the_time_only_by_permission_or_as_a_correction() -> None:
    late: dict[str, Any] = dict(LATE)
    told = ask.assessment.given(*ex.full())
    told.when(ask.submit(**late)).refused(refusals.TimeIsOver())
    by_permission = ask.assessment.given(*ex.full(), ex.late_allowed())
    by_permission.when(ask.submit(**late)).then(ex.submitted(late=True))
    over = late | {"issued_at": ex.CLOSES + 6 * ex.A_DAY}
    by_permission.when(ask.submit(**over)).refused(refusals.TimeIsOver())
    returned = (*ex.full(), ex.submitted(), ex.returned())
    ask.assessment.given(*returned).when(ask.submit(**late)).then(
        ex.submitted(revision=2, late=True)
    )
    ask.assessment.given(*returned).when(ask.submit(**over)).refused(refusals.TimeIsOver())
    approved = (*ex.full(), ex.submitted(), ex.approved(), ex.restated())
    ask.assessment.given(*approved).when(ask.submit(**over)).then(
        ex.submitted(revision=2, late=True)
    )


def test_points_that_do_not_fit_the_percentage_are_an_error() -> None:
    assert ("error", "band_disagrees", "C2") in found(ex.answered("C2", ex.TWO, Decimal(60)))
    assert found(ex.answered("C2", ex.ONE, Decimal(60))) == []
    assert found(ex.answered("C2", ex.ONE, Decimal(50))) == []
    assert ("error", "band_disagrees", "C2") in found(ex.answered("C2", ex.ONE, Decimal("49.99")))


def test_what_is_odd_is_a_warning_and_comes_after_the_errors() -> None:
    odd = found(ex.answered("C2", ex.TWO, None))
    assert odd == [("warning", "not_measured", "C2")]
    outside = found(ex.attached("C1", on=date(2026, 9, 30)))
    assert ("warning", "outside_year", "C1") in outside
    assert [one[0] for one in outside] == ["error", "error", "warning"]


def test_last_years_points_are_looked_at() -> None:
    before = {"C1": ex.NONE, "C2": ex.TWO, "C3": ex.TWO}
    told = found(last_year=before)
    assert told == [("warning", "jumped", "C1"), ("notice", "fell", "C3")]


def test_no_reason_is_worth_a_notice() -> None:
    silent = ex.answered("C1").model_copy(update={"because": ""})
    assert found(silent) == [("notice", "no_reason", "C1")]


def test_every_finding_has_its_words() -> None:
    everything = found(
        ex.answered("C2", ex.TWO, Decimal(1)),
        ex.attached("C1", on=date(2026, 9, 30)),
        last_year={"C1": ex.NONE, "C3": ex.TWO},
    )
    assert {what for _, what, _ in everything} <= WORDS.keys()
