"""What the rules need to remember of an honour, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.honours import (
    HonourChecked,
    HonourEvent,
    HonourRecorded,
    HonourWithdrawn,
)


@dataclass(frozen=True, slots=True)
class Honour:
    recorded: HonourRecorded | None = None  # the newest revision
    checked: HonourChecked | None = None  # of that revision; None: not yet
    withdrawn: HonourWithdrawn | None = None


def evolve(honour: Honour, event: HonourEvent) -> Honour:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case HonourRecorded():
            return replace(honour, recorded=event, checked=None)
        case HonourChecked():
            return replace(honour, checked=event)
        case HonourWithdrawn():
            return replace(honour, withdrawn=event)
