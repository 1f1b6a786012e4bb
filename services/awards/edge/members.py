"""The members of the selection working group: who asks, who may judge."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from shared.auth.actor import Actor, Role
from shared.awards.clearance import MOST_GROUPS, Clearances, Cleared
from shared.contracts.award_values import Judge
from shared.contracts.directory import AgencyId
from shared.contracts.people import PersonId
from shared.http.queries import Fresh
from shared.kernel.errors import Malformed, NotAllowed, RuleViolation
from shared.kernel.message import Province
from shared.replicas.selection_groups import GroupRow
from shared.views.reader import ViewReader


class ForAnotherMember(NotAllowed):
    code = "awards.for_another_member"
    th = "กรรมการแจ้งได้เฉพาะของตนเอง กรุณาเว้นช่องกรรมการไว้"
    en = "A member declares for itself only. Leave the member out."


class MemberNotNamed(Malformed):
    code = "awards.member_not_named"
    th = "กรุณาระบุกรรมการ (person_id)"
    en = "Name the member (person_id)."


class NoWorkingGroup(RuleViolation):
    code = "awards.no_working_group"
    th = "ยังไม่มีคำสั่งแต่งตั้งคณะทำงานคัดเลือก กรุณาบันทึกคำสั่งแต่งตั้งก่อน"
    en = "No selection working group is appointed. Record its order first."


class MemberLookups:
    def __init__(self, groups: ViewReader[GroupRow], cleared: Clearances, fresh: Fresh) -> None:
        self._groups = groups
        self._cleared = cleared
        self._fresh = fresh

    async def declaring(
        self, province: str, actor: Actor, named: PersonId | None
    ) -> tuple[PersonId, bool]:
        """For whom the actor declares, and whether for itself. Raises `ForAnotherMember` or
        `MemberNotNamed`."""
        if Role.MEMBER in actor.roles and not actor.roles & {Role.SECRETARY, Role.SERVICE}:
            own = PersonId((await self._cleared.judge(province)).person)
            if named not in {None, own}:
                raise ForAnotherMember
            return own, True
        if named is None:
            raise MemberNotNamed
        return named, False

    async def knows(self, province: str, person: UUID) -> bool:
        """Whether the person sits in a selection working group, or ever sat."""
        groups = await self._fresh.of(self._groups, province)
        where = {"members.person_id": str(person)}
        return bool((await groups.page(Province(province), where, limit=1)).rows)

    async def judges(self, province: str, fiscal_year: int) -> tuple[Judge, ...]:
        """Who sits in the newest group that was not dissolved, this year's before an older one's.
        Raises `NoWorkingGroup`."""
        groups = await self._fresh.of(self._groups, province)
        rows = await groups.rows(Province(province), {"dissolved": False}, MOST_GROUPS)
        fitting = [row for row in rows if row.fiscal_year <= fiscal_year and row.sitting]
        if not fitting:
            raise NoWorkingGroup
        newest = max(fitting, key=lambda row: (row.fiscal_year, str(row.body_id)))
        return tuple(
            Judge(
                person_id=PersonId(one.person_id),
                role=one.role,
                agency_id=AgencyId(one.agency_id) if one.agency_id else None,
            )
            for one in newest.sitting
        )


async def members_of(request: Request, cleared: Cleared, fresh: Fresh) -> MemberLookups:
    return MemberLookups(request.app.state.selection_groups, cleared, fresh)


Members = Annotated[MemberLookups, Depends(members_of)]
