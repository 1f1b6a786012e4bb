"""เปิดประชุม: the sitting starts once the letters have gone out."""

from services.meetings.domain.meeting.refusals import MeetingNotFound, NobodyInvited, WrongPhase
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import MeetingOpened
from tests.meetings.body_examples import body_invited, body_scheduled
from tests.meetings.examples import (
    MEETING_ID,
    after,
    cancel_meeting,
    closed,
    in_session,
    invited,
    meeting,
    open_meeting,
    scheduled,
)


def test_a_meeting_opens_when_the_agencies_are_invited() -> None:
    meeting.given(*invited()).when(open_meeting).then(MeetingOpened(meeting_id=MEETING_ID))


def test_opening_twice_changes_nothing() -> None:
    meeting.given(*in_session()).when(open_meeting).then()


def test_a_meeting_without_invitations_does_not_open() -> None:
    meeting.given(scheduled()).when(open_meeting).refused(NobodyInvited())


def test_a_meeting_that_was_not_scheduled_does_not_open() -> None:
    meeting.given().when(open_meeting).refused(MeetingNotFound())


def test_a_closed_meeting_does_not_open_again() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.SCHEDULED)
    meeting.given(*closed()).when(open_meeting).refused(refusal)


def test_a_bodys_meeting_opens_when_its_members_are_invited() -> None:
    meeting.given(*body_invited()).when(open_meeting).then(MeetingOpened(meeting_id=MEETING_ID))
    meeting.given(body_scheduled()).when(open_meeting).refused(NobodyInvited())


def test_a_cancelled_meeting_does_not_open() -> None:
    history = after(invited(), cancel_meeting())
    refusal = WrongPhase(phase=Phase.CANCELLED, needed=Phase.SCHEDULED)
    meeting.given(*history).when(open_meeting).refused(refusal)
