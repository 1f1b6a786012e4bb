"""What the rules need to remember of a transmittal, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.transmittals import (
    AssessmentForwarded,
    AssessmentReceived,
    AssessmentSent,
    AssessmentSentBack,
    Desk,
    TransmittalEvent,
)

NONE: Mapping[Desk, AssessmentReceived] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Transmittal:
    sent: AssessmentSent | None = None
    received: Mapping[Desk, AssessmentReceived] = field(default_factory=lambda: NONE)
    forwarded: tuple[AssessmentForwarded, ...] = ()
    sent_back: AssessmentSentBack | None = None

    @property
    def on_its_way_to(self) -> frozenset[Desk]:
        """The desks that it was sent to."""
        first = {self.sent.to} if self.sent else set[Desk]()
        return frozenset(first | {one.to for one in self.forwarded})


def evolve(known: Transmittal, event: TransmittalEvent) -> Transmittal:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case AssessmentSent():
            return replace(known, sent=event)
        case AssessmentReceived(desk=desk):
            return replace(known, received={**known.received, desk: event})
        case AssessmentForwarded():
            return replace(known, forwarded=(*known.forwarded, event))
        case AssessmentSentBack():
            return replace(known, sent_back=event)
