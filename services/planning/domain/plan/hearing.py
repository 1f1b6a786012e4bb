"""What meetings resolved on a plan: heard, whenever it comes, and however often."""

from collections.abc import Sequence

from services.planning.domain.plan.commands import RecordPlanResolution, RecordProjectResolution
from services.planning.domain.plan.guards import started_in
from services.planning.domain.plan.refusals_of_projects import ProjectNotFound
from services.planning.domain.plan.state import Plan
from shared.contracts.plans import PlanEvent, PlanResolved, ProjectInclusionResolved


def record_plan_resolution(command: RecordPlanResolution, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    if (command.hearing.resolution_id, command.plan_id) in plan.heard:
        return []
    version = plan.version_of(command.content_hash)
    return [
        PlanResolved(
            plan_id=command.plan_id,
            fiscal_year=started.fiscal_year,
            hearing=command.hearing,
            content_hash=command.content_hash,
            plan_version=version.number if version else None,
            in_force=version is not None and plan.in_force(version),
        )
    ]


def record_project_resolution(command: RecordProjectResolution, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    if command.project_id not in plan.ever:
        raise ProjectNotFound
    if (command.hearing.resolution_id, command.project_id) in plan.heard:
        return []
    version = plan.version_of(command.content_hash)
    return [
        ProjectInclusionResolved(
            plan_id=command.plan_id,
            fiscal_year=started.fiscal_year,
            project_id=command.project_id,
            decision=command.decision,
            hearing=command.hearing,
            content_hash=command.content_hash,
            plan_version=version.number if version else None,
            projects=len(plan.latest.content.projects) if plan.latest else 0,
        )
    ]
