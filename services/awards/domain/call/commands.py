"""What one may ask of a call for nominations and applications (ประกาศเชิญชวน)."""

from datetime import date

from pydantic import AwareDatetime

from shared.contracts.award_values import CallId, Category, CategoryId, SchemeId
from shared.contracts.calls import GrantId, PublicityChannel, PublicityId
from shared.contracts.common import AgencyRef, StoredFile
from shared.contracts.units import UnitId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Line, Note, Reason, Sha256, Title


class FrozenCriteria(Message):
    """หลักเกณฑ์ที่มีผลใช้ของปี"""

    content_hash: str
    categories: tuple[Category, ...]
    frozen_at: AwareDatetime


class OpenCall(Command):
    """Open a call by the frozen criteria (เปิดรับการเสนอชื่อและการสมัคร)."""

    call_id: CallId
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    title: Title
    content_hash: Sha256  # of the criteria that were looked at
    category_ids: tuple[CategoryId, ...]
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    channels: tuple[PublicityChannel, ...]
    contact: Line
    frozen: LookedUp[FrozenCriteria | None]  # None: nothing was adopted yet


class PubliciseCall(Command):
    """Record publicity through a channel, with its reach (บันทึกการประชาสัมพันธ์)."""

    call_id: CallId
    publicity_id: PublicityId
    channel: PublicityChannel
    where: Line
    published_on: date
    reach: int | None
    link: Note
    proof: StoredFile | None


class ExtendCall(Command):
    """Give more time (ขยายเวลารับ)."""

    call_id: CallId
    closes_at: AwareDatetime
    reason: Reason


class GrantLateEntry(Command):
    """Let one agency or unit enter after the close (อนุญาตให้ยื่นหลังปิดรับ)."""

    call_id: CallId
    grant_id: GrantId
    category_id: CategoryId
    agency: AgencyRef | None
    unit_id: UnitId | None
    until: AwareDatetime
    reason: Reason


class CloseCall(Command):
    """Close the call; early with a reason (ปิดรับ)."""

    call_id: CallId
    reason: Note


class CancelCall(Command):
    """Call it off (ยกเลิกประกาศเชิญชวน)."""

    call_id: CallId
    reason: Reason


CallCommand = OpenCall | PubliciseCall | ExtendCall | GrantLateEntry | CloseCall | CancelCall
