"""หนังสือเชิญส่งไม่ถึง: an e-mail is tried again by itself, up to five times; others are not."""

import pytest

from services.meetings.domain.invitation.decisions import INVITATION, MOST_TRIES
from services.meetings.domain.invitation.refusals import (
    AlreadyDelivered,
    AnotherAttempt,
    LetterCameBack,
    NothingDispatched,
)
from services.meetings.domain.invitation.state import Stage
from shared.contracts.invitations import Channel
from tests.meetings.invitation_examples import (
    after,
    bounced,
    delivered,
    dispatch,
    dispatched,
    invitations,
    invitee,
    record_bounce,
    sent,
)


def test_an_email_that_was_put_off_waits_for_its_next_try() -> None:
    invitations.given(dispatched()).when(record_bounce()).then(bounced())
    sending = INVITATION.after([dispatched(), bounced()]).sendings[invitee(0)]
    assert (sending.stage, sending.attempt, sending.tries) == (Stage.QUEUED, 2, 2)


def test_an_address_that_is_refused_is_not_tried_again() -> None:
    given = invitations.given(dispatched())
    given.when(record_bounce(permanent=True)).then(bounced(final=True))


def test_the_fifth_try_is_the_last() -> None:
    tries = [record_bounce(attempt=number) for number in range(1, MOST_TRIES)]
    history = after([dispatched()], *tries)
    given = invitations.given(*history)
    given.when(record_bounce(attempt=5)).then(bounced(attempt=5, final=True))


def test_who_sends_again_gives_it_five_more() -> None:
    tries = [record_bounce(attempt=number) for number in range(1, MOST_TRIES + 1)]
    history = after([dispatched()], *tries, dispatch(Channel.EMAIL, 0))
    invitations.given(*history).when(record_bounce(attempt=6)).then(bounced(attempt=6))


@pytest.mark.parametrize("channel", [Channel.POST, Channel.HAND])
def test_a_letter_on_paper_comes_back_for_good(channel: Channel) -> None:
    given = invitations.given(dispatched(channel))
    given.when(record_bounce()).then(bounced(final=True, channel=channel))


def test_an_email_that_was_taken_may_still_come_back() -> None:
    given = invitations.given(dispatched(), sent())
    given.when(record_bounce(permanent=True)).then(bounced(final=True))


def test_it_comes_back_once() -> None:
    given = invitations.given(dispatched(), bounced(final=True))
    given.when(record_bounce(permanent=True)).refused(LetterCameBack())


def test_what_was_received_has_not_come_back() -> None:
    given = invitations.given(dispatched(Channel.POST), delivered())
    given.when(record_bounce()).refused(AlreadyDelivered())


def test_news_of_an_older_attempt_say_nothing_about_the_newer() -> None:
    given = invitations.given(dispatched(), bounced())
    given.when(record_bounce(attempt=1)).refused(AnotherAttempt(attempt=1, latest=2))


def test_nothing_comes_back_that_nobody_sent() -> None:
    invitations.given().when(record_bounce()).refused(NothingDispatched())
