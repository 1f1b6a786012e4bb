"""บันทึกการประชุมที่จัดไปแล้ว: all of it in one command, by the rules of each of its steps."""

from services.meetings.domain.meeting.commands import PaperStep, RecordHeldMeeting
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.refusals import MeetingAlreadyScheduled
from services.meetings.domain.meeting.refusals_in_session import MembersQuorumNotMet, QuorumNotMet
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import (
    AgenciesInvited,
    AgendaItemHeld,
    AgendaPublished,
    AttendanceListKeyedIn,
    MeetingClosed,
    MeetingOpened,
    MeetingScheduled,
    QuorumReached,
    ResolutionAdopted,
)
from tests.meetings.body_examples import (
    CHAIR,
    MEMBER,
    check_in_member,
    invite_members,
    members_certificate,
    schedule_body_meeting,
)
from tests.meetings.examples import (
    MEETING_ID,
    STAMPS,
    adopt_resolution,
    after,
    certificate,
    close_meeting,
    hold_item,
    invite_agencies,
    key_in,
    line,
    meeting,
    name_presider,
    open_meeting,
    planned,
    publish_agenda,
    schedule_meeting,
    scheduled,
)


def held(*steps: PaperStep) -> RecordHeldMeeting:
    return RecordHeldMeeting(**STAMPS, meeting_id=MEETING_ID, steps=steps)


def assembly(present: int) -> tuple[PaperStep, ...]:
    return (
        schedule_meeting(),
        publish_agenda(planned(1)),
        invite_agencies(130),
        open_meeting,
        key_in(*(line(place) for place in range(present))),
        hold_item(1),
        adopt_resolution(),
        close_meeting,
    )


def test_a_meeting_on_paper_leaves_the_events_of_one_that_was_held_in_the_system() -> None:
    events = MEETING.decide(held(*assembly(26)), MEETING.initial)
    assert [type(event) for event in events] == [
        *(MeetingScheduled, AgendaPublished, AgenciesInvited, MeetingOpened),
        *(AttendanceListKeyedIn, QuorumReached, AgendaItemHeld),
        *(ResolutionAdopted, MeetingClosed),
    ]
    assert tuple(events) == after((), *assembly(26))
    assert MEETING.after(events).phase is Phase.CLOSED


def test_without_a_quorum_on_paper_nothing_of_it_is_recorded() -> None:
    refusal = QuorumNotMet(certificate(present=25, persons=25))
    meeting.given().when(held(*assembly(25))).refused(refusal)


def test_a_bodys_meeting_on_paper_needs_its_members() -> None:
    steps = (
        schedule_body_meeting(),
        invite_members(),
        open_meeting,
        check_in_member(CHAIR),
        check_in_member(MEMBER),
        name_presider(CHAIR),
        adopt_resolution(),
        close_meeting,
    )
    meeting.given().when(held(*steps)).refused(MembersQuorumNotMet(members_certificate(2)))
    assert MEETING.decide(held(*steps[:-2], close_meeting), MEETING.initial)


def test_a_meeting_that_is_there_already_is_not_recorded_over() -> None:
    command = held(*assembly(26))
    meeting.given(scheduled()).when(command).refused(MeetingAlreadyScheduled())
