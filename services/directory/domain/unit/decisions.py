"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.directory.domain.unit import refusals
from services.directory.domain.unit.commands import (
    MOST_LEVELS,
    CloseUnit,
    MoveUnit,
    ParentUnit,
    RegisterUnit,
    RenameUnit,
    UnitCommand,
)
from services.directory.domain.unit.state import Unit, evolve
from shared.contracts.units import (
    UnitClosed,
    UnitEvent,
    UnitId,
    UnitKind,
    UnitMoved,
    UnitRegistered,
    UnitRenamed,
)
from shared.kernel.decider import Decider


def decide(command: UnitCommand, unit: Unit) -> Sequence[UnitEvent]:
    match command:
        case RegisterUnit():
            return register_unit(command, unit)
        case RenameUnit():
            return rename_unit(command, unit)
        case MoveUnit():
            return move_unit(command, unit)
        case CloseUnit():
            return close_unit(command, unit)


def register_unit(command: RegisterUnit, unit: Unit) -> Sequence[UnitEvent]:
    asked = UnitRegistered(
        unit_id=command.unit_id,
        kind=command.kind,
        name=command.name,
        district=command.district,
        parent=_id_of(command.parent),
    )
    if unit.registered == asked:
        return []
    if unit.registered is not None:
        raise refusals.UnitAlreadyRegistered
    _refuse_parent(command.parent, asked)
    return [asked]


def rename_unit(command: RenameUnit, unit: Unit) -> Sequence[UnitEvent]:
    _registered(unit)
    last = unit.renamed
    if last is not None and last == _renamed(command, last.old_name):
        return []
    _refuse_if_closed(unit)
    if command.name == unit.name:
        raise refusals.NameUnchanged
    return [_renamed(command, unit.name)]


def move_unit(command: MoveUnit, unit: Unit) -> Sequence[UnitEvent]:
    registered = _registered(unit)
    asked = UnitMoved(
        unit_id=command.unit_id,
        parent=_id_of(command.parent),
        effective=command.effective,
        reason=command.reason,
    )
    if unit.moved == asked:
        return []
    _refuse_if_closed(unit)
    if asked.parent == unit.parent:
        raise refusals.ParentUnchanged
    _refuse_parent(command.parent, registered)
    return [asked]


def close_unit(command: CloseUnit, unit: Unit) -> Sequence[UnitEvent]:
    _registered(unit)
    asked = UnitClosed(unit_id=command.unit_id, effective=command.effective, reason=command.reason)
    if unit.closed == asked:
        return []
    _refuse_if_closed(unit)
    if command.has_units_below:
        raise refusals.UnitsStandBelow
    return [asked]


def _registered(unit: Unit) -> UnitRegistered:
    if unit.registered is None:
        raise refusals.UnitNotFound
    return unit.registered


def _renamed(command: RenameUnit, old_name: str) -> UnitRenamed:
    return UnitRenamed(
        unit_id=command.unit_id,
        old_name=old_name,
        name=command.name,
        effective=command.effective,
        reason=command.reason,
    )


def _refuse_if_closed(unit: Unit) -> None:
    if unit.closed is not None:
        raise refusals.UnitIsClosed(unit.closed.effective)


def _refuse_parent(parent: ParentUnit | None, of: UnitRegistered) -> None:
    if parent is None:
        return
    if of.kind is not UnitKind.ORGANISATION:
        raise refusals.OnlyOrganisationsHaveParents
    if of.unit_id in (parent.unit_id, *parent.above):
        raise refusals.UnitUnderItself
    if parent.kind is not UnitKind.ORGANISATION:
        raise refusals.ParentIsNoOrganisation
    if parent.closed:
        raise refusals.ParentIsClosed
    if len(parent.above) + 2 > MOST_LEVELS:  # the parent itself and the unit below it
        raise refusals.TooManyLevels(MOST_LEVELS)


def _id_of(parent: ParentUnit | None) -> UnitId | None:
    return None if parent is None else parent.unit_id


UNIT = Decider(initial=Unit(), decide=decide, evolve=evolve)
