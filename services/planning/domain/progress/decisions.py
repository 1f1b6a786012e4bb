"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple, TypedDict

from services.planning.domain.progress import refusals
from services.planning.domain.progress.commands import (
    CorrectProgress,
    ProgressCommand,
    ReportProgress,
    ReviewProgress,
)
from services.planning.domain.progress.figures import refuse_unfit
from services.planning.domain.progress.state import Progress, Report, evolve
from shared.contracts.common import AgencyRef
from shared.contracts.planning_values import PlanId, ProjectId
from shared.contracts.progress import (
    ProgressEvent,
    ProgressFigures,
    ProgressReported,
    ProgressReviewed,
    ReportId,
    ReviewOutcome,
    report_id_of,
)
from shared.kernel.decider import Decider
from shared.kernel.message import ActorId
from shared.thai import day_of

MOST_REVISIONS = 30  # every command reads them all
Reporting = ReportProgress | CorrectProgress


class Percent(NamedTuple):
    """How far the project had come in a period; in order of their due days."""

    due: date
    period: str
    percent: int


class Reported(TypedDict):
    """What every revision says of itself, whatever its number."""

    report_id: ReportId
    project_id: ProjectId
    plan_id: PlanId
    plan_version: int
    fiscal_year: int
    period: str
    decline_reason: str
    agency: AgencyRef
    reported_by: ActorId
    figures: ProgressFigures


def decide(command: ProgressCommand, progress: Progress) -> Sequence[ProgressEvent]:
    match command:
        case ReportProgress():
            return report_progress(command, progress)
        case CorrectProgress():
            return correct_progress(command, progress)
        case ReviewProgress():
            return review_progress(command, progress)


def report_progress(command: ReportProgress, progress: Progress) -> Sequence[ProgressEvent]:
    _refuse_another_agency(command)
    if known := progress.reports.get(command.period):
        if _says_the_same(known.last, command):
            return []
        raise refusals.PeriodIsReported(command.period, known.last.revision)
    _refuse_unless_it_holds(command, progress)
    calendar = command.calendar
    # A report on paper came in on the day that is written on it, not on the day it was keyed in.
    came = day_of(command.occurred_at or command.issued_at)
    return [
        ProgressReported(
            **_reported(command),
            calendar_rule=calendar.rule,
            due=calendar.due,
            late_days=max(0, (came - calendar.due).days),
            closing=calendar.closing,
            revision=1,
            correction_reason="",
        )
    ]


def correct_progress(command: CorrectProgress, progress: Progress) -> Sequence[ProgressEvent]:
    _refuse_another_agency(command)
    first, last = _report(progress, command.period).first, _report(progress, command.period).last
    if _says_the_same(last, command):
        if last.correction_reason == command.reason:
            return []
        raise refusals.NothingCorrected(last.revision)
    if last.revision >= MOST_REVISIONS:
        raise refusals.TooManyCorrections(MOST_REVISIONS)
    _refuse_unless_it_holds(command, progress)
    return [
        ProgressReported(
            **_reported(command),
            calendar_rule=first.calendar_rule,
            due=first.due,
            late_days=first.late_days,
            closing=first.closing,
            revision=last.revision + 1,
            correction_reason=command.reason,
        )
    ]


def review_progress(command: ReviewProgress, progress: Progress) -> Sequence[ProgressEvent]:
    report = _report(progress, command.period)
    last = report.last
    if command.revision != last.revision:
        raise refusals.ReportIsNotTheLast(last.revision)
    if command.issued_by == last.reported_by:
        raise refusals.ReviewedByReporter
    if command.outcome is ReviewOutcome.RETURNED and not command.reason:
        raise refusals.SayWhyReturned
    asked = ProgressReviewed(
        report_id=last.report_id,
        project_id=last.project_id,
        plan_id=last.plan_id,
        fiscal_year=last.fiscal_year,
        period=last.period,
        revision=last.revision,
        outcome=command.outcome,
        closing=last.closing,
        reason=command.reason,
    )
    if report.review == asked:
        return []
    if report.review is not None:
        raise refusals.ReportIsReviewed(last.revision)
    return [asked]


def _report(progress: Progress, period: str) -> Report:
    if period not in progress.reports:
        raise refusals.ReportNotFound(period)
    return progress.reports[period]


def _says_the_same(last: ProgressReported, command: Reporting) -> bool:
    return (last.figures, last.decline_reason) == (command.figures, command.decline_reason)


def _reported(command: Reporting) -> Reported:
    measured = command.measured
    return Reported(
        report_id=report_id_of(command.project_id, command.period),
        project_id=command.project_id,
        plan_id=measured.plan_id,
        plan_version=measured.plan_version,
        fiscal_year=measured.fiscal_year,
        period=command.period,
        decline_reason=command.decline_reason,
        agency=measured.project.owner,
        reported_by=command.issued_by,
        figures=command.figures,
    )


def _refuse_another_agency(command: Reporting) -> None:
    owner = command.measured.project.owner
    if command.agency not in {None, owner.agency_id}:
        raise refusals.ReportOfAnotherAgency(owner.name, command.project_id)


def _refuse_unless_it_holds(command: Reporting, progress: Progress) -> None:
    refuse_unfit(command)
    if not command.decline_reason:
        _refuse_a_fall(command, progress)


def _refuse_a_fall(command: Reporting, progress: Progress) -> None:
    """Periods come in any order: neither may this one fall, nor the next one after it."""
    here = Percent(command.calendar.due, command.period, command.figures.percent)
    others = [
        Percent(report.last.due, period, report.last.figures.percent)
        for period, report in progress.reports.items()
        if period != command.period
    ]
    for earlier, later in pairwise(sorted([*others, here])):
        if here in {earlier, later} and later.percent < earlier.percent:
            raise refusals.PercentFalls(
                earlier.period, earlier.percent, later.period, later.percent
            )


PROGRESS = Decider(initial=Progress(), decide=decide, evolve=evolve)
