"""แนบหลักฐาน: of what has happened, for indicators of the form."""

from datetime import date
from uuid import UUID

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.answering import MOST_EVIDENCE
from shared.contracts.assessments import EvidenceId
from tests.awards.examples import SCHOOL
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

OTHER_FILE = ex.FILE.model_copy(update={"sha256": "cd" * 32})


def test_one_piece_proves_several_answers() -> None:
    told = ask.assessment.given(ex.started())
    told.when(ask.attach("C1", "C3", "C1")).then(ex.attached("C1", "C3"))
    ask.assessment.given(ex.started(), ex.attached()).when(ask.attach()).then()


def test_it_may_prove_others_later_and_never_become_another_file() -> None:
    told = ask.assessment.given(ex.started(), ex.attached("C1"))
    told.when(ask.attach("C1", "C2")).then(ex.attached("C1", "C2"))
    told.when(ask.attach("C1", file=OTHER_FILE)).refused(refusals.EvidenceTaken())


def test_nothing_from_the_future_and_nothing_of_no_indicator() -> None:
    told = ask.assessment.given(ex.started())
    tomorrow = ask.attach(occurred_on=date(2027, 7, 2))
    told.when(tomorrow).refused(refusals.EvidenceFromTheFuture())
    told.when(ask.attach("C9")).refused(refusals.IndicatorNotInForm())


def test_an_agency_proves_what_is_assigned_to_it() -> None:
    own = {"agency_id": SCHOOL.agency_id}
    told = ask.assessment.given(ex.started(), ex.assigned("C1"))
    told.when(ask.attach("C1", **own)).then(ex.attached("C1"))
    told.when(ask.attach("C1", "C2", **own)).refused(refusals.SectionNotYours())


def test_there_is_a_limit() -> None:
    many = [ex.attached("C1", key=EvidenceId(UUID(int=n))) for n in range(MOST_EVIDENCE)]
    told = ask.assessment.given(ex.started(), *many)
    told.when(ask.attach()).refused(refusals.TooMuchEvidence(MOST_EVIDENCE))
