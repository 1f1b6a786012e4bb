"""What has happened to a meeting's minutes (รายงานการประชุม)."""

from typing import Annotated, Literal

from pydantic import Field

from shared.contracts.agenda import AgendaItemId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value


class MinutesSection(Value):
    """One agenda item as it is minuted: matter, discussion, resolution."""

    item_id: AgendaItemId | None  # None: outside the agenda
    number: str
    title: str
    matter: str
    discussion: str
    resolution: str


class MinutesDrafted(Event):
    """ร่างรายงานการประชุมจากเหตุการณ์ที่บันทึกไว้"""

    type: Literal["meetings.minutes_drafted"] = "meetings.minutes_drafted"
    version: Literal[1] = 1
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    meeting_number: str
    sections: tuple[MinutesSection, ...]
    sha256: str  # of the sections' canonical text


class MinutesRevised(Event):
    """แก้ไขร่างรายงานการประชุม; going back to an earlier revision is a revision too."""

    type: Literal["meetings.minutes_revised"] = "meetings.minutes_revised"
    version: Literal[1] = 1
    meeting_id: MeetingId
    revision: int  # 1 is the draft
    sections: tuple[MinutesSection, ...]
    sha256: str
    note: str


class MinutesConfirmed(Event):
    """ที่ประชุมครั้งต่อไปรับรองรายงานการประชุม"""

    type: Literal["meetings.minutes_confirmed"] = "meetings.minutes_confirmed"
    version: Literal[1] = 1
    meeting_id: MeetingId
    fiscal_year: FiscalYear
    revision: int
    sha256: str
    confirmed_in: MeetingId
    confirmed_in_number: str


class MinutesCorrected(Event):
    """แก้คำผิดในรายงานการประชุมที่รับรองแล้ว: an erratum beside a text that stays as it was."""

    type: Literal["meetings.minutes_corrected"] = "meetings.minutes_corrected"
    version: Literal[1] = 1
    meeting_id: MeetingId
    erratum: int
    section: str  # the agenda number
    printed: str
    should_read: str
    reason: str


MinutesEvent = Annotated[
    MinutesDrafted | MinutesRevised | MinutesConfirmed | MinutesCorrected,
    Field(discriminator="type"),
]
