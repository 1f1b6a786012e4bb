"""What the rules need to remember of a roll, and how each event changes it."""

from dataclasses import dataclass

from shared.contracts.honours import HonoursRollCompiled, RollEvent


@dataclass(frozen=True, slots=True)
class HonoursRoll:
    compiled: HonoursRollCompiled | None = None  # the newest edition


def evolve(_: HonoursRoll, event: RollEvent) -> HonoursRoll:
    match event:
        case HonoursRollCompiled():
            return HonoursRoll(event)
