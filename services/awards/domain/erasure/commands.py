"""What one may ask of the erasing of a call's nominations (การลบข้อมูลที่พ้นระยะเวลาเก็บ)."""

from datetime import date

from shared.contracts.award_values import CallId, NominationId
from shared.contracts.erasures import Erasable, ErasureId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Reason


class ProposeErasure(Command):
    """Propose to erase what is past its time; nothing is gone yet (เสนอลบ)."""

    erasure_id: ErasureId
    call_id: CallId
    fiscal_year: LookedUp[FiscalYear]
    due: LookedUp[tuple[Erasable, ...]]
    since: LookedUp[date]
    rule: LookedUp[str]


class SpareNomination(Command):
    """Keep a nomination until a later day (ยกเว้นไม่ลบ)."""

    erasure_id: ErasureId
    nomination_id: NominationId
    until: date
    reason: Reason


class ConfirmErasure(Command):
    """Confirm it: the keys are destroyed, the files go (ยืนยันการลบ). Nobody can undo it."""

    erasure_id: ErasureId
    nominations: tuple[NominationId, ...]


ErasureCommand = ProposeErasure | SpareNomination | ConfirmErasure
