"""The meetings whose resolutions are bound (มติที่รวมในรูปเล่ม): of the plan, of the declaration."""

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.meetings import (
    MeetingKind,
    MeetingRescheduled,
    MeetingScheduled,
    ResolutionAdopted,
)
from shared.contracts.planning_values import Matter
from shared.contracts.quorum import QuorumCertificate, QuorumRule
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = MeetingScheduled | MeetingRescheduled | ResolutionAdopted
BOUND = frozenset({Matter.PLAN, Matter.DECLARATION})


class Heard(Message):
    """มติหนึ่งมติ on a plan or a declaration, with the quorum of that moment."""

    resolution_id: UUID
    number: int
    text: str
    adopted_at: AwareDatetime
    about: UUID
    version: str  # the hash of what was before the meeting
    certificate: QuorumCertificate


class BookletMeetingRow(Row):
    meeting_id: UUID
    kind: MeetingKind
    number: str
    title: str
    body_name: str
    starts_at: AwareDatetime
    place: str
    quorum_rule: QuorumRule
    heard: tuple[Heard, ...] = ()
    about: tuple[UUID, ...] = ()  # the plans and declarations it heard of


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project(
    row: BookletMeetingRow | None, recorded: Recorded[Listening], _: str
) -> BookletMeetingRow:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return BookletMeetingRow(
            meeting_id=event.meeting_id,
            kind=event.kind,
            number=event.number,
            title=event.title,
            body_name=event.body_name,
            starts_at=event.starts_at,
            place=event.place,
            quorum_rule=event.quorum_rule,
        )
    if row is None:
        raise LookupError("a meeting is scheduled before anything else happens to it")
    match event:
        case MeetingRescheduled():
            return changed(row, starts_at=event.starts_at, place=event.place)
        case ResolutionAdopted():
            heard = (*row.heard, *_heard(event, recorded.occurred_at))
            about = tuple(dict.fromkeys(one.about for one in heard))
            return changed(row, heard=heard, about=about)


def _heard(event: ResolutionAdopted, moment: datetime) -> tuple[Heard, ...]:
    return tuple(
        Heard(
            resolution_id=event.resolution_id,
            number=event.number,
            text=event.text,
            adopted_at=moment,
            about=concern.id,
            version=concern.version,
            certificate=event.certificate,
        )
        for concern in event.concerns
        if concern.what in BOUND
    )


BOOKLET_MEETINGS = View(
    name="booklet_meetings",
    version=1,
    row=BookletMeetingRow,
    listens=(MeetingScheduled, MeetingRescheduled, ResolutionAdopted),
    keys=keys,
    project=project,
    indexes=(("about",),),
)
