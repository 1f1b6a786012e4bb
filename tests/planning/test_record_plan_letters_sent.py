"""บันทึกว่าอีเมลส่งแผนออกไปแล้ว: what the mail server took, and only what was waiting."""

from services.planning.domain.dissemination.refusals import NotInThePlanQueue
from shared.contracts.invitations import Channel
from tests.planning.dissemination_examples import (
    bounced,
    disseminations,
    queued,
    sent,
    started,
    take,
)

EMAIL = Channel.EMAIL
WAITING = (started(), queued(0, 1))


def test_several_are_recorded_together() -> None:
    given = disseminations.given(*WAITING)
    given.when(take((0, 1), (1, 1))).then(sent(EMAIL, 0, 1, outstanding=1))


def test_what_was_recorded_already_is_no_news() -> None:
    disseminations.given(*WAITING, sent(EMAIL, 0, outstanding=2)).when(take((0, 1))).then()


def test_those_that_still_wait_are_recorded_beside_one_that_does_not() -> None:
    given = disseminations.given(*WAITING, sent(EMAIL, 0, outstanding=2))
    given.when(take((0, 1), (1, 1))).then(sent(EMAIL, 1, outstanding=1))


def test_news_of_an_older_try_say_nothing_about_the_newer() -> None:
    given = disseminations.given(*WAITING, bounced())
    given.when(take((0, 1))).refused(NotInThePlanQueue())
    given.when(take((0, 2))).then(sent(EMAIL, 0, outstanding=2))


def test_what_never_waited_was_not_sent() -> None:
    disseminations.given(started()).when(take((0, 1))).refused(NotInThePlanQueue())


def test_a_messenger_who_took_the_letter_meanwhile_leaves_nothing_in_the_queue() -> None:
    given = disseminations.given(*WAITING, sent(Channel.HAND, 0, outstanding=2))
    given.when(take((0, 1))).refused(NotInThePlanQueue())
