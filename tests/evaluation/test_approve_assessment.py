"""เห็นชอบแบบประเมินของหน่วย: what was looked at; the province's is the subcommittee's."""

from services.evaluation.domain.assessment import refusals
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_a_unit_is_approved_once_by_the_hash_that_was_looked_at() -> None:
    told = ask.assessment.given(*ex.full(), ex.submitted())
    told.when(ask.approve()).then(ex.approved())
    told.when(ask.approve("0" * 64)).refused(refusals.OtherSnapshot())
    ask.assessment.given(*ex.full(), ex.submitted(), ex.approved()).when(ask.approve()).then()


def test_only_what_is_handed_in() -> None:
    ask.assessment.given(*ex.full()).when(ask.approve()).refused(refusals.NotSubmitted())
    returned = ask.assessment.given(*ex.full(), ex.submitted(), ex.returned())
    returned.when(ask.approve()).refused(refusals.NotSubmitted())


def test_the_provinces_own_is_approved_by_no_office() -> None:
    handed = (*ex.full(ex.THE_PROVINCE), ex.submitted(ex.THE_PROVINCE))
    own = ask.approve(assessment_id=ex.OF_PROVINCE)
    ask.assessment.given(*handed).when(own).refused(refusals.SubcommitteeApproves())
