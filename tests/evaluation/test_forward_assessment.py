"""เสนอหรือส่งต่อ: to the next desk, after it was received."""

from services.evaluation.domain.transmittal import refusals
from shared.contracts.transmittals import Desk
from tests.evaluation import asked as ask

OFFICE, GOVERNOR, INTERIOR = Desk.PROVINCIAL_OFFICE, Desk.GOVERNOR, Desk.INTERIOR
AT_THE_GOVERNOR = (
    ask.sent(),
    ask.received(OFFICE),
    ask.forwarded(OFFICE, GOVERNOR),
    ask.received(GOVERNOR),
)


def test_from_desk_to_desk_in_turn() -> None:
    told = ask.transmittal.given(ask.sent(), ask.received(OFFICE))
    told.when(ask.forward(OFFICE, GOVERNOR)).then(ask.forwarded(OFFICE, GOVERNOR))
    told.when(ask.forward(OFFICE, INTERIOR)).refused(refusals.NotTheNextDesk("governor"))
    unread = ask.transmittal.given(ask.sent())
    unread.when(ask.forward(OFFICE, GOVERNOR)).refused(refusals.NotReceivedHere())


def test_the_governor_sends_to_both_ministries_once_each() -> None:
    told = ask.transmittal.given(*AT_THE_GOVERNOR)
    for ministry in (INTERIOR, Desk.CULTURE):
        told.when(ask.forward(GOVERNOR, ministry)).then(ask.forwarded(GOVERNOR, ministry))
    sent = ask.transmittal.given(*AT_THE_GOVERNOR, ask.forwarded(GOVERNOR, INTERIOR))
    sent.when(ask.forward(GOVERNOR, INTERIOR)).then()
    sent.when(ask.receive(INTERIOR)).then(ask.received(INTERIOR))
    sent.when(ask.forward(INTERIOR, GOVERNOR)).refused(refusals.NotTheNextDesk("-"))
