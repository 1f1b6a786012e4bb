"""ยกเลิกรูปเล่ม: an edition that was frozen, once, with its reason."""

import pytest

from services.planning.domain.booklet.refusals import AlreadyWithdrawn, EditionNotFrozen
from tests.planning.booklet_examples import booklet, frozen, withdraw_booklet, withdrawn


def test_an_edition_is_withdrawn_with_its_reason() -> None:
    booklet.given(frozen()).when(withdraw_booklet()).then(withdrawn())


def test_an_older_edition_can_be_withdrawn_too() -> None:
    booklet.given(frozen(), frozen(2)).when(withdraw_booklet(1)).then(withdrawn(1))


def test_withdrawing_it_again_changes_nothing() -> None:
    booklet.given(frozen(), withdrawn()).when(withdraw_booklet()).then()


def test_another_reason_for_what_is_withdrawn_is_refused() -> None:
    again = withdraw_booklet(reason="พิมพ์ผิด")
    booklet.given(frozen(), withdrawn()).when(again).refused(AlreadyWithdrawn(1))


@pytest.mark.parametrize("edition", [0, 2])
def test_an_edition_that_was_never_frozen_is_not_there(edition: int) -> None:
    asked = withdraw_booklet(edition)
    booklet.given(frozen()).when(asked).refused(EditionNotFrozen(edition))
