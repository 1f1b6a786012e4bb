"""When and where a meeting is held, and whether it is held at all."""

from collections.abc import Sequence
from datetime import date, datetime

from services.meetings.domain.meeting import refusals
from services.meetings.domain.meeting.commands import (
    CancelMeeting,
    ConvenedBody,
    RescheduleMeeting,
    ScheduleMeeting,
)
from services.meetings.domain.meeting.guards import scheduled_in
from services.meetings.domain.meeting.state import Meeting, Phase
from shared.contracts.meetings import (
    MeetingCancelled,
    MeetingEvent,
    MeetingKind,
    MeetingRescheduled,
    MeetingScheduled,
)
from shared.kernel.fiscal_year import BANGKOK


def schedule_meeting(command: ScheduleMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    asked = MeetingScheduled(
        meeting_id=command.meeting_id,
        kind=command.kind,
        fiscal_year=command.fiscal_year,
        number=command.number,
        title=command.title,
        starts_at=command.starts_at,
        place=command.place,
        quorum_rule=command.quorum_rule,
        body_id=command.body.body_id if command.body else None,
        body_name=command.body.name if command.body else "",
    )
    if meeting.scheduled == asked:
        return []
    if meeting.scheduled is not None:
        raise refusals.MeetingAlreadyScheduled
    _refuse_unless_convened(command.kind, command.body, day_of(command.starts_at))
    return [asked]


def reschedule_meeting(command: RescheduleMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.SCHEDULED)
    now = meeting.rescheduled or scheduled
    if (now.starts_at, now.place) == (command.starts_at, command.place):
        return []
    if day_of(command.starts_at).year != day_of(scheduled.starts_at).year:
        raise refusals.MovedToAnotherYear(scheduled.number)
    return [
        MeetingRescheduled(
            meeting_id=command.meeting_id,
            starts_at=command.starts_at,
            place=command.place,
            reason=command.reason,
        )
    ]


def cancel_meeting(command: CancelMeeting, meeting: Meeting) -> Sequence[MeetingEvent]:
    if meeting.phase is Phase.CANCELLED:
        return []
    scheduled = scheduled_in(meeting, Phase.SCHEDULED)
    return [
        MeetingCancelled(
            meeting_id=command.meeting_id,
            kind=scheduled.kind,
            fiscal_year=scheduled.fiscal_year,
            reason=command.reason,
        )
    ]


def day_of(moment: datetime) -> date:
    """The day on the calendar of a wall in Thailand."""
    return moment.astimezone(BANGKOK).date()


def _refuse_unless_convened(kind: MeetingKind, body: ConvenedBody | None, day: date) -> None:
    """A body's meeting is of the body's own kind; the assembly is of no body."""
    if kind is MeetingKind.ASSEMBLY:
        if body is not None:
            raise refusals.AssemblyHasNoBody
        return
    if body is None:
        raise refusals.BodyNeeded(kind)
    if body.kind.value != kind.value:
        raise refusals.BodyOfAnotherKind(body=body.kind, meeting=kind)
    if body.dissolved is not None and body.dissolved <= day:
        raise refusals.BodyWasDissolved(body.dissolved)
