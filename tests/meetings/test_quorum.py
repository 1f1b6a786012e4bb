"""ตรวจองค์ประชุม: any sequence of commands folds, and a certificate always equals a recount."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.meetings.domain.meeting.commands import MeetingCommand
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.quorum import quorum, threshold
from services.meetings.domain.meeting.state import Meeting
from shared.contracts.meetings import (
    AgencyCheckedIn,
    AttendanceListKeyedIn,
    CheckIn,
    CheckInUndone,
    MeetingClosed,
    MeetingEvent,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
)
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.errors import DomainError
from tests.meetings.body_examples import HALF
from tests.meetings.examples import (
    TWENTY_PERCENT,
    adopt_resolution,
    certificate,
    check_in,
    check_in_named,
    close_meeting,
    in_session,
    invite_agencies,
    key_in,
    line,
    open_meeting,
    person,
    schedule_meeting,
    undo_check_in,
)

OF, NEEDED = 11, 3
MOVES: st.SearchStrategy[MeetingCommand] = st.one_of(
    st.just(schedule_meeting()),
    st.just(invite_agencies(OF)),
    st.just(open_meeting),
    st.builds(check_in, st.integers(0, OF), st.integers(1, 4)),
    st.builds(check_in_named, st.integers(0, OF), st.builds(person, st.integers(0, 2))),
    st.builds(key_in, st.builds(line, st.integers(0, OF), st.integers(1, 4))),
    st.builds(undo_check_in, st.integers(0, OF)),
    st.builds(adopt_resolution, st.integers(1, 3)),
    st.just(close_meeting),
)
IN_SESSION = st.just([schedule_meeting(), invite_agencies(OF), open_meeting])
DAYS = st.one_of(
    st.lists(MOVES, max_size=30),
    st.tuples(IN_SESSION, st.lists(MOVES, max_size=40)).map(lambda day: [*day[0], *day[1]]),
)


def lived(commands: Sequence[MeetingCommand]) -> tuple[MeetingEvent, ...]:
    """The events of those commands that were accepted."""
    events: tuple[MeetingEvent, ...] = ()
    for command in commands:
        with suppress(DomainError):
            events += tuple(MEETING.decide(command, MEETING.after(events)))
    return events


def recounted(history: Sequence[MeetingEvent]) -> QuorumCertificate:
    """By hand: a name for everybody, so that a set counts them."""
    present: dict[object, set[object]] = {}
    for event in history:
        if isinstance(event, AgencyCheckedIn):
            present[event.agency_id] = everybody(event)
        elif isinstance(event, AttendanceListKeyedIn):
            present |= {one.agency_id: everybody(one) for one in event.check_ins}
        elif isinstance(event, CheckInUndone):
            del present[event.agency_id]
    persons = set[object]().union(*present.values())
    return certificate(present=len(present), persons=len(persons), needed=NEEDED, of=OF)


def everybody(line: AgencyCheckedIn | CheckIn) -> set[object]:
    named = {one.person_id for one in line.people}
    return {*named, *((line.agency_id, number) for number in range(line.persons - len(named)))}


@settings(max_examples=120, deadline=None)
@given(DAYS)
def test_whatever_is_asked_in_whatever_order_every_certificate_equals_a_recount(
    day: list[MeetingCommand],
) -> None:
    history = lived(day)
    for place, event in enumerate(history):
        if isinstance(event, QuorumReached | QuorumLost | ResolutionAdopted | MeetingClosed):
            assert event.certificate == recounted(history[:place])
        if isinstance(event, ResolutionAdopted | QuorumReached):
            assert event.certificate.met
        if isinstance(event, QuorumLost):
            assert not event.certificate.met


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_a_history_read_twice_gives_the_same_meeting(day: list[MeetingCommand]) -> None:
    history = lived(day)
    assert MEETING.after(history) == MEETING.after(history)


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_reached_and_lost_take_turns(day: list[MeetingCommand]) -> None:
    told = [type(e) for e in lived(day) if isinstance(e, QuorumReached | QuorumLost)]
    assert all(one is not following for one, following in pairwise(told))
    assert not told or told[0] is QuorumReached


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_nothing_follows_a_closing(day: list[MeetingCommand]) -> None:
    history = lived(day)
    assert all(not isinstance(event, MeetingClosed) for event in history[:-1])


@pytest.mark.parametrize(
    ("of", "needed"), [(0, 0), (1, 1), (5, 1), (6, 2), (130, 26), (131, 27), (500, 100), (501, 101)]
)
def test_a_fifth_rounds_up(of: int, needed: int) -> None:
    assert threshold(TWENTY_PERCENT, of) == needed


def test_a_meeting_of_nobody_has_no_quorum() -> None:
    proof = quorum(TWENTY_PERCENT, Meeting())
    assert not proof.met
    assert not proof.met_by_agencies
    assert not proof.met_by_persons


@pytest.mark.parametrize(("present", "met"), [(25, False), (26, True)])
def test_twenty_six_of_a_hundred_and_thirty_are_needed(present: int, *, met: bool) -> None:
    state = MEETING.after(in_session(130, present=present))
    assert quorum(TWENTY_PERCENT, state) == certificate(present=present, persons=present)
    assert state.quorum_told is met


@pytest.mark.parametrize(("of", "needed"), [(1, 1), (2, 1), (5, 3), (15, 8), (16, 8), (30, 15)])
def test_half_of_the_members_rounds_up(of: int, needed: int) -> None:
    assert threshold(HALF, of) == needed
