"""เตือนหน่วยงานที่ยังไม่ตอบรับ: whose letter was sent, who has not answered, once a round."""

from datetime import timedelta

from services.planning.domain.dissemination.refusals import NobodyToRemind
from shared.contracts.invitations import Channel
from tests.planning.dissemination_examples import (
    TODAY,
    bounced,
    disseminations,
    remind,
    reminded,
    sent,
    started,
)

SENT = (started(), sent(Channel.POST, 0, 1, 2))


def test_nobody_is_reminded_before_the_day() -> None:
    disseminations.given(*SENT).when(remind(13)).refused(NobodyToRemind())


def test_on_the_fourteenth_day_all_who_have_not_answered_are() -> None:
    given = disseminations.given(*SENT)
    given.when(remind(14, acknowledged=[1])).then(reminded(0, 2))


def test_once_a_round() -> None:
    given = disseminations.given(*SENT, reminded(0, 1, 2))
    given.when(remind(29)).refused(NobodyToRemind())
    given.when(remind(30)).then(reminded(0, 1, 2, number=2))
    after = disseminations.given(*SENT, reminded(0, 1, 2, number=2))
    after.when(remind(90)).refused(NobodyToRemind())


def test_a_round_that_was_missed_is_made_good_by_the_next() -> None:
    given = disseminations.given(*SENT, reminded(0))
    given.when(remind(40)).then(reminded(0, 1, 2, number=2))


def test_each_is_reminded_by_the_day_of_its_own_letter() -> None:
    later = sent(Channel.HAND, 2, day=TODAY + timedelta(days=16))
    given = disseminations.given(started(), sent(Channel.POST, 0, 1, outstanding=1), later)
    given.when(remind(30)).then(reminded(2), reminded(0, 1, number=2))


def test_a_letter_that_was_never_sent_is_not_reminded_of() -> None:
    given = disseminations.given(started(), sent(Channel.POST, 0, outstanding=2))
    given.when(remind(14)).then(reminded(0))
    disseminations.given(started()).when(remind(90)).refused(NobodyToRemind())


def test_a_letter_that_came_back_is_not_reminded_of() -> None:
    back = bounced(0, final=True, channel=Channel.POST)
    disseminations.given(*SENT, back).when(remind(14)).then(reminded(1, 2))


def test_of_those_chosen_only_those_whose_turn_it_is_are_recorded() -> None:
    given = disseminations.given(*SENT, reminded(1))
    given.when(remind(14, 1, 2, 2, acknowledged=[0])).then(reminded(2))
    given.when(remind(14, 1)).refused(NobodyToRemind())
