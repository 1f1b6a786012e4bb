"""In whose name somebody acts: an agency's account for its own agency, the governor's for hers."""

from uuid import UUID

from services.planning.domain.declaration.commands import ListedOffice, Office
from shared.auth.actor import Actor, Role
from shared.contracts.directory import AgencyId
from shared.kernel.errors import NotAllowed


class AgencyOfAccountUnknown(NotAllowed):
    code = "planning.agency_of_account_unknown"
    th = "บัญชีของท่านไม่ได้ระบุหน่วยงาน กรุณาให้เลขานุการของจังหวัดผูกบัญชีกับหน่วยงาน"
    en = "Your account names no agency. Ask the secretary of the province to set it."


def own_agency(actor: Actor) -> AgencyId | None:
    """Whom the actor is bound to; None: the secretariat, which records for everybody."""
    if actor.roles & {Role.SECRETARY, Role.SERVICE}:
        return None
    try:
        return AgencyId(UUID(actor.agency or ""))
    except ValueError:
        raise AgencyOfAccountUnknown from None


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
