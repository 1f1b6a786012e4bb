"""The units of a province, as far as placing one under another needs them (หน่วยที่ขึ้นทะเบียน)."""

from typing import get_args
from uuid import UUID

from shared.contracts.units import UnitClosed, UnitKind, UnitMoved, UnitRegistered
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = UnitRegistered | UnitMoved | UnitClosed


class KnownUnit(Row):
    unit_id: UUID
    kind: UnitKind
    parent: UUID | None
    closed: bool = False


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.unit_id)]


def project(row: KnownUnit | None, recorded: Recorded[Listening], _: str) -> KnownUnit:
    event = recorded.event
    if isinstance(event, UnitRegistered):
        return KnownUnit(unit_id=event.unit_id, kind=event.kind, parent=event.parent)
    if row is None:
        raise LookupError("a unit's events begin with its registration")
    match event:
        case UnitMoved():
            return changed(row, parent=event.parent)
        case UnitClosed():
            return changed(row, closed=True)


KNOWN_UNITS = View(
    name="known_units",
    version=1,
    row=KnownUnit,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("parent",),),
)
