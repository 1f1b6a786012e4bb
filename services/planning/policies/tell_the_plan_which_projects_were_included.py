"""แจ้งผลการบรรจุโครงการ: what the strategy committee resolved on each project (2.8).

A motion to defer or to refuse that was not carried decides nothing.
"""

from collections.abc import Mapping, Sequence

from services.planning.domain.plan.commands import RecordProjectResolution
from services.planning.domain.plan.decisions import PLAN
from shared.contracts.hearings import RESOLVED, Resolved, concerns_of, hearing_of
from shared.contracts.meetings import Concern, MeetingKind
from shared.contracts.planning_values import Matter, PlanId, ProjectId
from shared.contracts.plans import ProjectDecision
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper

CARRIED: Mapping[str, ProjectDecision] = {
    Matter.PROJECT_INCLUSION: ProjectDecision.INCLUDED,
    Matter.PROJECT_DEFERRAL: ProjectDecision.DEFERRED,
    Matter.PROJECT_REFUSAL: ProjectDecision.REFUSED,
}
NOT_CARRIED: Mapping[str, ProjectDecision] = {Matter.PROJECT_INCLUSION: ProjectDecision.REFUSED}


class NotPartOfAPlan(LookupError):
    """The concern names a project and not its plan: nobody can tell whose project it is."""


def react(recorded: Recorded[Resolved], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    if event.kind is not MeetingKind.STRATEGY_COMMITTEE:
        return []
    decisions = CARRIED if hearing_of(event).carried else NOT_CARRIED
    return [
        asked(event, concern, decisions[concern.what], stamps)
        for concern in concerns_of(event, *map(Matter, decisions))
    ]


def asked(event: Resolved, concern: Concern, decision: ProjectDecision, stamps: Stamper) -> Asked:
    """Raises `NotPartOfAPlan`."""
    if concern.part_of is None:
        raise NotPartOfAPlan(str(concern.id))
    command = RecordProjectResolution(
        **stamps(concern.id),
        plan_id=PlanId(concern.part_of),
        project_id=ProjectId(concern.id),
        decision=decision,
        hearing=hearing_of(event),
        content_hash=concern.version,
    )
    return Asked(PLAN, "plan", concern.part_of, command)


POLICY = Policy("tell_the_plan_which_projects_were_included", RESOLVED, react)
