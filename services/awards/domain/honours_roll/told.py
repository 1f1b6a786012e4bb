"""A line of the roll as it is told on paper."""

from dataclasses import dataclass

from shared.contracts.award_values import Honoured


@dataclass(frozen=True, slots=True)
class RollLine:
    selected: bool
    title: str  # of the category or the award
    honoured: Honoured
    name: str
    given_by: str
    day: str  # ISO
