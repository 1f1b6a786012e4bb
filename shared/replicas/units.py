"""The units that apply and assess themselves (หน่วยที่ขึ้นทะเบียน): one row a unit, as it is now."""

from typing import get_args
from uuid import UUID

from shared.contracts.units import UnitClosed, UnitKind, UnitRegistered, UnitRenamed
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = UnitRegistered | UnitRenamed | UnitClosed


class UnitRow(Row):
    unit_id: UUID
    kind: UnitKind
    name: str
    district: str  # 4-digit official code
    closed: bool = False


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.unit_id)]


def project(row: UnitRow | None, recorded: Recorded[Listening], _: str) -> UnitRow:
    event = recorded.event
    if isinstance(event, UnitRegistered):
        return UnitRow(
            unit_id=event.unit_id, kind=event.kind, name=event.name, district=event.district
        )
    if row is None:
        raise LookupError("a unit's events begin with its registration")
    match event:
        case UnitRenamed():
            return changed(row, name=event.name)
        case UnitClosed():
            return changed(row, closed=True)


UNITS = View(
    name="units",
    version=1,
    row=UnitRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
