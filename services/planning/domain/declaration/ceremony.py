"""Decisions on the ceremony: who shall sign, in which order, and for which sectors."""

from collections.abc import Sequence

from services.planning.domain.declaration import refusals_in_signing as refusals
from services.planning.domain.declaration.commands import (
    AddSignatory,
    ListedOffice,
    OpenSigning,
    PlannedSignatory,
)
from services.planning.domain.declaration.state import Declaration, same_office
from services.planning.domain.declaration.wording import text_in_force
from shared.contracts.common import AgencyRef
from shared.contracts.declarations import (
    DeclarationEvent,
    Signatory,
    SignatoryAdded,
    SignatoryKind,
    SigningOpened,
)
from shared.contracts.directory import Sector

MOST_SIGNATORIES = 500


def open_signing(command: OpenSigning, known: Declaration) -> Sequence[DeclarationEvent]:
    final = text_in_force(known)
    if not command.listed:
        raise refusals.NoSealedEdition
    signatories = tuple(
        signatory_of(one, order, command.listed)
        for order, one in enumerate(command.signatories, start=1)
    )
    asked = SigningOpened(
        declaration_id=final.declaration_id,
        fiscal_year=final.fiscal_year,
        text_hash=final.text_hash,
        meeting_id=command.meeting_id,
        place=command.place,
        starts_at=command.starts_at,
        sectors_required=in_order({one.sector for one in command.listed}),
        signatories=signatories,
    )
    if known.ceremony == asked:
        return []
    if known.signatures(final.text_hash):
        raise refusals.SigningHasBegun
    _refuse_wrong_order(signatories)
    _refuse_missing_sectors(asked)
    return [asked]


def add_signatory(command: AddSignatory, known: Declaration) -> Sequence[DeclarationEvent]:
    final = text_in_force(known)
    if known.ceremony is None:
        raise refusals.SigningIsNotOpen
    there = known.slots.get(command.signatory.signatory_id)
    order = there.signatory.order if there else len(known.slots) + 1
    signatory = signatory_of(command.signatory, order, command.listed)
    if there and there.signatory == signatory:
        return []
    if signatory.kind is SignatoryKind.GOVERNOR:
        raise refusals.GovernorSignsFirst
    if there or any(same_office(one.signatory, signatory) for one in known.slots.values()):
        raise refusals.SignatoryTwice(signatory.position)
    if len(known.slots) >= MOST_SIGNATORIES:
        raise refusals.TooManySignatories(MOST_SIGNATORIES)
    return [
        SignatoryAdded(
            declaration_id=final.declaration_id,
            fiscal_year=final.fiscal_year,
            signatory=signatory,
            late=final.text_hash in known.completed,
        )
    ]


def signatory_of(
    planned: PlannedSignatory, order: int, listed: Sequence[ListedOffice]
) -> Signatory:
    """With whom its signature stands for, as the edition says. Raises `OfficeNotListed`."""
    agency = next((one for one in listed if one.agency_id == planned.agency_id), None)
    sectors = _stands_for(planned, agency, listed)
    unknown = planned.agency_id is not None and agency is None
    if unknown or not (sectors or planned.kind is SignatoryKind.GOVERNOR):
        raise refusals.OfficeNotListed(planned.position)
    return Signatory(
        signatory_id=planned.signatory_id,
        order=order,
        kind=planned.kind,
        position=planned.position,
        agency=AgencyRef(agency_id=agency.agency_id, name=agency.name) if agency else None,
        ministry=planned.ministry,
        sectors=in_order(sectors),
    )


def _stands_for(
    planned: PlannedSignatory, agency: ListedOffice | None, listed: Sequence[ListedOffice]
) -> set[Sector]:
    match planned.kind:
        case SignatoryKind.GOVERNOR:
            return set()
        case SignatoryKind.AGENCY:
            return {agency.sector} if agency else set()
        case SignatoryKind.MINISTRY_REPRESENTATIVE:
            return {one.sector for one in listed if one.ministry == planned.ministry}


def in_order(sectors: set[Sector]) -> tuple[Sector, ...]:
    return tuple(sector for sector in Sector if sector in sectors)


def _refuse_wrong_order(signatories: Sequence[Signatory]) -> None:
    governors = [one.order for one in signatories if one.kind is SignatoryKind.GOVERNOR]
    if governors != [1]:
        raise refusals.GovernorSignsFirst
    for one in signatories:
        before = signatories[: one.order - 1]
        if any(one.signatory_id == it.signatory_id or same_office(one, it) for it in before):
            raise refusals.SignatoryTwice(one.position)


def _refuse_missing_sectors(asked: SigningOpened) -> None:
    planned = {sector for one in asked.signatories for sector in one.sectors}
    if missing := in_order(set(asked.sectors_required) - planned):
        raise refusals.SectorsWithoutSignatory(missing)
