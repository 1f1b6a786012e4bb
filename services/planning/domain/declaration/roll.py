"""Who has signed a text and who shall (บัญชีลงนาม): as it stands on the paper, late joiners apart."""

from dataclasses import dataclass

from services.planning.domain.declaration.state import Declaration, Slot
from shared.contracts.declarations import DeclarationSigned, Signatory, SignatureRefused


@dataclass(frozen=True, slots=True)
class Line:
    """One office: what it did about this text, and about no other."""

    signatory: Signatory
    late: bool
    signature: DeclarationSigned | None
    refusal: SignatureRefused | None  # while it has not signed


def roll(known: Declaration, text_hash: str) -> tuple[Line, ...]:
    """In the order of the ceremony, late joiners last.

    Of the text in force everybody who shall sign; of another only those who have signed it.
    """
    in_force = known.final is not None and known.final.text_hash == text_hash
    planned = [_line(slot, text_hash) for slot in known.slots.values()]
    gone = [_line(slot, text_hash) for slot in known.former]
    lines = [
        *(line for line in planned if in_force or line.signature),
        *(line for line in gone if line.signature),
    ]
    return tuple(sorted(lines, key=lambda line: (line.late, line.signatory.order)))


def _line(slot: Slot, text_hash: str) -> Line:
    signature = slot.signed(text_hash)
    return Line(
        signatory=slot.signatory,
        late=signature.late if signature else slot.late,
        signature=signature,
        refusal=None if signature else slot.refused(text_hash),
    )
