"""บันทึกมติต่อหลักเกณฑ์: only the working group's yes to what stands freezes it."""

from services.awards.domain.scheme import refusals
from shared.contracts.meetings import MeetingKind
from tests.awards.examples import HASH, hearing
from tests.awards.scheme_examples import (
    frozen,
    placed,
    reopened,
    resolve,
    resolved,
    scheme,
    submitted,
)

SUBMITTED = (placed(), submitted())


def test_the_working_groups_yes_freezes_the_criteria() -> None:
    scheme.given(*SUBMITTED).when(resolve()).then(resolved(), frozen())


def test_the_same_resolution_is_heard_once() -> None:
    scheme.given(*SUBMITTED, resolved(), frozen()).when(resolve()).then()


def test_a_no_another_body_or_another_text_is_only_recorded() -> None:
    told = scheme.given(*SUBMITTED)
    no = hearing(carried=False)
    told.when(resolve(no)).then(resolved(no))
    board = hearing(MeetingKind.PROVINCIAL_BOARD)
    told.when(resolve(board)).then(resolved(board, in_force=False))
    told.when(resolve(content_hash=HASH)).then(resolved(content_hash=HASH, in_force=False))


def test_what_was_opened_again_is_not_frozen_by_a_late_word() -> None:
    told = scheme.given(*SUBMITTED, reopened())
    told.when(resolve()).then(resolved(in_force=False))


def test_a_further_yes_to_what_is_in_force_freezes_nothing_twice() -> None:
    again = hearing(number=2)
    told = scheme.given(*SUBMITTED, resolved(), frozen())
    told.when(resolve(again)).then(resolved(again))


def test_there_has_to_be_a_scheme() -> None:
    scheme.given().when(resolve()).refused(refusals.SchemeNotFound())
