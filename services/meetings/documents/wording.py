"""Words that several papers of a meeting share."""

from collections.abc import Callable

from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.bodies import BodyKind
from shared.contracts.people import NamedPerson, Sealed
from shared.documents.paper import Block, Divider, Line
from shared.rules.roles import role_name
from shared.thai import time_of, weekday_and_day

Names = Callable[[Sealed | None], str]  # what a sealed name opens to: ลบแล้ว for a forgotten person
CANCELLED = "งดประชุม"
NOTHING = "- ไม่มี -"


def meeting_of(row: MeetingRow) -> str:
    """การประชุม…, however its title begins."""
    if row.title.startswith("การประชุม"):
        return row.title
    return f"การ{row.title}" if row.title.startswith("ประชุม") else f"การประชุม{row.title}"


def session_of(row: MeetingRow) -> str:
    return f"ครั้งที่ {row.number}"


def when(row: MeetingRow) -> str:
    return f"{weekday_and_day(row.starts_at)} เวลา {time_of(row.starts_at)}"


def heading(paper: str, row: MeetingRow) -> tuple[Block, ...]:
    """ระเบียบวาระการประชุม … ครั้งที่ … วัน เวลา ณ ที่ใด"""
    return (
        Line(f"{paper}{meeting_of(row)}", align="center", bold=True),
        *(
            (Line(row.body_name, align="center", bold=True),)
            if row.body_name not in row.title
            else ()
        ),
        Line(session_of(row), align="center", bold=True),
        Line(when(row), align="center"),
        Line(f"ณ {row.place}", align="center"),
        Divider(),
    )


def person(one: NamedPerson, names: Names) -> str:
    return " ".join(part for part in (names(one.name), one.position) if part)


def who(invitee: InviteeRow, names: Names) -> str:
    """The agency; of a body's meeting the member."""
    return person(invitee.member, names) if invitee.member else invitee.agency_name


def role_of(row: MeetingRow, invitee: InviteeRow) -> str:
    return role_name(BodyKind(row.kind), invitee.role) if invitee.role else ""


def persons_present(invitees: tuple[InviteeRow, ...]) -> int:
    """One who represents several agencies is one person; those without a name count each."""
    named = {one.person_id for invitee in invitees for one in invitee.people}
    unnamed = sum(invitee.persons - len(invitee.people) for invitee in invitees if invitee.persons)
    return len(named) + unnamed
