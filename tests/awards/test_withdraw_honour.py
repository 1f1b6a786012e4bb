"""ถอนการยกย่อง"""

from services.awards.domain.honour import refusals
from tests.awards.honour_examples import OFFICE, STRANGER, honour, recorded, withdraw, withdrawn


def test_it_is_taken_out_once_by_its_giver_or_the_office() -> None:
    honour.given(recorded()).when(withdraw()).then(withdrawn())
    honour.given(recorded()).when(withdraw(OFFICE)).then(withdrawn())
    honour.given(recorded(), withdrawn()).when(withdraw()).then()
    honour.given(recorded()).when(withdraw(STRANGER)).refused(refusals.HonourNotFound())
    honour.given().when(withdraw()).refused(refusals.HonourNotFound())
