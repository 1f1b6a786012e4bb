"""How papers of the awards say things in Thai (ถ้อยคำในเอกสาร)."""

from collections.abc import Iterator
from decimal import Decimal

from shared.contracts.award_values import (
    AgeBand,
    Category,
    Honoured,
    Requirement,
    Stage,
    TieBreak,
)
from shared.documents.paper import Block, Line, Paragraph, Table
from shared.thai import full_date

HONOURED = {
    Honoured.PERSON: "บุคคล",
    Honoured.COMMUNITY: "ชุมชน",
    Honoured.ORGANISATION: "องค์กร",
    Honoured.DISTRICT: "อำเภอ",
    Honoured.AGENCY: "หน่วยงาน",
}
TIES = {
    TieBreak.FIRST_CRITERION: "คะแนนเฉลี่ยของเกณฑ์ข้อแรกสูงกว่า แล้วพิจารณาข้อถัดไปตามลำดับ",
    TieBreak.MEDIAN: "มัธยฐานของคะแนนสูงกว่า",
    TieBreak.LEAST_SPREAD: "คะแนนของกรรมการต่างกันน้อยกว่า",
    TieBreak.VOTE: "ที่ประชุมลงมติ",
}
REQUIRED = {
    Requirement.STORY: "ประวัติและผลงาน",
    Requirement.BLIND_STORY: "ผลงานโดยไม่ระบุชื่อ",
    Requirement.EVIDENCE: "เอกสารหลักฐาน",
    Requirement.PHOTO: "ภาพถ่าย",
    Requirement.ENDORSEMENT: "หนังสือรับรองของหน่วยงาน",
}
CRITERIA_WIDTHS = (1.5, 9.5, 2.5, 2.5)


def number(value: Decimal) -> str:
    """No more decimals than there are: 70, 82.5"""
    return f"{value.normalize():f}"


def ages(band: AgeBand) -> str:
    on = f"นับถึงวันที่ {full_date(band.on)}"
    if band.least is None:
        return f"อายุไม่เกิน {band.most} ปี {on}"
    if band.most is None:
        return f"อายุตั้งแต่ {band.least} ปีขึ้นไป {on}"
    return f"อายุตั้งแต่ {band.least} ปี แต่ไม่เกิน {band.most} ปี {on}"


def stage_told(stage: Stage) -> str:
    blind = " ปิดชื่อผู้ถูกเสนอ" if stage.blind else ""
    judges = f"กรรมการเรื่องละ {stage.judges_a_case} คน" if stage.judges_a_case else "กรรมการทุกคน"
    goes_on = f" คัดเหลือไม่เกิน {stage.goes_on} ราย" if stage.goes_on else ""
    return f"รอบที่ {stage.number} {stage.title}: {judges}{blind}{goes_on}"


def terms(category: Category) -> Iterator[str]:
    """What holds for a category, sentence by sentence."""
    yield f"ผู้ได้รับการยกย่อง: {HONOURED[category.honoured]}"
    if category.age_band:
        yield ages(category.age_band)
    yield f"จำนวนรางวัลไม่เกิน {category.quota} รางวัล" if category.quota else "ไม่จำกัดจำนวนรางวัล"
    if category.entries_a_nominator:
        yield f"เสนอได้หน่วยงานละไม่เกิน {category.entries_a_nominator} ราย"
    if category.requires:
        yield "สิ่งที่ต้องยื่น: " + " ".join(REQUIRED[one] for one in category.requires)


def criteria_table(category: Category) -> Table:
    rows = tuple(
        (str(place), one.title, str(one.weight), str(one.most))
        for place, one in enumerate(category.criteria, start=1)
    )
    head = ("ข้อ", "เกณฑ์", "ร้อยละ", "คะแนนเต็ม")
    return Table(CRITERIA_WIDTHS, rows, head=head, centred=(0, 2, 3))


def category_told(place: int, category: Category) -> Iterator[Block]:
    yield Line(f"{place}. {category.title}", bold=True, before=8)
    for sentence in terms(category):
        yield Paragraph(sentence, before=0)
    yield criteria_table(category)
    yield Paragraph(f"คะแนนผ่านไม่น้อยกว่าร้อยละ {number(category.pass_mark)}", before=4)
    for stage in category.stages:
        yield Paragraph(stage_told(stage), before=0)
    if category.tie_break:
        ways = "; ".join(f"({n}) {TIES[one]}" for n, one in enumerate(category.tie_break, start=1))
        yield Paragraph(f"เมื่อคะแนนเท่ากัน พิจารณาตามลำดับ {ways}", before=0)
