"""เสนอผู้ว่าราชการจังหวัด: the agencies that have not answered after the last reminder."""

from services.planning.domain.dissemination.refusals import NobodyToEscalate
from shared.contracts.invitations import Channel
from tests.planning.dissemination_examples import (
    disseminations,
    escalate,
    escalated,
    sent,
    started,
)

SENT = (started(), sent(Channel.POST, 0, 1, outstanding=1))


def test_on_the_forty_fifth_day_the_governor_hears_of_those_who_have_their_letter() -> None:
    disseminations.given(*SENT).when(escalate(44)).refused(NobodyToEscalate())
    disseminations.given(*SENT).when(escalate(45)).then(escalated(0, 1))


def test_who_has_answered_is_not_among_them() -> None:
    disseminations.given(*SENT).when(escalate(45, acknowledged=[0])).then(escalated(1))
    given = disseminations.given(*SENT)
    given.when(escalate(60, acknowledged=[0, 1])).refused(NobodyToEscalate())


def test_the_governor_hears_of_each_once() -> None:
    given = disseminations.given(*SENT, escalated(0))
    given.when(escalate(46)).then(escalated(1))
    disseminations.given(*SENT, escalated(0, 1)).when(escalate(47)).then()
