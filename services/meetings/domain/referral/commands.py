"""What one may ask of a referral. What the meetings and the bodies know travels in the command."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from services.meetings.domain.meeting.commands import ConvenedBody
from services.meetings.domain.values import ItemTitle, Reason
from shared.contracts.agenda import AgendaItem, AgendaItemId
from shared.contracts.bodies import BodyId
from shared.contracts.meetings import Concern, MeetingId, MeetingKind, ResolutionId
from shared.contracts.referrals import ReferralId, ReferredDocument
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message

ReceivedBy = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
ReceiptNumber = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)
]
Documents = Annotated[tuple[ReferredDocument, ...], Field(max_length=50)]


class ItemResolution(Message):
    """What a meeting has resolved."""

    resolution_id: ResolutionId
    item_id: AgendaItemId | None
    text: str
    carried: bool
    concerns: tuple[Concern, ...]


class Dealing(Message):
    """A meeting as far as it deals with one item of its agenda."""

    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    body_id: BodyId | None
    body_name: str
    cancelled: bool
    item: AgendaItem | None  # None: it is not on the agenda
    dealt_with: bool  # held, or resolved upon
    resolution: ItemResolution | None  # the one that was named


class Earlier(Message):
    """The referral that brought the matter to the referring body."""

    first: ReferralId
    meeting_id: MeetingId | None  # on whose agenda it was placed
    item_id: AgendaItemId | None


class ReferItem(Command):
    """Refer an agenda item to another body (ส่งเรื่องไปยังองค์คณะอื่น)."""

    referral_id: ReferralId
    from_meeting_id: MeetingId
    item_id: AgendaItemId
    resolution_id: ResolutionId | None
    to_body_id: BodyId
    matter: ItemTitle
    documents: Documents
    previous: ReferralId | None
    origin: LookedUp[Dealing]
    to_body: LookedUp[ConvenedBody]
    earlier: LookedUp[Earlier | None]


class ReceiveReferral(Command):
    """Enter a referral in the receiving body's register (ลงรับเรื่อง)."""

    referral_id: ReferralId
    received_by: ReceivedBy
    received_on: date
    receipt_number: ReceiptNumber


class PlaceReferral(Command):
    """Say on which agenda the matter stands (บรรจุเรื่องในระเบียบวาระ)."""

    referral_id: ReferralId
    meeting_id: MeetingId
    item_id: AgendaItemId
    dealing: LookedUp[Dealing]


class AnswerReferral(Command):
    """Answer with the resolution on the item (แจ้งมติขององค์คณะผู้รับ)."""

    referral_id: ReferralId
    resolution_id: ResolutionId
    resolution: LookedUp[ItemResolution | None]  # None: that meeting has no such resolution


class ReturnReferral(Command):
    """Send the matter back and say why (ส่งเรื่องคืน)."""

    referral_id: ReferralId
    reason: Reason


class WithdrawReferral(Command):
    """Take the matter back and say why (ถอนเรื่อง)."""

    referral_id: ReferralId
    reason: Reason


ReferralCommand = (
    ReferItem | ReceiveReferral | PlaceReferral | AnswerReferral | ReturnReferral | WithdrawReferral
)
