"""บันทึกบัญชีลงชื่อกระดาษ: many agencies at once, all of them or none."""

from services.meetings.domain.meeting.attendance import LINES_AN_EVENT
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.refusals import (
    AgencyAlreadyPresent,
    AgencyNotInvited,
    AgencyTwiceOnTheList,
    MoreNamesThanPersons,
    PersonNamedTwice,
    WrongPhase,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import AttendanceListKeyedIn, QuorumReached
from tests.meetings.examples import (
    MEETING_ID,
    certificate,
    closed,
    in_session,
    invited,
    key_in,
    line,
    meeting,
    person,
)


def test_a_list_is_one_event_and_tells_the_quorum_once() -> None:
    lines = tuple(line(place, 2, person(place)) for place in range(26))
    meeting.given(*in_session()).when(key_in(*lines)).then(
        AttendanceListKeyedIn(meeting_id=MEETING_ID, check_ins=lines),
        QuorumReached(meeting_id=MEETING_ID, certificate=certificate(present=26, persons=52)),
    )


def test_a_list_adds_to_those_who_checked_in_at_the_desk() -> None:
    history = in_session(present=25)
    meeting.given(*history).when(key_in(line(25))).then(
        AttendanceListKeyedIn(meeting_id=MEETING_ID, check_ins=(line(25),)),
        QuorumReached(meeting_id=MEETING_ID, certificate=certificate(present=26, persons=26)),
    )


def test_a_long_list_is_recorded_in_several_events() -> None:
    lines = [line(place) for place in range(LINES_AN_EVENT + 1)]
    events = MEETING.decide(key_in(*lines), MEETING.after(in_session()))
    lists = [event for event in events if isinstance(event, AttendanceListKeyedIn)]
    assert [len(one.check_ins) for one in lists] == [LINES_AN_EVENT, 1]


def test_one_wrong_line_refuses_the_whole_list() -> None:
    history = in_session(present=1)
    meeting.given(*history).when(key_in(line(1), line(0))).refused(AgencyAlreadyPresent())
    meeting.given(*history).when(key_in(line(1), line(130))).refused(AgencyNotInvited())
    meeting.given(*history).when(key_in(line(1), line(1))).refused(AgencyTwiceOnTheList())


def test_no_more_are_named_than_were_counted_and_everybody_once() -> None:
    many = MoreNamesThanPersons(names=2, persons=1)
    meeting.given(*in_session()).when(key_in(line(0, 1, person(1), person(2)))).refused(many)
    twice = key_in(line(0, 2, person(1), person(1)))
    meeting.given(*in_session()).when(twice).refused(PersonNamedTwice())


def test_a_list_is_keyed_in_while_the_meeting_sits() -> None:
    before = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*invited()).when(key_in(line(0))).refused(before)
    past = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    meeting.given(*closed()).when(key_in(line(0))).refused(past)
