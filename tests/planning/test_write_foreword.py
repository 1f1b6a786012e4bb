"""เขียนคำนำและสถานการณ์ของจังหวัด."""

from services.planning.domain.plan.refusals import PlanIsSubmitted, PlanNotFound
from shared.contracts.plans import PlanForewordWritten
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    PLAN_ID,
    after,
    open_revision,
    plan,
    started,
    submitted,
    write_foreword,
)

WRITTEN = PlanForewordWritten(
    plan_id=PLAN_ID, fiscal_year=YEAR, foreword="คำนำ", situation="สถานการณ์"
)


def test_foreword_and_situation_are_written() -> None:
    plan.given(*started()).when(write_foreword()).then(WRITTEN)


def test_the_same_words_change_nothing_also_when_submitted() -> None:
    plan.given(*started(), WRITTEN).when(write_foreword()).then()
    plan.given(*submitted()).when(write_foreword()).then()


def test_a_submitted_plan_is_not_written_until_it_is_opened() -> None:
    plan.given(*submitted()).when(write_foreword("ใหม่")).refused(PlanIsSubmitted())
    reworded = WRITTEN.model_copy(update={"foreword": "ใหม่"})
    plan.given(*after(submitted(), open_revision())).when(write_foreword("ใหม่")).then(reworded)


def test_nothing_is_written_in_a_plan_that_is_not_there() -> None:
    plan.given().when(write_foreword()).refused(PlanNotFound())
