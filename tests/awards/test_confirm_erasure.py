"""ยืนยันการลบ: only what was proposed."""

from services.awards.domain.erasure import refusals
from tests.awards.examples import CASE, OTHER_CASE
from tests.awards.honour_examples import (
    confirm,
    confirmed,
    erasable,
    erasure,
    proposed,
    spared,
)


def test_what_was_proposed_is_erased_once() -> None:
    erasure.given(proposed()).when(confirm()).then(confirmed())
    erasure.given(proposed(), confirmed()).when(confirm()).then()
    more = (proposed(), confirmed(), proposed(erasable(OTHER_CASE)))
    erasure.given(*more).when(confirm(CASE, OTHER_CASE)).then(confirmed(erasable(OTHER_CASE)))


def test_nothing_else_is() -> None:
    erasure.given(proposed()).when(confirm(OTHER_CASE)).refused(refusals.NotProposed())
    erasure.given(proposed(), spared()).when(confirm()).refused(refusals.NotProposed())
    erasure.given().when(confirm()).refused(refusals.ErasureNotFound())
