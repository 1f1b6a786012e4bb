"""Progress as XLSX: every sheet says of which version it is, how approved, and as of which day."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from services.projection.edge.national_export import NOT_REVIEWED, OUTCOMES
from services.projection.edge.tracking import (
    AgencyTotals,
    DimensionTotals,
    PlanShown,
    Totals,
    TrackedProject,
)
from services.projection.views.development_register import DevelopmentRow
from services.projection.views.project_tracker import Track
from services.projection.views.report_register import ReportRow
from shared.documents.sheets import Cell, Column, Sheet
from shared.plans.words import BODIES, DIMENSIONS, listed
from shared.thai import full_date, full_day

TRACKS = {
    Track.NOT_REPORTED: "ยังไม่รายงาน",
    Track.UNDER_WAY: "กำลังดำเนินการ",
    Track.DONE: "แล้วเสร็จ",
}
PROJECT = (Column("โครงการ", 40), Column("หน่วยงานเจ้าของ", 30), Column("มิติ", 22))
MONEY = (Column("งบประมาณ (บาท)", money=True), Column("เบิกจ่ายแล้ว (บาท)", money=True))


def note_of(plan: PlanShown, as_of: datetime) -> str:
    bodies = ", ".join(BODIES[kind] for kind in plan.approved_by)
    approved = f"เห็นชอบโดย {bodies}" if bodies else "ยังไม่มีมติเห็นชอบ"
    return (
        f"{plan.title} ฉบับที่ {plan.version} · {approved} · "
        f"SHA-256 {plan.content_hash} · ข้อมูล ณ วันที่ {full_day(as_of)}"
    )


def projects_sheet(projects: Iterable[TrackedProject], note: str) -> Sheet:
    columns = (
        *PROJECT,
        Column("สถานะ"),
        Column("ร้อยละ (รายงาน)", 12),
        Column("ร้อยละ (ตรวจรับแล้ว)", 12),
        *MONEY,
        Column("เกินงบประมาณ", 12),
        Column("ขั้นตอนที่บรรลุ", 12),
        Column("ขั้นตอนที่ล่าช้า", 30),
        Column("งวดที่ยังไม่รายงาน", 24),
        Column("รอแก้ไขรายงาน", 12),
        Column("ปัญหา/อุปสรรค", 40),
    )
    return Sheet("ติดตามโครงการ", columns, [_project(one) for one in projects], note)


def missing_sheet(projects: Iterable[TrackedProject], note: str) -> Sheet:
    columns = (*PROJECT, Column("งวด", 10), Column("กำหนดส่ง"), Column("ล่าช้า (วัน)", 12))
    rows = [
        (*_named(one), each.period, each.due, each.days_late)
        for one in projects
        for each in one.missing
    ]
    return Sheet("ยังไม่รายงาน", columns, rows, note)


def indicators_sheet(projects: Iterable[TrackedProject], note: str) -> Sheet:
    columns = (
        *PROJECT,
        Column("ตัวชี้วัด", 40),
        Column("หน่วยนับ", 12),
        Column("ค่าฐาน", 12),
        Column("ค่าเป้าหมาย", 12),
        Column("ค่าวันนี้", 12),
        Column("วันที่วัด"),
        Column("ถึงเป้าหมาย", 12),
    )
    rows = [
        (
            *_named(one),
            *(each.title, each.unit, each.baseline, each.target, each.now, each.measured),
            _yes(each.reached),
        )
        for one in projects
        for each in one.indicators
    ]
    return Sheet("ค่าฐานและค่าวันนี้", columns, rows, note)


def summary_sheets(
    dimensions: Sequence[DimensionTotals], agencies: Sequence[AgencyTotals], note: str
) -> list[Sheet]:
    columns = (
        Column("โครงการ", 10),
        Column("รายงานแล้ว", 12),
        Column("แล้วเสร็จ", 12),
        Column("ล่าช้า", 12),
        Column("ร้อยละเฉลี่ย", 12),
        *MONEY,
    )
    return [
        Sheet(
            "รายมิติ",
            (Column("มิติ", 30), *columns),
            [(DIMENSIONS[one.dimension], *_totals(one)) for one in dimensions],
            note,
        ),
        Sheet(
            "รายหน่วยงาน",
            (Column("หน่วยงาน", 40), *columns),
            [(one.agency.name, *_totals(one)) for one in agencies],
            note,
        ),
    ]


def reports_sheet(rows: Iterable[ReportRow], titles: dict[str, str], note: str) -> Sheet:
    columns = (
        Column("โครงการ", 40),
        Column("หน่วยงาน", 30),
        Column("งวด", 10),
        Column("ฉบับที่", 10),
        Column("วันที่รายงาน"),
        Column("ล่าช้า (วัน)", 12),
        Column("ร้อยละ", 10),
        Column("เบิกจ่ายสะสม (บาท)", money=True),
        Column("ผลการดำเนินงาน", 40),
        Column("ปัญหา/อุปสรรค", 40),
        Column("เหตุผลที่แก้ไข", 30),
        Column("ผลการตรวจ"),
        Column("เหตุผลการตรวจ", 30),
    )
    return Sheet("ทะเบียนรายงาน", columns, [_report(one, titles) for one in rows], note)


def development_sheets(row: DevelopmentRow, note: str) -> list[Sheet]:
    measures = (
        Column("แผนงาน/โครงการ", 40),
        Column("ตัวชี้วัดที่ตอบ"),
        Column("ไม่ต้องตอบแล้ว"),
        Column("มิติ", 22),
        Column("หน่วยงานเจ้าของ", 30),
        Column("งบประมาณ (บาท)", money=True),
        Column("แหล่งงบประมาณ", 24),
        Column("แล้วเสร็จภายใน"),
        Column("ผลที่คาดว่าจะได้รับ", 40),
    )
    shortfalls = (
        Column("ตัวชี้วัด", 12),
        Column("รายการ", 40),
        Column("คะแนนที่ได้", 12),
        Column("คะแนนที่ต้องได้", 12),
        Column("มีแผนงาน/โครงการรองรับ", 16),
    )
    return [
        Sheet("แผนงาน-โครงการเพิ่มเติม", measures, _measures(row), note),
        Sheet(
            "ตัวชี้วัดที่ยังไม่ถึงเกณฑ์",
            shortfalls,
            [
                (s.indicator, s.title, s.points, s.needed, _yes(s.indicator not in row.unanswered))
                for s in row.shortfalls
            ],
            note,
        ),
    ]


def development_note(row: DevelopmentRow, as_of: datetime) -> str:
    last = row.submissions[-1] if row.submissions else None
    version = f"ฉบับที่ {last.plan_version} SHA-256 {last.content_hash}" if last else "ยังไม่เสนอ"
    changed = " (แก้ไขหลังเสนอ)" if row.changed_since_submission else ""
    approved = "กรมการจังหวัดเห็นชอบแล้ว" if row.approved else "ยังไม่มีมติเห็นชอบ"
    return (
        f"แผนพัฒนา {row.fiscal_year} {version}{changed} · {approved} · ข้อมูล ณ วันที่ {full_day(as_of)}"
    )


def _project(one: TrackedProject) -> Sequence[Cell]:
    reached = sum(1 for each in one.milestones if each.reached)
    late = [each.title for each in one.milestones if each.days_late and not each.reached]
    return (
        *_named(one),
        TRACKS[one.track],
        one.percent,
        one.accepted_percent,
        one.budget,
        one.spent,
        _yes(one.over_budget),
        f"{reached}/{len(one.milestones)}",
        listed(late),
        listed(f"{each.period} ({each.days_late} วัน)" for each in one.missing),
        _yes(one.returned),
        one.obstacles,
    )


def _report(row: ReportRow, titles: dict[str, str]) -> Sequence[Cell]:
    figures = row.figures
    return (
        titles.get(str(row.project_id), str(row.project_id)),
        row.agency_name,
        row.period,
        row.revision,
        row.reported_at,
        row.late_days,
        figures.percent,
        sum(one.amount for one in figures.spent),
        figures.work_done,
        figures.obstacles,
        row.correction_reason,
        OUTCOMES[row.outcome] if row.outcome else NOT_REVIEWED,
        row.review_reason,
    )


def _measures(row: DevelopmentRow) -> list[Sequence[Cell]]:
    return [
        (
            one.measure.title,
            ", ".join(one.measure.indicators),
            ", ".join(one.gone),
            DIMENSIONS[one.measure.dimension],
            one.measure.owner.name,
            one.measure.budget,
            one.measure.source,
            full_date(one.measure.until),
            one.measure.expected,
        )
        for one in row.measures
    ]


def _named(one: TrackedProject) -> tuple[str, str, str]:
    return one.title, one.owner.name, DIMENSIONS[one.dimension]


def _totals(one: Totals) -> Sequence[Cell]:
    return one.projects, one.reported, one.done, one.late, one.percent, one.budget, one.spent


def _yes(told: object) -> str:
    return "ใช่" if told else ""
