"""ส่งคืนให้แก้ไข พร้อมเหตุผล"""

from services.evaluation.domain.assessment import refusals
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

RETURNED = ex.returned().model_copy(update={"until": ex.CLOSES})


def test_what_is_handed_in_is_returned_once() -> None:
    handed = (*ex.full(), ex.submitted())
    ask.assessment.given(*handed).when(ask.send_back_to_unit()).then(RETURNED)
    ask.assessment.given(*handed, RETURNED).when(ask.send_back_to_unit()).then()
    draft = ask.assessment.given(*ex.full())
    draft.when(ask.send_back_to_unit()).refused(refusals.NotSubmitted())
