"""เสนอหรือแก้ไขแผนงาน/โครงการเพิ่มเติม: each answers indicators that fell short."""

from uuid import UUID

from services.planning.domain.development_plan import refusals
from services.planning.domain.development_plan.decisions import MOST_MEASURES
from services.planning.domain.plan.refusals_of_projects import NoCostHasNoAmount, SourceUnknown
from shared.contracts.development import MeasureId
from tests.planning.development_examples import (
    ANSWERED,
    FOLLOWING,
    P6,
    SIGNING,
    SUBMITTED,
    development,
    drafted,
    measure,
    place,
    placed,
)


def test_a_measure_is_placed_and_changed() -> None:
    development.given(drafted()).when(place(measure())).then(placed(measure()))
    wider = measure(SIGNING, "P4", "P6")
    development.given(*ANSWERED).when(place(wider)).then(placed(wider))


def test_a_submitted_plan_can_still_be_changed() -> None:
    dearer = measure(budget=9_000_000)
    development.given(*SUBMITTED).when(place(dearer)).then(placed(dearer))


def test_placing_the_same_changes_nothing() -> None:
    development.given(*ANSWERED).when(place(measure())).then()


def test_it_answers_indicators_that_fell_short() -> None:
    told = development.given(drafted(P6))
    told.when(place(measure(FOLLOWING, "P6", "P4"))).refused(refusals.IndicatorsNotShort(("P4",)))


def test_its_money_comes_from_a_known_source() -> None:
    told = development.given(drafted())
    told.when(place(measure(source="lottery"))).refused(SourceUnknown("lottery"))
    told.when(place(measure(source="no_cost"))).refused(NoCostHasNoAmount("no_cost"))
    free = measure(source="no_cost", budget=0)
    told.when(place(free)).then(placed(free))


def test_without_a_draft_there_is_nothing_to_answer() -> None:
    development.given().when(place(measure())).refused(refusals.DevelopmentPlanNotFound())


def test_the_plan_is_bounded() -> None:
    many = [placed(measure(MeasureId(UUID(int=n)))) for n in range(MOST_MEASURES)]
    told = development.given(drafted(), *many)
    told.when(place(measure())).refused(refusals.TooManyMeasures(MOST_MEASURES))
    changed = measure(MeasureId(UUID(int=3)), title="แก้ชื่อ")
    told.when(place(changed)).then(placed(changed))
