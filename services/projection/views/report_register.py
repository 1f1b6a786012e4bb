"""Every revision of every progress report (ทะเบียนรายงานผล), whole."""

from datetime import date
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.progress import (
    ProgressFigures,
    ProgressReported,
    ProgressReviewed,
    ReviewOutcome,
)
from shared.kernel.message import Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = ProgressReported | ProgressReviewed


class ReportRow(Row):
    report_id: UUID
    project_id: UUID
    plan_id: UUID
    plan_version: int
    fiscal_year: int
    period: str
    calendar_rule: str
    due: date
    late_days: int
    closing: bool
    revision: int
    correction_reason: str
    decline_reason: str
    agency_id: UUID
    agency_name: str
    figures: ProgressFigures
    reported_at: AwareDatetime
    outcome: ReviewOutcome | None = None  # None: not reviewed
    review_reason: str = ""
    reviewed_at: AwareDatetime | None = None
    replaced: bool = False  # a later revision stands in for it


def key_of(project_id: UUID, period: str, revision: int) -> str:
    return f"{project_id}|{period}|{revision:03}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    own = key_of(event.project_id, event.period, event.revision)
    if isinstance(event, ProgressReported) and event.revision > 1:
        return [key_of(event.project_id, event.period, event.revision - 1), own]
    return [own]


def project(row: ReportRow | None, recorded: Recorded[Listening], _: str) -> ReportRow:
    event = recorded.event
    if isinstance(event, ProgressReported) and row is None:
        return reported(event, recorded)
    if row is None:
        raise LookupError("a report is made before it is reviewed")
    match event:
        case ProgressReported():
            return changed(row, replaced=True)
        case ProgressReviewed(outcome=outcome, reason=reason):
            return changed(
                row, outcome=outcome, review_reason=reason, reviewed_at=recorded.occurred_at
            )


def reported(event: ProgressReported, recorded: Recorded[Listening]) -> ReportRow:
    return ReportRow(
        report_id=event.report_id,
        project_id=event.project_id,
        plan_id=event.plan_id,
        plan_version=event.plan_version,
        fiscal_year=event.fiscal_year,
        period=event.period,
        calendar_rule=event.calendar_rule,
        due=event.due,
        late_days=event.late_days,
        closing=event.closing,
        revision=event.revision,
        correction_reason=event.correction_reason,
        decline_reason=event.decline_reason,
        agency_id=event.agency.agency_id,
        agency_name=event.agency.name,
        figures=event.figures,
        reported_at=recorded.occurred_at,
    )


def filed(row: ReportRow) -> dict[str, str | int]:
    figures = row.figures
    return {"search": search_text(row.agency_name, figures.work_done, figures.obstacles)}


REPORT_REGISTER = View(
    name="report_register",
    version=1,
    row=ReportRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "_id"),),
    filed=filed,
)
