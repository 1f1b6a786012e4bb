"""อีเมลเชิญหลายฉบับออกจากระบบแล้ว: the mail server has taken many letters that waited."""

import pytest
from pydantic import ValidationError

from services.meetings.domain.invitation.commands import MOST_SENDINGS, RecordSendings, SentLetter
from services.meetings.domain.invitation.refusals import (
    AnotherAttempt,
    LetterNamedTwice,
    NothingDispatched,
    NotInTheQueue,
)
from shared.contracts.invitations import Channel
from tests.meetings.invitation_examples import (
    MEETING_ID,
    MESSAGE_ID,
    bounced,
    dispatched,
    invitations,
    invitee,
    sent,
    stamped,
)


def letter(place: int, attempt: int = 1) -> SentLetter:
    return SentLetter(invitee=invitee(place), attempt=attempt, message_id=MESSAGE_ID)


def record_sendings(*letters: SentLetter) -> RecordSendings:
    return RecordSendings(**stamped("sendings"), meeting_id=MEETING_ID, letters=letters)


def test_every_letter_that_waited_has_left() -> None:
    command = record_sendings(letter(0), letter(1), letter(2))
    invitations.given(dispatched()).when(command).then(sent(0), sent(1), sent(2))


def test_what_is_recorded_already_is_not_recorded_again() -> None:
    command = record_sendings(letter(0), letter(1))
    invitations.given(dispatched(), sent(0)).when(command).then(sent(1))
    invitations.given(dispatched(), sent(0), sent(1)).when(command).then()


def test_where_one_does_not_wait_none_is_recorded() -> None:
    command = record_sendings(letter(0), letter(1))
    given = invitations.given(dispatched(), bounced(1, final=True))
    given.when(command).refused(NotInTheQueue())


def test_each_is_meant_by_its_attempt() -> None:
    given = invitations.given(dispatched(), bounced(1))
    given.when(record_sendings(letter(0), letter(1, attempt=2))).then(sent(0), sent(1, attempt=2))
    given.when(record_sendings(letter(0), letter(1))).refused(AnotherAttempt(attempt=1, latest=2))


def test_what_goes_by_post_or_was_never_sent_has_not_left() -> None:
    given = invitations.given(dispatched(Channel.POST))
    given.when(record_sendings(letter(0))).refused(NotInTheQueue())
    invitations.given().when(record_sendings(letter(0))).refused(NothingDispatched())


def test_no_invitee_stands_in_the_list_twice() -> None:
    given = invitations.given(dispatched())
    given.when(record_sendings(letter(0), letter(0))).refused(LetterNamedTwice())


@pytest.mark.parametrize("count", [0, MOST_SENDINGS + 1])
def test_a_list_has_letters_and_an_end(count: int) -> None:
    with pytest.raises(ValidationError):
        record_sendings(*map(letter, range(count)))
