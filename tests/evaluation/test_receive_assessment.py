"""ลงรับแบบประเมิน: where it was sent, once."""

from services.evaluation.domain.transmittal import refusals
from shared.contracts.transmittals import Desk
from tests.evaluation import asked as ask

OFFICE, GOVERNOR, INTERIOR = Desk.PROVINCIAL_OFFICE, Desk.GOVERNOR, Desk.INTERIOR


def test_a_desk_receives_what_was_sent_to_it_once() -> None:
    told = ask.transmittal.given(ask.sent())
    told.when(ask.receive(OFFICE)).then(ask.received(OFFICE))
    there = ask.transmittal.given(ask.sent(), ask.received(OFFICE))
    there.when(ask.receive(OFFICE)).then()
    there.when(ask.receive(OFFICE, "119/2570")).refused(refusals.ReceivedAlready())


def test_no_desk_receives_what_is_elsewhere() -> None:
    told = ask.transmittal.given(ask.sent())
    for desk in (GOVERNOR, INTERIOR):
        told.when(ask.receive(desk)).refused(refusals.NotAtThisDesk())
    ask.transmittal.given().when(ask.receive(OFFICE)).refused(refusals.TransmittalNotFound())
