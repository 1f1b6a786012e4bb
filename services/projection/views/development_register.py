"""The plans towards the model level (ทะเบียนแผนพัฒนา): shortfalls, measures, versions, resolutions.

A restated evaluation drafts anew: a measure whose shortfalls are gone stays, and is marked.
"""

from typing import Any, get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.common import Hearing
from shared.contracts.development import (
    DevelopmentPlanDrafted,
    DevelopmentPlanResolved,
    DevelopmentPlanSubmitted,
    Measure,
    MeasurePlaced,
    MeasureRemoved,
)
from shared.contracts.evaluation import Shortfall
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = (
    DevelopmentPlanDrafted
    | MeasurePlaced
    | MeasureRemoved
    | DevelopmentPlanSubmitted
    | DevelopmentPlanResolved
)


class Submission(Message):
    plan_version: int
    content_hash: str
    measures: int
    budget: int
    submitted_at: AwareDatetime


class Resolution(Message):
    hearing: Hearing
    plan_version: int | None
    in_force: bool
    resolved_at: AwareDatetime


class PlacedMeasure(Message):
    measure: Measure
    gone: tuple[str, ...] = ()  # indicators that do not fall short any more

    @property
    def needed(self) -> bool:
        """It still answers something that fell short."""
        return len(self.gone) < len(self.measure.indicators)


class DevelopmentRow(Row):
    development_plan_id: UUID
    fiscal_year: int
    level: int
    next_level: int
    criteria: str
    drafts: int  # 1, then one more a restatement
    shortfalls: tuple[Shortfall, ...]
    measures: tuple[PlacedMeasure, ...] = ()
    unanswered: tuple[str, ...] = ()  # indicators that no measure answers
    changed_since_submission: bool = False
    submissions: tuple[Submission, ...] = ()
    resolutions: tuple[Resolution, ...] = ()

    @property
    def approved(self) -> bool:
        """The last resolution that counted for the latest version carried it."""
        latest = len(self.submissions)
        counted = [one for one in self.resolutions if one.in_force and one.plan_version == latest]
        return bool(counted) and counted[-1].hearing.carried


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.development_plan_id)]


def project(row: DevelopmentRow | None, recorded: Recorded[Listening], _: str) -> DevelopmentRow:
    event = recorded.event
    if isinstance(event, DevelopmentPlanDrafted):
        return drafted(row, event)
    if row is None:
        raise LookupError("a development plan is drafted before anything else")
    match event:
        case MeasurePlaced(measure=measure):
            return with_measures(row, placed(row, measure))
        case MeasureRemoved(measure_id=measure_id):
            return with_measures(row, [m for m in measures(row) if m.measure_id != measure_id])
        case DevelopmentPlanSubmitted():
            submission = Submission(
                plan_version=event.plan_version,
                content_hash=event.content_hash,
                measures=event.measures,
                budget=event.budget,
                submitted_at=recorded.occurred_at,
            )
            submissions = (*row.submissions, submission)
            return changed(row, submissions=submissions, changed_since_submission=False)
        case DevelopmentPlanResolved():
            resolution = Resolution(
                hearing=event.hearing,
                plan_version=event.plan_version,
                in_force=event.in_force,
                resolved_at=recorded.occurred_at,
            )
            return changed(row, resolutions=(*row.resolutions, resolution))


def drafted(row: DevelopmentRow | None, event: DevelopmentPlanDrafted) -> DevelopmentRow:
    told: dict[str, Any] = {
        "level": event.level,
        "next_level": event.next_level,
        "criteria": event.criteria,
        "shortfalls": event.shortfalls,
    }
    if row is not None:
        anew = changed(row, drafts=row.drafts + 1, **told)
        return with_measures(anew, measures(row))
    first = DevelopmentRow(
        development_plan_id=event.development_plan_id,
        fiscal_year=event.fiscal_year,
        drafts=1,
        **told,
    )
    return with_measures(first, [])


def measures(row: DevelopmentRow) -> list[Measure]:
    return [one.measure for one in row.measures]


def placed(row: DevelopmentRow, measure: Measure) -> list[Measure]:
    """In its place when it was there, else behind the others."""
    before = measures(row)
    if all(one.measure_id != measure.measure_id for one in before):
        return [*before, measure]
    return [measure if one.measure_id == measure.measure_id else one for one in before]


def with_measures(row: DevelopmentRow, placed: list[Measure]) -> DevelopmentRow:
    short = [one.indicator for one in row.shortfalls]
    answered = {code for one in placed for code in one.indicators}
    return changed(
        row,
        measures=tuple(
            PlacedMeasure(measure=m, gone=tuple(code for code in m.indicators if code not in short))
            for m in placed
        ),
        unanswered=tuple(code for code in short if code not in answered),
        changed_since_submission=bool(row.submissions),
    )


DEVELOPMENT_REGISTER = View(
    name="development_register",
    version=1,
    row=DevelopmentRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "_id"),),
)
