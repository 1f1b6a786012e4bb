"""What has happened to a calendar's secret address (ที่อยู่ลับของปฏิทิน): opened, and made anew.

The address itself stands in no event: it is signed, and only the edition it is signed for is told.
"""

from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.kernel.message import Event

CalendarAddressId = NewType("CalendarAddressId", UUID)
HolderId = NewType("HolderId", UUID)  # derived from the account's id


class CalendarScope(StrEnum):
    """ขอบเขตของปฏิทิน: whose meetings it shows"""

    PROVINCE = "province"  # ทุกการประชุมของจังหวัด
    AGENCY = "agency"  # การประชุมที่เชิญหน่วยงาน
    PERSON = "person"  # การประชุมที่เชิญบุคคล


class CalendarAddressOpened(Event):
    """ออกที่อยู่ลับของปฏิทิน: its first edition."""

    type: Literal["meetings.calendar_address_opened"] = "meetings.calendar_address_opened"
    version: Literal[1] = 1
    address_id: CalendarAddressId
    holder: HolderId
    scope: CalendarScope
    subject: UUID | None  # the agency or the person; None: the whole province


class CalendarAddressRevoked(Event):
    """ยกเลิกที่อยู่เดิมของปฏิทิน: from now on only this edition of it opens anything."""

    type: Literal["meetings.calendar_address_revoked"] = "meetings.calendar_address_revoked"
    version: Literal[1] = 1
    address_id: CalendarAddressId
    edition: int


CalendarAddressEvent = Annotated[
    CalendarAddressOpened | CalendarAddressRevoked, Field(discriminator="type")
]
