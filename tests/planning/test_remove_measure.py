"""ถอนแผนงาน/โครงการเพิ่มเติม: with its reason."""

from services.planning.domain.development_plan import refusals
from tests.planning.development_examples import (
    ANSWERED,
    development,
    drafted,
    measure,
    placed,
    remove,
    removed,
)


def test_a_measure_is_removed_with_its_reason() -> None:
    development.given(*ANSWERED).when(remove()).then(removed())


def test_removing_it_again_changes_nothing() -> None:
    development.given(*ANSWERED, removed()).when(remove()).then()


def test_what_was_placed_again_is_removed_again() -> None:
    development.given(*ANSWERED, removed(), placed(measure())).when(remove()).then(removed())


def test_what_was_never_placed_is_not_found() -> None:
    development.given(drafted()).when(remove()).refused(refusals.MeasureNotFound())
    told = development.given(*ANSWERED, removed())
    told.when(remove(reason="เหตุผลอื่น")).refused(refusals.MeasureNotFound())
    development.given().when(remove()).refused(refusals.DevelopmentPlanNotFound())
