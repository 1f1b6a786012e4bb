"""What one may ask of a unit that assesses itself. What other units are travels in the command."""

from services.directory.domain.particulars import Day, Name, Why
from shared.contracts.units import UnitId, UnitKind
from shared.kernel.message import Command, LookedUp, Message

MOST_LEVELS = 10
# Not asked but looked up: a command sent again is the same one, though the tree has changed since.


class ParentUnit(Message):
    """The unit that another one is to stand under, as it stands now."""

    unit_id: UnitId
    kind: LookedUp[UnitKind]
    closed: LookedUp[bool]
    above: LookedUp[tuple[UnitId, ...]]  # its own parents, the nearest first


class RegisterUnit(Command):
    """Enter a community, an organisation or a district (ขึ้นทะเบียนหน่วย)."""

    unit_id: UnitId
    kind: UnitKind
    name: Name
    district: str
    parent: ParentUnit | None


class RenameUnit(Command):
    """Give the unit another name; papers keep the name of their day (หน่วยเปลี่ยนชื่อ)."""

    unit_id: UnitId
    name: Name
    effective: Day
    reason: Why


class MoveUnit(Command):
    """Put the unit under another organisation, or under none (ย้ายหน่วยไปใต้องค์กรต้นสังกัดอื่น)."""

    unit_id: UnitId
    parent: ParentUnit | None
    effective: Day
    reason: Why


class CloseUnit(Command):
    """The unit assesses itself no more (หน่วยเลิกประเมิน)."""

    unit_id: UnitId
    has_units_below: LookedUp[bool]  # open ones
    effective: Day
    reason: Why


UnitCommand = RegisterUnit | RenameUnit | MoveUnit | CloseUnit
