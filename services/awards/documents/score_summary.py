"""The score sheet (ใบสรุปคะแนน) as it is put before the working group's meeting (2.9.3)."""

from collections.abc import Iterator
from datetime import datetime

from services.awards.documents.wording import TIES, number
from services.awards.domain.round.told import ToldSummary
from shared.contracts.award_values import case_code_of
from shared.contracts.scoring import Exclusion, RankedCase
from shared.documents.paper import (
    Block,
    Divider,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
    hash_told,
)
from shared.rules.offices import Office
from shared.thai import full_moment

_RANKING = (1.4, 2.2, 6.4, 1.9, 1.9, 2.2)
_SPREADS = (7.0, 3.0, 3.0, 3.0)
EXCLUDED = {
    Exclusion.WITHDRAWN: "ถอนเรื่อง",
    Exclusion.NOT_JUDGED: "ไม่มีกรรมการที่ไม่มีส่วนได้เสีย",
}


def score_summary(told: ToldSummary, office: Office, moment: datetime) -> Paper:
    blocks = (
        Line("ใบสรุปคะแนนการคัดเลือก", align="center", bold=True, size=20),
        Line(told.category.title, align="center", bold=True),
        Line(f"รอบที่ {told.stage.number} {told.stage.title}", align="center"),
        Divider(),
        Paragraph(f"สรุปครั้งที่ {told.tally} ข้อมูล ณ {full_moment(moment)}"),
        # always, so that it does not tell whether there are others
        Paragraph("แสดงเฉพาะเรื่องที่ผู้พิมพ์มีสิทธิเห็น", before=0),
        _ranking(told),
        *_ties(told),
        *_excluded(told),
        Line("การให้คะแนนของกรรมการ", bold=True, before=8),
        _spreads(told),
        hash_told("ลายนิ้วมือของใบสรุปคะแนนทั้งฉบับ (SHA-256)", told.sheet_hash),
        Signature((office.head, "ฝ่ายเลขานุการคณะทำงาน")),
    )
    return Paper(f"ใบสรุปคะแนน {told.category.title}", blocks, moment)


def _ranking(told: ToldSummary) -> Table:
    rows = tuple(_row(told, one) for one in told.ranked)
    head = ("ลำดับ", "รหัสเรื่อง", "ผู้ถูกเสนอ/ผู้สมัคร", "เฉลี่ย", "มัธยฐาน", "ผล")
    return Table(_RANKING, rows, head=head, centred=(0, 1, 3, 4, 5))


def _row(told: ToldSummary, one: RankedCase) -> tuple[str, ...]:
    return (
        str(one.rank),
        case_code_of(one.nomination_id),
        told.names.get(one.nomination_id, ""),
        number(one.mean),
        number(one.median),
        "ผ่าน" if one.passes else "ไม่ผ่าน",
    )


def _ties(told: ToldSummary) -> Iterator[Block]:
    for one in told.ranked:
        if one.tie_broken_by is not None:
            code = case_code_of(one.nomination_id)
            yield Paragraph(f"เรื่อง {code} คะแนนเท่ากัน จัดลำดับโดย{TIES[one.tie_broken_by]}", before=0)


def _excluded(told: ToldSummary) -> Iterator[Block]:
    for one in told.excluded:
        code = case_code_of(one.nomination_id)
        yield Paragraph(f"เรื่อง {code} ไม่มีผลคะแนน: {EXCLUDED[one.why]}", before=0)


def _spreads(told: ToldSummary) -> Table:
    places = {one.person_id: place for place, one in enumerate(told.judges, start=1)}
    rows = tuple(
        (
            f"กรรมการคนที่ {places[one.judge]} ({one.cases} เรื่อง)",
            number(one.mean),
            number(one.spread),
            number(one.off),
        )
        for one in sorted(told.spreads, key=lambda one: places[one.judge])
    )
    head = ("กรรมการ", "เฉลี่ยที่ให้", "สูงสุดลบต่ำสุด", "ต่างจากเฉลี่ย")
    return Table(_SPREADS, rows, head=head, centred=(1, 2, 3))
