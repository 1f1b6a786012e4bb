"""เปิดแก้ไขหลักเกณฑ์: with a reason, and adopted anew afterwards."""

from services.awards.domain.scheme import refusals
from tests.awards.scheme_examples import (
    frozen,
    placed,
    reopen,
    reopened,
    resolved,
    scheme,
    submitted,
)


def test_what_is_submitted_or_in_force_is_opened_again() -> None:
    scheme.given(placed(), submitted()).when(reopen()).then(reopened())
    told = scheme.given(placed(), submitted(), resolved(), frozen())
    told.when(reopen()).then(reopened())


def test_twice_is_once_and_without_need_is_refused() -> None:
    scheme.given(placed(), submitted(), reopened()).when(reopen()).then()
    scheme.given(placed()).when(reopen()).refused(refusals.NothingToReopen())
    scheme.given().when(reopen()).refused(refusals.SchemeNotFound())
