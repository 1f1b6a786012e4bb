"""ยกเลิกประกาศเชิญชวน"""

from services.awards.domain.call import refusals
from tests.awards.call_examples import call, cancel, cancelled, closed
from tests.awards.examples import opened


def test_an_open_call_is_called_off_once() -> None:
    call.given(opened()).when(cancel()).then(cancelled())
    call.given(opened(), cancelled()).when(cancel()).then()


def test_a_closed_one_is_not() -> None:
    call.given(opened(), closed()).when(cancel()).refused(refusals.CallIsOver())
    call.given().when(cancel()).refused(refusals.CallNotFound())
