"""What one may ask of an award ceremony (พิธีมอบรางวัล)."""

from pydantic import AwareDatetime

from shared.contracts.award_values import NominationId
from shared.contracts.ceremonies import CeremonyId, CeremonyPlace
from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Line, Place, Position


class PlanCeremony(Command):
    """Plan the ceremony and the order of the recipients (กำหนดพิธีและลำดับผู้เข้ารับ)."""

    ceremony_id: CeremonyId
    fiscal_year: FiscalYear
    meeting_id: MeetingId
    of_the_board: LookedUp[bool]  # whether the meeting is one of the provincial board
    place: Place
    starts_at: AwareDatetime
    presenter: Position
    order: tuple[NominationId, ...]  # empty: by category and place
    announced: LookedUp[tuple[CeremonyPlace, ...]]  # all who may be called up, in that order


class PresentAward(Command):
    """Present an award (มอบรางวัล)."""

    ceremony_id: CeremonyId
    nomination_id: NominationId
    received_by: NamedPerson | None


class RecordRecipientAbsent(Command):
    """Record that the recipient did not come (บันทึกว่าไม่มารับ)."""

    ceremony_id: CeremonyId
    nomination_id: NominationId
    delivery: Line


class HoldCeremony(Command):
    """Close the ceremony: everybody was called up (จัดพิธีแล้ว)."""

    ceremony_id: CeremonyId


CeremonyCommand = PlanCeremony | PresentAward | RecordRecipientAbsent | HoldCeremony
