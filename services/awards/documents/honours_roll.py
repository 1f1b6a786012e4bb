"""The year's honours roll (ทำเนียบผู้ได้รับการยกย่องเชิดชูเกียรติ), of both sources (3.1.3)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from services.awards.documents.wording import HONOURED
from services.awards.domain.honours_roll.told import RollLine
from shared.contracts.honours import HonoursRollCompiled
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
from shared.thai import count, fiscal_year, full_date

_TOTAL_WIDTHS = (5.2, 3.8, 4.2, 2.8)
_WIDTHS = (1.0, 5.0, 4.0, 3.5, 2.5)


def honours_roll_paper(
    lines: Sequence[RollLine],
    compiled: HonoursRollCompiled | None,
    year: int,
    office: Office,
    moment: datetime,
) -> Paper:
    selected = [one for one in lines if one.selected]
    given = [one for one in lines if not one.selected]
    blocks: tuple[Block, ...] = (
        Line("ทำเนียบผู้ได้รับการยกย่องเชิดชูเกียรติ", align="center", bold=True, size=20),
        Line(f"{office.province} {fiscal_year(year)}", align="center", bold=True),
        Divider(),
        Paragraph(_totals(lines)),
        *_by_source(selected, given),
        *_part("1. จากการคัดเลือกของคณะทำงาน", selected, _by_category(selected)),
        *_part("2. จากที่หน่วยงานและองค์กรพิจารณาตามภารกิจ", given),
        *_compiled(compiled),
        Signature((office.head, "ฝ่ายเลขานุการคณะทำงาน")),
    )
    return Paper(f"ทำเนียบผู้ได้รับการยกย่อง {year}", blocks, moment)


def _totals(lines: Sequence[RollLine]) -> str:
    kinds = Counter(one.honoured for one in lines)
    parts = " ".join(f"{HONOURED[kind]} {count(kinds[kind])}" for kind in HONOURED if kinds[kind])
    return f"รวม {count(len(lines))} ราย {parts}".strip()


def _by_source(selected: Sequence[RollLine], given: Sequence[RollLine]) -> Iterator[Block]:
    """How many of each kind, by either source."""
    by = [Counter(one.honoured for one in lines) for lines in (selected, given)]
    kinds = [kind for kind in HONOURED if any(one[kind] for one in by)]
    numbers = [(HONOURED[kind], [one[kind] for one in by]) for kind in kinds]
    numbers.append(("รวม", [len(selected), len(given)]))
    rows = tuple(
        (kind, *(count(one) for one in (*each, sum(each)))) for kind, each in numbers if kinds
    )
    if rows:
        head = ("ผู้ได้รับการยกย่อง", "คณะทำงานคัดเลือก", "หน่วยงานพิจารณาเอง", "รวม")
        yield Table(_TOTAL_WIDTHS, rows, head=head, centred=(1, 2, 3))


def _by_category(selected: Sequence[RollLine]) -> str:
    """In the order of the announcements."""
    titles = Counter(one.title for one in selected)
    return " ".join(
        f"({n}) {title} {count(titles[title])} ราย" for n, title in enumerate(titles, 1)
    )


def _part(title: str, lines: Sequence[RollLine], total: str = "") -> Iterator[Block]:
    yield Line(title, bold=True, before=8)
    if not lines:
        yield Paragraph("ไม่มี", before=0)
        return
    if total:
        yield Paragraph(total, before=0)
    rows = tuple(
        (str(place), one.name, one.title, one.given_by, full_date(date.fromisoformat(one.day)))
        for place, one in enumerate(lines, start=1)
    )
    head = ("ที่", "ผู้ได้รับการยกย่อง", "รางวัล/ประเภท", "ผู้มอบ", "วันที่")
    yield Table(_WIDTHS, rows, head=head, centred=(0,))


def _compiled(compiled: HonoursRollCompiled | None) -> Iterator[Block]:
    if compiled is not None:
        yield hash_told(f"ลายนิ้วมือของทำเนียบฉบับที่ {compiled.edition} (SHA-256)", compiled.roll_hash)
