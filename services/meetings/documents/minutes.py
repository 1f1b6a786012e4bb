"""The minutes (รายงานการประชุม, แบบที่ 11 ท้ายระเบียบ): a draft until the next meeting confirms them."""

from datetime import datetime

from services.meetings.documents.wording import (
    NOTHING,
    Names,
    heading,
    person,
    persons_present,
    role_of,
    who,
)
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.invitations import Answer
from shared.contracts.minutes import MinutesSection
from shared.documents.paper import DRAFT, Block, Line, Paper, Paragraph, Signature, Table
from shared.thai import count, time_of

_LIST = (1.2, 8.3, 6.5)
_DECLINED = "แจ้งไม่เข้าร่วมประชุม"


def minutes(row: MeetingRow, invitees: tuple[InviteeRow, ...], names: Names) -> Paper:
    present = tuple(one for one in invitees if one.persons)
    absent = tuple(one for one in invitees if not one.persons)
    blocks = (
        *heading("รายงาน", row),
        *_present(row, present, names),
        *_absent(absent, names),
        *_course(row, names),
        *(block for section in row.sections for block in _section(section, row.sections)),
        *_end(row),
    )
    return Paper(
        title=f"รายงานการประชุม {row.title}",
        blocks=blocks,
        moment=row.closed_at or row.starts_at,
        watermark="" if row.confirmed_in else DRAFT,
    )


def _present(row: MeetingRow, present: tuple[InviteeRow, ...], names: Names) -> tuple[Block, ...]:
    total = f"รวม {count(len(present))} หน่วยงาน " if not row.body_name else "รวม "
    return (
        Line("ผู้มาประชุม", bold=True, before=6),
        _listed([(who(one, names), _came(row, one, names)) for one in present]),
        Line(f"{total}{count(persons_present(present))} คน"),
    )


def _came(row: MeetingRow, invitee: InviteeRow, names: Names) -> str:
    people = ", ".join(person(one, names) for one in invitee.people)
    if invitee.member is not None:
        return f"{role_of(row, invitee)}{f' ({people} แทน)' if people else ''}"
    return people or f"ผู้แทน {invitee.persons} คน"


def _absent(absent: tuple[InviteeRow, ...], names: Names) -> tuple[Block, ...]:
    told = [(who(one, names), _DECLINED if one.answer is Answer.DECLINES else "") for one in absent]
    return (Line("ผู้ไม่มาประชุม", bold=True, before=6), _listed(told))


def _listed(lines: list[tuple[str, str]]) -> Block:
    if not lines:
        return Line(NOTHING, indent=1.2)
    rows = tuple((f"{n}.", *line) for n, line in enumerate(lines, start=1))
    return Table(widths=_LIST, rows=rows, ruled=False)


def _course(row: MeetingRow, names: Names) -> tuple[Block, ...]:
    begun = _clock("เริ่มประชุมเวลา", row.opened_at)
    if row.presider is None:
        return begun
    instead = f" ทำหน้าที่แทน{row.in_place_of}" if row.in_place_of else ""
    return (
        *begun,
        Paragraph(f"{person(row.presider, names)}{instead} เป็นประธานในที่ประชุม"),
    )


def _clock(what: str, moment: datetime | None) -> tuple[Block, ...]:
    return (Line(f"{what} {time_of(moment)}", bold=True, before=6),) if moment else ()


def _section(section: MinutesSection, sections: tuple[MinutesSection, ...]) -> tuple[Block, ...]:
    is_heading = "." not in section.number
    label = f"ระเบียบวาระที่ {section.number}  " if is_heading else f"{section.number} "
    title = Line(f"{label}{section.title}", bold=is_heading, before=6)
    told = [text for text in (section.matter, section.discussion) if text]
    resolved = (Paragraph(section.resolution, lead="มติที่ประชุม"),) if section.resolution else ()
    has_items = any(one.number.startswith(f"{section.number}.") for one in sections)
    if not (told or resolved or has_items):
        return (title, Line(NOTHING, indent=2.5))
    lines = [line for text in told for line in text.splitlines() if line.strip()]
    return (title, *(Paragraph(line) for line in lines), *resolved)


def _end(row: MeetingRow) -> tuple[Block, ...]:
    corrections = [
        Paragraph(
            f"ระเบียบวาระที่ {one.section} ความเดิม “{one.printed}” แก้เป็น “{one.should_read}”",
            before=2,
        )
        for one in row.corrections
    ]
    confirmed = f"ที่ประชุมรับรองรายงานการประชุมนี้แล้ว ในการประชุมครั้งที่ {row.confirmed_in}"
    return (
        *_clock("เลิกประชุมเวลา", row.closed_at),
        *((Paragraph(confirmed),) if row.confirmed_in else ()),
        *((Line("แก้คำผิด", bold=True, before=6), *corrections) if corrections else ()),
        Signature(("ผู้จดรายงานการประชุม",)),
        Signature(("ผู้ตรวจรายงานการประชุม",)),
    )
