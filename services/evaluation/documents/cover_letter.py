"""The letter that carries an approved assessment (หนังสือนำส่งแบบประเมิน), 2.6."""

from datetime import datetime, time

from shared.contracts.transmittals import AssessmentSent
from shared.documents.paper import (
    Facing,
    Field,
    Garuda,
    Line,
    Paper,
    Paragraph,
    Signature,
    hash_told,
)
from shared.kernel.fiscal_year import BANGKOK
from shared.rules.offices import Office
from shared.thai import fiscal_year, full_date


def cover_letter(sent: AssessmentSent, office: Office) -> Paper:
    year = fiscal_year(sent.fiscal_year)
    again = " ฉบับแก้ไข" if sent.restates else ""
    total = f"{sent.outcome.total.normalize():f} คะแนน จาก {sent.outcome.most.normalize():f} คะแนน"
    blocks = (
        Garuda(),
        Facing(f"ที่ {sent.letter.number}", (office.office, *office.address)),
        Line(full_date(sent.letter.dated), indent=8.0, before=6),
        Field("เรื่อง", (f"ขอส่งแบบประเมินจังหวัดคุณธรรม{again} {year}",)),
        Field("เรียน", ("หัวหน้าสำนักงานจังหวัด",)),
        Field("สิ่งที่ส่งมาด้วย", ("แบบประเมินตนเองพร้อมหลักฐาน จำนวน ๑ ชุด",)),
        Paragraph(
            f"ด้วย{office.office} ในฐานะฝ่ายเลขานุการคณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด "
            f"ได้จัดทำแบบประเมินตนเองของ{office.province} {year} "
            f"ซึ่งคณะอนุกรรมการมีมติเห็นชอบแล้ว ได้ {total}"
        ),
        Paragraph(
            "จึงขอส่งแบบประเมินดังกล่าว เพื่อโปรดนำเสนอผู้ว่าราชการจังหวัดพิจารณา และจัดส่งกระทรวงมหาดไทยต่อไป"
        ),
        hash_told("ลายนิ้วมือ (SHA-256)", sent.snapshot_hash),
        Signature((office.head,), closing="ขอแสดงความนับถือ"),
    )
    moment = datetime.combine(sent.letter.dated, time(12), BANGKOK)
    return Paper(f"นำส่งแบบประเมิน {sent.fiscal_year}", blocks, moment)
