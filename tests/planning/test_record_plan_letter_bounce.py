"""บันทึกว่าหนังสือส่งแผนส่งไม่ถึง: an e-mail is tried again by itself, some times."""

from services.planning.domain.dissemination.decisions import DISSEMINATION, MOST_TRIES
from services.planning.domain.dissemination.refusals import (
    AnotherPlanAttempt,
    PlanLetterCameBack,
    PlanLetterNotSent,
)
from services.planning.domain.dissemination.state import Stage
from shared.contracts.dissemination import DisseminationEvent
from shared.contracts.invitations import Channel
from tests.planning.dissemination_examples import (
    agency,
    bounce,
    bounced,
    disseminations,
    queued,
    sent,
    started,
)

WAITING = (started(), queued(0, 1))


def test_an_email_that_was_not_taken_waits_again() -> None:
    disseminations.given(*WAITING).when(bounce()).then(bounced())
    sending = DISSEMINATION.after([*WAITING, bounced()]).sendings[agency(0)]
    assert (sending.stage, sending.attempt, sending.tries) == (Stage.QUEUED, 2, 2)


def test_the_fifth_failure_is_final() -> None:
    tried = [bounced(attempt=number) for number in range(1, MOST_TRIES)]
    given = disseminations.given(*WAITING, *tried)
    given.when(bounce()).then(bounced(attempt=MOST_TRIES, final=True))


def test_a_refused_address_is_not_tried_again() -> None:
    disseminations.given(*WAITING).when(bounce(permanent=True)).then(bounced(final=True))


def test_a_letter_by_post_comes_back_for_good() -> None:
    given = disseminations.given(started(), sent(Channel.POST, 0, outstanding=2))
    given.when(bounce()).then(bounced(final=True, channel=Channel.POST))


def test_a_letter_that_came_back_was_not_had_by_anybody() -> None:
    history: list[DisseminationEvent] = [
        started(),
        sent(Channel.POST, 0, outstanding=2),
        bounced(final=True),
    ]
    assert DISSEMINATION.after(history).sendings[agency(0)].sent_on is None


def test_it_comes_back_once() -> None:
    given = disseminations.given(*WAITING, bounced(final=True))
    given.when(bounce()).refused(PlanLetterCameBack())


def test_news_of_an_older_try_say_nothing_about_the_newer() -> None:
    given = disseminations.given(*WAITING, bounced())
    given.when(bounce(attempt=1)).refused(AnotherPlanAttempt(1, 2))


def test_what_was_not_sent_does_not_come_back() -> None:
    disseminations.given(started()).when(bounce()).refused(PlanLetterNotSent())
