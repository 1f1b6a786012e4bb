"""Small, fixed examples of units that assess themselves: an organisation and its parent."""

from datetime import UTC, date, datetime
from uuid import UUID

from services.directory.domain.unit.commands import (
    CloseUnit,
    MoveUnit,
    ParentUnit,
    RegisterUnit,
    RenameUnit,
)
from services.directory.domain.unit.decisions import UNIT
from shared.contracts.units import (
    UnitClosed,
    UnitId,
    UnitKind,
    UnitMoved,
    UnitRegistered,
    UnitRenamed,
)
from shared.kernel.message import ActorId, Province
from shared.testing.scenario import Scenario

NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
PHETCHABUN = Province("TH-67")
SECRETARY = ActorId("secretary")
SCHOOL = UnitId(UUID(int=800))
AREA_OFFICE = UnitId(UUID(int=801))
OTHER_OFFICE = UnitId(UUID(int=802))
MINISTRY = UnitId(UUID(int=803))
NAME = "โรงเรียนบ้านน้ำก้อ"
DISTRICT = "6703"
JANUARY = date(2027, 1, 1)
WHY = "ปรับโครงสร้าง"

unit = Scenario(UNIT)


def parent(
    unit_id: UnitId = AREA_OFFICE,
    *,
    kind: UnitKind = UnitKind.ORGANISATION,
    closed: bool = False,
    above: tuple[UnitId, ...] = (),
) -> ParentUnit:
    return ParentUnit(unit_id=unit_id, kind=kind, closed=closed, above=above)


def register_unit(
    under: ParentUnit | None = None,
    *,
    kind: UnitKind = UnitKind.ORGANISATION,
    name: str = NAME,
    district: str = DISTRICT,
) -> RegisterUnit:
    return RegisterUnit(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="register-unit",
        unit_id=SCHOOL,
        kind=kind,
        name=name,
        district=district,
        parent=under,
    )


def registered(
    under: UnitId | None = None, kind: UnitKind = UnitKind.ORGANISATION
) -> UnitRegistered:
    return UnitRegistered(unit_id=SCHOOL, kind=kind, name=NAME, district=DISTRICT, parent=under)


def rename_unit(name: str, effective: date = JANUARY, reason: str = WHY) -> RenameUnit:
    return RenameUnit(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="rename-unit",
        unit_id=SCHOOL,
        name=name,
        effective=effective,
        reason=reason,
    )


def renamed(old_name: str, name: str) -> UnitRenamed:
    return UnitRenamed(unit_id=SCHOOL, old_name=old_name, name=name, effective=JANUARY, reason=WHY)


def move_unit(under: ParentUnit | None, reason: str = WHY) -> MoveUnit:
    return MoveUnit(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="move-unit",
        unit_id=SCHOOL,
        parent=under,
        effective=JANUARY,
        reason=reason,
    )


def moved(under: UnitId | None) -> UnitMoved:
    return UnitMoved(unit_id=SCHOOL, parent=under, effective=JANUARY, reason=WHY)


def close_unit(*, has_units_below: bool = False, reason: str = WHY) -> CloseUnit:
    return CloseUnit(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="close-unit",
        unit_id=SCHOOL,
        has_units_below=has_units_below,
        effective=JANUARY,
        reason=reason,
    )


closed = UnitClosed(unit_id=SCHOOL, effective=JANUARY, reason=WHY)
