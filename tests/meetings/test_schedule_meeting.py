"""กำหนดการประชุม: a meeting's kind, number, time and place are set, with its quorum rule."""

from datetime import date, timedelta

from services.meetings.domain.meeting.refusals import (
    AssemblyHasNoBody,
    BodyNeeded,
    BodyOfAnotherKind,
    BodyWasDissolved,
    MeetingAlreadyScheduled,
)
from shared.contracts.meetings import MeetingKind, MeetingScheduled
from tests.meetings.body_examples import BODY, HALF, body_scheduled, schedule_body_meeting
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


def test_a_bodys_meeting_names_the_body_and_its_rule() -> None:
    event = body_scheduled()
    assert (event.kind, event.body_id, event.body_name) == (
        MeetingKind.SUBCOMMITTEE,
        BODY.body_id,
        BODY.name,
    )
    assert event.quorum_rule == HALF


def test_the_kind_of_a_meeting_is_the_kind_of_its_body() -> None:
    board = schedule_body_meeting(kind=MeetingKind.PROVINCIAL_BOARD)
    refusal = BodyOfAnotherKind(body=BODY.kind, meeting=MeetingKind.PROVINCIAL_BOARD)
    meeting.given().when(board).refused(refusal)


def test_a_bodys_meeting_is_of_a_body_and_the_assembly_of_none() -> None:
    nobody = schedule_body_meeting(body=None)
    meeting.given().when(nobody).refused(BodyNeeded(MeetingKind.SUBCOMMITTEE))
    assembly = schedule_body_meeting(kind=MeetingKind.ASSEMBLY)
    meeting.given().when(assembly).refused(AssemblyHasNoBody())


def test_a_dissolved_body_does_not_meet() -> None:
    day = date(2026, 11, 2)
    gone = BODY.model_copy(update={"dissolved": day})
    meeting.given().when(schedule_body_meeting(gone)).refused(BodyWasDissolved(day))
    tomorrow = BODY.model_copy(update={"dissolved": day + timedelta(days=1)})
    meeting.given().when(schedule_body_meeting(tomorrow)).then(body_scheduled())
