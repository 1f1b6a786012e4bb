"""What a request's body may hold: strict, an unknown field is refused."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from services.meetings.domain.meeting.commands import PlannedItem
from services.meetings.domain.values import (
    FirstLetter,
    KitEdition,
    LetterPrefix,
    Moment,
    Place,
    Reason,
    Summary,
    Title,
)
from shared.contracts.agenda import AgendaForm
from shared.contracts.bodies import BodyId
from shared.contracts.directory import EditionId
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message

Ordinal = Annotated[int, Field(ge=1, le=999, description="ครั้งที่ ของปีปฏิทิน")]
CalendarYear = Annotated[int, Field(ge=2556, le=2649, description="ปีปฏิทิน (พ.ศ.)")]


class NewMeeting(Message):
    """การประชุมที่จะกำหนด"""

    meeting_id: MeetingId
    kind: MeetingKind
    number: Ordinal
    title: Title
    starts_at: Moment
    place: Place
    fiscal_year: FiscalYear | None = None  # the year of `starts_at` when not given
    body_id: BodyId | None = None  # whose meeting it is; none for the assembly


class WantedNumber(Message):
    """ครั้งที่ที่จองไว้ให้การประชุมที่จะกำหนด"""

    kind: MeetingKind
    number: Ordinal
    year: CalendarYear
    body_id: BodyId | None = None  # whose meeting it is; none for the assembly


class Moving(Message):
    """เวลาและสถานที่ใหม่ พร้อมเหตุผล"""

    starts_at: Moment
    place: Place
    reason: Reason


class Cancelling(Message):
    """เหตุผลที่งดประชุม"""

    reason: Reason


class LetterNumbers(Message):
    """เลขหนังสือ: from a reservation of the letter register, or counted from a first number."""

    letter_prefix: LetterPrefix | None = None
    first_letter: FirstLetter | None = None
    reservation_id: ReservationId | None = None

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        by_hand = (self.letter_prefix is not None, self.first_letter is not None)
        if by_hand != ((False, False) if self.reservation_id else (True, True)):
            raise ValueError("either reservation_id, or letter_prefix with first_letter")
        return self


class NewInvitations(LetterNumbers):
    """หนังสือเชิญถึงทุกหน่วยงานในทำเนียบ"""

    edition_id: EditionId


class NewMemberInvitations(LetterNumbers):
    """หนังสือเชิญถึงกรรมการทุกคนขององค์คณะ"""

    body_id: BodyId


class NewAgenda(Message):
    """ระเบียบวาระที่จะเผยแพร่"""

    form: AgendaForm
    items: Annotated[tuple[PlannedItem, ...], Field(min_length=1, max_length=100)]


class Happened(Message):
    """When it happened, if that is not now."""

    occurred_at: Moment | None = None


class Undoing(Happened):
    """เหตุผลที่ยกเลิก"""

    reason: Reason


class HeldItem(Happened):
    """สิ่งที่ดำเนินการในระเบียบวาระ"""

    summary: Summary
    kit_edition: KitEdition | None = None
