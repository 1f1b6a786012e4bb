"""What one may ask of the announcement of the results (ประกาศผลการคัดเลือก)."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, StringConstraints

from services.awards.domain.party import Party
from shared.contracts.award_values import AnnouncementId, CallId, CategoryId, NominationId
from shared.contracts.common import AgencyRef
from shared.contracts.people import Sealed
from shared.contracts.selections import AnnouncedCategory, ResultAppealId
from shared.contracts.units import UnitId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Line, Position, Printed, Reason

AnnouncementNumber = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,5}/2[56]\d{2}$")]


class Appellant(Message):
    """ผู้อุทธรณ์: who entered the nomination."""

    agency: AgencyRef | None = None
    unit_id: UnitId | None = None


class AnnounceResults(Command):
    """Announce who is honoured, under a number (ประกาศผล)."""

    announcement_id: AnnouncementId
    call_id: CallId
    number: AnnouncementNumber
    dated: date
    office: Line  # that issues it
    signed_by: Position
    category_ids: tuple[str, ...]  # as they were asked for
    fiscal_year: LookedUp[FiscalYear]
    categories: LookedUp[tuple[AnnouncedCategory, ...] | None]  # None: not all are decided
    appeals_until: LookedUp[AwareDatetime]
    rule: LookedUp[str]


class CorrectAnnouncement(Command):
    """Correct what was printed wrong; never a name (แก้คำผิดในประกาศ)."""

    announcement_id: AnnouncementId
    printed: Printed
    should_read: Printed
    reason: Reason


class AppealResult(Command):
    """Appeal against the result (อุทธรณ์ผลการคัดเลือก)."""

    announcement_id: AnnouncementId
    appeal_id: ResultAppealId
    nomination_id: NominationId
    category_id: LookedUp[object]
    appellant: LookedUp[Appellant]
    party: LookedUp[Party]
    grounds: Sealed


class DecideResultAppeal(Command):
    """Decide an appeal (วินิจฉัยอุทธรณ์)."""

    announcement_id: AnnouncementId
    appeal_id: ResultAppealId
    upheld: bool
    reason: Reason


class StrikeOffRecipient(Command):
    """Take an honour back (เพิกถอนผู้ได้รับการยกย่อง)."""

    announcement_id: AnnouncementId
    nomination_id: NominationId
    reason: Reason


class SupersedeCategory(Command):
    """Give way to a newer announcement of a category (มีประกาศฉบับใหม่แทน)."""

    announcement_id: AnnouncementId
    category_id: CategoryId
    by: AnnouncementId
    number: AnnouncementNumber  # of the newer one
    honoured: tuple[NominationId, ...]  # there


AnnouncementCommand = (
    AnnounceResults
    | CorrectAnnouncement
    | AppealResult
    | DecideResultAppeal
    | StrikeOffRecipient
    | SupersedeCategory
)
