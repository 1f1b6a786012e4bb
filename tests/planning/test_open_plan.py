"""หน่วยงานเปิดอ่านแผน: the first time is recorded, and no other."""

from services.planning.domain.acknowledgement.commands import OpenPlan
from shared.contracts.dissemination import PlanSeen
from tests.planning.dissemination_examples import (
    PLAN,
    SENDING,
    YEAR,
    acknowledgements,
    office,
    stamped,
    told,
)

OPENING = OpenPlan(**stamped("open"), letter=told())
SEEN = PlanSeen(dissemination_id=SENDING, plan_id=PLAN, fiscal_year=YEAR, agency=office(0))


def test_the_first_time_is_recorded() -> None:
    acknowledgements.given().when(OPENING).then(SEEN)


def test_the_second_time_is_no_news() -> None:
    acknowledgements.given(SEEN).when(OPENING).then()
