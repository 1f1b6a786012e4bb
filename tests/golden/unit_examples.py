"""One full, realistic example of every event of a unit that assesses itself."""

from datetime import date
from uuid import UUID

from shared.contracts.units import (
    UnitClosed,
    UnitId,
    UnitKind,
    UnitMoved,
    UnitRegistered,
    UnitRenamed,
)
from shared.kernel.message import Event

SCHOOL = UnitId(UUID("9b1f6c2d-4a3e-5d7c-8b90-2f1e0d3c4b01"))
AREA_OFFICE = UnitId(UUID("9b1f6c2d-4a3e-5d7c-8b90-2f1e0d3c4b02"))
NEW_AREA_OFFICE = UnitId(UUID("9b1f6c2d-4a3e-5d7c-8b90-2f1e0d3c4b03"))

EXAMPLES: tuple[Event, ...] = (
    UnitRegistered(
        unit_id=SCHOOL,
        kind=UnitKind.ORGANISATION,
        name="โรงเรียนบ้านน้ำก้อ",
        district="6703",
        parent=AREA_OFFICE,
    ),
    UnitRenamed(
        unit_id=SCHOOL,
        old_name="โรงเรียนบ้านน้ำก้อ",
        name="โรงเรียนน้ำก้อวิทยา",
        effective=date(2027, 5, 16),
        reason="ขยายชั้นเรียนถึงมัธยมศึกษา",
    ),
    UnitMoved(
        unit_id=SCHOOL,
        parent=NEW_AREA_OFFICE,
        effective=date(2027, 10, 1),
        reason="แบ่งเขตพื้นที่การศึกษาใหม่",
    ),
    UnitClosed(unit_id=SCHOOL, effective=date(2029, 4, 1), reason="รวมกับโรงเรียนอนุบาลหล่มสัก"),
)
