"""ยกเว้นไม่ลบ"""

from datetime import date

from services.awards.domain.erasure import refusals
from tests.awards.examples import OTHER_CASE
from tests.awards.honour_examples import confirmed, erasure, proposed, spare, spared


def test_a_proposed_one_is_kept_until_a_later_day() -> None:
    erasure.given(proposed()).when(spare()).then(spared())
    erasure.given(proposed(), spared()).when(spare()).then()
    today = spare(until=date(2026, 12, 1))
    erasure.given(proposed()).when(today).refused(refusals.SparedTooShort())


def test_only_what_was_proposed() -> None:
    erasure.given(proposed()).when(spare(OTHER_CASE)).refused(refusals.NotProposed())
    erasure.given(proposed(), confirmed()).when(spare()).refused(refusals.NotProposed())
    erasure.given().when(spare()).refused(refusals.ErasureNotFound())
