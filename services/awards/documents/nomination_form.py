"""A nomination or an application on paper (แบบเสนอชื่อ ใบสมัคร)."""

from collections.abc import Iterator
from datetime import date, datetime

from services.awards.documents.wording import HONOURED, REQUIRED
from services.awards.domain.nomination.told import ShownNomination
from shared.contracts.award_values import CaseState, Category, Honoured
from shared.documents.paper import (
    DRAFT,
    Block,
    Divider,
    Field,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
    hash_told,
)
from shared.rules.offices import Office
from shared.thai import full_date

WITHHELD = "(ปิดชื่อในรอบนี้)"
_FILES = (1.5, 8.5, 6.0)


def nomination_form(
    told: ShownNomination, category: Category | None, office: Office, moment: datetime
) -> Paper:
    applies = told.nominee is not None and told.nominee.honoured in {
        Honoured.COMMUNITY,
        Honoured.ORGANISATION,
        Honoured.DISTRICT,
    }
    title = "ใบสมัครเข้ารับการคัดเลือก" if applies else "แบบเสนอชื่อเข้ารับการคัดเลือก"
    blocks = (
        Line(title, align="center", bold=True, size=20),
        Line(category.title if category else "", align="center", bold=True),
        Line(office.province, align="center"),
        Divider(),
        Field("รหัสเรื่อง", (told.case_code,)),
        *_nominee(told),
        Field("ผลงานโดยย่อ", (told.headline,)),
        *([Paragraph(told.story, lead="ประวัติและผลงาน")] if told.story else []),
        *_files(told),
        *([hash_told("ลายนิ้วมือของเนื้อหา (SHA-256)", told.entry_hash)] if told.entry_hash else []),
        Signature(("ผู้เสนอชื่อ/ผู้สมัคร",)),
    )
    mark = DRAFT if told.state in {CaseState.DRAFT, CaseState.RETURNED} else ""
    return Paper(f"{title} {told.case_code}", blocks, moment, watermark=mark)


def _nominee(told: ShownNomination) -> Iterator[Block]:
    one = told.nominee
    if one is None:
        yield Field("ผู้ถูกเสนอ", (WITHHELD,))
        return
    yield Field(HONOURED[one.honoured], (one.name,), bold=True)
    facts = {
        "อาชีพ": one.occupation,
        "วันเกิด": _day(one.birth_date),
        "โทรศัพท์": one.phone,
        "สังกัด": one.workplace,
        "ผู้ประสานงาน": one.contact,
        "ผู้ปกครอง": one.guardian,
        "ผู้ปกครองยินยอมเมื่อ": full_date(one.consented_on) if one.consented_on else "",
        "แจ้งผู้ถูกเสนอชื่อเมื่อ": full_date(one.informed_on) if one.informed_on else "",
        "หน่วยงานผู้เสนอ": told.nominator or "",
    }
    for label, text in facts.items():
        if text:
            yield Field(label, (text,), before=0)


def _day(iso: str) -> str:
    """As it is written on paper; what was erased stays so."""
    try:
        return full_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def _files(told: ShownNomination) -> Iterator[Block]:
    if told.files:
        rows = tuple(
            (str(place), one.title, REQUIRED[one.shows])
            for place, one in enumerate(told.files, start=1)
        )
        yield Line("เอกสารแนบ", bold=True, before=8)
        yield Table(_FILES, rows, head=("ที่", "เอกสาร", "แสดง"), centred=(0,))
