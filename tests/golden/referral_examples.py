"""One full, realistic example of every event of a referral."""

from datetime import date
from uuid import UUID

from shared.contracts.agenda import AgendaItemId
from shared.contracts.bodies import BodyId, BodyKind
from shared.contracts.meetings import Concern, MeetingId, MeetingKind, ResolutionId
from shared.contracts.referrals import (
    ItemReferred,
    ReferralAnswered,
    ReferralId,
    ReferralPlacedOnAgenda,
    ReferralReceived,
    ReferralReturned,
    ReferralWithdrawn,
    ReferredDocument,
)
from shared.kernel.message import Event
from tests.golden.meeting_examples import BOARD_MEETING, ITEM, PLAN, RESOLUTION, SUBCOMMITTEE

REFERRAL = ReferralId(UUID("0d9c8b7a-6f5e-5d4c-8b3a-291807f6e502"))
FIRST = ReferralId(UUID("0d9c8b7a-6f5e-5d4c-8b3a-291807f6e501"))
BOARD = BodyId(UUID("4b6a1d0e-8c35-5f2a-a7d9-1e3c5b7d9f11"))
HEARD_IN = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d23"))
HEARD_AS = AgendaItemId(UUID("1f0d2c3b-4a59-5687-b9c8-d7e6f5041323"))
ANSWER = ResolutionId(UUID("7b3e9a10-5d44-5e2a-8c7f-3e9d1a2b4c32"))

EXAMPLES: tuple[Event, ...] = (
    ItemReferred(
        referral_id=REFERRAL,
        fiscal_year=2570,
        from_meeting_id=BOARD_MEETING,
        item_id=ITEM,
        resolution_id=RESOLUTION,
        from_kind=MeetingKind.SUBCOMMITTEE,
        from_body_id=SUBCOMMITTEE,
        from_body="คณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด",
        to_body_id=BOARD,
        to_kind=BodyKind.PROVINCIAL_BOARD,
        to_body="กรมการจังหวัดเพชรบูรณ์",
        matter="แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์ พ.ศ. ๒๕๗๐",
        concerns=(Concern(what="planning.plan", id=PLAN, version="3a" * 32),),
        steps=("2.3", "2.5"),
        documents=(ReferredDocument(name="แผนปฏิบัติการ ๒๕๗๐.pdf", sha256="9f" * 32),),
        previous=FIRST,
        first=FIRST,
    ),
    ReferralReceived(
        referral_id=REFERRAL,
        received_by="หัวหน้าสำนักงานจังหวัดเพชรบูรณ์",
        received_on=date(2027, 1, 18),
        receipt_number="๑๒๔/๒๕๗๐",
    ),
    ReferralPlacedOnAgenda(referral_id=REFERRAL, meeting_id=HEARD_IN, item_id=HEARD_AS),
    ReferralAnswered(
        referral_id=REFERRAL,
        meeting_id=HEARD_IN,
        resolution_id=ANSWER,
        carried=True,
        text="เห็นชอบแผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์ พ.ศ. ๒๕๗๐",
    ),
    ReferralReturned(referral_id=REFERRAL, reason="ขอให้แนบตารางงบประมาณแยกตามแหล่งเงิน"),
    ReferralWithdrawn(referral_id=REFERRAL, reason="คณะอนุกรรมการขอทบทวนตัวชี้วัดก่อน"),
)
