"""Units that are registered (หน่วยที่ขึ้นทะเบียน), as commands take them."""

from uuid import UUID

from shared.http.queries import Fresh
from shared.kernel.errors import RuleViolation
from shared.replicas.units import UnitRow
from shared.views.reader import ViewReader


class UnitNotRegistered(RuleViolation):
    code = "unit_not_registered"
    th = "ไม่พบหน่วยนี้ หรือหน่วยเลิกไปแล้ว กรุณาขึ้นทะเบียนหน่วยก่อน หรือตรวจสอบรหัส (unit_id)"
    en = "There is no such unit, or it is closed. Register it first, or check its id (`unit_id`)."


async def registered(
    units: ViewReader[UnitRow], fresh: Fresh, province: str, unit_id: UUID
) -> UnitRow:
    """Raises `UnitNotRegistered`; `NotYet` when it may still come."""
    row = await fresh.row(units, province, unit_id)
    if row is None or row.closed:
        raise UnitNotRegistered
    return row
