"""กำหนดการประชุม: a meeting's kind, number, time and place are set, with its quorum rule."""

from services.meetings.domain.meeting.refusals import MeetingAlreadyScheduled
from shared.contracts.meetings import MeetingKind, MeetingScheduled
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    TWENTY_PERCENT,
    YEAR,
    closed,
    meeting,
    schedule_meeting,
    scheduled,
)


def test_a_meeting_is_scheduled_with_the_quorum_rule_of_its_day() -> None:
    meeting.given().when(schedule_meeting()).then(
        MeetingScheduled(
            meeting_id=MEETING_ID,
            kind=MeetingKind.ASSEMBLY,
            fiscal_year=YEAR,
            number="1/2569",
            title="ประชุมหน่วยงานในทำเนียบ",
            starts_at=NOON,
            place="ศาลากลางจังหวัด",
            quorum_rule=TWENTY_PERCENT,
            body_id=None,
            body_name="",
        )
    )


def test_scheduling_the_same_meeting_again_changes_nothing() -> None:
    meeting.given(scheduled()).when(schedule_meeting()).then()


def test_scheduling_again_after_the_closing_changes_nothing() -> None:
    meeting.given(*closed()).when(schedule_meeting()).then()


def test_an_id_in_use_schedules_no_other_meeting() -> None:
    other = schedule_meeting(title="ประชุมอีกเรื่องหนึ่ง")
    meeting.given(scheduled()).when(other).refused(MeetingAlreadyScheduled())


def test_a_scheduled_meeting_keeps_the_rule_it_was_scheduled_with() -> None:
    newer = TWENTY_PERCENT.model_copy(update={"version": 2, "percent": 50})
    meeting.given(scheduled()).when(schedule_meeting(newer)).refused(MeetingAlreadyScheduled())
