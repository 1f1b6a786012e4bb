"""For whom somebody acts: an agency's account for its own agency only."""

from shared.auth.acting import own_agency
from shared.auth.actor import Actor
from shared.contracts.directory import AgencyId
from shared.kernel.errors import Malformed, NotAllowed


class ForAnotherAgency(NotAllowed):
    code = "meetings.for_another_agency"
    th = "ทำรายการแทนหน่วยงานอื่นไม่ได้ กรุณาเว้นช่องหน่วยงานไว้"
    en = "You act for your own agency only. Leave the agency out."


class AgencyNotNamed(Malformed):
    code = "meetings.agency_not_named"
    th = "กรุณาระบุหน่วยงานที่ทำรายการนี้ (agency_id)"
    en = "Name the agency this is recorded for (agency_id)."


def acting_for(actor: Actor, named: AgencyId | None) -> AgencyId | None:
    """The agency of what the actor records. Raises `ForAnotherAgency`."""
    own = own_agency(actor)
    if own is not None and named not in {None, own}:
        raise ForAnotherAgency
    return own or named


def agency_acting(actor: Actor, named: AgencyId | None) -> AgencyId:
    """As `acting_for`, where there has to be one. Raises `AgencyNotNamed`."""
    agency = acting_for(actor, named)
    if agency is None:
        raise AgencyNotNamed
    return agency
