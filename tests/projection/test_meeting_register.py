"""ทะเบียนการประชุม: one row a meeting, with the quorum as it stands."""

from datetime import timedelta

import pytest

from services.projection.views.meeting_register import (
    MEETING_REGISTER,
    AdoptedResolution,
    MeetingRow,
)
from shared.contracts.meetings import MeetingEvent, MeetingKind
from shared.views.view import fold
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    adopt_resolution,
    after,
    agency_id,
    check_in,
    closed,
    in_session,
    invited,
    scheduled,
    undo_check_in,
)
from tests.projection.examples import MEETINGS_LEDGER, ledger, recorded


def row_of(events: tuple[MeetingEvent, ...]) -> MeetingRow:
    return fold(MEETING_REGISTER, ledger(events))["TH-67", str(MEETING_ID)]


def test_a_scheduled_meeting_is_in_the_register() -> None:
    assert row_of((scheduled(),)) == MeetingRow(
        meeting_id=MEETING_ID,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        number="1/2569",
        title="ประชุมหน่วยงานในทำเนียบ",
        starts_at=NOON,
        place="ศาลากลางจังหวัด",
        phase="scheduled",
        quorum_percent=20,
    )


def test_the_letters_of_several_events_are_one_denominator() -> None:
    assert row_of(invited(301)).agencies_in_directory == 301


def test_an_opened_meeting_is_in_session_since_it_happened() -> None:
    row = row_of(in_session())
    assert (row.phase, row.opened_at) == ("in_session", NOON + timedelta(minutes=3))


def test_those_present_are_counted_with_their_persons() -> None:
    row = row_of(after(in_session(), check_in(0, 3), check_in(1, 2), undo_check_in(0)))
    assert row.persons == {str(agency_id(1)): 2}


def test_a_quorum_stands_in_the_register_while_it_lasts() -> None:
    reached = in_session(present=26)
    assert (row_of(reached).quorum_met, row_of(reached).threshold) == (True, 26)
    lost = row_of(after(reached, undo_check_in(0)))
    assert (lost.quorum_met, lost.threshold) == (False, 26)


def test_resolutions_stand_with_their_proof() -> None:
    history = after(in_session(present=26), adopt_resolution(1), adopt_resolution(2))
    command = adopt_resolution(1)
    first, second = row_of(history).resolutions
    assert first == AdoptedResolution(
        resolution_id=command.resolution_id,
        number=1,
        text=command.text,
        adopted_at=NOON + timedelta(minutes=len(history) - 1),
        agencies_present=26,
        threshold=26,
    )
    assert second.number == 2


@pytest.mark.parametrize(("present", "met"), [(25, False), (26, True)])
def test_a_closed_meeting_keeps_its_last_count(present: int, *, met: bool) -> None:
    history = closed(present)
    row = row_of(history)
    assert (row.phase, row.quorum_met, row.threshold) == ("closed", met, 26)
    assert row.closed_at == NOON + timedelta(minutes=len(history))


def test_a_meetings_events_begin_with_its_scheduling() -> None:
    opening = in_session()[2]
    with pytest.raises(LookupError):
        fold(MEETING_REGISTER, [recorded(opening, 1)])


def test_folding_the_ledger_twice_gives_the_same_register() -> None:
    assert fold(MEETING_REGISTER, MEETINGS_LEDGER) == fold(MEETING_REGISTER, MEETINGS_LEDGER)
