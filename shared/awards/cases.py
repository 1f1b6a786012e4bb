"""Who may see a case (เรื่องที่เสนอ), and the only way to read rows about cases.

A member of the working group who is in conflict with a case learns nothing of it: the row is not
found, not listed, not counted, and no sum holds it. Every view of cases is read through a
`CaseReader`, which has no method that could leave the question out; there is no way to lift it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from shared.kernel.errors import NotFound
from shared.kernel.message import Province
from shared.views.reader import Order, Page, ViewReader
from shared.views.view import Row


class CaseRow(Row):
    """What every row about a case holds, so that it can be hidden.

    `parties` are the agencies whose members are in conflict: who nominates, and where the nominee
    works. Judges see a case from the opening of its first round; `blind` while names are withheld.
    """

    nomination_id: UUID
    call_id: UUID
    category_id: UUID
    fiscal_year: int
    nominator: UUID | None = None
    unit: UUID | None = None  # that applies itself
    parties: tuple[UUID, ...] = ()
    hidden_from: tuple[UUID, ...] = ()  # members who are in conflict by declaration
    judged: bool = False
    blind: bool = False


C = TypeVar("C", bound=CaseRow)


class Standpoint(StrEnum):
    """From where somebody looks at cases."""

    OFFICE = "office"  # ฝ่ายเลขานุการ ผู้ว่าราชการจังหวัด ผู้ตรวจสอบ: all of them
    JUDGE = "judge"  # กรรมการ: what is judged
    AGENCY = "agency"  # หน่วยงาน: what it nominated
    UNIT = "unit"  # หน่วยที่สมัคร: its own


@dataclass(frozen=True, slots=True)
class Clearance:
    """What a reader may see. `person` and `agencies` are of a member of the working group."""

    standpoint: Standpoint
    person: UUID | None = None
    agencies: frozenset[UUID] = frozenset()
    of: UUID | None = None  # the agency or unit whose own cases they are

    def where(self) -> dict[str, Any]:
        """The same as `allows`, as a query."""
        query: dict[str, Any] = {}
        if self.person is not None:
            query["hidden_from"] = {"$ne": str(self.person)}
        if self.agencies:
            query["parties"] = {"$nin": sorted(map(str, self.agencies))}
        match self.standpoint:
            case Standpoint.OFFICE:
                return query
            case Standpoint.JUDGE:
                return query | {"judged": True}
            case Standpoint.AGENCY:
                return query | {"nominator": str(self.of)}
            case Standpoint.UNIT:
                return query | {"unit": str(self.of)}

    def allows(self, row: CaseRow) -> bool:
        if self.person in row.hidden_from or self.agencies.intersection(row.parties):
            return False
        match self.standpoint:
            case Standpoint.OFFICE:
                return True
            case Standpoint.JUDGE:
                return row.judged
            case Standpoint.AGENCY:
                return row.nominator == self.of
            case Standpoint.UNIT:
                return row.unit == self.of

    def names(self, row: CaseRow) -> bool:
        """Whether the names in a case may be shown: not to judges of a blind stage."""
        return not (row.blind and self.standpoint is Standpoint.JUDGE)


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
