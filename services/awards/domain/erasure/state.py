"""What the rules need to remember of a call's erasing, and how each event changes it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from shared.contracts.award_values import NominationId
from shared.contracts.erasures import (
    Erasable,
    ErasureConfirmed,
    ErasureEvent,
    ErasureProposed,
    NominationSpared,
)

NONE: Mapping[NominationId, Erasable] = MappingProxyType({})
NOBODY: Mapping[NominationId, NominationSpared] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Erasure:
    last: ErasureProposed | None = None
    proposed: Mapping[NominationId, Erasable] = field(default_factory=lambda: NONE)  # waiting
    spared: Mapping[NominationId, NominationSpared] = field(default_factory=lambda: NOBODY)
    erased: Mapping[NominationId, Erasable] = field(default_factory=lambda: NONE)
    confirmed: tuple[ErasureConfirmed, ...] = ()

    def spared_on(self, nomination_id: NominationId, day: date) -> bool:
        spared = self.spared.get(nomination_id)
        return spared is not None and day <= spared.until


def evolve(erasure: Erasure, event: ErasureEvent) -> Erasure:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case ErasureProposed(nominations=nominations):
            more = {one.nomination_id: one for one in nominations}
            return replace(erasure, last=event, proposed={**erasure.proposed, **more})
        case NominationSpared(nomination_id=spared):
            return replace(
                erasure,
                proposed=_without(erasure.proposed, {spared}),
                spared={**erasure.spared, spared: event},
            )
        case ErasureConfirmed(nominations=nominations):
            gone = {one.nomination_id: one for one in nominations}
            return replace(
                erasure,
                proposed=_without(erasure.proposed, gone.keys()),
                erased={**erasure.erased, **gone},
                confirmed=(*erasure.confirmed, event),
            )


def _without(
    proposed: Mapping[NominationId, Erasable], gone: Collection[NominationId]
) -> Mapping[NominationId, Erasable]:
    return {key: one for key, one in proposed.items() if key not in gone}
