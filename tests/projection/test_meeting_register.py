"""ทะเบียนการประชุม: one row a meeting, with the quorum as it stands."""

from datetime import timedelta

import pytest

from services.projection.views.ballots import BALLOTS
from services.projection.views.meeting_register import MEETING_REGISTER
from services.projection.views.meeting_row import AdoptedResolution, MeetingRow, Move
from shared.contracts.meetings import MeetingEvent, MeetingKind
from shared.kernel.message import Event
from shared.views.view import fold
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    adopt_resolution,
    after,
    agency_id,
    certificate,
    check_in,
    closed,
    in_session,
    invited,
    scheduled,
    undo_check_in,
)
from tests.projection import year
from tests.projection.examples import MEETINGS_LEDGER, RECORDED_LATER, ledger, recorded


def row_of(events: tuple[MeetingEvent, ...]) -> MeetingRow:
    return fold(MEETING_REGISTER, ledger(events))["TH-67", str(MEETING_ID)]


def assembly(*events: Event) -> MeetingRow:
    """The year's assembly after these events."""
    history = (year.scheduled(), year.invited(year.CULTURE, year.TEMPLE, year.SCHOOL), *events)
    return fold(MEETING_REGISTER, ledger(history))["TH-67", str(year.ASSEMBLY)]


def body_meeting(*events: Event) -> MeetingRow:
    kind = MeetingKind.SELECTION_WORKING_GROUP
    beginning = year.scheduled(year.BOARD_MEETING, kind, year.GROUP)
    rows = fold(MEETING_REGISTER, ledger((beginning, *events)))
    return rows["TH-67", str(year.BOARD_MEETING)]


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
        announced_at=NOON + timedelta(minutes=1) + RECORDED_LATER,
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
        item_id=None,
        steps=(),
        concerns=(),
        vote=first.vote,
        certificate=certificate(present=26, persons=26),
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


def test_one_who_represents_three_agencies_is_one_person_present() -> None:
    one = year.came(year.CULTURE, 21)
    row = assembly(one, year.keyed_in((year.TEMPLE, (21,)), (year.SCHOOL, (21,))))
    assert (len(row.persons), row.persons_present) == (3, 1)


def test_persons_who_are_only_counted_are_added_to_those_named() -> None:
    row = assembly(year.came(year.CULTURE, 21, persons=3), year.came(year.TEMPLE, persons=2))
    assert row.persons_present == 5
    assert assembly(year.came(year.CULTURE, 21), year.left(year.CULTURE)).persons_present == 0


def test_at_a_bodys_meeting_members_are_present_and_who_sits_for_them() -> None:
    chair, other = year.member(11), year.member(12)
    invited_ = year.members_invited(chair, other)
    row = body_meeting(invited_, year.member_came(11), year.member_came(12, substitute=21))
    assert row.members_in_body == 2
    assert row.sitting == {
        str(year.person_id(11)): year.person_id(11),
        str(year.person_id(12)): year.person_id(21),
    }
    assert row.persons_present == 2
    came = (year.member_came(11), year.member_came(12, substitute=21))
    listed = body_meeting(invited_, year.members_keyed_in(*came))
    assert (listed.sitting, listed.persons_present) == (row.sitting, row.persons_present)
    row = body_meeting(invited_, year.member_came(11), year.member_left(11))
    assert (row.sitting, row.persons_present) == ({}, 0)


def test_a_moved_meeting_remembers_where_it_was_to_be() -> None:
    row = body_meeting(year.moved)
    assert (row.starts_at, row.place, row.sequence) == (year.moved.starts_at, "หอประชุม", 1)
    assert row.moves == (Move(starts_at=NOON, place="ศาลากลางจังหวัด", reason="ติดราชการด่วน"),)
    assert row.announced_at == NOON + timedelta(minutes=2) + RECORDED_LATER


def test_a_cancelled_meeting_stays_in_the_register_with_its_reason() -> None:
    history = (year.scheduled(year.CALLED_OFF), year.called_off)
    row = fold(MEETING_REGISTER, ledger(history))["TH-67", str(year.CALLED_OFF)]
    assert (row.phase, row.cancelled_because, row.sequence) == ("cancelled", "น้ำท่วม", 1)


def test_the_newest_agenda_stands_and_what_was_held_of_it() -> None:
    newer = year.agenda("2.1.3", "2.1.4").model_copy(update={"edition": 2})
    row = assembly(year.agenda("2.1.3"), newer, year.held("2.1.3", kit_edition=2))
    assert row.agenda is not None
    assert (row.agenda.edition, len(row.agenda.items)) == (2, 2)
    assert [(one.number, one.kit_edition) for one in row.held] == [("4.1", 2)]


def test_everybody_who_presided_is_named_closed() -> None:
    row = assembly(year.presides(31), year.presides(32, "ผู้ว่าราชการจังหวัด"))
    assert [(one.presider, one.in_place_of) for one in row.presiders] == [
        (year.somebody(31, "รองผู้ว่าราชการจังหวัด"), ""),
        (year.somebody(32, "รองผู้ว่าราชการจังหวัด"), "ผู้ว่าราชการจังหวัด"),
    ]


def test_resolutions_stand_with_their_votes_but_without_single_ballots() -> None:
    adopted = year.adopted(1, vote=year.RECORDED)
    row = assembly(adopted, year.rejected())
    assert [(one.vote.in_favour, one.vote.ballots) for one in row.resolutions] == [(3, ())]
    assert [(one.text, one.certificate) for one in row.rejected] == [
        (year.rejected().text, year.PROOF)
    ]


def test_single_ballots_of_a_recorded_vote_are_rows_of_their_own() -> None:
    rows = fold(BALLOTS, ledger([year.adopted(1, vote=year.RECORDED), year.rejected()])).values()
    assert [row.vote for row in rows] == [year.RECORDED]
