"""Whose nomination it is, and whether there is one."""

from services.awards.domain.nomination.refusals import NominationNotFound
from services.awards.domain.nomination.state import Nomination, owner_of
from services.awards.domain.party import Party
from shared.contracts.nominations import NominationDrafted


def drafted(nomination: Nomination) -> NominationDrafted:
    if nomination.draft is None:
        raise NominationNotFound
    return nomination.draft


def refuse_others(party: Party, draft: NominationDrafted) -> None:
    """Another's nomination is not there."""
    if not party.secretariat and (party.agency_id, party.unit_id) != owner_of(draft):
        raise NominationNotFound
