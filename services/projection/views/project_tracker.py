"""The projects of the plans and what they have come to (ติดตามโครงการ), one row a project.

What depends on today (late reports, late milestones) is told when the row is read.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.boards import Dimension
from shared.contracts.plans import PlanSubmitted, Project, ProjectPlaced, ProjectRemoved
from shared.contracts.progress import (
    ProgressReported,
    ProgressReviewed,
    ReachedMilestone,
    ReviewOutcome,
    Spent,
)
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Listening = ProjectPlaced | ProjectRemoved | PlanSubmitted | ProgressReported | ProgressReviewed
NO_DAY = "9999-12-31"  # stands behind every day
WHOLE = 100


class Track(StrEnum):
    """สถานะโครงการ by its last report: ยังไม่รายงาน กำลังดำเนินการ แล้วเสร็จ"""

    NOT_REPORTED = "not_reported"
    UNDER_WAY = "under_way"
    DONE = "done"


class Value(Message):
    indicator_id: UUID
    value: Decimal
    measured: date


class PeriodReport(Message):
    """A period's report as its last revision has it."""

    period: str
    due: date
    closing: bool
    late_days: int
    revision: int
    reported_at: AwareDatetime
    percent: int
    spent: tuple[Spent, ...]
    milestones: tuple[ReachedMilestone, ...]
    values: tuple[Value, ...]
    obstacles: str
    outcome: ReviewOutcome | None = None  # of this revision
    review_reason: str = ""


class TrackerRow(Row):
    project_id: UUID
    plan_id: UUID
    fiscal_year: int
    project: Project  # as submitted; as drafted while no version had it
    draft: Project | None  # None: taken out
    plan_version: int = 0  # the last that it was part of; 0: none
    dimension: Dimension
    owner_id: UUID
    budget: int
    track: Track = Track.NOT_REPORTED
    returned: bool = False  # a report waits for its correction
    reported_periods: tuple[str, ...] = ()
    reports: tuple[PeriodReport, ...] = ()  # in order of their due days

    @property
    def last(self) -> PeriodReport | None:
        """The last period's that is reported."""
        return self.reports[-1] if self.reports else None

    @property
    def accepted(self) -> PeriodReport | None:
        """The last period's that is accepted."""
        accepted = [one for one in self.reports if one.outcome is ReviewOutcome.ACCEPTED]
        return accepted[-1] if accepted else None

    @property
    def spent(self) -> int:
        return sum(one.amount for one in self.last.spent) if self.last else 0

    @property
    def reached(self) -> dict[UUID, date]:
        """Milestones by the day they were reached, whichever report said so last."""
        return {one.milestone_id: one.reached for each in self.reports for one in each.milestones}

    @property
    def values(self) -> dict[UUID, Value]:
        """What each indicator was measured at last."""
        told = [value for each in self.reports for value in each.values]
        ordered = sorted(told, key=lambda value: value.measured)
        return {value.indicator_id: value for value in ordered}


def keys(recorded: Recorded[Listening]) -> list[str]:
    match recorded.event:
        case ProjectPlaced(project=project):
            return [str(project.project_id)]
        case PlanSubmitted(project_ids=project_ids):
            return [str(one) for one in project_ids]
        case ProjectRemoved() | ProgressReported() | ProgressReviewed() as event:
            return [str(event.project_id)]


def project(row: TrackerRow | None, recorded: Recorded[Listening], _: str) -> TrackerRow:
    event = recorded.event
    if isinstance(event, ProjectPlaced):
        return placed(row, event)
    if row is None:
        raise LookupError("a project is placed before anything else")
    if row.plan_id != event.plan_id:
        return row  # an id belongs to the plan that used it first
    match event:
        case ProjectRemoved():
            return changed(row, draft=None)
        case PlanSubmitted():
            standing = described(row.draft) if row.draft else {}
            return changed(row, plan_version=event.plan_version, **standing)
        case ProgressReported():
            return with_report(row, reported(event, recorded))
        case ProgressReviewed():
            return with_report(row, reviewed(row, event))


def placed(row: TrackerRow | None, event: ProjectPlaced) -> TrackerRow:
    if row is None:
        return TrackerRow(
            project_id=event.project.project_id,
            plan_id=event.plan_id,
            fiscal_year=event.fiscal_year,
            draft=event.project,
            **described(event.project),
        )
    if row.plan_id != event.plan_id:
        return row
    shown = {} if row.plan_version else described(event.project)
    return changed(row, draft=event.project, **shown)


def described(project: Project) -> dict[str, Any]:
    return {
        "project": project,
        "dimension": project.dimension,
        "owner_id": project.owner.agency_id,
        "budget": project.total,
    }


def reported(event: ProgressReported, recorded: Recorded[Listening]) -> PeriodReport:
    figures = event.figures
    return PeriodReport(
        period=event.period,
        due=event.due,
        closing=event.closing,
        late_days=event.late_days,
        revision=event.revision,
        reported_at=recorded.occurred_at,
        percent=figures.percent,
        spent=figures.spent,
        milestones=figures.milestones,
        values=tuple(
            Value(indicator_id=one.indicator_id, value=one.value, measured=one.measured)
            for one in figures.measured
        ),
        obstacles=figures.obstacles,
    )


def reviewed(row: TrackerRow, event: ProgressReviewed) -> PeriodReport:
    report = next(one for one in row.reports if one.period == event.period)
    told = {"outcome": event.outcome, "review_reason": event.reason}
    return report.model_copy(update=told)


def with_report(row: TrackerRow, report: PeriodReport) -> TrackerRow:
    others = [one for one in row.reports if one.period != report.period]
    reports = sorted([*others, report], key=lambda one: (one.due, one.period))
    done = reports[-1].percent == WHOLE
    return changed(
        row,
        reports=tuple(reports),
        reported_periods=tuple(one.period for one in reports),
        track=Track.DONE if done else Track.UNDER_WAY,
        returned=any(one.outcome is ReviewOutcome.RETURNED for one in reports),
    )


def filed(row: TrackerRow) -> dict[str, str | int]:
    title, owner = row.project.title, row.project.owner.name
    open_days = [one.due for one in row.project.milestones if one.milestone_id not in row.reached]
    return {
        "search": search_text(title, owner),
        "name": sort_key(title),
        "open_milestone": min(map(str, open_days), default=NO_DAY),
    }


PROJECT_TRACKER = View(
    name="project_tracker",
    version=1,
    row=TrackerRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "plan_version", "_name", "_id"),),
    filed=filed,
)
