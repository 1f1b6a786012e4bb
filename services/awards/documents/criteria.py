"""The criteria of a year (หลักเกณฑ์การคัดเลือก), for the working group's meeting and to publish."""

from collections.abc import Iterator
from datetime import datetime

from services.awards.documents.wording import category_told
from services.awards.domain.scheme.state import Scheme
from shared.documents.paper import (
    DRAFT,
    Block,
    Divider,
    Line,
    Paper,
    Paragraph,
    Signature,
    hash_told,
)
from shared.rules.offices import Office
from shared.thai import fiscal_year


def criteria_paper(scheme: Scheme, year: int, office: Office, moment: datetime) -> Paper:
    blocks = (
        Line("หลักเกณฑ์การคัดเลือกผู้ได้รับการยกย่องเชิดชูเกียรติ", align="center", bold=True, size=20),
        Line(f"{office.province} {fiscal_year(year)}", align="center", bold=True),
        Divider(),
        *(
            block
            for place, category in enumerate(scheme.ordered, start=1)
            for block in category_told(place, category)
        ),
        *_adopted(scheme),
        Signature((office.head, "ฝ่ายเลขานุการคณะทำงาน")),
    )
    mark = "" if scheme.in_force else DRAFT
    return Paper(f"หลักเกณฑ์การคัดเลือก {year}", blocks, moment, watermark=mark)


def _adopted(scheme: Scheme) -> Iterator[Block]:
    for one in scheme.resolutions:
        if one.content_hash == scheme.content_hash:
            outcome = "เห็นชอบ" if one.hearing.carried else "ไม่เห็นชอบ"
            present = one.certificate.members_present
            met = f"กรรมการมาประชุม {present} จาก {one.certificate.members_in_body} คน"
            yield Paragraph(f"{outcome}: {one.hearing.text} ({met})", lead="มติที่ประชุม")
    yield hash_told("ลายนิ้วมือของหลักเกณฑ์ (SHA-256)", scheme.content_hash)
