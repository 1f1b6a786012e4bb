"""ตัดรายการของแผน: only when nothing stands under it."""

from services.planning.domain.plan.refusals import (
    PlanIsSubmitted,
    PlanItemNotFound,
    SomethingStandsUnder,
)
from shared.contracts.plans import PlanItemRemoved
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    GOAL,
    PLAN_ID,
    TACTIC,
    after,
    drafted,
    plan,
    remove_item,
    started,
    structured,
    submitted,
)


def test_what_nothing_stands_under_is_removed() -> None:
    removed = PlanItemRemoved(plan_id=PLAN_ID, fiscal_year=YEAR, item_id=GOAL, reason="รวมกับข้ออื่น")
    plan.given(*structured()).when(remove_item()).then(removed)


def test_what_an_item_or_a_project_stands_under_stays() -> None:
    plan.given(*structured()).when(remove_item(TACTIC)).refused(SomethingStandsUnder(1))
    plan.given(*drafted()).when(remove_item()).refused(SomethingStandsUnder(3))


def test_what_is_not_there_is_not_removed() -> None:
    plan.given(*started()).when(remove_item()).refused(PlanItemNotFound())
    gone = after(structured(), remove_item())
    plan.given(*gone).when(remove_item()).refused(PlanItemNotFound())


def test_a_submitted_plan_loses_nothing() -> None:
    plan.given(*submitted()).when(remove_item()).refused(PlanIsSubmitted())
