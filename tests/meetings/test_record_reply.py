"""บันทึกการตอบรับ: only who was invited answers; a later answer stands in for the earlier."""

from datetime import date

import pytest

from services.meetings.domain.invitation.commands import RecordReply
from services.meetings.domain.invitation.refusals import (
    AuthorityOfTheFuture,
    AuthorityWithoutRepresentative,
    NobodyComes,
    NoLettersAnyMore,
    NotAmongInvitees,
    PersonNamedTwice,
    RepresentativeNeeded,
)
from shared.contracts.invitations import Answer, AuthorityLetter, ReplyRecorded
from shared.contracts.people import NamedPerson
from tests.meetings.invitation_examples import (
    AUTHORITY,
    MEETING_ID,
    dispatched,
    invitations,
    invitee,
    person,
    record_reply,
)

SENDS = Answer.SENDS_REPRESENTATIVE


def replied(
    answer: Answer = Answer.ATTENDS,
    *representatives: NamedPerson,
    authority: AuthorityLetter | None = None,
    note: str = "",
) -> ReplyRecorded:
    return ReplyRecorded(
        meeting_id=MEETING_ID,
        invitee=invitee(0),
        answer=answer,
        representatives=representatives,
        authority=authority,
        note=note,
    )


def test_an_invitee_comes() -> None:
    command = record_reply(note="ขอที่จอดรถหนึ่งคัน")
    invitations.given(dispatched()).when(command).then(replied(note="ขอที่จอดรถหนึ่งคัน"))


def test_an_invitee_names_who_comes() -> None:
    command = record_reply(Answer.ATTENDS, person())
    invitations.given(dispatched()).when(command).then(replied(Answer.ATTENDS, person()))


def test_an_invitee_sends_representatives_with_a_letter_of_authority() -> None:
    command = record_reply(SENDS, person(1), person(2), authority=AUTHORITY)
    reply = replied(SENDS, person(1), person(2), authority=AUTHORITY)
    invitations.given(dispatched()).when(command).then(reply)


def test_the_letter_of_authority_may_follow() -> None:
    given = invitations.given(dispatched(), replied(SENDS, person()))
    command = record_reply(SENDS, person(), authority=AUTHORITY)
    given.when(command).then(replied(SENDS, person(), authority=AUTHORITY))


def test_an_invitee_declines() -> None:
    command = record_reply(Answer.DECLINES)
    invitations.given(dispatched()).when(command).then(replied(Answer.DECLINES))


def test_an_invitee_answers_before_the_letter_was_sent() -> None:
    invitations.given().when(record_reply()).then(replied())


def test_who_was_never_invited_does_not_answer() -> None:
    refusal = NotAmongInvitees((invitee(0),), 1)
    invitations.given(dispatched()).when(record_reply(invited=False)).refused(refusal)


def test_nobody_answers_to_a_cancelled_meeting() -> None:
    command = record_reply(cancelled=True)
    invitations.given(dispatched()).when(command).refused(NoLettersAnyMore())


def test_a_later_answer_stands_in_for_the_earlier() -> None:
    given = invitations.given(dispatched(), replied(Answer.DECLINES))
    given.when(record_reply()).then(replied())


def test_the_same_answer_is_recorded_once() -> None:
    given = invitations.given(dispatched(), replied(Answer.DECLINES), replied())
    given.when(record_reply()).then()


def test_who_sends_a_representative_names_one() -> None:
    invitations.given().when(record_reply(SENDS)).refused(RepresentativeNeeded())


@pytest.mark.parametrize(
    "command",
    [
        record_reply(Answer.DECLINES, person()),
        record_reply(Answer.DECLINES, authority=AUTHORITY),
    ],
)
def test_who_declines_sends_nobody(command: RecordReply) -> None:
    invitations.given().when(command).refused(NobodyComes())


def test_a_letter_of_authority_is_a_representatives() -> None:
    command = record_reply(Answer.ATTENDS, person(), authority=AUTHORITY)
    invitations.given().when(command).refused(AuthorityWithoutRepresentative())


def test_a_letter_of_authority_is_not_of_tomorrow() -> None:
    tomorrow = AUTHORITY.model_copy(update={"dated": date(2026, 11, 3)})
    command = record_reply(SENDS, person(), authority=tomorrow)
    invitations.given().when(command).refused(AuthorityOfTheFuture())


def test_a_person_is_named_once() -> None:
    command = record_reply(SENDS, person(1), person(1))
    invitations.given().when(command).refused(PersonNamedTwice())
