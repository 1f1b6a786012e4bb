"""What the rules need to remember of one agency's answers, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.dissemination import (
    AcknowledgementEvent,
    PlanAcknowledged,
    PlanSeen,
    TaskAnswered,
)
from shared.contracts.planning_values import ProjectId

NO_ANSWERS: Mapping[ProjectId, TaskAnswered] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    seen: bool = False
    acknowledged: PlanAcknowledged | None = None
    answers: Mapping[ProjectId, TaskAnswered] = field(default_factory=lambda: NO_ANSWERS)


def evolve(state: Acknowledgement, event: AcknowledgementEvent) -> Acknowledgement:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case PlanSeen():
            return replace(state, seen=True)
        case PlanAcknowledged():
            return replace(state, acknowledged=event)
        case TaskAnswered(project_id=project_id):
            return replace(state, answers={**state.answers, project_id: event})
