"""บรรจุเรื่องในระเบียบวาระ: an agenda of the receiving body that holds the item."""

from services.meetings.domain.referral import refusals
from tests.meetings.referral_examples import (
    MEETING_ID,
    SUBCOMMITTEE,
    answered,
    place,
    placed,
    received,
    referral,
    referred,
)

RECEIVED = referral.given(referred(), received())


def test_what_was_received_stands_on_an_agenda() -> None:
    RECEIVED.when(place()).then(placed())


def test_it_is_placed_once_on_one_agenda_and_again_on_a_later_one() -> None:
    given = referral.given(referred(), received(), placed())
    given.when(place()).then()
    given.when(place(meeting_id=MEETING_ID)).then(placed(MEETING_ID))


def test_it_is_received_first() -> None:
    referral.given(referred()).when(place()).refused(refusals.NotReceivedYet())


def test_the_meeting_is_of_the_receiving_body() -> None:
    for body in (SUBCOMMITTEE, None):
        RECEIVED.when(place(body_id=body)).refused(refusals.NotTheReceivingBody())


def test_a_cancelled_meeting_hears_nothing() -> None:
    RECEIVED.when(place(cancelled=True)).refused(refusals.PlacedInCancelledMeeting())


def test_the_agenda_holds_the_item() -> None:
    RECEIVED.when(place(listed=False)).refused(refusals.NotOnThatAgenda())


def test_what_is_answered_stands_on_no_further_agenda() -> None:
    given = referral.given(referred(), received(), placed(), answered())
    given.when(place(meeting_id=MEETING_ID)).refused(refusals.ReferralEnded())
