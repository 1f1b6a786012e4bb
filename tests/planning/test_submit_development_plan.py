"""เสนอร่างแผนพัฒนา: every indicator that fell short is answered, and the content frozen by hash."""

from services.planning.domain.development_plan import refusals
from tests.planning.development_examples import (
    ANSWERED,
    P4,
    P6,
    SUBMITTED,
    development,
    drafted,
    hash_after,
    measure,
    placed,
    removed,
    submit,
    submitted,
)


def test_a_plan_that_answers_every_shortfall_is_submitted() -> None:
    development.given(*ANSWERED).when(submit()).then(submitted())
    assert (submitted().measures, submitted().budget) == (2, 5_000_000)


def test_what_no_measure_answers_is_named() -> None:
    told = development.given(*ANSWERED, removed())
    refusal = refusals.ShortfallsUnanswered(("P4",), (P4.title,))
    told.when(submit()).refused(refusal)
    assert "P4" in refusal.said_in_english()
    assert P4.title in refusal.said_in_thai()


def test_a_restatement_asks_for_what_fell_short_now() -> None:
    only = (drafted(P4), placed(measure()), drafted(P6))
    refusal = refusals.ShortfallsUnanswered(("P6",), (P6.title,))
    development.given(*only).when(submit()).refused(refusal)


def test_an_empty_plan_is_refused() -> None:
    development.given(drafted()).when(submit()).refused(refusals.DevelopmentPlanIsEmpty())
    development.given().when(submit()).refused(refusals.DevelopmentPlanNotFound())


def test_submitting_twice_changes_nothing() -> None:
    development.given(*SUBMITTED).when(submit()).then()


def test_a_changed_plan_is_the_next_version_under_another_hash() -> None:
    changed = (*SUBMITTED, placed(measure(budget=6_000_000)))
    development.given(*changed).when(submit()).then(submitted(2, *changed))
    assert hash_after(*changed) != hash_after(*SUBMITTED)


def test_the_hash_is_of_the_draft_too() -> None:
    assert hash_after(*ANSWERED) != hash_after(*ANSWERED, drafted(P4, P6, level=2))
