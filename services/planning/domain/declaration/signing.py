"""Decisions on a signature: of whom, over which text, given how; and when all have signed."""

from collections.abc import Sequence
from datetime import timedelta

from services.planning.domain.declaration import refusals_in_signing as refusals
from services.planning.domain.declaration.ceremony import in_order
from services.planning.domain.declaration.commands import Office, RefuseToSign, SignDeclaration
from services.planning.domain.declaration.state import Declaration, Slot, evolve
from services.planning.domain.declaration.wording import text_in_force
from shared.contracts.declarations import (
    DeclarationCompleted,
    DeclarationEvent,
    DeclarationFinalised,
    DeclarationSigned,
    Signatory,
    SignatoryId,
    SignatoryKind,
    SignatureRefused,
    SigningOpened,
    SigningWay,
)

FRESH = timedelta(minutes=5)  # how long ago a signer may have proved who it is


def sign_declaration(command: SignDeclaration, known: Declaration) -> Sequence[DeclarationEvent]:
    final = text_in_force(known)
    ceremony, slot = _slot(known, command.signatory_id)
    in_system = command.way is SigningWay.IN_SYSTEM
    (_refuse_in_system if in_system else _refuse_on_paper)(command, slot.signatory)
    asked = _signature(command, known, ceremony, final, slot.signatory)
    _refuse_another_text(command.text_hash, final)
    if there := slot.signed(final.text_hash):
        return _signed_already(asked, there)
    if in_system and not _governors_turn_is_over(known, slot.signatory, final.text_hash):
        raise refusals.GovernorHasNotSigned
    if command.in_meeting and ceremony.meeting_id is None:
        raise refusals.NotSignedInAMeeting
    if asked.signer.position != slot.signatory.position and command.authority is None:
        raise refusals.AuthorityMissing(slot.signatory.position)
    return [asked, *_completed(evolve(known, asked), ceremony, final)]


def refuse_to_sign(command: RefuseToSign, known: Declaration) -> Sequence[DeclarationEvent]:
    final = text_in_force(known)
    _, slot = _slot(known, command.signatory_id)
    if not command.office.secretariat:
        _refuse_others(command.office, slot.signatory)
    _refuse_another_text(command.text_hash, final)
    if slot.signed(final.text_hash):
        raise refusals.AlreadySigned
    asked = SignatureRefused(
        declaration_id=final.declaration_id,
        fiscal_year=final.fiscal_year,
        signatory_id=command.signatory_id,
        text_hash=final.text_hash,
        reason=command.reason,
    )
    return [] if slot.refused(final.text_hash) == asked else [asked]


def is_of(office: Office, signatory: Signatory) -> bool:
    """Whether whoever acts for this office is that signatory."""
    match signatory.kind:
        case SignatoryKind.GOVERNOR:
            return office.governor
        case SignatoryKind.AGENCY:
            agency = signatory.agency
            return agency is not None and agency.agency_id == office.agency_id
        case SignatoryKind.MINISTRY_REPRESENTATIVE:
            if signatory.agency is not None:
                return signatory.agency.agency_id == office.agency_id
            return bool(office.ministry) and office.ministry == signatory.ministry


def _slot(known: Declaration, signatory_id: SignatoryId) -> tuple[SigningOpened, Slot]:
    if known.ceremony is None:
        raise refusals.SigningIsNotOpen
    slot = known.slots.get(signatory_id)
    if slot is None:
        raise refusals.SignatoryNotFound
    return known.ceremony, slot


def _refuse_in_system(command: SignDeclaration, signatory: Signatory) -> None:
    _refuse_others(command.office, signatory)
    proved = command.authenticated_at
    if proved is None or abs(command.issued_at - proved) > FRESH:
        raise refusals.SignInAgain


def _refuse_on_paper(command: SignDeclaration, _: Signatory) -> None:
    if not command.office.secretariat:
        raise refusals.OnlyTheSecretariat
    if command.scan is None:
        raise refusals.ScanMissing


def _refuse_others(office: Office, signatory: Signatory) -> None:
    if not is_of(office, signatory):
        raise refusals.OnlyTheOfficeItself(signatory.position, signatory.kind)


def _refuse_another_text(text_hash: str, final: DeclarationFinalised) -> None:
    if text_hash != final.text_hash:
        raise refusals.NotTheTextInForce(final.text_hash)


def _governors_turn_is_over(known: Declaration, signatory: Signatory, text_hash: str) -> bool:
    return signatory.kind is SignatoryKind.GOVERNOR or known.governor_signed(text_hash)


def _signature(
    command: SignDeclaration,
    known: Declaration,
    ceremony: SigningOpened,
    final: DeclarationFinalised,
    signatory: Signatory,
) -> DeclarationSigned:
    signer = command.signer
    position = signer.position or signatory.position
    return DeclarationSigned(
        declaration_id=final.declaration_id,
        fiscal_year=final.fiscal_year,
        signatory_id=command.signatory_id,
        signer=signer.model_copy(update={"position": position}),
        authority=command.authority,
        text_hash=final.text_hash,
        place=command.place or ceremony.place,
        signed_at=command.occurred_at or command.issued_at,
        way=command.way,
        authenticated_at=command.authenticated_at,
        scan=command.scan,
        in_meeting=command.in_meeting,
        late=final.text_hash in known.completed,
    )


def _signed_already(
    asked: DeclarationSigned, there: DeclarationSigned
) -> Sequence[DeclarationEvent]:
    """Keyed in again, letter for letter, it is the same signature."""
    if asked.model_copy(update={"late": there.late}) == there:
        return []
    raise refusals.AlreadySigned


def _completed(
    known: Declaration, ceremony: SigningOpened, final: DeclarationFinalised
) -> Sequence[DeclarationEvent]:
    """Once the governor and every sector have signed this text (2.3)."""
    text = final.text_hash
    sectors = known.sectors_signed(text)
    missing = set(ceremony.sectors_required) - sectors
    if text in known.completed or missing or not known.governor_signed(text):
        return []
    return [
        DeclarationCompleted(
            declaration_id=final.declaration_id,
            fiscal_year=final.fiscal_year,
            text_hash=text,
            signatures=len(known.signatures(text)),
            sectors=in_order(set(sectors)),
        )
    ]
