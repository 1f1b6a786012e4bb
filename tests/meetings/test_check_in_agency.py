"""ลงทะเบียนเข้าประชุม: an agency comes, and the quorum is told when it is reached."""

import pytest

from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.quorum import quorum
from services.meetings.domain.meeting.refusals import (
    AgencyAlreadyPresent,
    AgencyNotInvited,
    MeetingNotFound,
    MoreNamesThanPersons,
    PersonNamedTwice,
    WrongPhase,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import QuorumReached
from tests.meetings.examples import (
    MEETING_ID,
    TWENTY_PERCENT,
    after,
    certificate,
    check_in,
    check_in_named,
    checked_in,
    closed,
    in_session,
    invited,
    meeting,
    person,
)


def test_an_invited_agency_checks_in() -> None:
    meeting.given(*in_session()).when(check_in(0, persons=3)).then(checked_in(0, persons=3))


def test_the_twenty_fifth_of_a_hundred_and_thirty_makes_no_quorum() -> None:
    meeting.given(*in_session(present=24)).when(check_in(24)).then(checked_in(24))


def test_the_twenty_sixth_of_a_hundred_and_thirty_makes_the_quorum() -> None:
    reached = QuorumReached(meeting_id=MEETING_ID, certificate=certificate(present=26, persons=26))
    meeting.given(*in_session(present=25)).when(check_in(25)).then(checked_in(25), reached)


@pytest.mark.parametrize(
    ("of", "needed"), [(1, 1), (4, 1), (5, 1), (6, 2), (130, 26), (131, 27), (135, 27), (136, 28)]
)
def test_a_part_of_an_agency_counts_as_one_more(of: int, needed: int) -> None:
    proof = certificate(present=needed, persons=needed, needed=needed, of=of)
    reached = QuorumReached(meeting_id=MEETING_ID, certificate=proof)
    meeting.given(*in_session(of, present=needed - 1)).when(check_in(needed - 1)).then(
        checked_in(needed - 1), reached
    )


def test_the_quorum_is_told_once() -> None:
    meeting.given(*in_session(present=26)).when(check_in(26)).then(checked_in(26))


def test_many_persons_of_few_agencies_make_no_quorum() -> None:
    meeting.given(*in_session(present=24, persons=10)).when(check_in(24, 10)).then(
        checked_in(24, 10)
    )


def test_an_agency_that_was_not_invited_does_not_count() -> None:
    meeting.given(*in_session(130)).when(check_in(130)).refused(AgencyNotInvited())


def test_an_agency_checks_in_once() -> None:
    meeting.given(*in_session(present=1)).when(check_in(0)).refused(AgencyAlreadyPresent())


def test_nobody_checks_in_before_the_opening() -> None:
    refusal = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*invited()).when(check_in(0)).refused(refusal)


def test_nobody_checks_in_after_the_closing() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    meeting.given(*closed()).when(check_in(30)).refused(refusal)


def test_nobody_checks_in_to_a_meeting_that_is_not_there() -> None:
    meeting.given().when(check_in(0)).refused(MeetingNotFound())


def test_one_person_who_represents_three_agencies_is_one_person_and_three_agencies() -> None:
    arrivals = [check_in_named(place, person(1)) for place in range(3)]
    state = MEETING.after(after(in_session(), *arrivals))
    assert quorum(TWENTY_PERCENT, state) == certificate(present=3, persons=1)


def test_the_stricter_reading_decides_and_the_next_person_makes_the_quorum() -> None:
    history = after(in_session(present=24), check_in_named(24, person(1)))
    last = checked_in(25).model_copy(update={"people": (person(1),)})
    meeting.given(*history).when(check_in_named(25, person(1))).then(last)
    sixth = checked_in(26).model_copy(update={"people": (person(2),)})
    reached = QuorumReached(meeting_id=MEETING_ID, certificate=certificate(present=27, persons=26))
    meeting.given(*history, last).when(check_in_named(26, person(2))).then(sixth, reached)


def test_those_without_a_name_are_counted_beside_the_named() -> None:
    together = check_in_named(0, person(1), persons=3)
    alone = check_in_named(1, person(1))
    state = MEETING.after(after(in_session(), together, alone))
    assert quorum(TWENTY_PERCENT, state).persons_present == 3


def test_no_more_are_named_than_were_counted() -> None:
    command = check_in_named(0, person(1), person(2), persons=1)
    refusal = MoreNamesThanPersons(names=2, persons=1)
    meeting.given(*in_session()).when(command).refused(refusal)


def test_nobody_is_named_twice_for_one_agency() -> None:
    command = check_in_named(0, person(1), person(1))
    meeting.given(*in_session()).when(command).refused(PersonNamedTwice())
