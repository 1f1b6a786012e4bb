"""The secret addresses of calendars (ที่อยู่ลับของปฏิทิน): what each shows, which edition is good."""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.calendars import (
    CalendarAddressOpened,
    CalendarAddressRevoked,
    CalendarScope,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = CalendarAddressOpened | CalendarAddressRevoked


class CalendarAddressRow(Row):
    address_id: UUID
    holder: UUID
    scope: CalendarScope
    subject: UUID | None
    edition: int
    opened_at: AwareDatetime


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.address_id)]


def project(
    row: CalendarAddressRow | None, recorded: Recorded[Listening], _: str
) -> CalendarAddressRow:
    event = recorded.event
    match event:
        case CalendarAddressOpened():
            return CalendarAddressRow(
                address_id=event.address_id,
                holder=event.holder,
                scope=event.scope,
                subject=event.subject,
                edition=1,
                opened_at=recorded.occurred_at,
            )
        case CalendarAddressRevoked(edition=edition):
            if row is None:
                raise LookupError("an address is opened before it is revoked")
            return changed(row, edition=edition)


CALENDAR_ADDRESSES = View(
    name="calendar_addresses",
    version=1,
    row=CalendarAddressRow,
    listens=(CalendarAddressOpened, CalendarAddressRevoked),
    keys=keys,
    project=project,
)
