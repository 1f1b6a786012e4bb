"""What the rules need to remember of a round, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.award_values import NominationId
from shared.contracts.people import PersonId
from shared.contracts.scoring import (
    CaseReassigned,
    JudgesAssigned,
    RoundEvent,
    RoundOpened,
    RoundReopened,
    RoundTallied,
)

Assigned = Mapping[PersonId, tuple[NominationId, ...]]
NOBODY: Assigned = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Round:
    opened: RoundOpened | None = None
    assigned: Assigned = field(default_factory=lambda: NOBODY)
    reassigned: tuple[CaseReassigned, ...] = ()
    tallied: RoundTallied | None = None  # None again after a reopening
    tallies: int = 0
    reopened: RoundReopened | None = None  # the last time

    def judges_of(self, nomination_id: NominationId) -> tuple[PersonId, ...]:
        return tuple(judge for judge, cases in self.assigned.items() if nomination_id in cases)


def evolve(scoring: Round, event: RoundEvent) -> Round:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case RoundOpened():
            return replace(scoring, opened=event)
        case JudgesAssigned(assignments=assignments):
            assigned = dict(scoring.assigned)
            for one in assignments:
                assigned[one.judge] = (*assigned.get(one.judge, ()), *one.cases)
            return replace(scoring, assigned=assigned)
        case CaseReassigned():
            moved = _moved(scoring.assigned, event)
            return replace(scoring, assigned=moved, reassigned=(*scoring.reassigned, event))
        case RoundTallied():
            return replace(scoring, tallied=event, tallies=event.tally)
        case RoundReopened():
            return replace(scoring, tallied=None, reopened=event)


def _moved(assigned: Assigned, event: CaseReassigned) -> Assigned:
    left = tuple(one for one in assigned[event.from_judge] if one != event.nomination_id)
    moved = {**assigned, event.from_judge: left}
    if event.to_judge is not None:
        moved[event.to_judge] = (*moved.get(event.to_judge, ()), event.nomination_id)
    return moved
