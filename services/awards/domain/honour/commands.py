"""What one may ask of an honour that an agency or a unit gave itself (3.1.3)."""

from services.awards.domain.party import Party
from shared.contracts.directory import AgencyId
from shared.contracts.honours import HonourContent, HonourId, HonourOutcome
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Note, Reason


class RecordHonour(Command):
    """Record an honour, or mend what was recorded (บันทึกการยกย่องของหน่วยงาน)."""

    honour_id: HonourId
    fiscal_year: FiscalYear
    content: HonourContent
    giver: LookedUp[Party]


class CheckHonour(Command):
    """Confirm or return what was recorded: not by who gave it (ตรวจสอบการยกย่อง)."""

    honour_id: HonourId
    revision: int
    outcome: HonourOutcome
    reason: Note
    own_agencies: LookedUp[tuple[AgencyId, ...]]  # of the member who checks


class WithdrawHonour(Command):
    """Take it out of the roll (ถอนการยกย่อง)."""

    honour_id: HonourId
    reason: Reason
    giver: LookedUp[Party]


HonourCommand = RecordHonour | CheckHonour | WithdrawHonour
