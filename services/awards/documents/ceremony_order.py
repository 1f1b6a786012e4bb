"""The order of the recipients (ลำดับผู้เข้ารับรางวัล): to call up by, and afterwards who came."""

from datetime import datetime

from services.awards.domain.ceremony.told import CalledUp, ShownCeremony
from shared.documents.paper import Block, Divider, Line, Paper, Paragraph, Signature, Table
from shared.rules.offices import Office
from shared.thai import fiscal_year, full_moment

_WIDTHS = (1.3, 6.7, 5.0, 3.0)


def ceremony_order(told: ShownCeremony, office: Office, moment: datetime) -> Paper:
    rows = tuple((str(one.order), one.name, one.category, _presence(one)) for one in told.places)
    head = ("ที่", "ผู้เข้ารับ", "ประเภท", "การรับ")
    blocks: tuple[Block, ...] = (
        Line("ลำดับผู้เข้ารับการยกย่องเชิดชูเกียรติ", align="center", bold=True, size=20),
        Line(f"{office.province} {fiscal_year(told.fiscal_year)}", align="center", bold=True),
        Line(f"{full_moment(datetime.fromisoformat(told.starts_at))}", align="center"),
        Line(told.place, align="center"),
        Divider(),
        Paragraph(told.presenter, lead="ผู้มอบ"),
        Table(_WIDTHS, rows, head=head, centred=(0, 3)),
        *_held(told),
        Signature((office.head, "ฝ่ายเลขานุการ")),
    )
    return Paper(f"ลำดับผู้เข้ารับ {told.fiscal_year}", blocks, moment)


def _presence(one: CalledUp) -> str:
    if one.presented is None:
        return ""
    if not one.presented:
        return f"ไม่มา ({one.delivery})"
    return f"รับแทนโดย {one.received_by}" if one.received_by else "มารับ"


def _held(told: ShownCeremony) -> tuple[Paragraph, ...]:
    if told.held is None:
        return ()
    return (Paragraph(f"มอบแล้ว {told.held.presented} ราย ไม่มารับ {told.held.absent} ราย"),)
