"""ตรึงรูปเล่มแผน: editions count up, and the same parts are the same edition (2.2)."""

from services.planning.domain.booklet.decisions import BOOKLET
from services.planning.domain.booklet.refusals import (
    EditionTaken,
    PlanHasMovedOn,
    PlanNotSubmitted,
)
from shared.contracts.booklets import BoundPaper
from tests.planning.booklet_examples import (
    BOUND,
    PLAN,
    booklet,
    freeze_booklet,
    frozen,
    withdrawn,
)

MORE = (*BOUND, BoundPaper(what="meetings.resolution", id=str(PLAN), sha256="ab" * 32))


def test_the_first_booklet_is_edition_one() -> None:
    booklet.given().when(freeze_booklet()).then(frozen())


def test_what_binds_something_new_is_the_next_edition() -> None:
    booklet.given(frozen()).when(freeze_booklet(2, MORE)).then(frozen(2, MORE))
    booklet.given(frozen()).when(freeze_booklet(2, MORE, 2)).then(frozen(2, MORE, 2))


def test_the_very_same_parts_change_nothing() -> None:
    booklet.given(frozen()).when(freeze_booklet()).then()
    booklet.given(frozen(), frozen(2, MORE)).when(freeze_booklet(2, MORE)).then()


def test_what_was_bound_before_the_newest_can_be_bound_again() -> None:
    booklet.given(frozen(), frozen(2, MORE)).when(freeze_booklet(3)).then(frozen(3))


def test_after_a_withdrawal_the_same_parts_are_a_new_edition() -> None:
    booklet.given(frozen(), withdrawn()).when(freeze_booklet(2)).then(frozen(2))


def test_a_number_that_is_printed_on_another_booklet_is_refused() -> None:
    booklet.given(frozen()).when(freeze_booklet(1, MORE)).refused(EditionTaken(1))
    booklet.given(frozen()).when(freeze_booklet(3, MORE)).refused(EditionTaken(3))


def test_a_plan_that_was_never_submitted_is_not_bound() -> None:
    booklet.given().when(freeze_booklet(latest=0)).refused(PlanNotSubmitted())


def test_only_the_version_submitted_last_is_bound() -> None:
    asked = freeze_booklet(version=2, latest=3)
    booklet.given(frozen()).when(asked).refused(PlanHasMovedOn(asked=2, latest=3))


def test_what_was_edition_two_then_is_still_told_later() -> None:
    state = BOOKLET.after((frozen(), frozen(2, MORE), withdrawn(), frozen(3)))
    assert [state.newest_at(version).edition for version in (1, 2, 3, 4)] == [1, 2, 2, 3]
