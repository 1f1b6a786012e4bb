"""แจ้งมติให้ร่างแผนพัฒนาทราบ: the provincial board's resolution reaches the draft (3.1.6)."""

from collections.abc import Sequence

from services.planning.domain.development_plan.commands import RecordDevelopmentPlanResolution
from services.planning.domain.development_plan.decisions import DEVELOPMENT_PLAN
from shared.contracts.development import DevelopmentPlanId
from shared.contracts.hearings import RESOLVED, Resolved, concerns_of, hearing_of
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import Matter
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[Resolved], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    if event.kind is not MeetingKind.PROVINCIAL_BOARD:
        return []
    return [
        Asked(
            DEVELOPMENT_PLAN,
            "development_plan",
            concern.id,
            RecordDevelopmentPlanResolution(
                **stamps(concern.id),
                development_plan_id=DevelopmentPlanId(concern.id),
                hearing=hearing_of(event),
                content_hash=concern.version,
            ),
        )
        for concern in concerns_of(event, Matter.DEVELOPMENT_PLAN)
    ]


POLICY = Policy("tell_the_development_plan_what_the_board_resolved", RESOLVED, react)
