"""What the rules need to remember of a declaration, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.declarations import (
    DeclarationCompleted,
    DeclarationCorrected,
    DeclarationDrafted,
    DeclarationEvent,
    DeclarationFinalised,
    DeclarationReopened,
    DeclarationResolved,
    DeclarationSigned,
    DeclarationText,
    Signatory,
    SignatoryAdded,
    SignatoryId,
    SignatoryKind,
    SignatureRefused,
    SigningOpened,
)
from shared.contracts.directory import AgencyId, Sector


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the order of the ceremony, and every signature and refusal of that office."""

    signatory: Signatory
    late: bool = False  # added once the declaration was complete
    signatures: tuple[DeclarationSigned, ...] = ()
    refusals: tuple[SignatureRefused, ...] = ()

    def signed(self, text_hash: str) -> DeclarationSigned | None:
        """Its signature over this text: one over another text is none."""
        found = (one for one in self.signatures if one.text_hash == text_hash)
        return next(found, None)

    def refused(self, text_hash: str) -> SignatureRefused | None:
        """Its last refusal of this text."""
        found = (one for one in reversed(self.refusals) if one.text_hash == text_hash)
        return next(found, None)


NO_SLOTS: Mapping[SignatoryId, Slot] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Declaration:
    drafts: tuple[DeclarationDrafted, ...] = ()
    final: DeclarationFinalised | None = None  # the text in force
    finals: tuple[DeclarationFinalised, ...] = ()  # every text that ever was, the last at the end
    ceremony: SigningOpened | None = None
    slots: Mapping[SignatoryId, Slot] = field(default_factory=lambda: NO_SLOTS)  # in their order
    former: tuple[Slot, ...] = ()  # of plans that another plan stands in for
    completed: Mapping[str, DeclarationCompleted] = field(default_factory=dict)  # by text
    errata: tuple[DeclarationCorrected, ...] = ()
    resolutions: tuple[DeclarationResolved, ...] = ()

    def text_of(self, final: DeclarationFinalised) -> DeclarationText:
        return self.drafts[final.draft - 1].text

    def signatures(self, text_hash: str) -> tuple[DeclarationSigned, ...]:
        """Those over this text, in the order of the ceremony."""
        found = (slot.signed(text_hash) for slot in (*self.slots.values(), *self.former))
        return tuple(one for one in found if one is not None)

    def sectors_signed(self, text_hash: str) -> frozenset[Sector]:
        signed = (slot for slot in self.slots.values() if slot.signed(text_hash))
        return frozenset(sector for slot in signed for sector in slot.signatory.sectors)

    def governor_signed(self, text_hash: str) -> bool:
        return any(
            slot.signed(text_hash) is not None
            for slot in self.slots.values()
            if slot.signatory.kind is SignatoryKind.GOVERNOR
        )


def evolve(known: Declaration, event: DeclarationEvent) -> Declaration:  # noqa: C901, PLR0911 - one return an event
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case DeclarationDrafted():
            return replace(known, drafts=(*known.drafts, event))
        case DeclarationFinalised():
            return replace(known, final=event, finals=(*known.finals, event))
        case DeclarationReopened():
            slots = {one: replace(slot, late=False) for one, slot in known.slots.items()}
            return replace(known, final=None, slots=slots)
        case DeclarationCorrected():
            return replace(known, errata=(*known.errata, event))
        case DeclarationResolved():
            return replace(known, resolutions=(*known.resolutions, event))
        case SigningOpened():
            return _planned(known, event)
        case SignatoryAdded(signatory=signatory, late=late):
            return _with(known, Slot(signatory, late))
        case DeclarationSigned(signatory_id=signatory_id):
            slot = known.slots[signatory_id]
            return _with(known, replace(slot, signatures=(*slot.signatures, event)))
        case SignatureRefused(signatory_id=signatory_id):
            slot = known.slots[signatory_id]
            return _with(known, replace(slot, refusals=(*slot.refusals, event)))
        case DeclarationCompleted(text_hash=text_hash):
            return replace(known, completed={**known.completed, text_hash: event})


def _planned(known: Declaration, event: SigningOpened) -> Declaration:
    """The new plan; an office that is in both keeps what it has signed."""
    kept = {
        one.signatory_id: replace(slot, signatory=one, late=False)
        for one in event.signatories
        if (slot := known.slots.get(one.signatory_id)) and same_office(slot.signatory, one)
    }
    slots = {one.signatory_id: kept.get(one.signatory_id, Slot(one)) for one in event.signatories}
    gone = tuple(slot for one, slot in known.slots.items() if one not in kept and slot.signatures)
    return replace(known, ceremony=event, slots=slots, former=(*known.former, *gone))


def same_office(one: Signatory, other: Signatory) -> bool:
    return _office(one) == _office(other)


def _office(one: Signatory) -> tuple[SignatoryKind, AgencyId | None, str]:
    return one.kind, one.agency.agency_id if one.agency else None, one.ministry


def _with(known: Declaration, slot: Slot) -> Declaration:
    return replace(known, slots={**known.slots, slot.signatory.signatory_id: slot})
