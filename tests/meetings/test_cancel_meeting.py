"""งดการประชุม: a meeting that has not begun is called off, and nothing happens in it any more."""

from services.meetings.domain.meeting.refusals import MeetingNotFound, WrongPhase
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import MeetingCancelled, MeetingKind
from tests.meetings.examples import (
    MEETING_ID,
    YEAR,
    after,
    cancel_meeting,
    check_in,
    closed,
    in_session,
    invite_agencies,
    invited,
    meeting,
    reschedule_meeting,
    scheduled,
)

CANCELLED = MeetingCancelled(
    meeting_id=MEETING_ID, kind=MeetingKind.ASSEMBLY, fiscal_year=YEAR, reason="เกิดอุทกภัยในพื้นที่"
)


def test_a_scheduled_meeting_is_called_off() -> None:
    meeting.given(scheduled()).when(cancel_meeting()).then(CANCELLED)


def test_a_meeting_is_called_off_after_the_invitations_too() -> None:
    meeting.given(*invited()).when(cancel_meeting()).then(CANCELLED)


def test_calling_off_twice_changes_nothing() -> None:
    meeting.given(scheduled(), CANCELLED).when(cancel_meeting()).then()


def test_nothing_happens_in_a_cancelled_meeting() -> None:
    history = after(invited(), cancel_meeting())
    before = WrongPhase(phase=Phase.CANCELLED, needed=Phase.SCHEDULED)
    meeting.given(*history).when(invite_agencies()).refused(before)
    meeting.given(*history).when(reschedule_meeting()).refused(before)
    during = WrongPhase(phase=Phase.CANCELLED, needed=Phase.IN_SESSION)
    meeting.given(*history).when(check_in(0)).refused(during)


def test_a_meeting_that_has_begun_is_not_called_off() -> None:
    refusal = WrongPhase(phase=Phase.IN_SESSION, needed=Phase.SCHEDULED)
    meeting.given(*in_session()).when(cancel_meeting()).refused(refusal)


def test_a_closed_meeting_is_not_called_off() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.SCHEDULED)
    meeting.given(*closed()).when(cancel_meeting()).refused(refusal)


def test_a_meeting_that_is_not_there_is_not_called_off() -> None:
    meeting.given().when(cancel_meeting()).refused(MeetingNotFound())
