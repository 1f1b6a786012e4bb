"""The way of an assessment to the ministry (กระดานการจัดส่งแบบประเมิน): one row an assessment.

Every snapshot that was sent is there, the corrected one beside the one that came back.
"""

from typing import get_args
from uuid import UUID

from shared.contracts.transmittals import (
    AssessmentForwarded,
    AssessmentReceived,
    AssessmentSent,
    AssessmentSentBack,
    Desk,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View

Listening = AssessmentSent | AssessmentReceived | AssessmentForwarded | AssessmentSentBack


class Way(Message):
    """การจัดส่งครั้งหนึ่ง"""

    sent: AssessmentSent
    received: tuple[AssessmentReceived, ...] = ()
    forwarded: tuple[AssessmentForwarded, ...] = ()
    sent_back: AssessmentSentBack | None = None

    @property
    def waiting_at(self) -> tuple[Desk, ...]:
        """Sent there, and not received."""
        if self.sent_back is not None:
            return ()
        there = {one.desk for one in self.received}
        desks = (self.sent.to, *(one.to for one in self.forwarded))
        return tuple(one for one in desks if one not in there)


class TransmittalRow(Row):
    assessment_id: UUID
    fiscal_year: int
    ways: tuple[Way, ...]  # oldest first
    waiting_at: tuple[Desk, ...]
    at_the_ministry: bool  # of Interior: the newest snapshot is received there and stands


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.assessment_id)]


def project(row: TransmittalRow | None, recorded: Recorded[Listening], _: str) -> TransmittalRow:
    event = recorded.event
    if isinstance(event, AssessmentSent):
        ways = (*(row.ways if row else ()), Way(sent=event))
        return _row(event, ways)
    if row is None:
        raise LookupError("an assessment is sent before it arrives")
    return _row(event, tuple(_further(one, event) for one in row.ways))


def _further(way: Way, event: AssessmentReceived | AssessmentForwarded | AssessmentSentBack) -> Way:
    if way.sent.transmittal_id != event.transmittal_id:
        return way
    match event:
        case AssessmentReceived():
            return way.model_copy(update={"received": (*way.received, event)})
        case AssessmentForwarded():
            return way.model_copy(update={"forwarded": (*way.forwarded, event)})
        case AssessmentSentBack():
            return way.model_copy(update={"sent_back": event})


def _row(event: Listening, ways: tuple[Way, ...]) -> TransmittalRow:
    newest = ways[-1]
    arrived = any(one.desk is Desk.INTERIOR for one in newest.received)
    return TransmittalRow(
        assessment_id=event.assessment_id,
        fiscal_year=event.fiscal_year,
        ways=ways,
        waiting_at=newest.waiting_at,
        at_the_ministry=arrived and newest.sent_back is None,
    )


TRANSMITTAL_BOARD = View(
    name="transmittal_board",
    version=1,
    row=TransmittalRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",),),
)
