"""The year's sealed edition of the directory, as commands of planning take it."""

from itertools import count
from typing import Annotated

from fastapi import Depends, Request

from services.planning.domain.declaration.commands import ListedOffice
from shared.contracts.directory import AgencyId, edition_id_of
from shared.http.queries import Fresh
from shared.kernel.errors import NotYet
from shared.kernel.message import Province
from shared.replicas.sealed_editions import EditionRow
from shared.views.reader import ViewReader


class EditionLookups:
    """Reads the replica of the editions, waiting for the caller's own sealing."""

    def __init__(self, editions: ViewReader[EditionRow], fresh: Fresh) -> None:
        self._editions = editions
        self._fresh = fresh

    async def listed(self, province: str, fiscal_year: int) -> tuple[ListedOffice, ...]:
        """The agencies of the year's newest sealed edition; none when none is sealed.

        Raises `NotYet` when the replica is behind what the caller has done.
        """
        editions = await self._fresh.of(self._editions, province)
        sealed: EditionRow | None = None
        for number in count(1):
            key = str(edition_id_of(province, fiscal_year, number))
            row = await editions.get(Province(province), key)
            if row is None:
                break
            sealed = row if row.sealed else sealed
        if sealed is None and self._fresh.stale:
            raise NotYet
        return tuple(
            ListedOffice(
                agency_id=AgencyId(one.agency_id),
                name=one.name,
                sector=one.sector,
                ministry=one.ministry,
            )
            for one in (sealed.agencies if sealed else ())
        )


async def edition_lookups(request: Request, fresh: Fresh) -> EditionLookups:
    return EditionLookups(request.app.state.editions, fresh)


KnownEditions = Annotated[EditionLookups, Depends(edition_lookups)]
