"""What a command needs to know beside its own stream, read before it is decided."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.directory.domain.agency.refusals import AgencyNotFound
from services.directory.domain.agency.succession import Standing
from services.directory.domain.edition.refusals import EditionNotFound
from services.directory.edge.known import KnownAgencies
from services.directory.replicas.agencies import AgencyRow
from services.directory.replicas.editions import EditionRow
from shared.contracts.directory import AgencyId, edition_id_of
from shared.http.commands import Now
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Province
from shared.views.reader import ViewReader

MOST_AGENCIES = 100_000  # that a province has ever had


class SealedEditionNotFound(NotFound):
    code = "directory.sealed_edition_not_found"
    th = "ไม่พบทำเนียบที่ปิดผนึกแล้วตามรหัสนี้ กรุณาเลือกฉบับที่ปิดผนึกแล้ว"
    en = "No sealed edition of this id. Choose one that is sealed."


class Lookups:
    """Reads this service's own replicas. What is not there is `NotYet` as long as they are behind
    what the caller has done."""

    def __init__(
        self,
        editions: ViewReader[EditionRow],
        agencies: ViewReader[AgencyRow],
        fresh: Fresh,
        today: date,
    ) -> None:
        self._editions = editions
        self._agencies = agencies
        self._fresh = fresh
        self.today = today

    async def edition(self, province: str, edition_id: UUID) -> EditionRow:
        """Raises `EditionNotFound`."""
        row = await self._edition(province, edition_id)
        if row is None:
            raise NotYet if self._fresh.stale else EditionNotFound
        return row

    async def sealed_edition(self, province: str, edition_id: UUID) -> EditionRow:
        """Raises `SealedEditionNotFound`."""
        row = await self._edition(province, edition_id)
        if row is None or not row.sealed:
            raise NotYet if self._fresh.stale else SealedEditionNotFound
        return row

    async def previous_is_sealed(self, province: str, fiscal_year: int, number: int) -> bool:
        """Whether the edition before this one is sealed; the year's first has none before it."""
        if number == 1:
            return False
        row = await self._edition(province, edition_id_of(province, fiscal_year, number - 1))
        if self._fresh.stale and not (row and row.sealed):
            raise NotYet
        return row is not None and row.sealed

    async def agency(self, province: str, agency_id: AgencyId) -> AgencyRow:
        """Raises `AgencyNotFound`."""
        agencies = await self._fresh.of(self._agencies, province)
        row = await agencies.get(Province(province), str(agency_id))
        if row is None:
            raise NotYet if self._fresh.stale else AgencyNotFound
        return row

    async def names_of(
        self, province: str, wanted: Collection[AgencyId], day: date
    ) -> Mapping[AgencyId, str]:
        """What those of them that the province has are called on that day."""
        if not wanted:
            return {}
        agencies = await self._fresh.of(self._agencies, province)
        rows = await agencies.several(Province(province), [str(one) for one in wanted])
        if len(rows) < len(wanted) and self._fresh.stale:
            raise NotYet
        return {row.agency.agency_id: row.name_on(day) for row in rows}

    async def agencies(self, province: str) -> Sequence[AgencyRow]:
        """All that the province has ever had."""
        agencies = await self._fresh.of(self._agencies, province)
        if self._fresh.stale:
            raise NotYet
        return await agencies.rows(Province(province), {}, MOST_AGENCIES)

    async def known_agencies(self, province: str) -> KnownAgencies:
        return KnownAgencies.on(self.today, Province(province), await self.agencies(province))

    async def standings(self, province: str, day: date) -> dict[AgencyId, Standing]:
        """Every agency as it stands on that day."""
        rows = await self.agencies(province)
        return {row.agency.agency_id: row.standing_on(day) for row in rows}

    async def _edition(self, province: str, edition_id: UUID) -> EditionRow | None:
        editions = await self._fresh.of(self._editions, province)
        return await editions.get(Province(province), str(edition_id))


async def lookups(request: Request, fresh: Fresh, now: Now) -> Lookups:
    state = request.app.state
    return Lookups(state.editions, state.agencies, fresh, now().astimezone(BANGKOK).date())


Known = Annotated[Lookups, Depends(lookups)]
