"""The year's projects in the columns of the national plan-monitoring system, period by period.

Which of our fields stands under which heading is data (`shared/rules/national_export.yaml`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from services.projection.views.project_tracker import TrackerRow
from services.projection.views.report_register import ReportRow
from shared.contracts.planning_values import Satang
from shared.contracts.plans import Project
from shared.contracts.progress import ProgressFigures, ReviewOutcome
from shared.documents.sheets import Cell, Column, Sheet
from shared.plans.words import DIMENSIONS, baht, listed
from shared.rules.budget_sources import budget_sources
from shared.rules.national_export import NationalExport
from shared.thai import full_date

OUTCOMES = {ReviewOutcome.ACCEPTED: "ตรวจรับแล้ว", ReviewOutcome.RETURNED: "ส่งคืนให้แก้ไข"}
NOT_REVIEWED = "รอตรวจ"
MONEY = frozenset({"budget", "spent"})  # in satang here, in baht in the file


@dataclass(frozen=True, slots=True)
class ExportLine:
    """A project, and the last revision of its report of the period; None: not reported."""

    order: int
    row: TrackerRow
    period: str
    report: ReportRow | None

    @property
    def project(self) -> Project:
        return self.row.project


def _spent(figures: ProgressFigures) -> Satang:
    return sum(one.amount for one in figures.spent)


def _sources(line: ExportLine) -> str:
    names = budget_sources(line.project.starts).names
    return listed(
        f"{names.get(one.source, one.source)} {baht(one.amount)}" for one in line.project.budget
    )


def _indicators(line: ExportLine) -> str:
    return listed(f"{one.title} {one.target} {one.unit}" for one in line.project.indicators)


def _values(line: ExportLine, figures: ProgressFigures) -> str:
    known = {one.indicator_id: one for one in line.project.indicators}
    return listed(
        f"{known[one.indicator_id].title} {one.value} {known[one.indicator_id].unit}"
        for one in figures.measured
        if one.indicator_id in known
    )


def _milestones(line: ExportLine, figures: ProgressFigures) -> str:
    titles = {one.milestone_id: one.title for one in line.project.milestones}
    return listed(
        f"{titles[one.milestone_id]} ({full_date(one.reached)})"
        for one in figures.milestones
        if one.milestone_id in titles
    )


def _files(figures: ProgressFigures) -> int:
    return len(figures.photos) + sum(len(one.evidence) for one in figures.measured)


OF_PROJECT: Mapping[str, Callable[[ExportLine], Cell]] = {
    "order": lambda line: line.order,
    "project_id": lambda line: str(line.project.project_id),
    "title": lambda line: line.project.title,
    "owner": lambda line: line.project.owner.name,
    "partners": lambda line: listed(one.name for one in line.project.partners),
    "alignments": lambda line: listed(
        f"{one.scheme} {one.code}" for one in line.project.alignments
    ),
    "dimension": lambda line: DIMENSIONS[line.project.dimension],
    "rationale": lambda line: line.project.rationale,
    "target_group": lambda line: line.project.target_group,
    "place": lambda line: line.project.place,
    "starts": lambda line: line.project.starts,
    "ends": lambda line: line.project.ends,
    "budget": lambda line: line.row.budget,
    "sources": _sources,
    "indicators": _indicators,
    "period": lambda line: line.period,
}
OF_REPORT: Mapping[str, Callable[[ExportLine, ReportRow], Cell]] = {
    "percent": lambda _, report: report.figures.percent,
    "work_done": lambda _, report: report.figures.work_done,
    "values": lambda line, report: _values(line, report.figures),
    "milestones": lambda line, report: _milestones(line, report.figures),
    "spent": lambda _, report: _spent(report.figures),
    "obstacles": lambda _, report: report.figures.obstacles,
    "next_steps": lambda _, report: report.figures.next_steps,
    "evidence": lambda _, report: _files(report.figures),
    "reported_at": lambda _, report: report.reported_at,
    "late_days": lambda _, report: report.late_days,
    "outcome": lambda _, report: OUTCOMES[report.outcome] if report.outcome else NOT_REVIEWED,
}
FIELDS = frozenset({*OF_PROJECT, *OF_REPORT})


def cell(field: str, line: ExportLine) -> Cell:
    """A field of the project, or of its report; nothing under it while there is none."""
    if field in OF_PROJECT:
        return OF_PROJECT[field](line)
    return OF_REPORT[field](line, line.report) if line.report else None


def export_sheet(mapping: NationalExport, lines: Iterable[ExportLine], note: str) -> Sheet:
    columns = [Column(one.heading, one.width, money=one.field in MONEY) for one in mapping.columns]
    rows = [[cell(one.field, line) for one in mapping.columns] for line in lines]
    return Sheet("รายงานผล", columns, rows, f"{note} · ช่องข้อมูล {mapping.rule}")
