"""บันทึกการรับหนังสือ: which office took the letter in."""

import pytest

from services.meetings.domain.invitation.refusals import (
    AlreadyDelivered,
    EmailNotSentYet,
    LetterCameBack,
    NothingDispatched,
)
from shared.contracts.invitations import Channel
from tests.meetings.invitation_examples import (
    bounced,
    confirm_delivery,
    delivered,
    dispatched,
    invitations,
    sent,
)


@pytest.mark.parametrize("channel", [Channel.POST, Channel.HAND])
def test_a_letter_on_paper_was_taken_in(channel: Channel) -> None:
    given = invitations.given(dispatched(channel))
    given.when(confirm_delivery()).then(delivered(channel=channel))


def test_an_email_was_acknowledged() -> None:
    given = invitations.given(dispatched(), sent())
    given.when(confirm_delivery()).then(delivered(channel=Channel.EMAIL))


def test_it_was_taken_in_once() -> None:
    invitations.given(dispatched(Channel.POST), delivered()).when(confirm_delivery()).then()


def test_it_was_taken_in_by_one_office() -> None:
    given = invitations.given(dispatched(Channel.POST), delivered())
    given.when(confirm_delivery(received_by="ฝ่ายอื่น")).refused(AlreadyDelivered())


def test_an_email_that_waits_has_not_been_received() -> None:
    invitations.given(dispatched()).when(confirm_delivery()).refused(EmailNotSentYet())


def test_what_came_back_has_not_been_received() -> None:
    given = invitations.given(dispatched(), bounced(final=True))
    given.when(confirm_delivery()).refused(LetterCameBack())


def test_nothing_is_received_that_nobody_sent() -> None:
    invitations.given().when(confirm_delivery()).refused(NothingDispatched())
