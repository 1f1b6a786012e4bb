"""The signature sheet (บัญชีลงนาม): per office what it signed and refused, each over which text."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.declarations import (
    DeclarationFinalised,
    DeclarationReopened,
    DeclarationSigned,
    Signatory,
    SignatoryAdded,
    SignatureRefused,
    SigningOpened,
)
from shared.contracts.directory import Sector
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = (
    DeclarationFinalised
    | DeclarationReopened
    | SigningOpened
    | SignatoryAdded
    | DeclarationSigned
    | SignatureRefused
)


class Refusal(Message):
    text_hash: str
    reason: str
    refused_at: AwareDatetime


class Slot(Message):
    """An office in the order of the ceremony."""

    signatory: Signatory
    late: bool = False  # added once the declaration was complete
    signatures: tuple[DeclarationSigned, ...] = ()  # over any text
    refusals: tuple[Refusal, ...] = ()


class SheetRow(Row):
    declaration_id: UUID
    fiscal_year: int
    text_hash: str | None = None  # of the text in force
    place: str = ""
    starts_at: AwareDatetime | None = None
    sectors_required: tuple[Sector, ...] = ()
    slots: tuple[Slot, ...] = ()
    former: tuple[Slot, ...] = ()  # of earlier plans, with what they signed


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.declaration_id)]


def project(row: SheetRow | None, recorded: Recorded[Listening], _: str) -> SheetRow:
    event = recorded.event
    row = row or SheetRow(declaration_id=event.declaration_id, fiscal_year=event.fiscal_year)
    match event:
        case DeclarationFinalised():
            return changed(row, text_hash=event.text_hash)
        case DeclarationReopened():
            slots = tuple(one.model_copy(update={"late": False}) for one in row.slots)
            return changed(row, text_hash=None, slots=slots)
        case SigningOpened():
            return planned(row, event)
        case SignatoryAdded():
            added = Slot(signatory=event.signatory, late=event.late)
            return changed(row, slots=(*row.slots, added))
        case DeclarationSigned():
            return changed(row, slots=tuple(signed(one, event) for one in row.slots))
        case SignatureRefused():
            slots = tuple(refused(one, event, recorded.occurred_at) for one in row.slots)
            return changed(row, slots=slots)


def planned(row: SheetRow, event: SigningOpened) -> SheetRow:
    """The new plan; an office that is in both keeps what it has signed."""
    before = {one.signatory.signatory_id: one for one in row.slots}
    slots = tuple(kept(before.get(one.signatory_id), one) for one in event.signatories)
    there = {one.signatory.signatory_id for one in slots if one.signatures}
    gone = tuple(one for key, one in before.items() if one.signatures and key not in there)
    return changed(
        row,
        place=event.place,
        starts_at=event.starts_at,
        sectors_required=event.sectors_required,
        slots=slots,
        former=(*row.former, *gone),
    )


def kept(before: Slot | None, now: Signatory) -> Slot:
    if before is None or office_of(before.signatory) != office_of(now):
        return Slot(signatory=now)
    return before.model_copy(update={"signatory": now, "late": False})


def office_of(one: Signatory) -> tuple[str, UUID | None, str]:
    return one.kind, one.agency.agency_id if one.agency else None, one.ministry


def signed(slot: Slot, event: DeclarationSigned) -> Slot:
    if slot.signatory.signatory_id != event.signatory_id:
        return slot
    return slot.model_copy(update={"signatures": (*slot.signatures, event)})


def refused(slot: Slot, event: SignatureRefused, at: AwareDatetime) -> Slot:
    if slot.signatory.signatory_id != event.signatory_id:
        return slot
    refusal = Refusal(text_hash=event.text_hash, reason=event.reason, refused_at=at)
    return slot.model_copy(update={"refusals": (*slot.refusals, refusal)})


SIGNATURE_SHEET = View(
    name="signature_sheet",
    version=1,
    row=SheetRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
