"""อีเมลเชิญออกจากระบบแล้ว: the mail server has taken the letter that waited."""

import pytest
from pydantic import ValidationError

from services.meetings.domain.invitation.commands import RecordSent
from services.meetings.domain.invitation.refusals import (
    AnotherAttempt,
    NothingDispatched,
    NotInTheQueue,
)
from shared.contracts.invitations import Channel
from tests.meetings.invitation_examples import (
    bounced,
    dispatched,
    invitations,
    record_sent,
    sent,
)


def test_a_queued_email_has_left() -> None:
    invitations.given(dispatched()).when(record_sent()).then(sent())


def test_the_calendar_entry_in_it_is_named() -> None:
    invitations.given(dispatched()).when(record_sent(sequence=2)).then(sent(sequence=2))


def test_it_leaves_once() -> None:
    invitations.given(dispatched(), sent()).when(record_sent()).then()


def test_another_letter_has_not_left_in_its_place() -> None:
    given = invitations.given(dispatched(), sent())
    given.when(record_sent(message_id="<other@example.go.th>")).refused(NotInTheQueue())


def test_the_next_try_leaves_under_its_own_number() -> None:
    given = invitations.given(dispatched(), bounced())
    given.when(record_sent(attempt=2)).then(sent(attempt=2))


def test_an_attempt_that_was_given_up_has_not_left() -> None:
    given = invitations.given(dispatched(), bounced())
    given.when(record_sent(attempt=1)).refused(AnotherAttempt(attempt=1, latest=2))


def test_what_goes_by_post_is_no_email() -> None:
    given = invitations.given(dispatched(Channel.POST))
    given.when(record_sent()).refused(NotInTheQueue())


def test_what_bounced_for_good_does_not_wait_any_more() -> None:
    given = invitations.given(dispatched(), bounced(final=True))
    given.when(record_sent()).refused(NotInTheQueue())


def test_nothing_leaves_that_nobody_sent() -> None:
    invitations.given().when(record_sent()).refused(NothingDispatched())


@pytest.mark.parametrize(
    "message_id", ["", "letter", "<>", "<a b@c.th>", "<ก@c.th>", "<a@b>\r\nX:"]
)
def test_a_message_id_is_one(message_id: str) -> None:
    with pytest.raises(ValidationError):
        RecordSent(**dict(record_sent()) | {"message_id": message_id})
