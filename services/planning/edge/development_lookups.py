"""What a measure needs to know from elsewhere: its owner in the directory."""

from typing import Annotated

from fastapi import Depends, Request

from services.planning.edge.plan_lookups import NoSealedDirectory, newest_edition
from shared.contracts.directory import AgencyId
from shared.contracts.planning_values import AgencyRef
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.message import Province
from shared.replicas.sealed_editions import EditionRow
from shared.views.reader import ViewReader


class OwnerNotListed(NotFound):
    code = "planning.owner_not_listed"
    th = "ไม่พบหน่วยงานเจ้าของในทำเนียบที่ปิดผนึกล่าสุด กรุณาเลือกหน่วยงานจากทำเนียบ"
    en = "The newest sealed directory has no such agency. Choose the owner from the directory."


class Owners:
    """The agencies of the newest sealed edition: of the year, or of the one after it, which has
    begun when the year's evaluation is known."""

    def __init__(self, request: Request, fresh: Fresh) -> None:
        self._editions: ViewReader[EditionRow] = request.app.state.editions
        self._fresh = fresh

    async def owner(self, province: str, fiscal_year: int, agency_id: AgencyId) -> AgencyRef:
        """Raises `NoSealedDirectory`, `OwnerNotListed` or `NotYet`."""
        edition = await self._newest(province, fiscal_year)
        if edition is None:
            raise NotYet if self._fresh.stale else NoSealedDirectory
        for one in edition.agencies:
            if one.agency_id == agency_id:
                return AgencyRef(agency_id=agency_id, name=one.name)
        raise OwnerNotListed

    async def _newest(self, province: str, fiscal_year: int) -> EditionRow | None:
        editions = await self._fresh.of(self._editions, province)
        for year in (fiscal_year + 1, fiscal_year):
            where = {"fiscal_year": year, "sealed": True}
            sealed = await editions.counted(Province(province), where, "edition_id")
            if newest := newest_edition(province, year, sealed):
                return await editions.get(Province(province), newest)
        return None


async def owners(request: Request, fresh: Fresh) -> Owners:
    return Owners(request, fresh)


KnownOwners = Annotated[Owners, Depends(owners)]
