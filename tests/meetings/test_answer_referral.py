"""แจ้งมติขององค์คณะผู้รับ: the resolution on the item answers, carried or not."""

from services.meetings.domain.referral import refusals
from tests.meetings.referral_examples import (
    ANSWER,
    BOARD_ITEM,
    OTHER_ITEM,
    RESOLUTION,
    answer,
    answered,
    placed,
    received,
    referral,
    referred,
    resolution,
    withdrawn,
)

PLACED = referral.given(referred(), received(), placed())
CARRIED = resolution(ANSWER, BOARD_ITEM)


def test_the_resolution_on_the_item_answers() -> None:
    PLACED.when(answer(CARRIED)).then(answered())


def test_no_is_an_answer_too() -> None:
    no = resolution(ANSWER, BOARD_ITEM, carried=False)
    PLACED.when(answer(no)).then(answered(carried=False))


def test_it_is_answered_once() -> None:
    given = referral.given(referred(), received(), placed(), answered())
    given.when(answer(CARRIED)).then()
    other = answer(resolution(RESOLUTION, BOARD_ITEM), RESOLUTION)
    given.when(other).refused(refusals.ReferralEnded())


def test_another_items_resolution_or_none_does_not_answer() -> None:
    for resolved in (None, resolution(ANSWER, OTHER_ITEM), resolution(ANSWER, None)):
        PLACED.when(answer(resolved)).refused(refusals.NoSuchResolution())


def test_what_is_on_no_agenda_is_not_answered() -> None:
    given = referral.given(referred(), received())
    given.when(answer(CARRIED)).refused(refusals.OnNoAgendaYet())


def test_what_was_withdrawn_is_not_answered() -> None:
    given = referral.given(referred(), received(), placed(), withdrawn())
    given.when(answer(CARRIED)).refused(refusals.ReferralEnded())
