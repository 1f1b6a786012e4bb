"""From who asks to what they may see of cases: a route's dependency."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from shared.auth.acting import AgencyOfAccountUnknown, own_agency, own_person, own_unit
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.awards.case_row import Clearance, Standpoint
from shared.http.queries import Fresh
from shared.kernel.errors import NotAllowed
from shared.kernel.message import Province
from shared.replicas.selection_groups import GroupRow
from shared.views.reader import ViewReader

_READERS = (
    Role.SECRETARY,
    Role.GOVERNOR,
    Role.MEMBER,
    Role.AGENCY,
    Role.UNIT,
    Role.AUDITOR,
    Role.SERVICE,
)
# Whoever may see some case; the ministry reads what was announced, and nothing before.
CaseReaders = Annotated[Actor, Depends(require_reader(*_READERS, ministry_reads=False))]
OFFICES = frozenset({Role.SECRETARY, Role.GOVERNOR, Role.AUDITOR, Role.SERVICE})
MOST_GROUPS = 200  # a province has one a year


class NotOfTheWorkingGroup(NotAllowed):
    code = "awards.not_of_the_working_group"
    th = "เฉพาะกรรมการในคณะทำงานคัดเลือกยกย่องเชิดชูเกียรติเท่านั้นที่ดูเรื่องที่เสนอได้"
    en = "Only members of the selection working group see the cases."


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the working group, of this year or before."""

    person: UUID
    agencies: frozenset[UUID]


class Clearances:
    """Asked by a route after its guard has let the actor in."""

    def __init__(self, request: Request, groups: ViewReader[GroupRow], fresh: Fresh) -> None:
        self._request = request
        self._groups = groups
        self._fresh = fresh

    async def of(self, province: str) -> Clearance:
        """Raises `NotOfTheWorkingGroup` and what `own_agency`, `own_unit`, `own_person` raise.

        Whoever the account belongs to, a conflict of that person hides the case: in every role.
        """
        actor: Actor = self._request.state.actor
        member = await self._member(province, actor)
        person = member.person if member else None
        agencies = member.agencies if member else frozenset[UUID]()
        if actor.roles & OFFICES:
            return Clearance(Standpoint.OFFICE, person, agencies)
        if Role.MEMBER in actor.roles:
            if member is None:
                own_person(actor)
                raise NotOfTheWorkingGroup
            return Clearance(Standpoint.JUDGE, person, agencies)
        if Role.AGENCY in actor.roles:
            return Clearance(Standpoint.AGENCY, person, agencies, own_agency(actor))
        return Clearance(Standpoint.UNIT, person, agencies, own_unit(actor))

    async def judge(self, province: str) -> Member:
        """The member who asks. Raises `PersonOfAccountUnknown`, `NotOfTheWorkingGroup`."""
        actor: Actor = self._request.state.actor
        member = await self._member(province, actor)
        if member is None:
            own_person(actor)
            raise NotOfTheWorkingGroup
        return member

    async def _member(self, province: str, actor: Actor) -> Member | None:
        if actor.person is None:
            return None
        person = own_person(actor)
        groups = await self._fresh.of(self._groups, province)
        where = {"members.person_id": str(person)}
        rows = await groups.rows(Province(province), where, MOST_GROUPS)
        if not rows:
            return None
        seats = [one for row in rows for one in row.members if one.person_id == person]
        sent_by = {one.agency_id for one in seats if one.agency_id is not None}
        return Member(person, frozenset(sent_by | _agency_of(actor)))


def _agency_of(actor: Actor) -> set[UUID]:
    """Whose account it is, if an agency's. Raises `AgencyOfAccountUnknown` of one that is no id."""
    if not actor.agency or Role.AGENCY not in actor.roles:
        return set()
    try:
        return {UUID(actor.agency)}
    except ValueError:
        raise AgencyOfAccountUnknown from None


async def clearances(request: Request, fresh: Fresh) -> Clearances:
    return Clearances(request, request.app.state.selection_groups, fresh)


Cleared = Annotated[Clearances, Depends(clearances)]
