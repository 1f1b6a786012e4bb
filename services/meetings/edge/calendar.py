"""A meeting as an entry of its invitees' calendars (iCalendar, RFC 5545 and 5546)."""

from datetime import UTC, datetime, timedelta
from email.utils import parseaddr

from icalendar import Calendar, Event, vCalAddress, vText

from services.meetings.replicas.meetings import MeetingRow
from shared.mail.letter import CalendarPart

PLANNED = timedelta(hours=3)  # as the calendar feed says where no agenda plans another length
PRODUCT = "-//Khunatham//Moral Province//TH"


def entry_uid(call: MeetingRow) -> str:
    """The same for ever, so that a change finds the entry it changes."""
    return f"{call.meeting_id}@khunatham"


def calendar_part(
    call: MeetingRow, organizer: str, attendee: str, attendee_name: str, now: datetime
) -> CalendarPart:
    """A request, or its cancellation."""
    method = "CANCEL" if call.cancelled else "REQUEST"
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("x-wr-timezone", "Asia/Bangkok")
    calendar.add_component(_entry(call, organizer, attendee, attendee_name, now))
    return CalendarPart("CANCEL" if call.cancelled else "REQUEST", calendar.to_ical())


def _entry(
    call: MeetingRow, organizer: str, attendee: str, attendee_name: str, now: datetime
) -> Event:
    entry = Event()
    entry.add("uid", entry_uid(call))
    entry.add("sequence", call.sequence)
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("dtstart", call.starts_at.astimezone(UTC))
    entry.add("duration", PLANNED)
    entry.add("summary", f"{call.title} ครั้งที่ {call.number}")
    entry.add("location", call.place)
    entry.add("status", "CANCELLED" if call.cancelled else "CONFIRMED")
    entry.add("organizer", vCalAddress(f"mailto:{parseaddr(organizer)[1]}"))
    invited = vCalAddress(f"mailto:{attendee}")
    invited.params["CN"] = vText(attendee_name)
    invited.params["RSVP"] = vText("TRUE")
    entry.add("attendee", invited)
    return entry
