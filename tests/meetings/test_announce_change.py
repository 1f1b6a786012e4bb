"""แจ้งเลื่อนหรืองดการประชุม: who holds the meeting in the calendar is told of its change, once."""

from services.meetings.domain.invitation.refusals import NobodyToTell
from shared.contracts.invitations import Channel
from tests.meetings.invitation_examples import (
    addressees,
    announce,
    bounced,
    delivered,
    dispatched,
    invitations,
    sent,
)

EMAILED = (dispatched(Channel.EMAIL, 0, 1, 2, outstanding=2), sent(0), sent(2))


def test_those_to_whom_an_email_went_are_told() -> None:
    notice = dispatched(Channel.EMAIL, 0, 2, attempt=2, outstanding=2, sequence=1)
    invitations.given(*EMAILED).when(announce()).then(notice)


def test_those_who_took_the_letter_in_are_told_too() -> None:
    history = (*EMAILED, delivered(0, channel=Channel.EMAIL))
    notice = dispatched(Channel.EMAIL, 0, 2, attempt=2, outstanding=2, sequence=1)
    invitations.given(*history).when(announce()).then(notice)


def test_the_same_change_is_told_once() -> None:
    notice = dispatched(Channel.EMAIL, 0, 2, attempt=2, outstanding=2, sequence=1)
    invitations.given(*EMAILED, notice).when(announce()).then()


def test_a_notice_that_did_not_arrive_is_not_told_for_ever() -> None:
    notice = dispatched(Channel.EMAIL, 0, 2, attempt=2, outstanding=2, sequence=1)
    failed = bounced(0, 2, final=True)
    invitations.given(*EMAILED, notice, failed).when(announce()).then()


def test_who_was_invited_after_the_change_knows_it_already() -> None:
    history = (*EMAILED, sent(1, sequence=1))
    notice = dispatched(Channel.EMAIL, 0, 2, attempt=2, outstanding=2, sequence=1)
    invitations.given(*history).when(announce()).then(notice)


def test_the_next_change_is_told_again() -> None:
    notice = dispatched(Channel.EMAIL, 0, 2, attempt=2, outstanding=2, sequence=1)
    second = dispatched(Channel.EMAIL, 0, 2, attempt=3, outstanding=2, sequence=2)
    invitations.given(*EMAILED, notice).when(announce(2)).then(second)


def test_who_has_no_office_email_any_more_is_left_out() -> None:
    notice = dispatched(Channel.EMAIL, 2, attempt=2, outstanding=2, sequence=1)
    command = announce(to=addressees(5, without_email=[0]))
    invitations.given(*EMAILED).when(command).then(notice)


def test_where_nobody_holds_an_entry_there_is_nobody_to_tell() -> None:
    history = (dispatched(Channel.POST, 0), dispatched(Channel.EMAIL, 1), bounced(1, final=True))
    invitations.given(*history).when(announce()).refused(NobodyToTell())
