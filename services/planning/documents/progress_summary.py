"""The summary of the year's progress (สรุปความก้าวหน้าของแผน): by dimension, agency, project."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from services.planning.documents.progress_report import NOTHING, amount
from services.planning.replicas.reported_progress import PeriodFigures
from services.planning.replicas.submitted_plans import PlanRow
from shared.contracts.boards import Dimension
from shared.contracts.plans import Project
from shared.contracts.progress import ReviewOutcome
from shared.documents.paper import Block, Divider, Line, Paper, Paragraph, Signature, Table
from shared.plans.words import DIMENSIONS
from shared.rules.offices import Office
from shared.rules.reporting import reporting_calendar
from shared.thai import count, fiscal_year, full_day

_TOTALS = (5.2, 1.8, 2.2, 3.4, 3.4)
_PROJECTS = (1.0, 5.0, 3.8, 1.5, 2.4, 2.3)
_OUTCOMES = {
    None: "รอตรวจ",
    ReviewOutcome.ACCEPTED: "รับแล้ว",
    ReviewOutcome.RETURNED: "รอแก้ไข",
}
_HEAD = ("โครงการ", "ร้อยละ", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)")


@dataclass(frozen=True, slots=True)
class Reported:
    """A project of the version in force, and its last report; None: there is none."""

    project: Project
    last: PeriodFigures | None

    @property
    def percent(self) -> int:
        return self.last.percent if self.last else 0

    @property
    def spent(self) -> int:
        return self.last.spent if self.last else 0


def progress_summary(
    plan: PlanRow, projects: Sequence[Reported], office: Office, as_of: datetime
) -> Paper:
    blocks = (
        Line("สรุปความก้าวหน้าการดำเนินงานตามแผน", align="center", bold=True, size=20),
        Line(plan.title, align="center", bold=True),
        Line(f"{office.province} {fiscal_year(plan.fiscal_year)}", align="center"),
        Line(f"ข้อมูล ณ วันที่ {full_day(as_of)}", align="center"),
        Divider(),
        Paragraph(_whole(plan, projects)),
        Line("1. ความก้าวหน้ารายมิติ", bold=True, before=8),
        _totals("มิติ", projects, lambda one: DIMENSIONS[one.project.dimension], _DIMENSIONS),
        Line("2. ความก้าวหน้ารายหน่วยงาน", bold=True, before=8),
        _totals("หน่วยงาน", projects, lambda one: one.project.owner.name, _agencies(projects)),
        Line("3. ความก้าวหน้ารายโครงการ", bold=True, before=8),
        _each(plan, projects),
        *_obstacles(projects),
        Signature((office.head, "ฝ่ายเลขานุการ")),
    )
    return Paper(f"สรุปความก้าวหน้า {plan.title}", blocks, as_of)


_DIMENSIONS = tuple(DIMENSIONS[one] for one in Dimension)


def _agencies(projects: Sequence[Reported]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.project.owner.name for one in projects))


def _whole(plan: PlanRow, projects: Sequence[Reported]) -> str:
    budget, spent = _sums(projects)
    reported = sum(1 for one in projects if one.last)
    return (
        f"แผนฉบับที่ {plan.version} มีโครงการ {count(len(projects))} โครงการ "
        f"รายงานผลแล้ว {count(reported)} โครงการ ความก้าวหน้าเฉลี่ยร้อยละ {mean(projects)} "
        f"งบประมาณรวม {amount(budget)} บาท เบิกจ่ายสะสม {amount(spent)} บาท"
    )


def _totals(
    label: str,
    projects: Sequence[Reported],
    group_of: Callable[[Reported], str],
    groups: Sequence[str],
) -> Table:
    rows = []
    for group in groups:
        own = [one for one in projects if group_of(one) == group]
        budget, spent = _sums(own)
        rows.append((group, count(len(own)), f"{mean(own)}", amount(budget), amount(spent)))
    return Table(_TOTALS, tuple(rows), head=(label, *_HEAD), centred=(1, 2, 3, 4))


def _each(plan: PlanRow, projects: Sequence[Reported]) -> Table:
    calendar = reporting_calendar(plan.fiscal_year)
    names = {one.code: one.th for one in calendar.periods}
    rows = tuple(
        (
            f"{number}",
            one.project.title,
            one.project.owner.name,
            f"{one.percent}" if one.last else "-",
            *_standing(one.last, names),
        )
        for number, one in enumerate(projects, start=1)
    )
    head = ("ที่", "โครงการ", "หน่วยงานเจ้าของ", "ร้อยละ", "งวดล่าสุด", "ผลการตรวจ")
    return Table(_PROJECTS, rows, head=head, centred=(0, 3, 4, 5))


def _standing(last: PeriodFigures | None, names: Mapping[str, str]) -> tuple[str, str]:
    if last is None:
        return "ยังไม่รายงาน", "-"
    return names.get(last.period, last.period), _OUTCOMES[last.outcome]


def _obstacles(projects: Sequence[Reported]) -> tuple[Block, ...]:
    told = [(one.project.title, one.last.obstacles) for one in projects if one.last]
    lines = [Paragraph(text, lead=title, before=2) for title, text in told if text]
    heading = Line("4. ปัญหาและอุปสรรค", bold=True, before=8)
    return (heading, *lines) if lines else (heading, Line(NOTHING, indent=1.2))


def _sums(projects: Sequence[Reported]) -> tuple[int, int]:
    return sum(one.project.total for one in projects), sum(one.spent for one in projects)


def mean(projects: Sequence[Reported]) -> Decimal:
    """Of the last reports; a project without one counts as 0."""
    total = sum(one.percent for one in projects)
    return (Decimal(total) / max(1, len(projects))).quantize(Decimal("0.01"))
