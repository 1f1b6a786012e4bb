"""อนุญาตให้ส่งหลังกำหนดเป็นกรณี"""

from services.evaluation.domain.assessment import refusals
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

UNTIL = ex.CLOSES + 5 * ex.A_DAY


def test_the_last_permission_counts() -> None:
    ask.assessment.given(ex.started()).when(ask.allow_late(UNTIL)).then(ex.late_allowed())
    told = ask.assessment.given(ex.started(), ex.late_allowed())
    told.when(ask.allow_late(UNTIL)).then()
    later = UNTIL + ex.A_DAY
    told.when(ask.allow_late(later)).then(ex.late_allowed(later))
    ask.assessment.given().when(ask.allow_late(UNTIL)).refused(refusals.AssessmentNotFound())
