"""What the rules need to remember of a claim, and how each event changes it."""

from dataclasses import dataclass

from shared.contracts.claims import ClaimEvent, ClaimReleased, ClaimTaken
from shared.contracts.meetings import MeetingId


@dataclass(frozen=True, slots=True)
class Claim:
    taken: ClaimTaken | None = None
    released_by: MeetingId | None = None  # the last one, while nobody has it

    @property
    def holder(self) -> MeetingId | None:
        return self.taken.holder if self.taken else None


def evolve(_: Claim, event: ClaimEvent) -> Claim:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case ClaimTaken():
            return Claim(taken=event)
        case ClaimReleased(holder=holder):
            return Claim(released_by=holder)
