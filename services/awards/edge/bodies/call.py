"""What a request about a call may hold, and how it is shown."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import AwareDatetime, BaseModel, Field, model_validator

from services.awards.domain.call.state import Call
from shared.contracts.award_values import CallId, CategoryId
from shared.contracts.calls import (
    CallCancelled,
    CallClosed,
    CallExtended,
    CallOpened,
    CallPublicised,
    LateEntryGranted,
    PublicityChannel,
)
from shared.contracts.directory import AgencyId
from shared.contracts.units import UnitId
from shared.http.attached import NamedFile
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message
from shared.kernel.values import Day, Line, Moment, Note, Reason, Sha256, Title


class NewCall(Message):
    """ประกาศเชิญชวน by criteria that were looked at"""

    call_id: CallId
    fiscal_year: FiscalYear
    title: Title
    content_hash: Sha256
    category_ids: Annotated[tuple[CategoryId, ...], Field(min_length=1, max_length=30)]
    opens_at: Moment
    closes_at: Moment
    channels: Annotated[tuple[PublicityChannel, ...], Field(min_length=1, max_length=10)]
    contact: Line

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len(set(self.category_ids)) < len(self.category_ids):
            raise ValueError("a category stands twice")
        if len(set(self.channels)) < len(self.channels):
            raise ValueError("a channel stands twice")
        return self


class NewPublicity(Message):
    """การประชาสัมพันธ์ผ่านช่องทางหนึ่ง"""

    channel: PublicityChannel
    where: Line
    published_on: Day
    reach: Annotated[int, Field(ge=0, le=100_000_000, description="จำนวนคน")] | None = None
    link: Note = ""
    proof: NamedFile | None = None


class NewClosingMoment(Message):
    """เวลาปิดรับใหม่"""

    closes_at: Moment
    reason: Reason


class NewGrant(Message):
    """ข้อยกเว้นให้ยื่นหลังปิดรับ: an agency or a unit"""

    category_id: CategoryId
    agency_id: AgencyId | None = None
    unit_id: UnitId | None = None
    until: Moment
    reason: Reason


class NewClosing(Message):
    """การปิดรับ; early with a reason"""

    reason: Note = ""


class ShownCall(BaseModel):
    """ประกาศเชิญชวนตามที่เป็นอยู่"""

    opened: CallOpened
    closes_at: AwareDatetime
    receiving: bool  # at the moment of reading
    extended: tuple[CallExtended, ...]
    publicity: tuple[CallPublicised, ...]
    grants: tuple[LateEntryGranted, ...]
    closed: CallClosed | None
    cancelled: CallCancelled | None

    @classmethod
    def of(cls, call: Call, opened: CallOpened, at: datetime) -> "ShownCall":
        closes_at = call.closes_at(opened)
        return cls(
            opened=opened,
            closes_at=closes_at,
            receiving=not call.over and opened.opens_at <= at < closes_at,
            extended=call.extended,
            publicity=tuple(call.publicity.values()),
            grants=tuple(call.grants.values()),
            closed=call.closed,
            cancelled=call.cancelled,
        )
