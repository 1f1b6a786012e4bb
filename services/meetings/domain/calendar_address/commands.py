"""What one may ask of a calendar's secret address."""

from uuid import UUID

from shared.contracts.calendars import CalendarAddressId, CalendarScope, HolderId
from shared.kernel.message import Command


class OpenCalendarAddress(Command):
    """Open a secret address for a calendar program (ออกที่อยู่ลับของปฏิทิน)."""

    address_id: CalendarAddressId
    holder: HolderId
    scope: CalendarScope
    subject: UUID | None


class RevokeCalendarAddress(Command):
    """Make the address anew, so that the old one opens nothing (ยกเลิกที่อยู่เดิมของปฏิทิน)."""

    address_id: CalendarAddressId
    holder: HolderId  # who asks
    for_office: bool  # the secretariat may revoke anybody's


CalendarAddressCommand = OpenCalendarAddress | RevokeCalendarAddress
