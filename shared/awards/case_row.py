"""What a row about a case (เรื่องที่เสนอ) holds, and who may see it.

A member of the working group who is in conflict with a case learns nothing of it, and there is no
way to lift that.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

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
                return self.of is not None and row.nominator == self.of
            case Standpoint.UNIT:
                return self.of is not None and row.unit == self.of

    def names(self, row: CaseRow) -> bool:
        """Whether the names in a case may be shown: not to judges of a blind stage."""
        return not (row.blind and self.standpoint is Standpoint.JUDGE)
