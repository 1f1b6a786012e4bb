"""What a unit's commands need to know of other units, read before they are decided."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.directory.domain.unit.commands import MOST_LEVELS, ParentUnit
from services.directory.edge.cells import district_of, districts_near
from services.directory.replicas.known_units import KnownUnit
from shared.contracts.units import UnitId
from shared.http.queries import Fresh
from shared.kernel.errors import Malformed, NotFound, NotYet
from shared.kernel.message import Province
from shared.views.reader import ViewReader


class ParentNotFound(NotFound):
    code = "directory.parent_not_found"
    th = "ไม่พบองค์กรต้นสังกัดตามรหัสนี้ในจังหวัด กรุณาขึ้นทะเบียนองค์กรต้นสังกัดก่อน"
    en = "No parent organisation of this id in your province. Register it first."


class DistrictNotInProvince(Malformed):
    code = "directory.district_not_in_province"
    th = "ไม่พบอำเภอ {district} ในจังหวัดนี้ กรุณาใช้ชื่อหรือรหัส 4 หลักของกรมการปกครอง (ใกล้เคียง: {near})"
    en = "No district {district} in this province. Give its official name or code (near: {near})."

    def __init__(self, district: str, near: list[str]) -> None:
        self.district = district
        self.near = ", ".join(near) or "-"


def district_code(text: str, province: str) -> str:
    """The official code of a district's name or code. Raises `DistrictNotInProvince`."""
    code = district_of(text, Province(province))
    if code is None:
        raise DistrictNotInProvince(text, districts_near(text, Province(province)))
    return code


class KnownUnits:
    """Reads this service's own replica of the units of one province."""

    def __init__(self, units: ViewReader[KnownUnit], fresh: Fresh, province: str) -> None:
        self._reader = units
        self._fresh = fresh
        self._waited = False
        self._province = Province(province)

    async def parent(
        self, unit_id: UUID | None, just_now: Mapping[UUID, KnownUnit] | None = None
    ) -> ParentUnit | None:
        """The unit with those above it; some may have been registered `just_now`.

        Raises `ParentNotFound`, or `NotYet` when the replica is behind what the caller has done.
        """
        if unit_id is None:
            return None
        recent = just_now or {}
        unit = await self._find(unit_id, recent)
        if unit is None:
            raise NotYet if self._fresh.stale else ParentNotFound
        return ParentUnit(
            unit_id=UnitId(unit.unit_id),
            kind=unit.kind,
            closed=unit.closed,
            above=tuple([UnitId(one) for one in await self._above(unit, recent)]),
        )

    async def has_units_below(self, unit_id: UUID) -> bool:
        """Whether open units stand under this one."""
        units = await self._units()
        below = {"parent": str(unit_id), "closed": False}
        return bool((await units.page(self._province, below, limit=1)).rows)

    async def _units(self) -> ViewReader[KnownUnit]:
        """Waits for what the caller has done, once a request."""
        if not self._waited:
            await self._fresh.of(self._reader, self._province)
            self._waited = True
        return self._reader

    async def _find(self, unit_id: UUID, recent: Mapping[UUID, KnownUnit]) -> KnownUnit | None:
        if unit_id in recent:
            return recent[unit_id]
        units = await self._units()
        return await units.get(self._province, str(unit_id))

    async def _above(self, unit: KnownUnit, recent: Mapping[UUID, KnownUnit]) -> list[UUID]:
        """Bounded: two moves at the same moment may have made a ring."""
        above: list[UUID] = []
        higher: KnownUnit | None = unit
        while higher and higher.parent and len(above) < MOST_LEVELS:
            above.append(higher.parent)
            higher = await self._find(higher.parent, recent)
        return above


async def known_units(request: Request, province: str, fresh: Fresh) -> KnownUnits:
    return KnownUnits(request.app.state.units, fresh, province)


Known = Annotated[KnownUnits, Depends(known_units)]
