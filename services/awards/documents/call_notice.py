"""The call (ประกาศเชิญชวน) in the form of an announcement, its criteria in the annex (2.9.2)."""

from collections.abc import Iterator

from services.awards.documents.wording import HONOURED, category_told, terms
from services.awards.domain.call.state import Call
from shared.contracts.award_values import Category, Honoured
from shared.contracts.calls import CallOpened, PublicityChannel
from shared.documents.paper import (
    Block,
    Divider,
    Foot,
    Garuda,
    Line,
    PageBreak,
    Paper,
    Paragraph,
    Signature,
    hash_told,
)
from shared.rules.offices import Office
from shared.thai import date_of_order, day_of, fiscal_year, full_moment

CHANNELS = {
    PublicityChannel.LETTER: "หนังสือเวียน",
    PublicityChannel.WEBSITE: "เว็บไซต์",
    PublicityChannel.SOCIAL_MEDIA: "สื่อสังคมออนไลน์",
    PublicityChannel.RADIO: "วิทยุกระจายเสียง",
    PublicityChannel.TELEVISION: "โทรทัศน์",
    PublicityChannel.PRESS: "หนังสือพิมพ์",
    PublicityChannel.POSTER: "ป้ายประชาสัมพันธ์",
    PublicityChannel.VILLAGE_BROADCAST: "หอกระจายข่าว",
    PublicityChannel.MEETING: "แจ้งในที่ประชุม",
    PublicityChannel.OTHER: "ช่องทางอื่น",
}
PURPOSE = (
    "ข้อมูลส่วนบุคคลที่เสนอมาใช้เพื่อการคัดเลือกและประกาศยกย่องเท่านั้น "
    "ผู้เสนอชื่อต้องแจ้งให้ผู้ถูกเสนอชื่อทราบ ผู้ถูกเสนอที่ยังไม่บรรลุนิติภาวะต้องได้รับความยินยอมจากผู้ปกครอง"
)


def call_notice(call: Call, opened: CallOpened, office: Office, page: str) -> Paper:
    blocks = (
        Garuda(),
        Line(f"ประกาศ{office.province}", align="center", bold=True, size=18),
        Line(f"เรื่อง {opened.title}", align="center", bold=True),
        Divider(),
        *_text(call, opened, office),
        Paragraph(f"ประกาศ ณ วันที่ {date_of_order(day_of(opened.opens_at))}", before=12),
        Signature((office.signer,)),
        Foot((f"สอบถาม: {opened.contact}",), page, "ดูประกาศและกำหนดเวลา"),
        PageBreak(),
        Line("เอกสารแนบท้ายประกาศ: หลักเกณฑ์การคัดเลือก", align="center", bold=True, size=18),
        *(
            block
            for place, category in enumerate(opened.categories, start=1)
            for block in category_told(place, category)
        ),
        hash_told("ลายนิ้วมือของหลักเกณฑ์ (SHA-256)", opened.content_hash),
    )
    return Paper(f"ประกาศเชิญชวน {opened.fiscal_year}", blocks, opened.opens_at)


def _text(call: Call, opened: CallOpened, office: Office) -> Iterator[Block]:
    yield Paragraph(
        f"ด้วย{office.province} จะคัดเลือกผู้ทำความดีเพื่อยกย่องเชิดชูเกียรติ "
        f"ประจำ{fiscal_year(opened.fiscal_year)} ตามหลักเกณฑ์ที่คณะทำงานคัดเลือกให้ความเห็นชอบแล้ว "
        "จึงขอเชิญหน่วยงานเสนอชื่อ และขอเชิญชุมชน องค์กร อำเภอ สมัครเข้ารับการคัดเลือก ดังนี้"
    )
    for place, category in enumerate(opened.categories, start=1):
        yield Paragraph(f"{place}. {category.title} ({_enters(category)})")
        for sentence in terms(category):
            yield Paragraph(sentence, indent=3.2, before=0)
    closes = full_moment(call.closes_at(opened))
    yield Paragraph(f"ตั้งแต่ {full_moment(opened.opens_at)} ถึง {closes}", lead="กำหนดเวลา")
    channels = ", ".join(CHANNELS[one] for one in opened.channels)
    yield Paragraph(channels, lead="ช่องทางประชาสัมพันธ์")
    yield Paragraph(PURPOSE, lead="ข้อมูลส่วนบุคคล")


def _enters(category: Category) -> str:
    if category.honoured in {Honoured.PERSON, Honoured.AGENCY}:
        return "หน่วยงานเป็นผู้เสนอชื่อ"
    return f"{HONOURED[category.honoured]}สมัครด้วยตนเอง"
