"""ยกเลิกการลงทะเบียนของกรรมการ: the check-in stays in the record, and so does its undoing."""

from services.meetings.domain.meeting.refusals import MemberNotPresent, WrongPhase
from services.meetings.domain.meeting.refusals_in_session import MembersQuorumNotMet
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import MemberCheckInUndone, QuorumLost
from tests.meetings.body_examples import (
    CHAIR,
    EXPERT,
    MEMBER,
    OFFICER,
    body_sitting,
    check_in_member,
    members_certificate,
    undo_member_check_in,
)
from tests.meetings.examples import (
    MEETING_ID,
    adopt_resolution,
    after,
    close_meeting,
    meeting,
    name_presider,
)

UNDONE = MemberCheckInUndone(
    meeting_id=MEETING_ID, person_id=EXPERT.person_id, reason="ลงทะเบียนผิดคน"
)


def test_a_check_in_is_taken_back() -> None:
    meeting.given(*body_sitting(EXPERT)).when(undo_member_check_in(EXPERT)).then(UNDONE)


def test_with_the_third_of_five_the_quorum_is_lost() -> None:
    lost = QuorumLost(meeting_id=MEETING_ID, certificate=members_certificate(2))
    history = body_sitting(CHAIR, MEMBER, EXPERT)
    meeting.given(*history).when(undo_member_check_in(EXPERT)).then(UNDONE, lost)


def test_the_resolution_before_it_stays_and_the_next_is_refused() -> None:
    resolved = after(body_sitting(CHAIR, MEMBER, EXPERT), name_presider(CHAIR), adopt_resolution(1))
    history = after(resolved, undo_member_check_in(EXPERT))
    assert history[: len(resolved)] == resolved
    refusal = MembersQuorumNotMet(members_certificate(2))
    meeting.given(*history).when(adopt_resolution(2)).refused(refusal)


def test_who_was_taken_back_may_come_again() -> None:
    history = after(body_sitting(EXPERT), undo_member_check_in(EXPERT), check_in_member(EXPERT))
    meeting.given(*history).when(undo_member_check_in(EXPERT)).then(UNDONE)


def test_who_is_not_present_is_not_taken_back() -> None:
    history = body_sitting(EXPERT)
    meeting.given(*history).when(undo_member_check_in(OFFICER)).refused(MemberNotPresent())


def test_nothing_is_taken_back_after_the_closing() -> None:
    history = after(body_sitting(EXPERT), close_meeting)
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    meeting.given(*history).when(undo_member_check_in(EXPERT)).refused(refusal)
