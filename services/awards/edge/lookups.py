"""What commands of the awards take from elsewhere: agencies, units, calls, criteria."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.awards.domain.call.commands import FrozenCriteria
from services.awards.domain.call.refusals import CallNotFound
from services.awards.domain.scheme.decisions import SCHEME
from services.awards.replicas.calls import CallRow
from services.awards.replicas.frozen_schemes import FrozenSchemeRow
from shared.contracts.award_values import SchemeId
from shared.contracts.common import AgencyRef
from shared.http.queries import Fresh
from shared.http.streams import Streams
from shared.kernel.errors import NotYet
from shared.replicas.units import UnitRow
from shared.service.editions import EditionLookups
from shared.service.registered import registered
from shared.views.reader import ViewReader
from shared.views.view import R


class Lookups:
    """Waits for what the caller has just done elsewhere. Raises `NotYet` when that takes long."""

    def __init__(self, request: Request, fresh: Fresh) -> None:
        state = request.app.state
        self._streams = Streams(state.executor)
        self._fresh = fresh
        self._editions = EditionLookups(state.editions, fresh)
        self._units: ViewReader[UnitRow] = state.units
        self._calls: ViewReader[CallRow] = state.calls
        self._schemes: ViewReader[FrozenSchemeRow] = state.frozen_schemes

    async def agency(self, province: str, fiscal_year: int, agency_id: UUID) -> AgencyRef:
        """With its name in the year's sealed edition. Raises `AgencyNotListed`."""
        return await self._editions.agency(province, fiscal_year, agency_id)

    async def unit(self, province: str, unit_id: UUID) -> UnitRow:
        """Raises `UnitNotRegistered`."""
        return await registered(self._units, self._fresh, province, unit_id)

    async def call(self, province: str, call_id: UUID) -> CallRow:
        """Raises `CallNotFound`."""
        row = await self.row(self._calls, province, call_id)
        if row is None:
            raise CallNotFound
        return row

    async def frozen(self, province: str, scheme_id: SchemeId) -> FrozenCriteria | None:
        """The newest that were adopted. Raises `NotYet` while the replica is behind the stream."""
        scheme, _version = await self._streams.state(SCHEME, province, "scheme", scheme_id)
        if scheme.frozen is None:
            return None
        row = await self.row(self._schemes, province, scheme_id)
        if row is None or row.scheme_version != scheme.frozen.scheme_version:
            raise NotYet
        return FrozenCriteria(
            content_hash=row.content_hash, categories=row.categories, frozen_at=row.frozen_at
        )

    async def row(self, reader: ViewReader[R], province: str, key: object) -> R | None:
        """Raises `NotYet` when it is missing and may still come."""
        return await self._fresh.row(reader, province, key)


async def lookups_of(request: Request, fresh: Fresh) -> Lookups:
    return Lookups(request, fresh)


Known = Annotated[Lookups, Depends(lookups_of)]
