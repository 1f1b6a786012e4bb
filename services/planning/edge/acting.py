"""In whose name somebody acts: an agency's account for its own agency, the governor's for hers."""

from services.planning.domain.declaration.commands import ListedOffice, Office
from shared.auth.acting import own_agency
from shared.auth.actor import Actor, Role


def office_of(actor: Actor, listed: tuple[ListedOffice, ...]) -> Office:
    """Whose signature the actor may give."""
    agency = own_agency(actor) if Role.AGENCY in actor.roles else None
    ministries = [one.ministry for one in listed if one.agency_id == agency]
    return Office(
        governor=Role.GOVERNOR in actor.roles,
        secretariat=bool(actor.roles & {Role.SECRETARY, Role.SERVICE}),
        agency_id=agency,
        ministry=ministries[0] if ministries else "",
    )
