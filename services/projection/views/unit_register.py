"""The register of units that assess themselves (ทะเบียนชุมชน องค์กร อำเภอ), as a tree."""

from datetime import date
from typing import get_args
from uuid import UUID

from shared.contracts.units import UnitClosed, UnitKind, UnitMoved, UnitRegistered, UnitRenamed
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Listening = UnitRegistered | UnitRenamed | UnitMoved | UnitClosed


class FormerUnitName(Message):
    name: str
    until: date
    reason: str


class UnitRow(Row):
    unit_id: UUID
    kind: UnitKind
    name: str
    district: str
    parent: UUID | None
    closed: date | None = None
    reason: str = ""
    former_names: tuple[FormerUnitName, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.unit_id)]


def project(row: UnitRow | None, recorded: Recorded[Listening], _: str) -> UnitRow:
    event = recorded.event
    if isinstance(event, UnitRegistered):
        return UnitRow(
            unit_id=event.unit_id,
            kind=event.kind,
            name=event.name,
            district=event.district,
            parent=event.parent,
        )
    if row is None:
        raise LookupError("a unit's events begin with its registration")
    match event:
        case UnitRenamed():
            former = FormerUnitName(name=row.name, until=event.effective, reason=event.reason)
            return changed(row, name=event.name, former_names=(*row.former_names, former))
        case UnitMoved():
            return changed(row, parent=event.parent)
        case UnitClosed():
            return changed(row, closed=event.effective, reason=event.reason)


def filed(row: UnitRow) -> dict[str, str | int]:
    names = (row.name, *(former.name for former in row.former_names))
    return {"name": sort_key(row.name), "search": search_text(*names)}


UNIT_REGISTER = View(
    name="unit_register",
    version=1,
    row=UnitRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_name", "_id", "_search"), ("parent", "_name", "_id")),
    filed=filed,
)
