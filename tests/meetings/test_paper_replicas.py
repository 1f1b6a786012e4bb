"""ข้อมูลสำหรับเอกสาร: what papers are made from follows the meeting, its minutes and its letters."""

from datetime import timedelta
from uuid import UUID

import pytest

from services.meetings.replicas.contacts import CONTACTS
from services.meetings.replicas.invitees import INVITEES, InviteeRow, key_of
from services.meetings.replicas.meetings import MEETINGS, MeetingRow
from shared.contracts.directory import AgencyEntryCorrected, AgencyStruckOff
from shared.contracts.invitations import Answer, InviteeId, ReplyRecorded
from shared.contracts.meetings import MeetingKind
from shared.contracts.minutes import (
    MinutesConfirmed,
    MinutesCorrected,
    MinutesDrafted,
    MinutesRevised,
    MinutesSection,
)
from shared.kernel.message import Event, Province
from shared.views.view import fold
from tests.directory.examples import EDITION_ID, agencies, listed, opened
from tests.meetings.body_examples import (
    CHAIR,
    EXPERT,
    MEMBER,
    STAND_IN,
    body_invited,
    key_in_members,
    on_list,
)
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    adopt_resolution,
    after,
    agency_id,
    cancel_meeting,
    check_in_named,
    close_meeting,
    in_session,
    invited,
    key_in,
    line,
    open_meeting,
    person,
    publish_agenda,
    reschedule_meeting,
    scheduled,
    undo_check_in,
)
from tests.projection.examples import ledger

PLACE = ("TH-67", str(MEETING_ID))


def paper(*events: Event) -> MeetingRow:
    return fold(MEETINGS, ledger(events))[PLACE]


def invitee(events: tuple[Event, ...], who: UUID) -> InviteeRow:
    return fold(INVITEES, ledger(events))["TH-67", key_of(MEETING_ID, who)]


def section(text: str) -> MinutesSection:
    return MinutesSection(
        item_id=None, number="1", title="เรื่อง", matter=text, discussion="", resolution=""
    )


def drafted(text: str) -> MinutesDrafted:
    return MinutesDrafted(
        meeting_id=MEETING_ID,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        meeting_number="1/2569",
        sections=(section(text),),
        sha256="a" * 64,
    )


def test_a_meeting_that_was_moved_is_printed_where_and_when_it_will_be() -> None:
    moved = paper(*after((scheduled(),), reschedule_meeting()))
    assert (moved.starts_at, moved.place) != (scheduled().starts_at, scheduled().place)
    assert not moved.cancelled


def test_a_cancelled_meeting_is_known_as_cancelled() -> None:
    assert paper(*after((scheduled(),), cancel_meeting())).cancelled


def test_the_published_agenda_is_kept_whole() -> None:
    events = after((scheduled(),), publish_agenda())
    assert paper(*events).agenda == events[-1].items  # type: ignore[union-attr]


def test_letters_are_dated_by_the_day_they_went_out() -> None:
    row = paper(*invited())
    assert row.invited_at == NOON + timedelta(minutes=2)
    assert row.edition_id == invited()[1].edition_id  # type: ignore[union-attr]


def test_the_count_of_a_resolution_stays_what_it_was_when_somebody_leaves() -> None:
    row = paper(*after(in_session(130, present=26), adopt_resolution(), undo_check_in(3)))
    [adopted] = row.resolutions
    assert (adopted.certificate.agencies_present, adopted.certificate.met) == (26, True)
    assert row.quorum is not None
    assert (row.quorum.certificate.agencies_present, row.quorum.certificate.met) == (25, False)


def test_a_closed_meeting_shows_the_count_at_its_closing() -> None:
    row = paper(*after(in_session(130, present=27), adopt_resolution(), close_meeting))
    assert row.closed_at is not None
    assert row.quorum is not None
    assert row.quorum.moment == row.closed_at
    assert row.quorum.certificate.agencies_present == 27


def test_minutes_are_printed_as_last_revised_with_their_erratum() -> None:
    revised = MinutesRevised(
        meeting_id=MEETING_ID, revision=2, sections=(section("ใหม่"),), sha256="b" * 64, note=""
    )
    confirmed = MinutesConfirmed(
        meeting_id=MEETING_ID,
        fiscal_year=2570,
        revision=2,
        sha256="b" * 64,
        confirmed_in=MEETING_ID,
        confirmed_in_number="2/2569",
    )
    corrected = MinutesCorrected(
        meeting_id=MEETING_ID,
        erratum=1,
        section="1",
        printed="ใหม่",
        should_read="ใหม่กว่า",
        reason="พิมพ์ผิด",
    )
    row = paper(scheduled(), drafted("เก่า"), revised)
    assert (row.sections[0].matter, row.confirmed_in) == ("ใหม่", "")
    row = paper(scheduled(), drafted("เก่า"), revised, confirmed, corrected)
    assert row.confirmed_in == "2/2569"
    assert [one.should_read for one in row.corrections] == ["ใหม่กว่า"]
    assert row.sections[0].matter == "ใหม่"


def test_every_invited_agency_has_a_row_in_the_order_of_the_letters() -> None:
    rows = fold(INVITEES, ledger(invited(130))).values()
    in_order = sorted(rows, key=lambda row: row.place)
    assert [row.invitee for row in in_order] == [agency_id(place) for place in range(130)]
    assert len({row.letter_number for row in in_order}) == 130


def test_who_came_is_kept_by_name_until_the_check_in_is_undone() -> None:
    events = after(in_session(130, present=0), check_in_named(3, person(30), persons=2))
    there = invitee(events, agency_id(3))
    assert (there.persons, there.people) == (2, (person(30),))
    assert there.arrived_at is not None
    gone = invitee(after(events, undo_check_in(3)), agency_id(3))
    assert (gone.persons, gone.people, gone.arrived_at) == (0, (), None)


def test_a_list_that_was_signed_on_paper_counts_like_check_ins() -> None:
    events = after(in_session(130, present=0), key_in(line(1, 2, person(31)), line(2)))
    assert invitee(events, agency_id(1)).people == (person(31),)
    assert invitee(events, agency_id(2)).persons == 1


def test_members_are_listed_with_their_roles() -> None:
    row = invitee(body_invited(), CHAIR.person_id)
    assert row.member == CHAIR
    assert row.role is not None


def test_members_on_a_paper_list_are_present_on_papers() -> None:
    lines = (on_list(CHAIR, STAND_IN), on_list(MEMBER))
    events = after(body_invited(), open_meeting, key_in_members(*lines))
    chair, member = (invitee(events, one.person_id) for one in (CHAIR, MEMBER))
    assert (chair.persons, chair.people) == (1, (STAND_IN,))
    assert (member.persons, member.people) == (1, ())
    assert invitee(events, EXPERT.person_id).persons == 0


def test_the_last_answer_counts() -> None:
    answers = [
        ReplyRecorded(
            meeting_id=MEETING_ID,
            invitee=InviteeId(agency_id(5)),
            answer=answer,
            representatives=(),
            authority=None,
            note="",
        )
        for answer in (Answer.ATTENDS, Answer.DECLINES)
    ]
    assert invitee((*invited(), *answers), agency_id(5)).answer is Answer.DECLINES


def test_nobody_comes_without_an_invitation() -> None:
    checked_in = after(in_session(130, present=1))[-1]
    with pytest.raises(LookupError):
        fold(INVITEES, ledger([checked_in]))


def test_letters_are_addressed_as_the_edition_of_the_day_has_it() -> None:
    first, second = agencies(1, 2)
    corrected = AgencyEntryCorrected(
        edition_id=EDITION_ID,
        fiscal_year=2570,
        agency=first.model_copy(
            update={"head_position": "ผู้อำนวยการคนใหม่", "office_email": "new@example.go.th"}
        ),
        reason="พิมพ์ผิด",
    )
    struck = AgencyStruckOff(
        edition_id=EDITION_ID, fiscal_year=2570, agency_id=second.agency_id, reason="ยุบเลิก"
    )
    rows = fold(CONTACTS, ledger((opened, listed((first, second)), corrected, struck)))
    [row] = rows.values()
    assert row.agency_id == first.agency_id
    assert (row.head_position, row.office_email) == ("ผู้อำนวยการคนใหม่", "new@example.go.th")


def test_provinces_keep_to_themselves() -> None:
    elsewhere = ledger(invited(3), province=Province("TH-57"))
    rows = fold(INVITEES, [*ledger(invited(3)), *elsewhere])
    assert len([key for key in rows if key[0] == "TH-57"]) == 3 == len(rows) / 2
    assert len(fold(MEETINGS, [*ledger(invited(3)), *elsewhere])) == 2
