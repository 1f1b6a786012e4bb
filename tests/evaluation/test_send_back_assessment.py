"""ส่งกลับให้แก้ไข: by a desk that has it; the way ends there."""

from services.evaluation.domain.transmittal import refusals
from shared.contracts.transmittals import Desk
from tests.evaluation import asked as ask

OFFICE, GOVERNOR = Desk.PROVINCIAL_OFFICE, Desk.GOVERNOR
THERE = (ask.sent(), ask.received(OFFICE))


def test_whoever_has_it_sends_it_back_once() -> None:
    ask.transmittal.given(*THERE).when(ask.send_back(OFFICE)).then(ask.sent_back(OFFICE))
    unread = ask.transmittal.given(ask.sent())
    unread.when(ask.send_back(OFFICE)).refused(refusals.NotReceivedHere())
    back = ask.transmittal.given(*THERE, ask.sent_back(OFFICE))
    back.when(ask.send_back(OFFICE)).then()
    ask.transmittal.given().when(ask.send_back(OFFICE)).refused(refusals.TransmittalNotFound())


def test_what_was_sent_back_goes_no_further() -> None:
    back = ask.transmittal.given(*THERE, ask.sent_back(OFFICE))
    back.when(ask.forward(OFFICE, GOVERNOR)).refused(refusals.SentBackAlready())
    back.when(ask.receive(OFFICE)).refused(refusals.SentBackAlready())
