"""บันทึกการลงพื้นที่"""

from services.evaluation.domain.assessment import refusals
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_a_visit_is_recorded_once_in_every_phase() -> None:
    ask.assessment.given(ex.started()).when(ask.visit()).then(ex.visited())
    ask.assessment.given(*ex.full(), ex.submitted()).when(ask.visit()).then(ex.visited())
    ask.assessment.given(ex.started(), ex.visited()).when(ask.visit()).then()
    ask.assessment.given(ex.started()).when(ask.visit("C9")).refused(refusals.IndicatorNotInForm())
