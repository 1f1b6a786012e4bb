"""The appointment order (คำสั่งแต่งตั้ง, แบบที่ 4 ท้ายระเบียบ): its members and their duties."""

from collections.abc import Callable
from datetime import datetime, time

from services.directory.replicas.appointment_orders import OrderRow
from shared.contracts.bodies import AppointmentOrder, Member
from shared.contracts.people import Sealed
from shared.documents.paper import (
    Block,
    Divider,
    Garuda,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from shared.kernel.fiscal_year import BANGKOK
from shared.rules.duties import Duties
from shared.rules.roles import role_name
from shared.thai import date_of_order

Names = Callable[[Sealed | None], str]
_MEMBERS = (1.2, 9.3, 5.5)
_GOVERNOR = "ผู้ว่าราชการ"
_POWER = (  # of every governor; source: assumed from orders seen in public
    "อาศัยอำนาจตามความในมาตรา 57 แห่งพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. 2534 และที่แก้ไขเพิ่มเติม "
)


def appointment_order(row: OrderRow, duties: Duties, names: Names) -> Paper:
    order = row.order
    blocks = (
        Garuda(),
        Line(f"คำสั่ง{order.issued_by}", align="center", bold=True),
        Line(f"ที่ {order.number}", align="center", bold=True),
        Line(f"เรื่อง {order.subject}", align="center", bold=True),
        Divider(),
        Paragraph(_reason(row, duties)),
        _members(row, names),
        *_duties(duties),
        Paragraph(_force(order), before=10),
        Line(f"สั่ง ณ วันที่ {date_of_order(order.dated)}", align="center", before=12),
        Signature((order.signed_by,)),
    )
    moment = datetime.combine(order.dated, time(12), BANGKOK)
    return Paper(f"คำสั่ง{order.issued_by} ที่ {order.number}", blocks, moment)


def _reason(row: OrderRow, duties: Duties) -> str:
    power = _POWER if row.order.signed_by.startswith(_GOVERNOR) else ""
    more = "" if row.replaces_all else "เพิ่มเติม"
    return f"{duties.reason} {power}จึงแต่งตั้ง{row.body_name}{more} ดังต่อไปนี้"


def _members(row: OrderRow, names: Names) -> Block:
    rows = tuple(
        (f"{number}.", _person(member, names), role_name(row.kind, member.role))
        for number, member in enumerate(row.members, start=1)
    )
    return Table(widths=_MEMBERS, rows=rows, ruled=False)


def _person(member: Member, names: Names) -> str:
    """Whoever holds the position, of a member by office; the person with the position otherwise."""
    position, agency = member.person.position, member.agency_name
    if member.by_office and position:
        return position
    return " ".join(part for part in (names(member.person.name), position or agency) if part)


def _duties(duties: Duties) -> tuple[Block, ...]:
    return (
        Paragraph("โดยให้มีหน้าที่และอำนาจ ดังนี้"),
        *(
            Paragraph(f"{number}. {duty}", before=2)
            for number, duty in enumerate(duties.duties, start=1)
        ),
    )


def _force(order: AppointmentOrder) -> str:
    begins = f"ทั้งนี้ ตั้งแต่วันที่ {date_of_order(order.effective)}"
    if order.until is None:
        return f"{begins} เป็นต้นไป"
    return f"{begins} ถึงวันที่ {date_of_order(order.until)}"
