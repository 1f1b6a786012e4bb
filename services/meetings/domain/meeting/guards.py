"""What nearly every decision asks first."""

from services.meetings.domain.meeting.refusals import MeetingNotFound, WrongPhase
from services.meetings.domain.meeting.state import Meeting, Phase
from shared.contracts.meetings import MeetingScheduled


def scheduled_in(meeting: Meeting, *needed: Phase) -> MeetingScheduled:
    """The meeting as it was scheduled, if it stands in one of these phases now."""
    if meeting.scheduled is None:
        raise MeetingNotFound
    if needed and meeting.phase not in needed:
        raise WrongPhase(phase=meeting.phase, needed=needed[0])
    return meeting.scheduled
