"""แจ้งมติให้แผนทราบ: a body's resolution reaches the plan it concerns (2.3, 2.5)."""

from collections.abc import Sequence

from services.planning.domain.plan.commands import RecordPlanResolution
from services.planning.domain.plan.decisions import PLAN
from shared.contracts.hearings import RESOLVED, Resolved, concerns_of, hearing_of
from shared.contracts.planning_values import Matter, PlanId
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[Resolved], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    return [
        Asked(
            PLAN,
            "plan",
            concern.id,
            RecordPlanResolution(
                **stamps(concern.id),
                plan_id=PlanId(concern.id),
                hearing=hearing_of(event),
                content_hash=concern.version,
            ),
        )
        for concern in concerns_of(event, Matter.PLAN)
    ]


POLICY = Policy("tell_the_plan_what_a_body_resolved", RESOLVED, react)
