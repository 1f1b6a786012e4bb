"""บัญชีผู้เข้าร่วมประชุม: one row an invited agency, with all its comings and undoings."""

from datetime import timedelta

import pytest

from services.projection.views.attendance import ATTENDANCE, AttendanceRow, Passage, key_of
from shared.contracts.directory import Sector
from shared.contracts.meetings import MeetingEvent
from shared.views.view import fold
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    after,
    agency_id,
    check_in,
    checked_in,
    in_session,
    invited,
    undo_check_in,
    undone,
)
from tests.projection import year
from tests.projection.examples import MEETINGS_LEDGER, RECORDED_LATER, ledger, recorded


def rows_of(events: tuple[MeetingEvent, ...]) -> list[AttendanceRow]:
    return list(fold(ATTENDANCE, ledger(events)).values())


def test_every_invited_agency_is_on_the_list_with_its_letter() -> None:
    rows = rows_of(invited(301))
    assert len(rows) == 301
    assert rows[300] == AttendanceRow(
        meeting_id=MEETING_ID,
        agency_id=agency_id(300),
        agency_name="หน่วยงานที่ 300",
        sector=Sector.PRIVATE,
        letter_number="พช ๐๐๓๑/ว 401",
        persons=0,
        history=(),
    )


def test_the_list_keeps_every_coming_and_every_undoing() -> None:
    history = after(in_session(1), check_in(0, 3), undo_check_in(0), check_in(0, 2))
    [row] = rows_of(history)
    assert row.persons == 2
    assert [(one.what, one.persons, one.note) for one in row.history] == [
        ("in", 3, "desk"),
        ("undone", 3, "ลงทะเบียนผิดหน่วยงาน"),
        ("in", 2, "desk"),
    ]


def test_a_passage_tells_when_it_happened_and_when_it_was_keyed_in() -> None:
    [row] = rows_of(after(in_session(1), check_in(0)))
    [passage] = row.history
    happened = NOON + timedelta(minutes=4)
    assert passage == Passage(
        what="in",
        occurred_at=happened,
        recorded_at=happened + RECORDED_LATER,
        persons=1,
        note="desk",
    )


def test_one_agencys_coming_touches_no_other_row() -> None:
    before = fold(ATTENDANCE, ledger(in_session(3)))
    now = fold(ATTENDANCE, ledger(after(in_session(3), check_in(1))))
    touched = ("TH-67", key_of(MEETING_ID, agency_id(1)))
    assert {key for key in now if now[key] != before[key]} == {touched}


@pytest.mark.parametrize("event", [checked_in(0), undone(0)])
def test_an_agency_is_invited_before_it_comes_or_goes(event: MeetingEvent) -> None:
    with pytest.raises(LookupError):
        fold(ATTENDANCE, [recorded(event, 1)])


def test_folding_the_ledger_twice_gives_the_same_list() -> None:
    assert fold(ATTENDANCE, MEETINGS_LEDGER) == fold(ATTENDANCE, MEETINGS_LEDGER)


def test_those_named_are_on_the_list_closed_while_they_are_present() -> None:
    history = (year.invited(year.CULTURE), year.came(year.CULTURE, 21, 22, persons=3))
    [row] = fold(ATTENDANCE, ledger(history)).values()
    assert (row.persons, row.people) == (3, (year.somebody(21), year.somebody(22)))
    [row] = fold(ATTENDANCE, ledger((*history, year.left(year.CULTURE)))).values()
    assert (row.persons, row.people) == (0, ())


def test_a_list_keyed_in_afterwards_is_on_paper_for_each_agency_of_it() -> None:
    keyed = year.keyed_in((year.CULTURE, (21,)), (year.TEMPLE, (21, 22)))
    rows = fold(ATTENDANCE, ledger((year.invited(year.CULTURE, year.TEMPLE), keyed)))
    lines = {row.agency_name: row for row in rows.values()}
    assert lines["วัดมหาธาตุ"].persons == 2
    assert [(one.what, one.note) for one in lines["วัดมหาธาตุ"].history] == [("in", "paper")]
    assert lines[year.CULTURE.name].people == (year.somebody(21),)
