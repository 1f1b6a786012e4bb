"""The year's sealed edition of the directory (ทำเนียบที่ปิดผนึก), as commands take it."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from shared.contracts.common import AgencyRef
from shared.contracts.directory import AgencyId, edition_id_of
from shared.http.queries import Fresh
from shared.kernel.errors import NotYet, RuleViolation
from shared.kernel.message import Province
from shared.replicas.sealed_editions import EditionRow
from shared.views.reader import ViewReader

EDITIONS_A_YEAR = 50


class NoSealedDirectory(RuleViolation):
    code = "no_sealed_directory"
    th = "ยังไม่มีทำเนียบที่ปิดผนึกของปีงบประมาณนี้ กรุณาปิดผนึกทำเนียบก่อน"
    en = "No edition of this fiscal year's directory is sealed. Seal one first."


class AgencyNotListed(RuleViolation):
    code = "agency_not_listed"
    th = "หน่วยงานนี้ไม่อยู่ในทำเนียบที่ปิดผนึกของปีงบประมาณ กรุณาตรวจสอบรหัสหน่วยงาน (agency_id)"
    en = "This agency is not in the year's sealed directory. Check its id (`agency_id`)."


class EditionLookups:
    """Reads the replica of the editions, waiting for the caller's own sealing."""

    def __init__(self, editions: ViewReader[EditionRow], fresh: Fresh) -> None:
        self._editions = editions
        self._fresh = fresh

    async def newest(self, province: str, *years: int) -> EditionRow | None:
        """The last that was sealed, of the first of these years that has one; None when none has.

        Raises `NotYet` when the replica is behind what the caller has done.
        """
        editions = await self._fresh.of(self._editions, province)
        for year in years:
            where = {"fiscal_year": year, "sealed": True}
            sealed = await editions.counted(Province(province), where, "edition_id")
            numbers = range(EDITIONS_A_YEAR, 0, -1)
            ids = (str(edition_id_of(province, year, number)) for number in numbers)
            if newest := next((one for one in ids if one in sealed), None):
                return await editions.get(Province(province), newest)
        if self._fresh.stale:
            raise NotYet
        return None

    async def of_year(self, province: str, *years: int) -> EditionRow:
        """As `newest`; raises `NoSealedDirectory` when none is sealed."""
        edition = await self.newest(province, *years)
        if edition is None:
            raise NoSealedDirectory
        return edition

    async def agency(self, province: str, fiscal_year: int, agency_id: UUID) -> AgencyRef:
        """With its name in the year's sealed edition, or the year before's.

        Raises `AgencyNotListed`, `NoSealedDirectory`.
        """
        edition = await self.of_year(province, fiscal_year, fiscal_year - 1)
        found = next((one for one in edition.agencies if one.agency_id == agency_id), None)
        if found is None:
            raise AgencyNotListed
        return AgencyRef(agency_id=AgencyId(found.agency_id), name=found.name)


async def edition_lookups(request: Request, fresh: Fresh) -> EditionLookups:
    return EditionLookups(request.app.state.editions, fresh)


KnownEditions = Annotated[EditionLookups, Depends(edition_lookups)]
