"""ร่างแผนพัฒนาสู่ระดับต้นแบบ: from what fell short, and anew when the evaluation is restated."""

from tests.planning.development_examples import (
    ANSWERED,
    P6,
    development,
    draft,
    drafted,
    measure,
    place,
    placed,
)


def test_the_plan_is_drafted_from_the_shortfalls() -> None:
    development.given().when(draft()).then(drafted())


def test_the_same_evaluation_drafts_nothing_new() -> None:
    development.given(*ANSWERED).when(draft()).then()


def test_a_restated_evaluation_drafts_anew() -> None:
    development.given(*ANSWERED).when(draft(P6, level=2)).then(drafted(P6, level=2))


def test_measures_whose_shortfall_is_gone_stay_as_they_are() -> None:
    told = development.given(*ANSWERED, drafted(P6))
    told.when(place(measure())).then()  # still there: nothing to place
    assert placed(measure()) in ANSWERED
