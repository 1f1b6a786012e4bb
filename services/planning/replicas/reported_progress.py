"""What the projects have come to, for the summary of the year (ผลการดำเนินโครงการล่าสุด)."""

from datetime import date
from typing import get_args
from uuid import UUID

from shared.contracts.progress import ProgressReported, ProgressReviewed, ReviewOutcome
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = ProgressReported | ProgressReviewed


class PeriodFigures(Message):
    """A period's report as its last revision has it."""

    period: str
    due: date
    percent: int
    spent: int
    obstacles: str
    outcome: ReviewOutcome | None = None


class ReportedProgressRow(Row):
    project_id: UUID
    plan_id: UUID
    periods: tuple[PeriodFigures, ...] = ()  # in order of their due days

    @property
    def last(self) -> PeriodFigures | None:
        return self.periods[-1] if self.periods else None


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.project_id)]


def project(
    row: ReportedProgressRow | None, recorded: Recorded[Listening], _: str
) -> ReportedProgressRow:
    event = recorded.event
    row = row or ReportedProgressRow(project_id=event.project_id, plan_id=event.plan_id)
    match event:
        case ProgressReported(figures=figures):
            told = PeriodFigures(
                period=event.period,
                due=event.due,
                percent=figures.percent,
                spent=sum(one.amount for one in figures.spent),
                obstacles=figures.obstacles,
            )
            others = [one for one in row.periods if one.period != event.period]
            ordered = sorted([*others, told], key=lambda one: (one.due, one.period))
            return changed(row, periods=tuple(ordered))
        case ProgressReviewed(period=period, outcome=outcome):
            return changed(
                row,
                periods=tuple(
                    one.model_copy(update={"outcome": outcome}) if one.period == period else one
                    for one in row.periods
                ),
            )


REPORTED_PROGRESS = View(
    name="reported_progress",
    version=1,
    row=ReportedProgressRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("plan_id", "_id"),),
)
