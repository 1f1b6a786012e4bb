"""Each year's plan as it was submitted last, and which bodies carried it (แผนฉบับที่ใช้อยู่)."""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import PlanResolved, PlanStarted, PlanSubmitted, RevisionKind
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = PlanStarted | PlanSubmitted | PlanResolved


class PlanInForceRow(Row):
    plan_id: UUID
    fiscal_year: int
    title: str
    version: int = 0  # 0: none was submitted yet
    content_hash: str = ""
    submitted_at: AwareDatetime | None = None
    approved_by: tuple[MeetingKind, ...] = ()  # of this version, or one that only errata followed


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.plan_id)]


def project(row: PlanInForceRow | None, recorded: Recorded[Listening], _: str) -> PlanInForceRow:
    event = recorded.event
    if isinstance(event, PlanStarted):
        told = {name: getattr(event, name) for name in ("plan_id", "fiscal_year", "title")}
        return PlanInForceRow(**told)
    if row is None:
        raise LookupError("a plan is started before anything else")
    match event:
        case PlanSubmitted():
            goes_on = event.kind is RevisionKind.ERRATUM
            return changed(
                row,
                version=event.plan_version,
                content_hash=event.content_hash,
                submitted_at=recorded.occurred_at,
                approved_by=row.approved_by if goes_on else (),
            )
        case PlanResolved():
            return changed(row, approved_by=approved(row.approved_by, event))


def approved(so_far: tuple[MeetingKind, ...], event: PlanResolved) -> tuple[MeetingKind, ...]:
    """A body's later resolution on the version in force stands in for its earlier one."""
    if not event.in_force:
        return so_far
    others = tuple(kind for kind in so_far if kind is not event.hearing.kind)
    return (*others, event.hearing.kind) if event.hearing.carried else others


PLANS_IN_FORCE = View(
    name="plans_in_force",
    version=1,
    row=PlanInForceRow,
    listens=(PlanStarted, PlanSubmitted, PlanResolved),
    keys=keys,
    project=project,
)
