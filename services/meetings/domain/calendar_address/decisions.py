"""One function per command: the event it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.meetings.domain.calendar_address.commands import (
    CalendarAddressCommand,
    OpenCalendarAddress,
    RevokeCalendarAddress,
)
from services.meetings.domain.calendar_address.state import CalendarAddress, evolve
from shared.contracts.calendars import (
    CalendarAddressEvent,
    CalendarAddressOpened,
    CalendarAddressRevoked,
)
from shared.kernel.decider import Decider
from shared.kernel.errors import NotAllowed, NotFound


class CalendarAddressNotFound(NotFound):
    code = "meetings.calendar_address_not_found"
    th = "ไม่พบที่อยู่ปฏิทินนี้ กรุณาออกที่อยู่ก่อน"
    en = "There is no such calendar address. Open one first."


class NotYourCalendarAddress(NotAllowed):
    code = "meetings.not_your_calendar_address"
    th = "ที่อยู่ปฏิทินนี้เป็นของบัญชีอื่น กรุณาให้เจ้าของบัญชีหรือฝ่ายเลขานุการยกเลิก"
    en = "This address is another account's. Ask its holder or the secretariat to revoke it."


def decide(
    command: CalendarAddressCommand, address: CalendarAddress
) -> Sequence[CalendarAddressEvent]:
    match command:
        case OpenCalendarAddress():
            return open_calendar_address(command, address)
        case RevokeCalendarAddress():
            return revoke_calendar_address(command, address)


def open_calendar_address(
    command: OpenCalendarAddress, address: CalendarAddress
) -> Sequence[CalendarAddressEvent]:
    """Its id is derived from the holder and what it shows: opened once, it is this very one."""
    if address.opened is not None:
        return []
    return [
        CalendarAddressOpened(
            address_id=command.address_id,
            holder=command.holder,
            scope=command.scope,
            subject=command.subject,
        )
    ]


def revoke_calendar_address(
    command: RevokeCalendarAddress, address: CalendarAddress
) -> Sequence[CalendarAddressEvent]:
    if address.opened is None:
        raise CalendarAddressNotFound
    if address.opened.holder != command.holder and not command.for_office:
        raise NotYourCalendarAddress
    return [CalendarAddressRevoked(address_id=command.address_id, edition=address.edition + 1)]


CALENDAR_ADDRESS = Decider(initial=CalendarAddress(), decide=decide, evolve=evolve)
