"""The announcement (ประกาศ, แบบที่ 7 ท้ายระเบียบ) of a text that is given and kept nowhere."""

from dataclasses import dataclass
from datetime import date, datetime, time

from shared.documents.paper import DRAFT, Block, Divider, Garuda, Line, Paper, Paragraph, Signature
from shared.kernel.fiscal_year import BANGKOK
from shared.rules.offices import Office
from shared.thai import date_of_order


@dataclass(frozen=True, slots=True)
class Announcement:
    """ข้อความที่จะประกาศ"""

    subject: str
    paragraphs: tuple[str, ...]
    dated: date
    draft: bool
    issued_by: str = ""  # the province, when not given
    signed_by: str = ""  # the position that signs for it, when not given


def announcement(told: Announcement, office: Office) -> Paper:
    issuer = told.issued_by or office.province
    blocks: tuple[Block, ...] = (
        Garuda(),
        Line(f"ประกาศ{issuer}", align="center", bold=True),
        Line(f"เรื่อง {told.subject}", align="center", bold=True),
        Divider(),
        *(Paragraph(text) for text in told.paragraphs),
        Line(f"ประกาศ ณ วันที่ {date_of_order(told.dated)}", align="center", before=12),
        Signature((told.signed_by or office.signer,)),
    )
    return Paper(
        title=f"ประกาศ{issuer} เรื่อง {told.subject}",
        blocks=blocks,
        moment=datetime.combine(told.dated, time(12), BANGKOK),
        watermark=DRAFT if told.draft else "",
    )
