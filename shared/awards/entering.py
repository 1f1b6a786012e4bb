"""Who may still enter a call (สิทธิยื่น): within its window, or by a granted exception."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.contracts.calls import GrantId


@dataclass(frozen=True, slots=True)
class Window:
    """ช่วงเวลารับ: the first moment belongs to it, the last one does not."""

    opens_at: datetime
    closes_at: datetime
    closed: bool
    cancelled: bool

    def open(self, at: datetime) -> bool:
        return not self.closed and self.opens_at <= at < self.closes_at


@dataclass(frozen=True, slots=True)
class Grant:
    """ข้อยกเว้นให้ยื่นหลังปิดรับ: to one agency or unit, for one category."""

    grant_id: GrantId
    category_id: UUID
    agency_id: UUID | None
    unit_id: UUID | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Entering:
    allowed: bool
    grant_id: GrantId | None = None  # by which exception


@dataclass(frozen=True, slots=True)
class Entrant:
    """ผู้ยื่น: an agency that nominates, or a unit that applies itself."""

    category_id: UUID
    agency_id: UUID | None
    unit_id: UUID | None


def may_enter(window: Window, grants: Sequence[Grant], entrant: Entrant, at: datetime) -> Entering:
    if window.cancelled:
        return Entering(allowed=False)
    if window.open(at):
        return Entering(allowed=True)
    fits = (one for one in grants if _is_for(one, entrant) and at < one.until)
    grant = next(fits, None)
    return Entering(allowed=grant is not None, grant_id=grant.grant_id if grant else None)


def _is_for(grant: Grant, entrant: Entrant) -> bool:
    return grant.category_id == entrant.category_id and (grant.agency_id, grant.unit_id) == (
        entrant.agency_id,
        entrant.unit_id,
    )
