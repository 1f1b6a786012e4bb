"""For whom somebody acts: an agency's account for its own agency only."""

from uuid import UUID

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
