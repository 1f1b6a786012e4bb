"""What a request about a unit may hold: strict, an unknown field is refused."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from services.directory.domain.particulars import Day, Name, Why
from shared.contracts.units import UnitId, UnitKind
from shared.http.commands import Receipt
from shared.kernel.errors import DomainError
from shared.kernel.message import Message

MOST_UNITS = 500
District = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=50),
    Field(description="ชื่ออำเภอหรือรหัส 4 หลักของกรมการปกครอง"),
]


class NewUnit(Message):
    """หน่วยที่จะขึ้นทะเบียน"""

    unit_id: UnitId
    kind: UnitKind
    name: Name
    district: District
    parent: UnitId | None = None


class NewUnits(Message):
    """หน่วยหลายหน่วยพร้อมกัน: a parent stands in the list before what stands under it"""

    units: Annotated[tuple[NewUnit, ...], Field(min_length=1, max_length=MOST_UNITS)]


class Change(Message):
    """When it takes effect and why."""

    effective: Day
    reason: Why


class Renaming(Change):
    """ชื่อใหม่ของหน่วย"""

    name: Name


class Moving(Change):
    """องค์กรต้นสังกัดใหม่; none: the unit stands alone"""

    parent: UnitId | None


class Refused(BaseModel):
    """เหตุที่ไม่รับขึ้นทะเบียน"""

    code: str
    title: str
    title_en: str

    @classmethod
    def of(cls, refusal: DomainError) -> "Refused":
        return cls(
            code=refusal.code,
            title=refusal.said_in_thai(),
            title_en=refusal.said_in_english(),
        )


class UnitAnswer(BaseModel):
    """ผลของหนึ่งหน่วย: its receipt, or why it was refused"""

    unit_id: UUID
    receipt: Receipt | None = None
    refused: Refused | None = None


class UnitAnswers(BaseModel):
    """ผลการขึ้นทะเบียนเรียงตามรายการที่ส่ง"""

    registered: int
    answers: list[UnitAnswer]
