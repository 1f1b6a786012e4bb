"""ตอบตัวชี้วัด: in the points that the form gives, while it is open."""

from decimal import Decimal

from services.evaluation.domain.assessment import refusals
from tests.awards.examples import SCHOOL
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_the_last_answer_counts() -> None:
    told = ask.assessment.given(ex.started(), ex.answered())
    told.when(ask.answer()).then()
    told.when(ask.answer(points=ex.ONE)).then(ex.answered(points=ex.ONE))


def test_only_points_of_the_form_and_indicators_of_the_form() -> None:
    told = ask.assessment.given(ex.started())
    told.when(ask.answer(points=Decimal("1.5"))).refused(refusals.PointsNotInBands("C1", "2, 1, 0"))
    told.when(ask.answer("C9")).refused(refusals.IndicatorNotInForm())
    ask.assessment.given().when(ask.answer()).refused(refusals.AssessmentNotFound())


def test_an_agency_answers_what_is_assigned_to_it() -> None:
    own = ask.answer(agency_id=SCHOOL.agency_id)
    told = ask.assessment.given(ex.started(), ex.assigned("C1"))
    told.when(own).then(ex.answered())
    told.when(ask.answer("C3", agency_id=SCHOOL.agency_id)).refused(refusals.SectionNotYours())
    taken = ask.assessment.given(ex.started(), ex.assigned("C1"), ex.assigned("C1", agency=None))
    taken.when(own).refused(refusals.SectionNotYours())


def test_what_is_handed_in_is_shut_until_it_is_returned() -> None:
    handed = (*ex.full(), ex.submitted())
    again = ask.answer(points=ex.ONE)
    ask.assessment.given(*handed).when(again).refused(refusals.NotOpenForAnswers())
    ask.assessment.given(*handed, ex.returned()).when(again).then(ex.answered(points=ex.ONE))
