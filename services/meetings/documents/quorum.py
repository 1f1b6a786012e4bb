"""The quorum certificate (ใบรับรององค์ประชุม): a count with all it was counted by."""

from services.meetings.documents.wording import meeting_of, session_of, when
from services.meetings.replicas.meetings import Counted, MeetingRow, Resolved
from shared.contracts.quorum import QuorumCertificate, Reading
from shared.documents.paper import Block, Divider, Line, Paper, Paragraph, Signature, Table
from shared.rules.offices import Office
from shared.thai import count, full_moment

_WIDTHS = (6.4, 3.8, 2.9, 2.9)


def quorum_certificate(row: MeetingRow, counted: Counted | Resolved, office: Office) -> Paper:
    found = counted.certificate
    blocks = (
        Line("ใบรับรององค์ประชุม", align="center", bold=True, size=20),
        Line(f"{meeting_of(row)} {session_of(row)}", align="center", bold=True),
        *(
            (Line(row.body_name, align="center", bold=True),)
            if row.body_name not in row.title
            else ()
        ),
        Line(f"{when(row)} ณ {row.place}", align="center"),
        Divider(),
        Paragraph(
            f"ขอรับรองว่า เมื่อวันที่ {full_moment(counted.moment)} องค์ประชุมเป็นดังนี้ {_about(counted)}"
        ),
        _table(row, found),
        Paragraph(_verdict(found)),
        Paragraph(_rule(row, found)),
        Signature((office.head, "ฝ่ายเลขานุการ")),
    )
    return Paper(f"ใบรับรององค์ประชุม {row.title}", blocks, counted.moment)


def _about(counted: Counted | Resolved) -> str:
    if isinstance(counted, Counted):
        return ""
    return f"ขณะมีมติที่ {counted.number} เรื่อง {counted.text}"


def _table(row: MeetingRow, found: QuorumCertificate) -> Block:
    asked = row.quorum_rule.must_meet
    counts = {
        Reading.AGENCIES: ("จำนวนหน่วยงาน (แห่ง)", found.agencies_present, found.met_by_agencies),
        Reading.PERSONS: (
            "จำนวนคน (ผู้แทนหลายหน่วยงานนับหนึ่งคน)",
            found.persons_present,
            found.met_by_persons,
        ),
        Reading.MEMBERS: ("จำนวนกรรมการ (คน)", found.members_present, found.met_by_members),
    }
    rows = tuple(
        (label, count(found.threshold), count(present), "ครบ" if met else "ไม่ครบ")
        for label, present, met in (counts[reading] for reading in asked)
    )
    head = ("วิธีนับ", "ต้องมาไม่น้อยกว่า", "มาประชุม", "ผล")
    return Table(widths=_WIDTHS, head=head, rows=rows, centred=(1, 2, 3))


def _verdict(found: QuorumCertificate) -> str:
    base = (
        f"หน่วยงานในทำเนียบที่ปิดผนึก {count(found.agencies_in_directory)} แห่ง"
        if found.agencies_in_directory
        else f"กรรมการทั้งหมดที่นับเป็นองค์ประชุม {count(found.members_in_body)} คน"
    )
    return f"ฐานที่ใช้นับคือ{base} สรุปว่า{'ครบองค์ประชุม' if found.met else 'ไม่ครบองค์ประชุม'}"


def _rule(row: MeetingRow, found: QuorumCertificate) -> str:
    rule = row.quorum_rule
    official = rule.source.removeprefix("official:").strip()
    source = "ข้อสมมติที่รอยืนยัน" if rule.source.startswith("assumed") else official
    return (
        f"นับตามกฎ {found.rule} ฉบับที่ {found.rule_version} "
        f"(ร้อยละ {rule.percent} เศษนับเป็นหนึ่ง) ที่มา {source}"
    )
