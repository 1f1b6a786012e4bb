"""What one may ask of a plan's booklet."""

from shared.contracts.booklets import BoundPaper
from shared.contracts.common import StoredFile
from shared.contracts.planning_values import PlanId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Reason


class Composed(Message):
    """รูปเล่มที่เรียงพิมพ์แล้ว: the kept PDF, and all that was bound in it by its hash."""

    edition: int  # printed on it
    fiscal_year: FiscalYear
    content_hash: str
    text_hash: str | None
    pdf: StoredFile
    pages: int
    bound: tuple[BoundPaper, ...]


class FreezeBooklet(Command):
    """Freeze the booklet of the plan's version that was looked at (ตรึงรูปเล่มแผน)."""

    plan_id: PlanId
    plan_version: int
    latest: LookedUp[int]  # the version submitted last; 0: none was
    composed: LookedUp[Composed | None]  # None: it is not of that version


class WithdrawBooklet(Command):
    """Withdraw an edition: whoever verifies it is told so (ยกเลิกรูปเล่ม)."""

    plan_id: PlanId
    edition: int
    reason: Reason


BookletCommand = FreezeBooklet | WithdrawBooklet
