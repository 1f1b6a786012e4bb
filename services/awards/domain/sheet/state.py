"""What the rules need to remember of a score sheet, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.award_values import NominationId
from shared.contracts.scoring import (
    CaseScore,
    ScoresCommitted,
    ScoresGiven,
    SheetEvent,
    SheetUnlocked,
)

NO_SCORES: Mapping[NominationId, CaseScore] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sheet:
    given: ScoresGiven | None = None  # the newest
    scores: Mapping[NominationId, CaseScore] = field(default_factory=lambda: NO_SCORES)
    committed: ScoresCommitted | None = None
    unlocked: SheetUnlocked | None = None

    @property
    def ordered(self) -> tuple[CaseScore, ...]:
        return tuple(sorted(self.scores.values(), key=lambda one: str(one.nomination_id)))


def evolve(sheet: Sheet, event: SheetEvent) -> Sheet:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case ScoresGiven(scores=scores):
            given = {one.nomination_id: one for one in scores}
            return replace(sheet, given=event, scores={**sheet.scores, **given})
        case ScoresCommitted():
            return replace(sheet, committed=event)
        case SheetUnlocked():
            return replace(sheet, committed=None, unlocked=event)
