"""Honours that agencies and organisations give on their own (การยกย่องของหน่วยงาน), step 3.1.3."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.award_values import Honoured
from shared.contracts.common import AgencyRef, StoredFile
from shared.contracts.people import NamedPerson
from shared.contracts.units import UnitId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

HonourId = NewType("HonourId", UUID)


def honoured_person_id_of(honour_id: UUID) -> UUID:
    """Under whose key the name in an honour is closed: its own."""
    return derive_id(honour_id, "honoured_person")


class HonourScope(StrEnum):
    """ระดับของรางวัล"""

    ORGANISATION = "organisation"  # ภายในหน่วยงาน
    DISTRICT = "district"
    PROVINCE = "province"
    NATION = "nation"
    INTERNATIONAL = "international"


class HonourOutcome(StrEnum):
    """ผลการตรวจของคณะทำงาน"""

    CONFIRMED = "confirmed"
    RETURNED = "returned"


class GivenBy(Value):
    """ผู้ให้การยกย่อง: an agency of the directory, or a unit."""

    agency: AgencyRef | None
    unit_id: UnitId | None
    name: str


class HonourContent(Value):
    """การยกย่องหนึ่งรายการ"""

    given_by: GivenBy
    title: str  # name of the award
    honoured: Honoured
    person: NamedPerson | None
    name: str  # empty of a person
    given_on: date
    scope: HonourScope
    because: str  # what for; names nobody
    person_agrees: bool  # to stand on the public page (PDPA s. 19)
    proof: StoredFile | None  # its title names nobody


class HonourRecorded(Event):
    """บันทึกการยกย่องที่หน่วยงานพิจารณาเอง; a further revision stands in for the one before."""

    type: Literal["awards.honour_recorded"] = "awards.honour_recorded"
    version: Literal[1] = 1
    honour_id: HonourId
    fiscal_year: FiscalYear
    revision: int
    content: HonourContent


class HonourChecked(Event):
    """คณะทำงานตรวจสอบการยกย่อง"""

    type: Literal["awards.honour_checked"] = "awards.honour_checked"
    version: Literal[1] = 1
    honour_id: HonourId
    fiscal_year: FiscalYear
    revision: int
    outcome: HonourOutcome
    reason: str  # of a return


class HonourWithdrawn(Event):
    """ถอนการยกย่องออกจากทำเนียบ"""

    type: Literal["awards.honour_withdrawn"] = "awards.honour_withdrawn"
    version: Literal[1] = 1
    honour_id: HonourId
    fiscal_year: FiscalYear
    reason: str


class HonoursRollCompiled(Event):
    """รวบรวมทำเนียบผู้ได้รับการยกย่องประจำปีจากทั้งสองแหล่ง (3.1.3), at a moment, by its hash."""

    type: Literal["awards.honours_roll_compiled"] = "awards.honours_roll_compiled"
    version: Literal[1] = 1
    roll_id: UUID
    fiscal_year: FiscalYear
    edition: int
    selected: int  # by the selection working group
    given_by_others: int  # by agencies and organisations, confirmed
    roll_hash: str  # SHA-256 of the canonical list of what it holds


def roll_id_of(province: str, fiscal_year: int) -> UUID:
    """One roll a province and year."""
    return derive_id(province, fiscal_year, "honours_roll")


HonourEvent = Annotated[
    HonourRecorded | HonourChecked | HonourWithdrawn, Field(discriminator="type")
]
RollEvent = Annotated[HonoursRollCompiled, Field()]
