"""มอบหมายตัวชี้วัดให้หน่วยงาน"""

from services.evaluation.domain.assessment import refusals
from tests.awards.examples import SCHOOL
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_indicators_are_assigned_and_taken_back() -> None:
    told = ask.assessment.given(ex.started())
    told.when(ask.assign(agency=SCHOOL)).then(ex.assigned())
    there = ask.assessment.given(ex.started(), ex.assigned())
    there.when(ask.assign(agency=SCHOOL)).then()
    there.when(ask.assign(agency=None)).then(ex.assigned(agency=None))
    told.when(ask.assign("C9", agency=SCHOOL)).refused(refusals.IndicatorNotInForm())
