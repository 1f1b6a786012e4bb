"""What the rules need to remember of a unit, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.units import (
    UnitClosed,
    UnitEvent,
    UnitId,
    UnitMoved,
    UnitRegistered,
    UnitRenamed,
)


@dataclass(frozen=True, slots=True)
class Unit:
    registered: UnitRegistered | None = None
    name: str = ""
    parent: UnitId | None = None
    renamed: UnitRenamed | None = None  # the last time
    moved: UnitMoved | None = None  # the last time
    closed: UnitClosed | None = None


def evolve(unit: Unit, event: UnitEvent) -> Unit:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case UnitRegistered(name=name, parent=parent):
            return replace(unit, registered=event, name=name, parent=parent)
        case UnitRenamed(name=name):
            return replace(unit, renamed=event, name=name)
        case UnitMoved(parent=parent):
            return replace(unit, moved=event, parent=parent)
        case UnitClosed():
            return replace(unit, closed=event)
