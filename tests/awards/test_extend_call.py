"""ขยายเวลารับ"""

from services.awards.domain.call import refusals
from tests.awards.call_examples import CLOSES, call, cancelled, closed, extend, extended
from tests.awards.examples import A_DAY, opened


def test_a_call_may_take_longer() -> None:
    call.given(opened()).when(extend()).then(extended())
    call.given(opened(), extended()).when(extend()).then()
    longer = CLOSES + 3 * A_DAY
    call.given(opened(), extended()).when(extend(longer)).then(extended(longer))


def test_never_shorter_nor_beyond_a_year() -> None:
    call.given(opened()).when(extend(CLOSES)).refused(refusals.NotLonger())
    call.given(opened()).when(extend(CLOSES + 400 * A_DAY)).refused(refusals.WindowUpsideDown())


def test_what_is_over_is_not_extended() -> None:
    call.given(opened(), closed()).when(extend()).refused(refusals.CallIsOver())
    call.given(opened(), cancelled()).when(extend()).refused(refusals.CallIsOver())
    call.given().when(extend()).refused(refusals.CallNotFound())
