"""ลงทะเบียนกรรมการ: a member is present, or somebody in the place of a member by office."""

from services.meetings.domain.meeting.refusals import (
    MemberAlreadyPresent,
    MemberNotInvited,
    NoSubstituteForAPerson,
    SubstituteHasASeat,
    WrongPhase,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import CheckInMethod, MemberCheckedIn, QuorumReached
from shared.contracts.people import NamedPerson
from tests.meetings.body_examples import (
    ADVISER,
    CHAIR,
    EXPERT,
    MEMBER,
    OFFICER,
    STAND_IN,
    VICE_CHAIR,
    body_invited,
    body_sitting,
    check_in_member,
    members_certificate,
)
from tests.meetings.examples import MEETING_ID, after, close_meeting, in_session, meeting


def came(of: NamedPerson, substitute: NamedPerson | None = None) -> MemberCheckedIn:
    return MemberCheckedIn(
        meeting_id=MEETING_ID,
        person_id=of.person_id,
        method=CheckInMethod.DESK,
        substitute=substitute,
    )


def test_an_invited_member_checks_in() -> None:
    meeting.given(*body_sitting()).when(check_in_member(CHAIR)).then(came(CHAIR))


def test_the_third_of_five_members_makes_the_quorum() -> None:
    reached = QuorumReached(meeting_id=MEETING_ID, certificate=members_certificate(3))
    history = body_sitting(CHAIR, MEMBER)
    meeting.given(*history).when(check_in_member(EXPERT)).then(came(EXPERT), reached)


def test_an_adviser_is_present_and_makes_no_quorum() -> None:
    history = body_sitting(CHAIR, MEMBER)
    meeting.given(*history).when(check_in_member(ADVISER)).then(came(ADVISER))


def test_somebody_comes_in_the_place_of_a_member_by_office_and_counts() -> None:
    reached = QuorumReached(meeting_id=MEETING_ID, certificate=members_certificate(3))
    meeting.given(*body_sitting(MEMBER, EXPERT)).when(check_in_member(CHAIR, STAND_IN)).then(
        came(CHAIR, STAND_IN), reached
    )


def test_a_member_appointed_in_person_sends_nobody() -> None:
    sent = check_in_member(EXPERT, STAND_IN)
    meeting.given(*body_sitting()).when(sent).refused(NoSubstituteForAPerson())


def test_one_person_fills_one_seat() -> None:
    history = after(body_sitting(), check_in_member(CHAIR, STAND_IN))
    twice = check_in_member(OFFICER, STAND_IN)
    meeting.given(*history).when(twice).refused(SubstituteHasASeat())
    another_member = check_in_member(CHAIR, VICE_CHAIR)
    meeting.given(*body_sitting()).when(another_member).refused(SubstituteHasASeat())


def test_a_member_checks_in_once() -> None:
    meeting.given(*body_sitting(CHAIR)).when(check_in_member(CHAIR)).refused(MemberAlreadyPresent())


def test_who_is_no_member_does_not_check_in() -> None:
    meeting.given(*body_sitting()).when(check_in_member(STAND_IN)).refused(MemberNotInvited())
    meeting.given(*in_session()).when(check_in_member(CHAIR)).refused(MemberNotInvited())


def test_members_check_in_while_the_body_sits() -> None:
    before = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*body_invited()).when(check_in_member(CHAIR)).refused(before)
    past = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    history = after(body_sitting(), close_meeting)
    meeting.given(*history).when(check_in_member(CHAIR)).refused(past)
