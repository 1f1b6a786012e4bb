"""What a request's body may hold: strict, an unknown field is refused."""

from typing import Annotated

from pydantic import Field

from services.meetings.domain.values import (
    LetterPrefix,
    Moment,
    Persons,
    Place,
    Reason,
    ResolutionText,
    Title,
)
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.meetings import CheckInMethod, MeetingId, MeetingKind, ResolutionId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message


class NewMeeting(Message):
    """การประชุมที่จะกำหนด"""

    meeting_id: MeetingId
    kind: MeetingKind
    number: Annotated[int, Field(ge=1, le=999, description="ครั้งที่ ของปีปฏิทิน")]
    title: Title
    starts_at: Moment
    place: Place
    fiscal_year: FiscalYear | None = None  # the year of `starts_at` when not given


class NewInvitations(Message):
    """หนังสือเชิญถึงทุกหน่วยงานในทำเนียบ"""

    edition_id: EditionId
    letter_prefix: LetterPrefix
    first_letter: Annotated[int, Field(ge=1, le=999_999)]


class Happened(Message):
    """When it happened, if that is not now."""

    occurred_at: Moment | None = None


class NewCheckIn(Happened):
    """การลงทะเบียนของหน่วยงาน"""

    agency_id: AgencyId
    persons: Persons
    method: CheckInMethod


class Undoing(Happened):
    """เหตุผลที่ยกเลิก"""

    reason: Reason


class NewResolution(Happened):
    """มติที่ประชุม"""

    resolution_id: ResolutionId
    text: ResolutionText
