"""The case of a request, for whoever may see it; and in whose name somebody acts on it."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.awards.domain.party import Party
from services.awards.replicas.cases import Case
from shared.auth.acting import own_agency, own_unit
from shared.auth.actor import Actor, Role
from shared.awards.cases import CaseReader, Clearance
from shared.awards.clearance import Clearances, Cleared
from shared.contracts.award_values import CaseState
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.message import Province

OFFICES = {Role.SECRETARY, Role.SERVICE}
STANDING = {CaseState.SUBMITTED, CaseState.RETURNED, CaseState.ACCEPTED}
MOST_ENTRIES = 1_000  # of one nominator in a call


class KnownCases:
    """Reads the replica of the cases by the reader's clearance, waiting for its own writing."""

    def __init__(self, cases: CaseReader[Case], cleared: Clearances, fresh: Fresh) -> None:
        self.cleared = cleared
        self._cases = cases
        self._fresh = fresh

    async def case(self, province: str, nomination_id: UUID) -> Case:
        """Raises `NotFound`, for a hidden case as for none."""
        clearance = await self.cleared.of(province)
        await self._fresh.of(self._cases.waiting, province)
        try:
            return await self._cases.get(clearance, province, str(nomination_id))
        except NotFound:
            if self._fresh.stale:
                raise NotYet from None
            raise

    async def new_or_own(self, province: str, nomination_id: UUID) -> Clearance:
        """For a draft: a case that is there has to be visible. Raises `NotFound`."""
        clearance = await self.cleared.of(province)
        reader = await self._fresh.of(self._cases.waiting, province)
        if await reader.several(Province(province), [str(nomination_id)]):
            await self._cases.get(clearance, province, str(nomination_id))
        return clearance

    async def of_call(self, province: str, call_id: UUID, category_id: UUID) -> list[Case]:
        """All cases of a category, whoever asks: for what is computed, not for what is shown."""
        await self._fresh.of(self._cases.waiting, province)
        where = {"call_id": str(call_id), "category_id": str(category_id)}
        rows = await self._cases.waiting.rows(Province(province), where, 10 * MOST_ENTRIES)
        return list(rows)

    async def visible(self, province: str, call_id: UUID, category_id: UUID) -> list[Case]:
        """The cases of a category that the reader may see."""
        clearance = await self.cleared.of(province)
        await self._fresh.of(self._cases.waiting, province)
        where = {"call_id": str(call_id), "category_id": str(category_id)}
        return list(await self._cases.rows(clearance, province, where, 10 * MOST_ENTRIES))

    async def visible_of_call(
        self, province: str, call_id: UUID, clearance: Clearance
    ) -> frozenset[UUID]:
        """The ids of the call's cases that the reader may see."""
        await self._fresh.of(self._cases.waiting, province)
        where = {"call_id": str(call_id)}
        rows = await self._cases.rows(clearance, province, where, 10 * MOST_ENTRIES)
        return frozenset(one.nomination_id for one in rows)

    async def entered_by(self, province: str, case: Case) -> int:
        """Others of the same nominator in the category that were handed in and still stand."""
        cases = await self.of_call(province, case.call_id, case.category_id)
        return sum(
            one.nominator == case.nominator
            and one.nomination_id != case.nomination_id
            and one.state in STANDING
            for one in cases
        )


async def known_cases(request: Request, cleared: Cleared, fresh: Fresh) -> KnownCases:
    return KnownCases(CaseReader(request.app.state.cases), cleared, fresh)


Cases = Annotated[KnownCases, Depends(known_cases)]


def party_of(actor: Actor) -> Party:
    """Raises `AgencyOfAccountUnknown`, `UnitOfAccountUnknown`."""
    if actor.roles & OFFICES:
        return Party(secretariat=True)
    if Role.AGENCY in actor.roles:
        return Party(agency_id=own_agency(actor))
    return Party(unit_id=own_unit(actor))
