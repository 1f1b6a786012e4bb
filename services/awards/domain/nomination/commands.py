"""What one may ask of a nomination or an application (การเสนอชื่อ การสมัคร)."""

from pydantic import AwareDatetime

from services.awards.domain.party import Party
from shared.awards.entering import Entering
from shared.contracts.award_values import CallId, Category, ConflictGround, NominationId
from shared.contracts.nominations import AppealId, Deficiency, Entry, WithdrawnBy
from shared.contracts.people import PersonId, Sealed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Reason


class DraftNomination(Command):
    """Write a nomination or an application, whole (ร่างหรือแก้ไข)."""

    nomination_id: NominationId
    call_id: CallId
    fiscal_year: LookedUp[FiscalYear]
    entry: Entry
    category: LookedUp[Category | None]  # None: it is none of the call's
    party: LookedUp[Party]


class SubmitNomination(Command):
    """Hand it in: complete, and within the window (ยื่น)."""

    nomination_id: NominationId
    party: LookedUp[Party]
    category: LookedUp[Category | None]
    entering: LookedUp[Entering]
    entered_before: LookedUp[int]  # others of the same nominator in the category


class ReturnNomination(Command):
    """Send it back to be mended (ส่งคืนให้แก้ไข)."""

    nomination_id: NominationId
    deficiencies: tuple[Deficiency, ...]
    until: AwareDatetime


class AcceptNomination(Command):
    """Find it complete and eligible (รับพิจารณา)."""

    nomination_id: NominationId


class RejectNomination(Command):
    """Find it not eligible, with reasons (ไม่รับพิจารณา)."""

    nomination_id: NominationId
    deficiencies: tuple[Deficiency, ...]
    appeal_until: LookedUp[AwareDatetime]


class AppealRejection(Command):
    """Appeal against the rejection (อุทธรณ์การไม่รับพิจารณา)."""

    nomination_id: NominationId
    appeal_id: AppealId
    grounds: Sealed
    party: LookedUp[Party]


class DecideRejectionAppeal(Command):
    """Decide the appeal: not by who rejected (วินิจฉัยอุทธรณ์)."""

    nomination_id: NominationId
    appeal_id: AppealId
    upheld: bool
    reason: Reason


class WithdrawNomination(Command):
    """Take it back (ถอน)."""

    nomination_id: NominationId
    by: WithdrawnBy
    reason: Reason
    party: LookedUp[Party]


class DeclareConflict(Command):
    """Declare a member's conflict of interest: nobody can lift it (แจ้งการมีส่วนได้เสีย)."""

    nomination_id: NominationId
    person_id: PersonId
    ground: ConflictGround
    by_member: bool
    sits: LookedUp[bool]  # whether the person is of the working group


NominationCommand = (
    DraftNomination
    | SubmitNomination
    | ReturnNomination
    | AcceptNomination
    | RejectNomination
    | AppealRejection
    | DecideRejectionAppeal
    | WithdrawNomination
    | DeclareConflict
)
