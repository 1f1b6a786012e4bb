"""Small, fixed examples in the words of a calendar's secret address."""

from uuid import UUID

from services.meetings.domain.calendar_address.commands import (
    OpenCalendarAddress,
    RevokeCalendarAddress,
)
from services.meetings.domain.calendar_address.decisions import CALENDAR_ADDRESS
from shared.contracts.calendars import (
    CalendarAddressId,
    CalendarAddressOpened,
    CalendarAddressRevoked,
    CalendarScope,
    HolderId,
)
from shared.testing.scenario import Scenario
from tests.meetings.invitation_examples import stamped

ADDRESS = CalendarAddressId(UUID(int=800))
HOLDER, SOMEBODY = HolderId(UUID(int=801)), HolderId(UUID(int=802))
AGENCY = UUID(int=803)

address = Scenario(CALENDAR_ADDRESS)


def open_address() -> OpenCalendarAddress:
    return OpenCalendarAddress(
        **stamped("open"),
        address_id=ADDRESS,
        holder=HOLDER,
        scope=CalendarScope.AGENCY,
        subject=AGENCY,
    )


def revoke(by: HolderId = HOLDER, *, for_office: bool = False) -> RevokeCalendarAddress:
    return RevokeCalendarAddress(
        **stamped("revoke"), address_id=ADDRESS, holder=by, for_office=for_office
    )


def opened() -> CalendarAddressOpened:
    return CalendarAddressOpened(
        address_id=ADDRESS, holder=HOLDER, scope=CalendarScope.AGENCY, subject=AGENCY
    )


def revoked(edition: int = 2) -> CalendarAddressRevoked:
    return CalendarAddressRevoked(address_id=ADDRESS, edition=edition)
