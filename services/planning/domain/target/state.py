"""What the rules need to remember of a target, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.planning_values import IdeaRef
from shared.contracts.targets import TargetDropped, TargetEvent, TargetRevised, TargetSet


@dataclass(frozen=True, slots=True)
class Target:
    first: TargetSet | None = None
    text: str = ""
    virtues: tuple[str, ...] = ()
    ideas: tuple[IdeaRef, ...] = ()
    changes: int = 0
    dropped: TargetDropped | None = None


def evolve(target: Target, event: TargetEvent) -> Target:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case TargetSet(text=text, virtues=virtues, ideas=ideas):
            return replace(target, first=event, text=text, virtues=virtues, ideas=ideas)
        case TargetRevised(text=text, virtues=virtues, ideas=ideas):
            changes = target.changes + 1
            return replace(target, text=text, virtues=virtues, ideas=ideas, changes=changes)
        case TargetDropped():
            return replace(target, dropped=event)
