"""What has happened to a unit that assesses itself (ชุมชน องค์กร อำเภอ)."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.kernel.message import Event

UnitId = NewType("UnitId", UUID)


class UnitKind(StrEnum):
    """ประเภทหน่วยที่ประเมินตนเอง"""

    COMMUNITY = "community"  # ชุมชน
    ORGANISATION = "organisation"  # องค์กร
    DISTRICT = "district"  # อำเภอ


class UnitRegistered(Event):
    """ขึ้นทะเบียนหน่วย"""

    type: Literal["directory.unit_registered"] = "directory.unit_registered"
    version: Literal[1] = 1
    unit_id: UnitId
    kind: UnitKind
    name: str
    district: str  # 4-digit official code (DOPA)
    parent: UnitId | None  # องค์กรต้นสังกัด, of organisations only


class UnitRenamed(Event):
    """หน่วยเปลี่ยนชื่อ"""

    type: Literal["directory.unit_renamed"] = "directory.unit_renamed"
    version: Literal[1] = 1
    unit_id: UnitId
    old_name: str
    name: str
    effective: date
    reason: str


class UnitMoved(Event):
    """หน่วยย้ายไปอยู่ใต้องค์กรต้นสังกัดอื่น; None: it stands alone now."""

    type: Literal["directory.unit_moved"] = "directory.unit_moved"
    version: Literal[1] = 1
    unit_id: UnitId
    parent: UnitId | None
    effective: date
    reason: str


class UnitClosed(Event):
    """หน่วยเลิกประเมิน"""

    type: Literal["directory.unit_closed"] = "directory.unit_closed"
    version: Literal[1] = 1
    unit_id: UnitId
    effective: date
    reason: str


UnitEvent = Annotated[
    UnitRegistered | UnitRenamed | UnitMoved | UnitClosed, Field(discriminator="type")
]
