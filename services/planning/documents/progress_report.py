"""The progress report (รายงานผลการดำเนินโครงการ) of one project and period."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from services.planning.domain.progress.state import Report
from shared.contracts.common import StoredFile
from shared.contracts.plans import Project
from shared.contracts.progress import ProgressReported, ReviewOutcome
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
)
from shared.kernel.fiscal_year import BANGKOK
from shared.plans.words import DIMENSIONS, project_called
from shared.rules.budget_sources import budget_sources
from shared.rules.offices import Office
from shared.rules.reporting import reporting_calendar
from shared.thai import fiscal_year, full_date

NOTHING = "- ไม่มี -"
_NOT_YET = "-"
_MILESTONES = (8.0, 4.0, 4.0)
_MONEY = (6.4, 3.2, 3.2, 3.2)
_INDICATORS = (5.0, 2.2, 2.2, 2.2, 4.4)
_SHOWN_OF_A_HASH = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A project's report, and whose plan it is measured against."""

    project: Project
    report: Report
    office: Office


def progress_report(told: Told) -> Paper:
    last, project = told.report.last, told.project
    title = f"รายงานผลการดำเนิน{project_called(project.title)}"
    blocks = (
        Line("รายงานผลการดำเนินโครงการ", align="center", bold=True, size=20),
        Line(f"{_period(last)} {fiscal_year(last.fiscal_year)}", align="center", bold=True),
        Line(told.office.province, align="center"),
        Divider(),
        *_project(project, last),
        *_progress(last),
        *_text("2. ผลการดำเนินงาน", last.figures.work_done),
        *_milestones(project, last),
        *_money(project, last),
        *_indicators(project, last),
        *_text("6. ปัญหาและอุปสรรค", last.figures.obstacles),
        *_text("7. แนวทางแก้ไขและแผนงานงวดถัดไป", last.figures.next_steps),
        *_files(last),
        *_review(told.report),
        Signature(("ผู้รายงาน", project.owner.name)),
        Signature(("ผู้ตรวจรายงาน", told.office.office)),
    )
    accepted = told.report.review and told.report.review.outcome is ReviewOutcome.ACCEPTED
    moment = datetime.combine(last.due, time(12), BANGKOK)
    return Paper(title, blocks, moment, watermark="" if accepted else DRAFT)


def _period(last: ProgressReported) -> str:
    period = reporting_calendar(last.fiscal_year).period(last.period)
    return period.th if period else f"งวด {last.period}"


def _project(project: Project, last: ProgressReported) -> tuple[Block, ...]:
    partners = ", ".join(one.name for one in project.partners)
    return (
        Field("โครงการ", (project.title,), bold=True),
        Field("หน่วยงานเจ้าของโครงการ", (project.owner.name,), before=0, bold=True),
        *((Field("หน่วยงานร่วม", (partners,), before=0, bold=True),) if partners else ()),
        Field("มิติ", (DIMENSIONS[project.dimension],), before=0, bold=True),
        Field(
            "ระยะเวลา",
            (f"{full_date(project.starts)} – {full_date(project.ends)}",),
            before=0,
            bold=True,
        ),
        Field("ตามแผนฉบับที่", (str(last.plan_version),), before=0, bold=True),
    )


def _progress(last: ProgressReported) -> Iterator[Block]:
    came = f"ล่าช้า {last.late_days} วัน" if last.late_days else "ส่งภายในกำหนด"
    revised = f" รายงานฉบับแก้ไขที่ {last.revision - 1}" if last.revision > 1 else ""
    yield _heading("1. ความก้าวหน้า")
    yield Paragraph(
        f"ผลการดำเนินงานสะสมร้อยละ {last.figures.percent} "
        f"กำหนดส่งรายงานวันที่ {full_date(last.due)} {came}{revised}"
    )
    if last.decline_reason:
        yield Paragraph(last.decline_reason, lead="เหตุผลที่ร้อยละลดลง")
    if last.correction_reason:
        yield Paragraph(last.correction_reason, lead="เหตุผลที่แก้ไขรายงาน")


def _milestones(project: Project, last: ProgressReported) -> tuple[Block, ...]:
    reached = {one.milestone_id: one.reached for one in last.figures.milestones}
    rows = tuple(
        (one.title, full_date(one.due), _day(reached.get(one.milestone_id)))
        for one in project.milestones
    )
    head = ("ขั้นตอน", "กำหนดแล้วเสร็จ", "บรรลุเมื่อ")
    return _table("3. ขั้นตอนสำคัญ", _MILESTONES, head, rows, (1, 2))


def _money(project: Project, last: ProgressReported) -> tuple[Block, ...]:
    names = budget_sources(project.starts).names
    spent = {one.source: one.amount for one in last.figures.spent}
    lines = [
        (names.get(one.source, one.source), one.amount, spent.get(one.source, 0))
        for one in project.budget
    ]
    total = ("รวม", sum(line[1] for line in lines), sum(line[2] for line in lines))
    rows = tuple(
        (name, amount(budget), amount(used), amount(budget - used))
        for name, budget, used in (*lines, total)
    )
    head = ("แหล่งงบประมาณ", "งบประมาณ (บาท)", "เบิกจ่ายสะสม (บาท)", "คงเหลือ (บาท)")
    return _table("4. งบประมาณ", _MONEY, head, rows, (1, 2, 3))


def _indicators(project: Project, last: ProgressReported) -> tuple[Block, ...]:
    measured = {one.indicator_id: one for one in last.figures.measured}
    rows = tuple(
        (
            f"{one.title} ({one.unit})",
            _NOT_YET if one.baseline is None else f"{one.baseline}",
            f"{one.target}",
            f"{found.value}" if found else _NOT_YET,
            _day(found.measured) if found else _NOT_YET,
        )
        for one in project.indicators
        for found in (measured.get(one.indicator_id),)
    )
    head = ("ตัวชี้วัด", "ค่าฐาน", "เป้าหมาย", "ผล", "วันที่วัด")
    return _table("5. ตัวชี้วัด", _INDICATORS, head, rows, (1, 2, 3, 4))


def _files(last: ProgressReported) -> tuple[Block, ...]:
    """By title and the beginning of its hash, so that the file beside the paper is known."""
    figures = last.figures
    kept = (*figures.photos, *(file for one in figures.measured for file in one.evidence))
    named = [f"{n}. {_file(one)}" for n, one in enumerate(dict.fromkeys(kept), start=1)]
    lines = named or [NOTHING]
    return (_heading("8. ภาพและหลักฐาน"), *(Line(one, indent=1.2) for one in lines))


def _file(one: StoredFile) -> str:
    return f"{one.title} (SHA-256 {one.sha256[:_SHOWN_OF_A_HASH]}…)"


def _review(report: Report) -> tuple[Block, ...]:
    review = report.review
    if review is None:
        told = "รอการตรวจรายงาน"
    elif review.outcome is ReviewOutcome.ACCEPTED:
        told = f"ตรวจรับรายงานแล้ว {review.reason}"
    else:
        told = f"ส่งคืนให้แก้ไข {review.reason}"
    return (Paragraph(told, lead="ผลการตรวจ", before=10),)


def _text(heading: str, text: str) -> tuple[Block, ...]:
    lines = [line for line in text.splitlines() if line.strip()] or [NOTHING]
    return (_heading(heading), *(Paragraph(line, before=2) for line in lines))


def _table(
    heading: str,
    widths: tuple[float, ...],
    head: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    centred: tuple[int, ...],
) -> tuple[Block, ...]:
    if not rows:
        return (_heading(heading), Line(NOTHING, indent=1.2))
    return (_heading(heading), Table(widths=widths, head=head, rows=rows, centred=centred))


def _heading(text: str) -> Line:
    return Line(text, bold=True, before=8)


def _day(day: date | None) -> str:
    return full_date(day) if day else _NOT_YET


def amount(satang: int) -> str:
    """12,500.00"""
    sign = "-" if satang < 0 else ""
    return f"{sign}{abs(satang) // 100:,}.{abs(satang) % 100:02}"
