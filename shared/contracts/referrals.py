"""What has happened to a matter that one body refers to another (การส่งเรื่องระหว่างองค์คณะ).

From a working group to the subcommittee, from there to the board: one stream a step of that way,
and every step names the one before.
"""

from datetime import date
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.agenda import AgendaItemId
from shared.contracts.bodies import BodyId, BodyKind
from shared.contracts.meetings import Concern, MeetingId, MeetingKind, ResolutionId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value

ReferralId = NewType("ReferralId", UUID)


class ReferredDocument(Value):
    """เอกสารที่ส่งไปด้วย: the file's name and its SHA-256."""

    name: str
    sha256: str


class ItemReferred(Event):
    """ส่งเรื่องจากระเบียบวาระไปยังองค์คณะอื่น, with the resolution that says so if there is one."""

    type: Literal["meetings.item_referred"] = "meetings.item_referred"
    version: Literal[1] = 1
    referral_id: ReferralId
    fiscal_year: FiscalYear
    from_meeting_id: MeetingId
    item_id: AgendaItemId
    resolution_id: ResolutionId | None
    from_kind: MeetingKind
    from_body_id: BodyId | None  # None: the assembly, which is of no body
    from_body: str
    to_body_id: BodyId
    to_kind: BodyKind
    to_body: str
    matter: str
    concerns: tuple[Concern, ...]
    steps: tuple[str, ...]  # of the process, as the agenda item names them
    documents: tuple[ReferredDocument, ...]
    previous: ReferralId | None  # what brought the matter to the referring body
    first: ReferralId  # where the matter's way began; itself, if here


class ReferralReceived(Event):
    """องค์คณะผู้รับลงรับเรื่องแล้ว, under a number of its own register."""

    type: Literal["meetings.referral_received"] = "meetings.referral_received"
    version: Literal[1] = 1
    referral_id: ReferralId
    received_by: str  # a position
    received_on: date
    receipt_number: str


class ReferralPlacedOnAgenda(Event):
    """บรรจุเรื่องในระเบียบวาระ; a later placing stands in for the earlier."""

    type: Literal["meetings.referral_placed_on_agenda"] = "meetings.referral_placed_on_agenda"
    version: Literal[1] = 1
    referral_id: ReferralId
    meeting_id: MeetingId
    item_id: AgendaItemId


class ReferralAnswered(Event):
    """องค์คณะผู้รับมีมติในเรื่องนี้แล้ว, carried or not."""

    type: Literal["meetings.referral_answered"] = "meetings.referral_answered"
    version: Literal[1] = 1
    referral_id: ReferralId
    meeting_id: MeetingId
    resolution_id: ResolutionId
    carried: bool
    text: str


class ReferralReturned(Event):
    """องค์คณะผู้รับส่งเรื่องคืน"""

    type: Literal["meetings.referral_returned"] = "meetings.referral_returned"
    version: Literal[1] = 1
    referral_id: ReferralId
    reason: str


class ReferralWithdrawn(Event):
    """ถอนเรื่องที่ส่งไปแล้ว"""

    type: Literal["meetings.referral_withdrawn"] = "meetings.referral_withdrawn"
    version: Literal[1] = 1
    referral_id: ReferralId
    reason: str


ReferralEvent = Annotated[
    ItemReferred
    | ReferralReceived
    | ReferralPlacedOnAgenda
    | ReferralAnswered
    | ReferralReturned
    | ReferralWithdrawn,
    Field(discriminator="type"),
]
