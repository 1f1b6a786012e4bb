"""What one may ask of a target. What the boards say of its ideas travels in the command."""

from services.planning.domain.ideas import KnownIdea
from shared.contracts.planning_values import IdeaRef, TargetId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Reason, Title, Virtues
from shared.rules.virtues import VirtueRule


class SetTarget(Command):
    """Set a target that grew from ideas of the boards (กำหนดเป้าหมาย)."""

    target_id: TargetId
    fiscal_year: FiscalYear
    text: Title
    virtues: Virtues
    ideas: tuple[IdeaRef, ...]
    known: LookedUp[tuple[KnownIdea, ...]]  # those of `ideas` that are on a board
    rule: LookedUp[VirtueRule | None]  # of the year


class ReviseTarget(Command):
    """Reword a target, or trace it to other ideas (ปรับเป้าหมาย)."""

    target_id: TargetId
    text: Title
    virtues: Virtues
    ideas: tuple[IdeaRef, ...]
    reason: Reason
    known: LookedUp[tuple[KnownIdea, ...]]
    rule: LookedUp[VirtueRule | None]


class DropTarget(Command):
    """Give a target up (ยกเลิกเป้าหมาย)."""

    target_id: TargetId
    reason: Reason


TargetCommand = SetTarget | ReviseTarget | DropTarget
