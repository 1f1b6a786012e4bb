"""One full, realistic example of every event of a calendar's secret address."""

from uuid import UUID

from shared.contracts.calendars import (
    CalendarAddressId,
    CalendarAddressOpened,
    CalendarAddressRevoked,
    CalendarScope,
    HolderId,
)
from shared.kernel.message import Event
from tests.golden.meeting_examples import CULTURE

ADDRESS = CalendarAddressId(UUID("5a4b3c2d-1e0f-5a9b-8c7d-6e5f40312201"))
HOLDER = HolderId(UUID("5a4b3c2d-1e0f-5a9b-8c7d-6e5f40312202"))

EXAMPLES: tuple[Event, ...] = (
    CalendarAddressOpened(
        address_id=ADDRESS, holder=HOLDER, scope=CalendarScope.AGENCY, subject=CULTURE
    ),
    CalendarAddressRevoked(address_id=ADDRESS, edition=2),
)
