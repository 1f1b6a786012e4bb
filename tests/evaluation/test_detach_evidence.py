"""นำหลักฐานออก"""

from services.evaluation.domain.assessment import refusals
from tests.awards.examples import SCHOOL
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_what_is_there_is_taken_out() -> None:
    told = ask.assessment.given(ex.started(), ex.attached())
    told.when(ask.detach()).then(ex.detached())
    gone = ask.assessment.given(ex.started(), ex.attached(), ex.detached())
    gone.when(ask.detach()).refused(refusals.EvidenceNotFound())


def test_an_agency_takes_out_what_is_its_own() -> None:
    own = ask.detach(agency_id=SCHOOL.agency_id)
    strange = ask.assessment.given(ex.started(), ex.assigned("C1"), ex.attached("C1", "C2"))
    strange.when(own).refused(refusals.SectionNotYours())
    mine = ask.assessment.given(ex.started(), ex.assigned("C1"), ex.attached("C1"))
    mine.when(own).then(ex.detached())
