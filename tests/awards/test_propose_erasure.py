"""เสนอลบ: what is due and neither waits, nor is spared, nor is gone."""

from datetime import date

from tests.awards.examples import NOON, OTHER_CASE
from tests.awards.honour_examples import confirmed, erasable, erasure, propose, proposed, spared

BOTH = (erasable(), erasable(OTHER_CASE))
YESTERDAY = date(2026, 11, 30)


def test_what_is_due_is_proposed_once() -> None:
    erasure.given().when(propose()).then(proposed())
    erasure.given(proposed()).when(propose()).then()
    erasure.given(proposed()).when(propose(*BOTH)).then(proposed(BOTH[1]))


def test_spared_until_its_day_and_gone_for_good() -> None:
    erasure.given(proposed(), spared()).when(propose()).then()
    assert NOON.date() > YESTERDAY
    erasure.given(proposed(), spared(YESTERDAY)).when(propose()).then(proposed())
    erasure.given(proposed(), confirmed()).when(propose()).then()
