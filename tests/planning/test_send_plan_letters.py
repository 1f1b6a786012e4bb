"""ส่งหนังสือส่งแผน: every agency is reached by some channel, once unless somebody asks again."""

import pytest

from services.planning.domain.dissemination.refusals import (
    AgenciesWithoutEmail,
    DisseminationNotFound,
    EveryPlanLetterSent,
    NotInThisDissemination,
    PlanEmailStillQueued,
    PlanLetterUnderWay,
)
from shared.contracts.invitations import Channel
from tests.planning.dissemination_examples import (
    agency,
    bounced,
    disseminations,
    queued,
    send,
    sent,
    started,
)

EMAIL, POST, HAND = Channel.EMAIL, Channel.POST, Channel.HAND


def test_by_post_all_outstanding_go_at_once() -> None:
    then = sent(POST, 0, 1, 2, reference="EG 1")
    disseminations.given(started()).when(send(POST, reference="EG 1")).then(then)


def test_an_email_waits_in_the_queue_of_those_who_have_one() -> None:
    disseminations.given(started()).when(send(EMAIL)).then(queued(0, 1))


def test_the_rest_then_goes_by_hand() -> None:
    given = disseminations.given(started(), queued(0, 1))
    given.when(send(HAND)).then(sent(HAND, 2, outstanding=2))


def test_when_only_those_without_an_email_are_left_they_are_named() -> None:
    given = disseminations.given(started(), queued(0, 1))
    given.when(send(EMAIL)).refused(AgenciesWithoutEmail((agency(2),), 1))


def test_some_may_be_chosen() -> None:
    given = disseminations.given(started())
    given.when(send(POST, 2, 0, 2)).then(sent(POST, 2, 0, outstanding=1))


def test_who_has_no_letter_here_gets_none() -> None:
    refusal = NotInThisDissemination((agency(7),), 1)
    disseminations.given(started()).when(send(POST, 0, 7)).refused(refusal)


def test_when_all_were_sent_to_nothing_is_outstanding() -> None:
    given = disseminations.given(started(), sent(POST, 0, 1, 2))
    given.when(send(POST)).refused(EveryPlanLetterSent())


def test_a_letter_under_way_is_not_sent_again_by_accident() -> None:
    given = disseminations.given(started(), sent(POST, 0, 1, 2))
    given.when(send(HAND, 1)).refused(PlanLetterUnderWay((agency(1),), 1))
    given.when(send(HAND, 1, again=True)).then(sent(HAND, 1))


def test_a_queued_email_goes_out_by_itself() -> None:
    given = disseminations.given(started(), queued(0))
    refusal = PlanEmailStillQueued((agency(0),), 1)
    given.when(send(EMAIL, 0, again=True)).refused(refusal)


@pytest.mark.parametrize("channel", [POST, HAND])
def test_after_a_final_bounce_the_next_attempt_needs_no_more_words(channel: Channel) -> None:
    given = disseminations.given(started(), queued(0), bounced(final=True))
    given.when(send(channel, 0)).then(sent(channel, 0, outstanding=2))


def test_what_was_not_started_sends_nothing() -> None:
    disseminations.given().when(send(POST)).refused(DisseminationNotFound())
