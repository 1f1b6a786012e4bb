"""Meetings as iCalendar (RFC 5545): moved ones by a higher SEQUENCE, cancelled ones by STATUS."""

from collections.abc import Sequence
from datetime import timedelta

from icalendar import Calendar, Event

from services.projection.views.meeting_row import MeetingRow
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Province
from shared.tenancy.provinces import PROVINCES

PLANNED_WITHOUT_AGENDA = timedelta(hours=3)


def calendar(province: str, rows: Sequence[MeetingRow]) -> bytes:
    """The same rows make the same bytes."""
    feed = Calendar()
    feed.add("prodid", "-//Khunatham//TH")
    feed.add("version", "2.0")
    feed.add("method", "PUBLISH")
    feed.add("x-wr-calname", f"การประชุม จังหวัด{PROVINCES[Province(province)].th}")
    feed.add("x-wr-timezone", "Asia/Bangkok")
    for row in sorted(rows, key=lambda row: (row.starts_at, row.meeting_id)):
        feed.add_component(_event(row))
    feed.add_missing_timezones()
    written: bytes = feed.to_ical()
    return written


def uid_of(row: MeetingRow) -> str:
    return f"{row.meeting_id}@khunatham"


def _event(row: MeetingRow) -> Event:
    event = Event()
    event.add("uid", uid_of(row))
    event.add("dtstamp", row.announced_at)
    event.add("last-modified", row.announced_at)
    event.add("sequence", row.sequence)
    event.add("dtstart", row.starts_at.astimezone(BANGKOK))
    event.add("duration", _duration(row))
    event.add("summary", f"{row.title} ครั้งที่ {row.number}")
    event.add("location", row.place)
    event.add("status", "CANCELLED" if row.cancelled_because is not None else "CONFIRMED")
    if row.cancelled_because:
        event.add("comment", row.cancelled_because)
    return event


def _duration(row: MeetingRow) -> timedelta:
    """As long as the agenda plans."""
    planned = sum(item.minutes for item in row.agenda.items) if row.agenda else 0
    return timedelta(minutes=planned) if planned else PLANNED_WITHOUT_AGENDA
