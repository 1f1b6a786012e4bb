"""กำหนดวิสัยทัศน์: it keeps the ideas it grew from."""

from services.planning.domain.plan.refusals import PlanIsSubmitted
from shared.contracts.plans import VisionStated
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import IDEA, PLAN_ID, plan, started, state_vision, submitted

STATED = VisionStated(plan_id=PLAN_ID, fiscal_year=YEAR, text="เพชรบูรณ์เมืองคนดี", ideas=(IDEA,))


def test_the_vision_is_stated_with_its_ideas() -> None:
    plan.given(*started()).when(state_vision()).then(STATED)


def test_a_later_vision_stands_in_for_the_earlier() -> None:
    other = STATED.model_copy(update={"text": "เมืองคุณธรรม"})
    plan.given(*started(), STATED).when(state_vision("เมืองคุณธรรม")).then(other)


def test_the_same_vision_changes_nothing() -> None:
    plan.given(*started(), STATED).when(state_vision()).then()


def test_a_submitted_plan_keeps_its_vision() -> None:
    plan.given(*submitted()).when(state_vision("อื่น")).refused(PlanIsSubmitted())
