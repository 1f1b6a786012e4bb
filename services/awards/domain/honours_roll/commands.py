"""What one may ask of the year's honours roll (ทำเนียบผู้ได้รับการยกย่อง)."""

from uuid import UUID

from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message


class Entered(Message):
    """หนึ่งรายการในทำเนียบ: from the selection, or given by an agency or a unit."""

    selected: bool
    source_id: UUID  # of the nomination or the honour
    title: str  # of the category or the award
    day: str  # ISO


class CompileRoll(Command):
    """Compile the roll of both sources as it stands now (รวบรวมทำเนียบ)."""

    roll_id: UUID
    fiscal_year: FiscalYear
    entries: LookedUp[tuple[Entered, ...]]


RollCommand = CompileRoll
