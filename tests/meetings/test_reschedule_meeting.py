"""เลื่อนหรือย้ายการประชุม: another time or place, within the calendar year of its number."""

from datetime import UTC, datetime, timedelta

from services.meetings.domain.meeting.refusals import (
    MeetingNotFound,
    MovedToAnotherYear,
    WrongPhase,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import MeetingRescheduled
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    after,
    in_session,
    meeting,
    reschedule_meeting,
    scheduled,
)

MOVED = MeetingRescheduled(
    meeting_id=MEETING_ID,
    starts_at=NOON + timedelta(days=2),
    place="หอประชุมอำเภอ",
    reason="ห้องประชุมเดิมไม่ว่าง",
)
LAST_MOMENT_OF_2569 = datetime(2026, 12, 31, 16, 59, tzinfo=UTC)  # 23.59 in Thailand


def test_a_meeting_moves_to_another_time_and_place() -> None:
    meeting.given(scheduled()).when(reschedule_meeting()).then(MOVED)


def test_moving_to_where_it_is_already_changes_nothing() -> None:
    meeting.given(scheduled(), MOVED).when(reschedule_meeting()).then()
    back = reschedule_meeting(NOON, "ศาลากลางจังหวัด")
    meeting.given(scheduled()).when(back).then()


def test_a_moved_meeting_moves_back() -> None:
    back = reschedule_meeting(NOON, "ศาลากลางจังหวัด")
    [event] = after((scheduled(), MOVED), back)[2:]
    assert isinstance(event, MeetingRescheduled)
    assert (event.starts_at, event.place) == (NOON, "ศาลากลางจังหวัด")


def test_a_meeting_keeps_the_calendar_year_that_its_number_counts_in() -> None:
    within = reschedule_meeting(LAST_MOMENT_OF_2569)
    assert len(after((scheduled(),), within)) == 2
    beyond = reschedule_meeting(LAST_MOMENT_OF_2569 + timedelta(minutes=1))
    meeting.given(scheduled()).when(beyond).refused(MovedToAnotherYear("1/2569"))


def test_a_meeting_in_session_does_not_move() -> None:
    refusal = WrongPhase(phase=Phase.IN_SESSION, needed=Phase.SCHEDULED)
    meeting.given(*in_session()).when(reschedule_meeting()).refused(refusal)


def test_a_meeting_that_was_not_scheduled_does_not_move() -> None:
    meeting.given().when(reschedule_meeting()).refused(MeetingNotFound())
