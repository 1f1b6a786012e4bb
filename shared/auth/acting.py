"""For whom an account acts: its agency, its unit, the person it belongs to."""

from uuid import UUID

from shared.auth.actor import Actor, Role
from shared.contracts.directory import AgencyId
from shared.contracts.people import PersonId
from shared.contracts.units import UnitId
from shared.kernel.errors import NotAllowed


class AgencyOfAccountUnknown(NotAllowed):
    code = "agency_of_account_unknown"
    th = "บัญชีของท่านไม่ได้ระบุหน่วยงาน กรุณาให้เลขานุการของจังหวัดผูกบัญชีกับหน่วยงาน"
    en = "Your account names no agency. Ask the secretary of the province to set it."


class UnitOfAccountUnknown(NotAllowed):
    code = "unit_of_account_unknown"
    th = "บัญชีของท่านไม่ได้ระบุชุมชน องค์กร หรืออำเภอ กรุณาให้เลขานุการของจังหวัดผูกบัญชีกับหน่วย"
    en = "Your account names no unit. Ask the secretary of the province to set it."


class PersonOfAccountUnknown(NotAllowed):
    code = "person_of_account_unknown"
    th = "บัญชีของท่านไม่ได้ระบุว่าเป็นกรรมการท่านใด กรุณาให้เลขานุการของจังหวัดผูกบัญชีกับกรรมการ"
    en = "Your account names no member. Ask the secretary of the province to set it."


def own_agency(actor: Actor) -> AgencyId | None:
    """Whom the actor is bound to; None: the secretariat, which records for everybody."""
    if actor.roles & {Role.SECRETARY, Role.SERVICE}:
        return None
    try:
        return AgencyId(UUID(actor.agency or ""))
    except ValueError:
        raise AgencyOfAccountUnknown from None


def own_unit(actor: Actor) -> UnitId:
    """The unit that the account applies and reports for. Raises `UnitOfAccountUnknown`."""
    try:
        return UnitId(UUID(actor.unit or ""))
    except ValueError:
        raise UnitOfAccountUnknown from None


def own_person(actor: Actor) -> PersonId:
    """The member of a body that the account belongs to. Raises `PersonOfAccountUnknown`."""
    try:
        return PersonId(UUID(actor.person or ""))
    except ValueError:
        raise PersonOfAccountUnknown from None
