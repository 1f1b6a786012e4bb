"""The only way to read rows about cases (เรื่องที่เสนอ).

Whatever is hidden from a reader is not found, not listed, not counted, and no sum holds it. Every
view of cases is read through a `CaseReader`, which has no method that could leave the question out.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from shared.awards.case_row import CaseRow, Clearance, Standpoint
from shared.kernel.errors import NotFound
from shared.kernel.message import Province
from shared.views.reader import Order, Page, ViewReader

__all__ = ["CaseReader", "CaseRow", "Clearance", "Standpoint"]

C = TypeVar("C", bound=CaseRow)


class CaseReader(Generic[C]):
    """Reads a view of cases for somebody; what is hidden from them is not there."""

    def __init__(self, reader: ViewReader[C]) -> None:
        self.view = reader.view
        self._reader = reader

    @property
    def waiting(self) -> ViewReader[C]:
        """For waiting until the view has taken a commit in (`Fresh.of`), not for reading."""
        return self._reader

    async def get(self, clearance: Clearance, province: str, key: str) -> C:
        """Raises `NotFound`, for a hidden case as for one that does not exist."""
        row = await self._reader.get(Province(province), key)
        if row is None or not clearance.allows(row):
            raise NotFound
        return row

    async def page(  # noqa: PLR0913 - what a page is made of
        self,
        clearance: Clearance,
        province: str,
        where: Mapping[str, Any] | None = None,
        *,
        limit: int = 50,
        after: str | None = None,
        order: Order | None = None,
    ) -> Page[C]:
        query = _both(where, clearance)
        return await self._reader.page(Province(province), query, limit, after, order)

    async def rows(
        self,
        clearance: Clearance,
        province: str,
        where: Mapping[str, Any],
        most: int,
        order: Order | None = None,
    ) -> Sequence[C]:
        return await self._reader.rows(Province(province), _both(where, clearance), most, order)

    async def counted(
        self, clearance: Clearance, province: str, where: Mapping[str, Any], field: str
    ) -> Mapping[Any, int]:
        return await self._reader.counted(Province(province), _both(where, clearance), field)


def _both(where: Mapping[str, Any] | None, clearance: Clearance) -> dict[str, Any]:
    wanted = [part for part in (dict(where or {}), clearance.where()) if part]
    return {"$and": wanted} if wanted else {}
