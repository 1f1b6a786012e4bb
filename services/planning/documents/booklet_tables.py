"""The tables of the booklet: a project's own, the budget, the indicators."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from services.planning.documents.booklet_wording import DIMENSIONS, baht, span
from shared.contracts.boards import Dimension
from shared.contracts.plans import Alignment, BudgetLine, Indicator, Project
from shared.documents.paper import Block, Heading, Table
from shared.thai import count, full_date

Row = tuple[str, ...]
_UNKNOWN = "ไม่ทราบ"
_MONEY = (5.2, 2.7, 2.7, 2.7, 2.7)
_IN_KIND = "ทรัพยากรที่ร่วมสมทบ (ไม่เป็นตัวเงิน)"


@dataclass(frozen=True, slots=True)
class Called:
    """What the codes of rule data are called; a code that is not known stands as it is."""

    sources: Mapping[str, str]
    alignments: Mapping[tuple[str, str], str]  # by version and code

    def alignment(self, one: Alignment) -> str:
        return self.alignments.get((one.rule, one.code), f"{one.scheme} {one.code}")


def project_rows(project: Project, called: Called) -> tuple[Row, ...]:
    """Label and text; what nobody stated has no row."""
    told = (
        ("หน่วยงานเจ้าของโครงการ", project.owner.name),
        ("หน่วยงานร่วม", ", ".join(one.name for one in project.partners)),
        ("มิติ", DIMENSIONS[project.dimension]),
        ("กลุ่มเป้าหมาย", project.target_group),
        ("สถานที่", project.place),
        ("ระยะเวลา", span(project.starts, project.ends)),
        ("งบประมาณ (บาท)", "; ".join(_money(line, called) for line in project.budget)),
        ("ขั้นตอนสำคัญ", "; ".join(f"{m.title} ({full_date(m.due)})" for m in project.milestones)),
        ("ความสอดคล้อง", "; ".join(called.alignment(one) for one in project.alignments)),
    )
    return tuple(row for row in told if row[1])


def budget(projects: Sequence[Project], called: Called) -> tuple[Block, ...]:
    """By source and dimension, then by dimension with its projects, then what is given in kind."""
    lines = [(one.dimension, line) for one in projects for line in one.budget]
    head = ("แหล่งงบประมาณ", *(DIMENSIONS[one] for one in Dimension), "รวม (บาท)")
    codes = dict.fromkeys(line.source for _, line in lines)
    money = [line for line in lines if line[1].amount]
    rows = [
        (called.sources.get(code, code), *_sums([line for line in lines if line[1].source == code]))
        for code in sorted(codes)
    ]
    by_source = Table(
        widths=_MONEY, head=head, rows=(*rows, ("รวม", *_sums(money))), centred=(1, 2, 3, 4)
    )
    kinds = tuple(
        (one.title, line.in_kind) for one in projects for line in one.budget if line.in_kind
    )
    in_kind = Table(widths=(8, 8), head=("โครงการ", _IN_KIND), rows=kinds)
    return (
        Heading("งบประมาณจำแนกตามแหล่งและมิติ", 2),
        by_source,
        Heading("จำนวนโครงการและงบประมาณจำแนกตามมิติ", 2),
        _by_dimension(projects),
        *((Heading(_IN_KIND, 2), in_kind) if kinds else ()),
    )


def indicators(projects: Sequence[Project]) -> tuple[Block, ...]:
    rows = tuple(
        (str(number), project.title, one.title, _baseline(one), _target(one), _due(one))
        for number, (project, one) in enumerate(_each(projects), start=1)
    )
    if not rows:
        return ()
    head = ("ที่", "โครงการ", "ตัวชี้วัด", "ค่าฐาน", "เป้าหมาย", "กำหนดรายงาน")
    return (Table(widths=(1, 4.2, 4.2, 1.8, 2, 2.8), head=head, rows=rows, centred=(0, 3, 4)),)


def _each(projects: Iterable[Project]) -> list[tuple[Project, Indicator]]:
    return [(project, one) for project in projects for one in project.indicators]


def _by_dimension(projects: Sequence[Project]) -> Table:
    rows = [
        (DIMENSIONS[dimension], count(len(of)), baht(_total(of)))
        for dimension in Dimension
        for of in [[one for one in projects if one.dimension is dimension]]
    ]
    total = ("รวม", count(len(projects)), baht(_total(projects)))
    return Table(
        widths=(8, 4, 4),
        head=("มิติ", "จำนวนโครงการ", "งบประมาณ (บาท)"),
        rows=(*rows, total),
        centred=(1, 2),
    )


def _sums(lines: Sequence[tuple[Dimension, BudgetLine]]) -> Row:
    """Of each dimension, and in all."""
    each = [sum(line.amount for of, line in lines if of is one) for one in Dimension]
    return (*map(baht, each), baht(sum(each)))


def _total(projects: Iterable[Project]) -> int:
    return sum(line.amount for one in projects for line in one.budget)


def _money(line: BudgetLine, called: Called) -> str:
    amount = f" {baht(line.amount)}" if line.amount else ""
    in_kind = f" ({line.in_kind})" if line.in_kind else ""
    return f"{called.sources.get(line.source, line.source)}{amount}{in_kind}"


def _baseline(one: Indicator) -> str:
    return _UNKNOWN if one.baseline is None else _figure(one.baseline)


def _target(one: Indicator) -> str:
    way = "ไม่น้อยกว่า" if one.more_is_better else "ไม่เกิน"
    return f"{way} {_figure(one.target)} {one.unit}"


def _due(one: Indicator) -> str:
    return ", ".join(full_date(day) for day in one.due)


def _figure(value: Decimal) -> str:
    return f"{value.normalize():,f}"
