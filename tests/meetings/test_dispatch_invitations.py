"""ส่งหนังสือเชิญ: every invitee is reached by some channel, once unless somebody asks again."""

import pytest

from services.meetings.domain.invitation.commands import DispatchInvitations
from services.meetings.domain.invitation.decisions import DISPATCHES_AN_EVENT, INVITATION
from services.meetings.domain.invitation.refusals import (
    EmailStillQueued,
    EveryInvitationDispatched,
    InvitationUnderWay,
    NoInviteesYet,
    NoLettersAnyMore,
    NotAmongInvitees,
    WithoutOfficeEmail,
)
from shared.contracts.invitations import Channel, InvitationsDispatched
from shared.kernel.catalogue import encode
from shared.kernel.commit import MAX_COMMIT_BYTES, MAX_EVENT_BYTES
from tests.meetings.invitation_examples import (
    addressees,
    bounced,
    delivered,
    dispatch,
    dispatched,
    invitations,
    invitee,
    sent,
)

BY_POST = Channel.POST
EMAIL = Channel.EMAIL


def test_all_outstanding_are_sent_to_at_once() -> None:
    command = dispatch(BY_POST, reference="EG 1")
    invitations.given().when(command).then(dispatched(BY_POST, reference="EG 1"))


def test_those_without_an_office_email_stay_outstanding() -> None:
    command = dispatch(EMAIL, to=addressees(5, without_email=[1, 3]))
    invitations.given().when(command).then(dispatched(EMAIL, 0, 2, 4, outstanding=2))


def test_the_rest_then_goes_by_post() -> None:
    command = dispatch(BY_POST, to=addressees(5, without_email=[1, 3]))
    given = invitations.given(dispatched(EMAIL, 0, 2, 4, outstanding=2))
    given.when(command).then(dispatched(BY_POST, 1, 3))


def test_when_only_those_are_outstanding_they_are_named() -> None:
    command = dispatch(EMAIL, to=addressees(2, without_email=[1]))
    refusal = WithoutOfficeEmail((invitee(1),), ("หน่วยงานที่ 1",), 1)
    invitations.given(dispatched(EMAIL, 0, outstanding=1)).when(command).refused(refusal)


def test_an_email_is_chosen_only_for_who_has_one() -> None:
    command = dispatch(EMAIL, 0, 1, to=addressees(2, without_email=[1]))
    refusal = WithoutOfficeEmail((invitee(1),), ("หน่วยงานที่ 1",), 1)
    invitations.given().when(command).refused(refusal)


def test_some_may_be_chosen() -> None:
    command = dispatch(BY_POST, 3, 1, 3)
    invitations.given().when(command).then(dispatched(BY_POST, 3, 1, outstanding=3))


def test_who_was_not_invited_gets_no_letter() -> None:
    refusal = NotAmongInvitees((invitee(5), invitee(9)), 2)
    invitations.given().when(dispatch(BY_POST, 0, 5, 9)).refused(refusal)


def test_when_all_were_sent_to_nothing_is_outstanding() -> None:
    given = invitations.given(dispatched(BY_POST))
    given.when(dispatch(EMAIL)).refused(EveryInvitationDispatched())


def test_a_letter_under_way_is_not_sent_again_by_accident() -> None:
    given = invitations.given(dispatched(BY_POST, 0, 1, outstanding=3))
    given.when(dispatch(BY_POST, 1, 2)).refused(InvitationUnderWay((invitee(1),), 1))


def test_a_letter_that_was_received_is_not_sent_again_by_accident() -> None:
    given = invitations.given(dispatched(BY_POST, 0, outstanding=4), delivered())
    given.when(dispatch(BY_POST, 0)).refused(InvitationUnderWay((invitee(0),), 1))


def test_it_is_sent_again_when_that_is_said() -> None:
    given = invitations.given(dispatched(BY_POST, 0, outstanding=4), delivered())
    again = dispatched(Channel.HAND, 0, attempt=2, outstanding=4)
    given.when(dispatch(Channel.HAND, 0, again=True)).then(again)


def test_after_a_final_bounce_the_next_attempt_needs_no_more_words() -> None:
    history = (dispatched(EMAIL, 0, outstanding=4), bounced(final=True))
    again = dispatched(BY_POST, 0, attempt=2, outstanding=4)
    invitations.given(*history).when(dispatch(BY_POST, 0)).then(again)


def test_a_queued_email_goes_out_by_itself() -> None:
    given = invitations.given(dispatched(EMAIL, 0, outstanding=4), bounced())
    refusal = EmailStillQueued((invitee(0),), 1)
    given.when(dispatch(EMAIL, 0, again=True)).refused(refusal)


def test_instead_of_a_queued_email_a_messenger_may_go() -> None:
    given = invitations.given(dispatched(EMAIL, 0, outstanding=4), bounced())
    by_hand = dispatched(Channel.HAND, 0, attempt=3, outstanding=4)
    given.when(dispatch(Channel.HAND, 0, again=True)).then(by_hand)


def test_an_email_that_was_sent_may_be_sent_again() -> None:
    given = invitations.given(dispatched(EMAIL, 0, outstanding=4), sent())
    again = dispatched(EMAIL, 0, attempt=2, outstanding=4)
    given.when(dispatch(EMAIL, 0, again=True)).then(again)


def test_a_cancelled_meeting_sends_no_invitations() -> None:
    invitations.given().when(dispatch(BY_POST, cancelled=True)).refused(NoLettersAnyMore())


def test_a_meeting_that_invited_nobody_sends_nothing() -> None:
    invitations.given().when(dispatch(BY_POST, to=())).refused(NoInviteesYet())


@pytest.mark.parametrize(("count", "sizes"), [(300, [300]), (301, [300, 1]), (601, [300, 300, 1])])
def test_many_letters_are_recorded_in_several_events(count: int, sizes: list[int]) -> None:
    command = dispatch(BY_POST, to=addressees(count))
    events = INVITATION.decide(command, INVITATION.initial)
    parts = [event for event in events if isinstance(event, InvitationsDispatched)]
    assert [len(part.dispatches) for part in parts] == sizes
    left = [count - sum(sizes[: number + 1]) for number in range(len(sizes))]
    assert [part.outstanding for part in parts] == left
    assert INVITATION.after(events).sendings.keys() == {invitee(n) for n in range(count)}


def test_the_largest_province_fits_into_one_commit() -> None:
    command = dispatch(BY_POST, to=addressees(2_000), reference="ส" * 80)
    sizes = [len(encode(e).encode()) for e in INVITATION.decide(command, INVITATION.initial)]
    assert len(sizes) == -(-2_000 // DISPATCHES_AN_EVENT)
    assert max(sizes) <= MAX_EVENT_BYTES
    assert sum(sizes) <= MAX_COMMIT_BYTES


def test_a_reference_is_short_enough_for_that() -> None:
    with pytest.raises(ValueError, match="at most 80"):
        DispatchInvitations(**dict(dispatch()) | {"reference": "x" * 81})
