"""The calls and who may still enter (ประกาศเชิญชวนที่เปิดไว้): one row a call."""

from datetime import datetime
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.award_values import Category
from shared.contracts.calls import (
    CallCancelled,
    CallClosed,
    CallExtended,
    CallOpened,
    GrantId,
    LateEntryGranted,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = CallOpened | CallExtended | LateEntryGranted | CallClosed | CallCancelled


class KnownGrant(Message):
    grant_id: GrantId
    category_id: UUID
    agency_id: UUID | None
    unit_id: UUID | None
    until: AwareDatetime


class CallRow(Row):
    call_id: UUID
    scheme_id: UUID
    fiscal_year: int
    title: str
    content_hash: str
    categories: tuple[Category, ...]
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    grants: tuple[KnownGrant, ...] = ()
    closed: bool = False
    closed_at: AwareDatetime | None = None
    cancelled: bool = False

    def category(self, category_id: UUID) -> Category | None:
        return next((one for one in self.categories if one.category_id == category_id), None)

    def over(self, at: datetime) -> bool:
        """Whether the window is behind us: closed by hand or by the clock."""
        return self.closed or at >= self.closes_at


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.call_id)]


def project(row: CallRow | None, recorded: Recorded[Listening], _: str) -> CallRow:
    event = recorded.event
    if isinstance(event, CallOpened):
        shared = CallRow.model_fields.keys() & CallOpened.model_fields.keys()
        return CallRow(**{name: getattr(event, name) for name in shared})
    if row is None:
        raise LookupError("a call is opened before anything else")
    match event:
        case CallExtended():
            return changed(row, closes_at=event.closes_at)
        case LateEntryGranted():
            return changed(row, grants=(*row.grants, _grant(event)))
        case CallClosed():
            return changed(row, closed=True, closed_at=recorded.occurred_at)
        case CallCancelled():
            return changed(row, cancelled=True)


def _grant(event: LateEntryGranted) -> KnownGrant:
    return KnownGrant(
        grant_id=event.grant_id,
        category_id=event.category_id,
        agency_id=event.agency.agency_id if event.agency else None,
        unit_id=event.unit_id,
        until=event.until,
    )


CALLS = View(
    name="calls",
    version=1,
    row=CallRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",),),
)
