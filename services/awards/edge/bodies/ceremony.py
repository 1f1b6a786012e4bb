"""What a request about ceremonies and certificates may hold, and how they are shown."""

from typing import Annotated

from pydantic import Field

from services.awards.edge.bodies.nomination import Quiet
from shared.contracts.award_values import NominationId
from shared.contracts.ceremonies import CeremonyId
from shared.contracts.meetings import MeetingId
from shared.contracts.people import PersonId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message
from shared.kernel.values import Day, Line, Moment, Note, PersonName, Place, Position

Recipients = Annotated[tuple[NominationId, ...], Field(max_length=500)]


class NewCeremony(Message):
    """พิธีมอบรางวัลในการประชุมกรมการจังหวัด"""

    ceremony_id: CeremonyId
    fiscal_year: FiscalYear
    meeting_id: MeetingId
    place: Place
    starts_at: Moment
    presenter: Position
    order: Annotated[Recipients, Field(description="เว้นไว้ = ตามประเภทและลำดับ")] = ()


class NewReceiver(Quiet):
    """ผู้รับแทน"""

    person_id: PersonId
    name: PersonName
    position: Note = ""


class NewPresentation(Message):
    """การมอบรางวัล; `occurred_at`: when it was keyed in afterwards"""

    received_by: NewReceiver | None = None
    occurred_at: Moment | None = None


class NewAbsence(Message):
    """ผู้ที่ไม่มารับ และวิธีส่งมอบ"""

    delivery: Line
    occurred_at: Moment | None = None


class NewCertificates(Message):
    """การออกเกียรติบัตร"""

    dated: Day
    signed_by: Position
    recipients: Annotated[Recipients, Field(description="เว้นไว้ = ทุกคนที่ยังไม่มี")] = ()


class NewCopy(Message):
    """ใบแทน"""

    dated: Day
    reason: Annotated[str, Field(min_length=3, max_length=1_000)]
