"""What the rules need to remember of a call, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from shared.contracts.calls import (
    CallCancelled,
    CallClosed,
    CallEvent,
    CallExtended,
    CallOpened,
    CallPublicised,
    GrantId,
    LateEntryGranted,
    PublicityId,
)

NO_PUBLICITY: Mapping[PublicityId, CallPublicised] = MappingProxyType({})
NO_GRANTS: Mapping[GrantId, LateEntryGranted] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Call:
    opened: CallOpened | None = None
    extended: tuple[CallExtended, ...] = ()
    publicity: Mapping[PublicityId, CallPublicised] = field(default_factory=lambda: NO_PUBLICITY)
    grants: Mapping[GrantId, LateEntryGranted] = field(default_factory=lambda: NO_GRANTS)
    closed: CallClosed | None = None
    cancelled: CallCancelled | None = None

    @property
    def over(self) -> bool:
        return self.closed is not None or self.cancelled is not None

    def closes_at(self, opened: CallOpened) -> datetime:
        return self.extended[-1].closes_at if self.extended else opened.closes_at


def evolve(call: Call, event: CallEvent) -> Call:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case CallOpened():
            return replace(call, opened=event)
        case CallPublicised():
            return replace(call, publicity={**call.publicity, event.publicity_id: event})
        case CallExtended():
            return replace(call, extended=(*call.extended, event))
        case LateEntryGranted():
            return replace(call, grants={**call.grants, event.grant_id: event})
        case CallClosed():
            return replace(call, closed=event)
        case CallCancelled():
            return replace(call, cancelled=event)
