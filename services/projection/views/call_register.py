"""The register of calls (ทะเบียนประกาศเชิญชวน): windows, publicity with its reach, exceptions."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.award_values import Category
from shared.contracts.calls import (
    CallCancelled,
    CallClosed,
    CallExtended,
    CallOpened,
    CallPublicised,
    LateEntryGranted,
    PublicityChannel,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = (
    CallOpened | CallPublicised | CallExtended | LateEntryGranted | CallClosed | CallCancelled
)


class CallRow(Row):
    call_id: UUID
    fiscal_year: int
    title: str
    content_hash: str
    categories: tuple[Category, ...]
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    channels: tuple[PublicityChannel, ...]
    contact: str
    publicity: tuple[CallPublicised, ...] = ()
    exceptions: int = 0  # granted; to whom is not said here
    extended_because: str = ""
    closed_at: AwareDatetime | None = None
    closed_because: str = ""
    cancelled_because: str = ""


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
        case CallPublicised():
            others = [one for one in row.publicity if one.publicity_id != event.publicity_id]
            return changed(row, publicity=(*others, event))
        case CallExtended():
            return changed(row, closes_at=event.closes_at, extended_because=event.reason)
        case LateEntryGranted():
            return changed(row, exceptions=row.exceptions + 1)
        case CallClosed():
            return changed(row, closed_at=recorded.occurred_at, closed_because=event.reason)
        case CallCancelled():
            return changed(row, cancelled_because=event.reason)


CALL_REGISTER = View(
    name="call_register",
    version=1,
    row=CallRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",),),
)
