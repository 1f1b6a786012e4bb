"""What a request about minutes may hold, and how minutes are shown."""

from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.meetings.domain.minutes.decisions import MOST_SECTIONS
from services.meetings.domain.minutes.differences import SectionDifference
from services.meetings.domain.minutes.state import Minutes, Revision
from services.meetings.domain.values import Note, Printed, Reason
from services.meetings.edge.bodies import Happened
from shared.contracts.agenda import AgendaItemId
from shared.contracts.meetings import MeetingId
from shared.contracts.minutes import MinutesConfirmed, MinutesCorrected, MinutesSection
from shared.kernel.message import Message

SectionNumber = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)]
SectionTitle = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)
]
SectionText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
RevisionNumber = Annotated[int, Field(ge=1, le=999, description="ฉบับที่ (ฉบับร่างแรกคือ 1)")]


class NewSection(Message):
    """หัวข้อหนึ่งของรายงาน: เรื่อง การอภิปราย มติ"""

    item_id: AgendaItemId | None = None
    number: SectionNumber = ""
    title: SectionTitle
    matter: SectionText = ""
    discussion: SectionText = ""
    resolution: SectionText = ""

    def section(self) -> MinutesSection:
        return MinutesSection(**self.model_dump())


class NewRevision(Message):
    """ข้อความทั้งฉบับของรายงาน"""

    sections: Annotated[tuple[NewSection, ...], Field(min_length=1, max_length=MOST_SECTIONS)]
    note: Note = ""


class Confirmation(Happened):
    """การรับรองโดยที่ประชุมครั้งหลัง"""

    revision: RevisionNumber
    confirmed_in: MeetingId


class Erratum(Message):
    """คำผิดที่แก้: ข้อความตามที่พิมพ์ และที่ถูกต้อง"""

    section: SectionNumber
    printed: Printed
    should_read: Printed
    reason: Reason


class ShownMinutes(BaseModel):
    """รายงานการประชุมฉบับหนึ่ง พร้อมสถานะการรับรองและใบแก้คำผิด"""

    revision: int
    revisions: int
    sections: tuple[MinutesSection, ...]
    sha256: str
    note: str
    confirmed: MinutesConfirmed | None
    errata: tuple[MinutesCorrected, ...]

    @classmethod
    def of(cls, minutes: Minutes, number: int, revision: Revision) -> "ShownMinutes":
        return cls(
            revision=number,
            revisions=len(minutes.revisions),
            sections=revision.sections,
            sha256=revision.sha256,
            note=revision.note,
            confirmed=minutes.confirmed,
            errata=minutes.errata,
        )


class Comparison(BaseModel):
    """ความแตกต่างระหว่างสองฉบับ"""

    before: int
    after: int
    sections: tuple[SectionDifference, ...]
