"""The projects as the plan's versions were submitted with them (โครงการตามแผนที่เสนอแล้ว).

A project that a later version left out keeps the version it was last part of. An id belongs to the
plan that used it first; what another plan says of it is not heard.
"""

from uuid import UUID

from shared.contracts.plans import PlanSubmitted, Project, ProjectPlaced, ProjectRemoved
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = ProjectPlaced | ProjectRemoved | PlanSubmitted


class SubmittedProjectRow(Row):
    project_id: UUID
    plan_id: UUID
    fiscal_year: int
    draft: Project | None  # as it is being written; None: taken out
    submitted: Project | None = None  # None: no version had it yet
    plan_version: int = 0


def keys(recorded: Recorded[Listening]) -> list[str]:
    match recorded.event:
        case ProjectPlaced(project=project):
            return [str(project.project_id)]
        case ProjectRemoved(project_id=project_id):
            return [str(project_id)]
        case PlanSubmitted(project_ids=project_ids):
            return [str(one) for one in project_ids]


def project(
    row: SubmittedProjectRow | None, recorded: Recorded[Listening], _: str
) -> SubmittedProjectRow:
    event = recorded.event
    if isinstance(event, ProjectPlaced):
        placed = event.project
        row = row or SubmittedProjectRow(
            project_id=placed.project_id,
            plan_id=event.plan_id,
            fiscal_year=event.fiscal_year,
            draft=placed,
        )
        return changed(row, draft=placed) if row.plan_id == event.plan_id else row
    if row is None:
        raise LookupError("a project is placed before anything else")
    if row.plan_id != event.plan_id:
        return row
    match event:
        case ProjectRemoved():
            return changed(row, draft=None)
        case PlanSubmitted():
            return changed(row, submitted=row.draft, plan_version=event.plan_version)


SUBMITTED_PROJECTS = View(
    name="submitted_projects",
    version=1,
    row=SubmittedProjectRow,
    listens=(ProjectPlaced, ProjectRemoved, PlanSubmitted),
    keys=keys,
    project=project,
    indexes=(("plan_id", "plan_version"),),
)
