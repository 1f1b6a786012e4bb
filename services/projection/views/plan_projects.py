"""The projects of plans (โครงการในแผน): as drafted, as each version had them, what became of them.

A shape is kept for the version it came with; a version that lists the project without a new shape
has the shape before. An id belongs to the plan that used it first.
"""

from typing import Any
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.boards import Dimension
from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import (
    PlanSubmitted,
    Project,
    ProjectDecision,
    ProjectInclusionResolved,
    ProjectPlaced,
    ProjectRemoved,
    RevisionKind,
)
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Listening = ProjectPlaced | ProjectRemoved | PlanSubmitted | ProjectInclusionResolved
MOST_DECISIONS = 100  # the newest of them


class Shape(Message):
    """โครงการตามที่เสนอในฉบับหนึ่ง"""

    version: int  # the first that had it so
    kind: RevisionKind  # of that version
    project: Project


class Decision(Message):
    """ผลการพิจารณาบรรจุโครงการ"""

    decision: ProjectDecision
    carried: bool  # an inclusion that was not carried is a refusal
    kind: MeetingKind
    meeting_id: UUID
    resolution_id: UUID
    text: str  # the reason, in the body's own words
    version: int | None  # None: of a text that was never submitted
    at: AwareDatetime


class ProjectRow(Row):
    project_id: UUID
    plan_id: UUID
    fiscal_year: int
    title: str
    dimension: Dimension
    owner_id: UUID
    draft: Project | None  # None: taken out
    removed: str = ""  # why it was taken out
    shapes: tuple[Shape, ...] = ()
    versions: tuple[int, ...] = ()  # those that list it
    decisions: tuple[Decision, ...] = ()

    def shape_of(self, version: int) -> Shape:
        """As it was in this version, which lists it."""
        return [one for one in self.shapes if one.version <= version][-1]


def keys(recorded: Recorded[Listening]) -> list[str]:
    match recorded.event:
        case ProjectPlaced(project=placed):
            return [str(placed.project_id)]
        case (
            ProjectRemoved(project_id=project_id) | ProjectInclusionResolved(project_id=project_id)
        ):
            return [str(project_id)]
        case PlanSubmitted(project_ids=project_ids):
            return [str(one) for one in project_ids]


def project(row: ProjectRow | None, recorded: Recorded[Listening], _: str) -> ProjectRow:
    event = recorded.event
    if isinstance(event, ProjectPlaced):
        return placed(row, event)
    if row is None:
        raise LookupError("a project is placed before anything else")
    if row.plan_id != event.plan_id:
        return row
    match event:
        case ProjectRemoved():
            return changed(row, draft=None, removed=event.reason)
        case PlanSubmitted():
            return submitted(row, event)
        case ProjectInclusionResolved():
            decisions = (*row.decisions, decided(event, recorded.occurred_at))
            return changed(row, decisions=decisions[-MOST_DECISIONS:])


def placed(row: ProjectRow | None, event: ProjectPlaced) -> ProjectRow:
    one = event.project
    now: dict[str, Any] = {
        "title": one.title,
        "dimension": one.dimension,
        "owner_id": one.owner.agency_id,
        "draft": one,
    }
    if row is None:
        return ProjectRow(
            project_id=one.project_id, plan_id=event.plan_id, fiscal_year=event.fiscal_year, **now
        )
    return changed(row, **now, removed="") if row.plan_id == event.plan_id else row


def submitted(row: ProjectRow, event: PlanSubmitted) -> ProjectRow:
    if row.draft is None:
        raise LookupError("a version lists what stands in the plan")
    shapes = row.shapes
    if not shapes or shapes[-1].project != row.draft:
        shape = Shape(version=event.plan_version, kind=event.kind, project=row.draft)
        shapes = (*shapes, shape)
    return changed(row, shapes=shapes, versions=(*row.versions, event.plan_version))


def decided(event: ProjectInclusionResolved, at: AwareDatetime) -> Decision:
    return Decision(
        decision=event.decision, **event.hearing.model_dump(), version=event.plan_version, at=at
    )


def filed(row: ProjectRow) -> dict[str, str | int]:
    newest = row.draft or (row.shapes[-1].project if row.shapes else None)
    names = [one.name for one in (newest.owner, *newest.partners)] if newest else []
    return {"name": sort_key(row.title), "search": search_text(row.title, *names)}


PLAN_PROJECTS = View(
    name="plan_projects",
    version=1,
    row=ProjectRow,
    listens=(ProjectPlaced, ProjectRemoved, PlanSubmitted, ProjectInclusionResolved),
    keys=keys,
    project=project,
    indexes=(("plan_id", "_name", "_id", "_search"),),
    filed=filed,
)
