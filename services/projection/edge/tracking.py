"""Projects as they are followed: what depends on today is told here, when it is read."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

from services.projection.edge.plan_standing import Standing, approvals
from services.projection.views.plan_register import PlanRow
from services.projection.views.project_tracker import PeriodReport, Track, TrackerRow
from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef
from shared.contracts.meetings import MeetingKind
from shared.rules.reporting import Period, ReportingCalendar
from shared.views.reader import Order
from shared.views.view import Row

BY_NAME = Order("_name")
MOST_PROJECTS = 1_000  # of a year
_TWO_PLACES = Decimal("0.01")


class PlanShown(BaseModel):
    """แผนฉบับที่ใช้อยู่ของปี"""

    title: str
    version: int
    content_hash: str
    approved_by: tuple[MeetingKind, ...]

    @classmethod
    def of(cls, row: PlanRow) -> "PlanShown":
        """Of a plan that was submitted."""
        stands = approvals(row).approvals
        return cls(
            title=row.title,
            version=len(row.versions),
            content_hash=row.versions[-1].content_hash,
            approved_by=tuple(one.body for one in stands if one.standing is Standing.APPROVED),
        )


class SourceUse(BaseModel):
    """งบประมาณและการเบิกจ่ายของแหล่งหนึ่ง (สตางค์)"""

    source: str
    budget: int
    spent: int
    over: bool  # more was spent than there is


class MilestoneStanding(BaseModel):
    """ขั้นตอนสำคัญ: บรรลุเมื่อใด ล่าช้ากี่วัน"""

    milestone_id: UUID
    title: str
    due: date
    reached: date | None
    days_late: int


class IndicatorStanding(BaseModel):
    """ตัวชี้วัด: ค่าฐาน ค่าเป้าหมาย ค่าวันนี้"""

    indicator_id: UUID
    title: str
    unit: str
    baseline: Decimal | None
    target: Decimal
    more_is_better: bool
    now: Decimal | None
    measured: date | None
    reached: bool


class MissingReport(BaseModel):
    """งวดที่เลยกำหนดแล้วยังไม่รายงาน"""

    period: str
    due: date
    days_late: int


class TrackedProject(Row):
    """โครงการหนึ่ง: ตามแผน และที่เป็นอยู่วันนี้"""

    project_id: UUID
    fiscal_year: int
    plan_version: int
    title: str
    dimension: Dimension
    owner: AgencyRef
    starts: date
    ends: date
    track: Track
    percent: int  # of the last report; 0: none
    accepted_percent: int | None  # of the last one that was accepted
    budget: int
    spent: int
    over_budget: bool
    sources: list[SourceUse]
    milestones: list[MilestoneStanding]
    indicators: list[IndicatorStanding]
    reports: tuple[PeriodReport, ...]
    missing: list[MissingReport]
    returned: bool
    late: bool  # a report is missing, or a milestone
    obstacles: str


def tracked(row: TrackerRow, calendar: ReportingCalendar, today: date) -> TrackedProject:
    missing, milestones = missing_reports(row, calendar, today), _milestones(row, today)
    last = row.last
    return TrackedProject(
        project_id=row.project_id,
        fiscal_year=row.fiscal_year,
        plan_version=row.plan_version,
        title=row.project.title,
        dimension=row.dimension,
        owner=row.project.owner,
        starts=row.project.starts,
        ends=row.project.ends,
        track=row.track,
        percent=last.percent if last else 0,
        accepted_percent=row.accepted.percent if row.accepted else None,
        budget=row.budget,
        spent=row.spent,
        over_budget=row.spent > row.budget,
        sources=sources(row),
        milestones=milestones,
        indicators=indicators(row),
        reports=row.reports,
        missing=missing,
        returned=row.returned,
        late=bool(missing) or any(one.days_late and not one.reached for one in milestones),
        obstacles=last.obstacles if last else "",
    )


def missing_reports(
    row: TrackerRow, calendar: ReportingCalendar, today: date
) -> list[MissingReport]:
    year = row.fiscal_year
    return [
        MissingReport(period=one.code, due=one.due(year), days_late=(today - one.due(year)).days)
        for one in calendar.due_by(year, today)
        if one.code not in row.reported_periods and row.project.starts <= one.last_day(year)
    ]


def owing(period: Period, fiscal_year: int) -> dict[str, Any]:
    """Rows without a report of the period, of projects that had begun by its end."""
    begun = {"$lte": str(period.last_day(fiscal_year))}
    return {"reported_periods": {"$ne": period.code}, "project.starts": begun}


def late(calendar: ReportingCalendar, fiscal_year: int, today: date) -> dict[str, Any]:
    """The same as `TrackedProject.late`, as a condition on rows."""
    due = calendar.due_by(fiscal_year, today)
    milestone = {"_open_milestone": {"$lt": str(today)}}
    either = {"$or": [milestone, *(owing(one, fiscal_year) for one in due)]}
    return {"$and": [either]}  # a page's own `$or` stands beside it


def sources(row: TrackerRow) -> list[SourceUse]:
    used = {one.source: one.amount for one in row.last.spent} if row.last else {}
    budget: dict[str, int] = {}
    for line in row.project.budget:
        budget[line.source] = budget.get(line.source, 0) + line.amount
    return [
        SourceUse(
            source=one,
            budget=budget.get(one, 0),
            spent=used.get(one, 0),
            over=used.get(one, 0) > budget.get(one, 0),
        )
        for one in dict.fromkeys([*budget, *used])
    ]


def indicators(row: TrackerRow) -> list[IndicatorStanding]:
    values = row.values
    found = []
    for one in row.project.indicators:
        value = values.get(one.indicator_id)
        now = value.value if value else None
        ahead = now is not None and (now >= one.target if one.more_is_better else now <= one.target)
        found.append(
            IndicatorStanding(
                indicator_id=one.indicator_id,
                title=one.title,
                unit=one.unit,
                baseline=one.baseline,
                target=one.target,
                more_is_better=one.more_is_better,
                now=now,
                measured=value.measured if value else None,
                reached=ahead,
            )
        )
    return found


def _milestones(row: TrackerRow, today: date) -> list[MilestoneStanding]:
    reached = row.reached
    return [
        MilestoneStanding(
            milestone_id=one.milestone_id,
            title=one.title,
            due=one.due,
            reached=reached.get(one.milestone_id),
            days_late=max(0, (reached.get(one.milestone_id, today) - one.due).days),
        )
        for one in row.project.milestones
    ]


class Totals(BaseModel):
    """ความก้าวหน้ารวมของกลุ่มโครงการ"""

    projects: int
    reported: int  # projects with at least one report
    done: int
    late: int
    percent: Decimal  # mean of the last reports; a project without one counts as 0
    budget: int
    spent: int


class DimensionTotals(Totals):
    dimension: Dimension


class AgencyTotals(Totals):
    agency: AgencyRef


class ProgressSummary(BaseModel):
    """ความก้าวหน้าของแผนทั้งปี แยกตามมิติและหน่วยงาน"""

    plan: PlanShown
    as_of: AwareDatetime
    total: Totals
    by_dimension: list[DimensionTotals]
    by_agency: list[AgencyTotals]


def totals(projects: Sequence[TrackedProject]) -> dict[str, Any]:
    count = len(projects)
    percent = Decimal(sum(one.percent for one in projects)) / count if count else Decimal(0)
    return {
        "projects": count,
        "reported": sum(1 for one in projects if one.reports),
        "done": sum(1 for one in projects if one.track is Track.DONE),
        "late": sum(1 for one in projects if one.late),
        "percent": percent.quantize(_TWO_PLACES),
        "budget": sum(one.budget for one in projects),
        "spent": sum(one.spent for one in projects),
    }


def by_dimension(projects: Sequence[TrackedProject]) -> list[DimensionTotals]:
    """All three dimensions, also one without a project."""
    return [
        DimensionTotals(dimension=each, **totals([p for p in projects if p.dimension is each]))
        for each in Dimension
    ]


def by_agency(projects: Sequence[TrackedProject]) -> list[AgencyTotals]:
    owners = {one.owner.agency_id: one.owner for one in projects}
    return [
        AgencyTotals(agency=owner, **totals([p for p in projects if p.owner.agency_id == agency]))
        for agency, owner in owners.items()
    ]
