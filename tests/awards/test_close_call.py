"""ปิดรับ: early with a reason."""

from services.awards.domain.call import refusals
from tests.awards.call_examples import CLOSES, call, cancelled, close, closed
from tests.awards.examples import opened


def test_an_early_close_says_why() -> None:
    call.given(opened()).when(close()).then(closed())
    call.given(opened()).when(close("")).refused(refusals.EarlyCloseNeedsReason())


def test_after_the_window_it_is_only_noted() -> None:
    call.given(opened()).when(close("", CLOSES)).then(closed("", early=False))
    call.given(opened(), closed()).when(close()).then()


def test_not_what_was_cancelled_or_never_opened() -> None:
    call.given(opened(), cancelled()).when(close()).refused(refusals.CallIsOver())
    call.given().when(close()).refused(refusals.CallNotFound())
