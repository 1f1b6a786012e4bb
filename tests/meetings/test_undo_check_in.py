"""ยกเลิกการลงทะเบียน: a check-in is taken back with a reason, and the quorum may be lost by it."""

from services.meetings.domain.meeting.refusals import AgencyNotPresent, MeetingNotFound, WrongPhase
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import QuorumLost, QuorumReached
from tests.meetings.examples import (
    MEETING_ID,
    after,
    certificate,
    check_in,
    checked_in,
    closed,
    in_session,
    invited,
    meeting,
    undo_check_in,
    undone,
)


def test_a_check_in_is_taken_back() -> None:
    meeting.given(*in_session(present=1)).when(undo_check_in(0)).then(undone(0))


def test_taking_back_the_twenty_sixth_loses_the_quorum() -> None:
    lost = QuorumLost(meeting_id=MEETING_ID, certificate=certificate(present=25, persons=25))
    meeting.given(*in_session(present=26)).when(undo_check_in(25)).then(undone(25), lost)


def test_taking_back_the_twenty_seventh_keeps_the_quorum() -> None:
    meeting.given(*in_session(present=27)).when(undo_check_in(3)).then(undone(3))


def test_a_lost_quorum_is_reached_again_by_the_next_agency() -> None:
    history = after(in_session(present=26), undo_check_in(0))
    reached = QuorumReached(meeting_id=MEETING_ID, certificate=certificate(present=26, persons=26))
    meeting.given(*history).when(check_in(0)).then(checked_in(0), reached)


def test_an_agency_that_was_taken_back_may_come_with_another_number_of_persons() -> None:
    history = after(in_session(present=1), undo_check_in(0))
    meeting.given(*history).when(check_in(0, persons=7)).then(checked_in(0, persons=7))


def test_an_agency_that_is_not_there_cannot_be_taken_back() -> None:
    meeting.given(*in_session(present=1)).when(undo_check_in(1)).refused(AgencyNotPresent())


def test_a_check_in_is_taken_back_once() -> None:
    history = after(in_session(present=1), undo_check_in(0))
    meeting.given(*history).when(undo_check_in(0)).refused(AgencyNotPresent())


def test_nothing_is_taken_back_before_the_opening() -> None:
    refusal = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*invited()).when(undo_check_in(0)).refused(refusal)


def test_nothing_is_taken_back_after_the_closing() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    meeting.given(*closed()).when(undo_check_in(0)).refused(refusal)


def test_nothing_is_taken_back_in_a_meeting_that_is_not_there() -> None:
    meeting.given().when(undo_check_in(0)).refused(MeetingNotFound())
