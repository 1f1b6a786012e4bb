"""What the queries make of the rows: names opened or not, resolutions one by one, the calendar."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from icalendar import Calendar

from services.projection.edge import shown
from services.projection.edge.ics import calendar, uid_of
from services.projection.edge.names import NameReader, Names, may_see_names, sealed_in
from services.projection.edge.resolutions import resolutions_of
from services.projection.views.agency_register import AGENCY_REGISTER, AgencyRow
from services.projection.views.meeting_register import MEETING_REGISTER
from services.projection.views.meeting_row import MeetingRow
from shared.auth.actor import Actor, Role
from shared.contracts.people import PersonalField
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import ActorId, Event, Province
from shared.privacy.keys import MemoryKeyRing
from shared.privacy.vault import Plain, Vault
from shared.views.view import fold
from tests.meetings.examples import NOON
from tests.projection import year
from tests.projection.examples import RECORDED_LATER, ledger

HERE, THERE = Province("TH-67"), Province("TH-57")

TODAY = NOON.date()


def actor(role: Role, *provinces: Province) -> Actor:
    return Actor(ActorId("somebody"), frozenset({role}), frozenset(provinces))


def meetings(*events: Event) -> list[MeetingRow]:
    return list(fold(MEETING_REGISTER, ledger(events)).values())


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        (Role.SECRETARY, True),
        (Role.GOVERNOR, True),
        (Role.PROVINCIAL_OFFICE, True),
        (Role.MEMBER, True),
        (Role.AGENCY, False),
        (Role.UNIT, False),
        (Role.MINISTRY, False),
        (Role.AUDITOR, False),
        (Role.SERVICE, False),
    ],
)
def test_names_are_for_the_officers_and_members_of_the_province(role: Role, *, sees: bool) -> None:
    assert may_see_names(actor(role, HERE), HERE) is sees
    assert may_see_names(actor(role, THERE), HERE) is False


def test_every_closed_text_of_a_row_is_found_however_deep() -> None:
    rows = fold(AGENCY_REGISTER, ledger(year.DIRECTORY_YEAR)).values()
    [culture] = [row for row in rows if row.agency_id == year.CULTURE.agency_id]
    assert set(sealed_in([culture, "text"])) == set()
    assert set(sealed_in((culture, {"of": culture}))) == {
        year.sealed(1),
        year.sealed(1, PersonalField.PHONE),
        year.sealed(1, PersonalField.EMAIL),
    }


async def _contact(vault: Vault) -> AgencyRow:
    plains = [
        Plain(year.person_id(1), PersonalField.NAME, "นางสาวใจดี มีธรรม"),
        Plain(year.person_id(1), PersonalField.PHONE, "081-000-0001"),
    ]
    name, phone = await vault.close(HERE, plains)
    named = year.contact(year.CULTURE, 1)
    named = named.model_copy(
        update={
            "contact": named.contact.model_copy(update={"name": name}),
            "phone": phone,
            "email": None,
        }
    )
    events = ledger([year.listed(year.CULTURE), named])
    [row] = fold(AGENCY_REGISTER, events).values()
    return row


async def test_a_name_is_opened_for_who_may_see_it_and_for_nobody_else() -> None:
    vault = Vault(MemoryKeyRing())
    row = await _contact(vault)
    names = await NameReader(actor(Role.SECRETARY, HERE), vault).of(HERE, row)
    [seen] = shown.agency(row, names, TODAY).contacts
    assert (seen.person.name, seen.phone, seen.email) == ("นางสาวใจดี มีธรรม", "081-000-0001", None)
    none = await NameReader(actor(Role.AGENCY, HERE), vault).of(HERE, row)
    [unseen] = shown.agency(row, none, TODAY).contacts
    assert (unseen.person.name, unseen.phone, unseen.email) == (None, None, None)
    assert unseen.person.position == "นักวิชาการวัฒนธรรม"


async def test_a_forgotten_person_is_shown_as_erased() -> None:
    vault = Vault(MemoryKeyRing())
    row = await _contact(vault)
    await vault.forget(HERE, year.person_id(1))
    names = await NameReader(actor(Role.SECRETARY, HERE), vault).of(HERE, row)
    [contact] = shown.agency(row, names, TODAY).contacts
    assert (contact.person.name, contact.phone, contact.email) == ("ลบแล้ว", "ลบแล้ว", None)


def test_no_answer_carries_a_closed_text() -> None:
    rows = fold(AGENCY_REGISTER, ledger(year.DIRECTORY_YEAR)).values()
    for row in rows:
        assert "of-1" not in shown.agency(row, Names(None), TODAY).model_dump_json()


def test_resolutions_stand_one_by_one_in_the_order_of_the_vote() -> None:
    [row] = meetings(year.scheduled(), year.rejected(), year.adopted(1), year.adopted(2, text="อื่น"))
    entries = resolutions_of(row, None)
    assert [(one.outcome, one.number) for one in entries] == [
        ("rejected", None),
        ("adopted", 1),
        ("adopted", 2),
    ]
    assert entries[1].meeting_number == "1/2569"
    assert [one.number for one in resolutions_of(row, "ร่าง ประกาศ")] == [1]


def entries_of(rows: Sequence[MeetingRow]) -> list[dict[str, object]]:
    feed = Calendar.from_ical(calendar(HERE, rows))
    return [
        {name.lower(): component.decoded(name) for name in component}
        for component in feed.walk("VEVENT")
    ]


def test_a_scheduled_meeting_is_in_the_calendar_at_its_hour_in_thailand() -> None:
    rows = meetings(year.scheduled())
    [entry] = entries_of(rows)
    assert entry["dtstart"] == NOON
    assert b"DTSTART;TZID=Asia/Bangkok:20261102T120000" in calendar(HERE, rows)
    assert b"BEGIN:VTIMEZONE" in calendar(HERE, rows)
    assert entry["sequence"] == 0
    assert entry["uid"] == uid_of(rows[0])
    assert entry["dtstamp"] == NOON + timedelta(minutes=1) + RECORDED_LATER
    assert entry["duration"] == timedelta(hours=3)
    assert entry["status"] == "CONFIRMED"


def test_a_meeting_is_as_long_as_its_agenda_plans() -> None:
    [entry] = entries_of(meetings(year.scheduled(), year.agenda("2.1.3", "2.1.4")))
    assert entry["duration"] == timedelta(minutes=90)


def test_a_moved_meeting_is_the_same_entry_under_a_higher_sequence() -> None:
    beginning = year.scheduled(year.BOARD_MEETING)
    before, after = meetings(beginning), meetings(beginning, year.moved)
    [first], [second] = entries_of(before), entries_of(after)
    assert first["uid"] == second["uid"]
    assert second["sequence"] == 1
    assert second["dtstart"] == (NOON + timedelta(days=7)).astimezone(BANGKOK)
    assert second["location"] == "หอประชุม"


def test_a_cancelled_meeting_stays_in_the_calendar_as_cancelled() -> None:
    [entry] = entries_of(meetings(year.scheduled(year.CALLED_OFF), year.called_off))
    assert (entry["status"], entry["sequence"]) == ("CANCELLED", 1)
    assert entry["comment"] == "น้ำท่วม"


def test_the_same_meetings_make_the_same_bytes() -> None:
    rows = meetings(*year.MEETINGS_YEAR)
    assert calendar(HERE, rows) == calendar(HERE, rows[::-1])
