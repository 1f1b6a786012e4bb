"""What a meeting's commands need to know from elsewhere, read before they are decided."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.meetings.domain.meeting.commands import SealedAgency
from services.meetings.replicas.sealed_editions import EditionRow
from shared.contracts.directory import AgencyId, EditionId
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.message import Province
from shared.views.reader import ViewReader


class SealedEditionNotFound(NotFound):
    code = "meetings.sealed_edition_not_found"
    th = "ไม่พบทำเนียบที่ปิดผนึกแล้วตามรหัสนี้ กรุณาปิดผนึกทำเนียบก่อนส่งหนังสือเชิญ"
    en = "No sealed edition of this id. Seal the directory before sending invitations."


@dataclass(frozen=True, slots=True)
class SealedEdition:
    edition_id: EditionId
    fiscal_year: int
    fingerprint: str
    agencies: tuple[SealedAgency, ...]


class Lookups:
    """Reads this service's own replica of the directory."""

    def __init__(self, editions: ViewReader[EditionRow], fresh: Fresh) -> None:
        self._editions = editions
        self._fresh = fresh

    async def sealed_edition(self, province: str, edition_id: UUID) -> SealedEdition:
        """Waits for the caller's own sealing. Raises `SealedEditionNotFound`, or `NotYet` when the
        replica is behind what the caller has done."""
        editions = await self._fresh.of(self._editions, province)
        row = await editions.get(Province(province), str(edition_id))
        if row is None or not row.sealed:
            raise NotYet if self._fresh.stale else SealedEditionNotFound
        return SealedEdition(
            edition_id=EditionId(row.edition_id),
            fiscal_year=row.fiscal_year,
            fingerprint=row.fingerprint,
            agencies=tuple(
                SealedAgency(agency_id=AgencyId(a.agency_id), name=a.name, sector=a.sector)
                for a in row.agencies
            ),
        )


async def lookups(request: Request, fresh: Fresh) -> Lookups:
    return Lookups(request.app.state.editions, fresh)


Known = Annotated[Lookups, Depends(lookups)]
