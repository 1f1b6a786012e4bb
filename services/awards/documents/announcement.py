"""The announcement of the results (ประกาศผลการคัดเลือก) in the regulation's form (2.9.4)."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time

from services.awards.documents.wording import HONOURED
from services.awards.domain.announcement.state import Announcement
from shared.contracts.selections import AnnouncedCategory, ResultsAnnounced
from shared.documents.paper import (
    Block,
    Divider,
    Foot,
    Garuda,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from shared.kernel.fiscal_year import BANGKOK
from shared.rules.offices import Office
from shared.thai import date_of_order, fiscal_year, full_moment

_WIDTHS = (1.5, 11.0, 3.5)


def announcement_paper(
    known: Announcement,
    announced: ResultsAnnounced,
    names: Mapping[str, str],
    office: Office,
    page: str,
) -> Paper:
    year = fiscal_year(announced.fiscal_year)
    blocks = (
        Garuda(),
        Line(f"ประกาศ{announced.issued_by}", align="center", bold=True, size=18),
        Line(f"ที่ {announced.number}", align="center"),
        Line(
            f"เรื่อง ผลการคัดเลือกผู้ได้รับการยกย่องเชิดชูเกียรติ ประจำ{year}",
            align="center",
            bold=True,
        ),
        Divider(),
        Paragraph(
            f"ตามที่{office.province}ได้ประกาศเชิญชวนให้เสนอชื่อและสมัครเข้ารับการคัดเลือก "
            f"ประจำ{year} นั้น คณะทำงานคัดเลือกได้พิจารณาตามหลักเกณฑ์และมีมติแล้ว "
            "จึงประกาศผลการคัดเลือก ดังนี้"
        ),
        *(block for one in announced.categories for block in _category(known, one, names)),
        Paragraph(f"ผู้เสนอชื่อหรือผู้สมัครอุทธรณ์ได้ภายใน {full_moment(announced.appeals_until)}"),
        *_errata(known),
        Paragraph(f"ประกาศ ณ วันที่ {date_of_order(announced.dated)}", before=12),
        Signature((announced.signed_by,)),
        Foot((office.office,), page, "ดูทำเนียบผู้ได้รับการยกย่อง"),
    )
    moment = datetime.combine(announced.dated, time(12), BANGKOK)
    return Paper(f"ประกาศผล {announced.number}", blocks, moment)


def _category(
    known: Announcement, category: AnnouncedCategory, names: Mapping[str, str]
) -> Iterator[Block]:
    yield Line(category.title, bold=True, before=8)
    if category.replaces is not None:
        yield Paragraph(f"แทนผลที่ประกาศไว้ในประกาศที่ {category.replaces.number}", before=0)
    replaced = known.replaced(category.category_id)
    if replaced is not None:
        yield Paragraph(f"มีประกาศฉบับใหม่แทนแล้ว ที่ {replaced.number}", before=0)
    if not category.recipients:
        yield Paragraph("ไม่มีผู้ผ่านการคัดเลือก", before=0)
        return
    rows = tuple(
        (
            str(one.place),
            _told(known, names[str(one.nomination_id)], one.nomination_id),
            HONOURED[one.honoured],
        )
        for one in category.recipients
    )
    yield Table(_WIDTHS, rows, head=("ที่", "ผู้ได้รับการยกย่อง", "ประเภท"), centred=(0, 2))


def _told(known: Announcement, name: str, nomination_id: object) -> str:
    return f"{name} (เพิกถอนภายหลัง)" if nomination_id in known.gone else name


def _errata(known: Announcement) -> Iterator[Block]:
    for one in known.errata:
        yield Paragraph(
            f"ที่พิมพ์ “{one.printed}” ให้แก้เป็น “{one.should_read}” เนื่องจาก{one.reason}",
            lead=f"แก้คำผิดครั้งที่ {one.erratum}",
        )
