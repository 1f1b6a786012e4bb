"""What has happened to a call for nominations and applications (ประกาศเชิญชวน), step 2.9.2."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.award_values import CallId, Category, CategoryId, SchemeId
from shared.contracts.common import AgencyRef, StoredFile
from shared.contracts.units import UnitId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event

PublicityId = NewType("PublicityId", UUID)
GrantId = NewType("GrantId", UUID)


class PublicityChannel(StrEnum):
    """ช่องทางประชาสัมพันธ์"""

    LETTER = "letter"  # หนังสือเวียน
    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"  # สื่อสังคมออนไลน์
    RADIO = "radio"  # วิทยุ
    TELEVISION = "television"
    PRESS = "press"  # หนังสือพิมพ์
    POSTER = "poster"  # ป้าย โปสเตอร์
    VILLAGE_BROADCAST = "village_broadcast"  # หอกระจายข่าว เสียงตามสาย
    MEETING = "meeting"  # แจ้งในที่ประชุม
    OTHER = "other"


class CallOpened(Event):
    """เปิดรับการเสนอชื่อและการสมัคร, by criteria that were frozen before."""

    type: Literal["awards.call_opened"] = "awards.call_opened"
    version: Literal[1] = 1
    call_id: CallId
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    title: str
    content_hash: str  # of the frozen criteria
    categories: tuple[Category, ...]  # as they are frozen; those that this call is for
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    channels: tuple[PublicityChannel, ...]  # where it will be made known
    contact: str  # the office to ask


class CallPublicised(Event):
    """ประชาสัมพันธ์ผ่านช่องทางหนึ่ง; the same publicity again stands in for what was recorded."""

    type: Literal["awards.call_publicised"] = "awards.call_publicised"
    version: Literal[1] = 1
    call_id: CallId
    fiscal_year: FiscalYear
    publicity_id: PublicityId
    channel: PublicityChannel
    where: str  # which page, station, paper
    published_on: date
    reach: int | None  # persons, as far as it is known
    link: str
    proof: StoredFile | None


class CallExtended(Event):
    """ขยายเวลารับ"""

    type: Literal["awards.call_extended"] = "awards.call_extended"
    version: Literal[1] = 1
    call_id: CallId
    fiscal_year: FiscalYear
    closes_at: AwareDatetime
    reason: str


class LateEntryGranted(Event):
    """อนุญาตให้ยื่นหลังปิดรับเป็นกรณี: one agency or unit, one category, until a moment."""

    type: Literal["awards.late_entry_granted"] = "awards.late_entry_granted"
    version: Literal[1] = 1
    call_id: CallId
    fiscal_year: FiscalYear
    grant_id: GrantId
    category_id: CategoryId
    agency: AgencyRef | None
    unit_id: UnitId | None
    until: AwareDatetime
    reason: str


class CallClosed(Event):
    """ปิดรับ: nothing is entered any more but by a granted exception."""

    type: Literal["awards.call_closed"] = "awards.call_closed"
    version: Literal[1] = 1
    call_id: CallId
    fiscal_year: FiscalYear
    early: bool  # before the announced moment
    reason: str  # of an early close


class CallCancelled(Event):
    """ยกเลิกประกาศเชิญชวน"""

    type: Literal["awards.call_cancelled"] = "awards.call_cancelled"
    version: Literal[1] = 1
    call_id: CallId
    fiscal_year: FiscalYear
    reason: str


CallEvent = Annotated[
    CallOpened | CallPublicised | CallExtended | LateEntryGranted | CallClosed | CallCancelled,
    Field(discriminator="type"),
]
