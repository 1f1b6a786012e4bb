"""เริ่มจัดทำแผน: one plan a province and year."""

from services.planning.domain.plan.refusals import PlanAlreadyStarted, PlanNotFound
from shared.contracts.plans import PlanStarted, plan_id_of
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import PLAN_ID, plan, start_plan, started


def test_a_plan_is_started() -> None:
    event = PlanStarted(plan_id=PLAN_ID, fiscal_year=YEAR, title="แผนส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์")
    plan.given().when(start_plan()).then(event)


def test_starting_twice_changes_nothing() -> None:
    plan.given(*started()).when(start_plan()).then()


def test_a_years_plan_has_one_title() -> None:
    plan.given(*started()).when(start_plan("แผนอื่น")).refused(PlanAlreadyStarted())


def test_a_plan_has_the_id_of_its_province_and_year() -> None:
    other = plan_id_of("TH-57", YEAR)
    plan.given().when(start_plan(plan_id=other)).refused(PlanNotFound())
