"""The attendance sheet (บัญชีลงชื่อผู้เข้าประชุม): all invited, who came, both totals, room to sign."""

from services.meetings.documents.wording import (
    CANCELLED,
    Names,
    heading,
    person,
    persons_present,
    role_of,
    who,
)
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import MeetingRow
from shared.documents.paper import Line, Paper, Table
from shared.thai import count, time_of

_OF_AGENCIES = ("ลำดับ", "หน่วยงาน", "ผู้เข้าประชุม", "จำนวน (คน)", "เวลา (น.)", "ลายมือชื่อ")
_OF_MEMBERS = ("ลำดับ", "ชื่อ ตำแหน่ง", "ผู้มาประชุมแทน", "ตำแหน่งในองค์คณะ", "เวลา (น.)", "ลายมือชื่อ")
_WIDTHS = (1.5, 4.9, 3.6, 1.9, 1.7, 2.4)
_MEMBER_WIDTHS = (1.5, 4.4, 3.1, 2.9, 1.7, 2.4)


def attendance(row: MeetingRow, invitees: tuple[InviteeRow, ...], names: Names) -> Paper:
    of_members = any(invitee.member for invitee in invitees)
    table = Table(
        widths=_MEMBER_WIDTHS if of_members else _WIDTHS,
        head=_OF_MEMBERS if of_members else _OF_AGENCIES,
        rows=tuple(
            _line(number, row, invitee, names) for number, invitee in enumerate(invitees, start=1)
        ),
        centred=(0, 4) if of_members else (0, 3, 4),
        tall=True,
    )
    return Paper(
        title=f"บัญชีลงชื่อผู้เข้าประชุม {row.title}",
        blocks=(*heading("บัญชีลงชื่อผู้เข้าร่วม", row), table, *_totals(invitees, of_members=of_members)),
        moment=row.closed_at or row.starts_at,
        watermark=CANCELLED if row.cancelled else "",
    )


def _line(number: int, row: MeetingRow, invitee: InviteeRow, names: Names) -> tuple[str, ...]:
    people = ", ".join(person(one, names) for one in invitee.people)
    arrived = time_of(invitee.arrived_at).removesuffix(" น.") if invitee.arrived_at else ""
    number_of = role_of(row, invitee) or (str(invitee.persons) if invitee.persons else "")
    return (str(number), who(invitee, names), people, number_of, arrived, "")


def _totals(invitees: tuple[InviteeRow, ...], *, of_members: bool) -> tuple[Line, ...]:
    came = sum(1 for invitee in invitees if invitee.persons)
    what, unit = ("กรรมการ", "คน") if of_members else ("หน่วยงาน", "แห่ง")
    invited = len(invitees)
    return (
        Line(
            f"{what}ที่เชิญ {count(invited)} {unit} มาประชุม {count(came)} {unit} "
            f"ไม่มาประชุม {count(invited - came)} {unit}",
            before=6,
            bold=True,
        ),
        Line(f"ผู้เข้าประชุม {count(persons_present(invitees))} คน", bold=True),
        *(() if of_members else (Line("(ผู้แทนของหลายหน่วยงานนับเป็นหนึ่งคน)"),)),
    )
