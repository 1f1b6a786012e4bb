"""What a measure needs to know from elsewhere: its owner in the directory."""

from typing import Annotated

from fastapi import Depends

from shared.contracts.common import AgencyRef
from shared.contracts.directory import AgencyId
from shared.kernel.errors import NotFound
from shared.service.editions import EditionLookups, KnownEditions


class OwnerNotListed(NotFound):
    code = "planning.owner_not_listed"
    th = "ไม่พบหน่วยงานเจ้าของในทำเนียบที่ปิดผนึกล่าสุด กรุณาเลือกหน่วยงานจากทำเนียบ"
    en = "The newest sealed directory has no such agency. Choose the owner from the directory."


class Owners:
    """The agencies of the newest sealed edition: of the year, or of the one after it, which has
    begun when the year's evaluation is known."""

    def __init__(self, editions: EditionLookups) -> None:
        self._editions = editions

    async def owner(self, province: str, fiscal_year: int, agency_id: AgencyId) -> AgencyRef:
        """Raises `NoSealedDirectory`, `OwnerNotListed` or `NotYet`."""
        edition = await self._editions.of_year(province, fiscal_year + 1, fiscal_year)
        for one in edition.agencies:
            if one.agency_id == agency_id:
                return AgencyRef(agency_id=agency_id, name=one.name)
        raise OwnerNotListed


async def owners(editions: KnownEditions) -> Owners:
    return Owners(editions)


KnownOwners = Annotated[Owners, Depends(owners)]
