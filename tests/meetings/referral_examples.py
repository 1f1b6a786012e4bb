"""Small, fixed examples in the words of a referral: the subcommittee refers to the board."""

from datetime import date
from uuid import UUID

from services.meetings.domain.meeting.commands import ConvenedBody
from services.meetings.domain.referral.commands import (
    AnswerReferral,
    Dealing,
    Earlier,
    ItemResolution,
    PlaceReferral,
    ReceiveReferral,
    ReferItem,
    ReturnReferral,
    WithdrawReferral,
)
from services.meetings.domain.referral.decisions import REFERRAL
from shared.contracts.agenda import AgendaHeading, AgendaItem, AgendaItemId
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
from shared.testing.scenario import Scenario
from tests.meetings.invitation_examples import stamped

YEAR = 2570
REFERRAL_ID, BEFORE, FIRST = (ReferralId(UUID(int=n)) for n in (900, 901, 902))
SUBCOMMITTEE, BOARD = (BodyId(UUID(int=n)) for n in (910, 911))
MEETING_ID, BOARD_MEETING = (MeetingId(UUID(int=n)) for n in (920, 921))
ITEM, BOARD_ITEM, OTHER_ITEM = (AgendaItemId(UUID(int=n)) for n in (930, 931, 932))
RESOLUTION, ANSWER = (ResolutionId(UUID(int=n)) for n in (940, 941))
PLAN = Concern(what="planning.plan", id=UUID(int=950), version="1")
MATTER = "แผนปฏิบัติการ ๒๕๗๐"
REASON = "ขอเอกสารเพิ่ม"
DOCUMENTS = (ReferredDocument(name="แผน.pdf", sha256="9f" * 32),)

referral = Scenario(REFERRAL)


def item(item_id: AgendaItemId = ITEM) -> AgendaItem:
    return AgendaItem(
        item_id=item_id,
        number="4.1",
        heading=AgendaHeading.FOR_CONSIDERATION,
        title=MATTER,
        steps=("2.5",),
    )


def resolution(
    resolution_id: ResolutionId = RESOLUTION,
    item_id: AgendaItemId | None = ITEM,
    *,
    carried: bool = True,
) -> ItemResolution:
    return ItemResolution(
        resolution_id=resolution_id,
        item_id=item_id,
        text="เห็นชอบให้เสนอกรมการจังหวัด",
        carried=carried,
        concerns=(PLAN,),
    )


def origin(
    on_agenda: AgendaItem | None = None,
    resolved: ItemResolution | None = None,
    *,
    dealt_with: bool = True,
    listed: bool = True,
) -> Dealing:
    return Dealing(
        meeting_id=MEETING_ID,
        kind=MeetingKind.SUBCOMMITTEE,
        fiscal_year=YEAR,
        body_id=SUBCOMMITTEE,
        body_name="คณะอนุกรรมการ",
        cancelled=False,
        item=(on_agenda or item()) if listed else None,
        dealt_with=dealt_with,
        resolution=resolved,
    )


def board(dissolved: date | None = None, body_id: BodyId = BOARD) -> ConvenedBody:
    return ConvenedBody(
        body_id=body_id, kind=BodyKind.PROVINCIAL_BOARD, name="กรมการจังหวัด", dissolved=dissolved
    )


def earlier(meeting_id: MeetingId | None = MEETING_ID, item_id: AgendaItemId = ITEM) -> Earlier:
    return Earlier(first=FIRST, meeting_id=meeting_id, item_id=item_id)


def refer_item(
    dealing: Dealing | None = None,
    to: ConvenedBody | None = None,
    *,
    resolution_id: ResolutionId | None = None,
    matter: str = MATTER,
    brought: Earlier | None = None,
) -> ReferItem:
    to = to or board()
    return ReferItem(
        **stamped("refer"),
        referral_id=REFERRAL_ID,
        from_meeting_id=MEETING_ID,
        item_id=ITEM,
        resolution_id=resolution_id,
        to_body_id=to.body_id,
        matter=matter,
        documents=DOCUMENTS,
        previous=BEFORE if brought else None,
        origin=dealing or origin(),
        to_body=to,
        earlier=brought,
    )


def receive(number: str = "124/2569", on: date = date(2026, 11, 2)) -> ReceiveReferral:
    return ReceiveReferral(
        **stamped("receive"),
        referral_id=REFERRAL_ID,
        received_by="หัวหน้าสำนักงานจังหวัด",
        received_on=on,
        receipt_number=number,
    )


def place(
    *,
    body_id: BodyId | None = BOARD,
    cancelled: bool = False,
    listed: bool = True,
    meeting_id: MeetingId = BOARD_MEETING,
) -> PlaceReferral:
    dealing = Dealing(
        meeting_id=meeting_id,
        kind=MeetingKind.PROVINCIAL_BOARD,
        fiscal_year=YEAR,
        body_id=body_id,
        body_name="กรมการจังหวัด",
        cancelled=cancelled,
        item=item(BOARD_ITEM) if listed else None,
        dealt_with=False,
        resolution=None,
    )
    return PlaceReferral(
        **stamped("place"),
        referral_id=REFERRAL_ID,
        meeting_id=meeting_id,
        item_id=BOARD_ITEM,
        dealing=dealing,
    )


def answer(resolved: ItemResolution | None, resolution_id: ResolutionId = ANSWER) -> AnswerReferral:
    return AnswerReferral(
        **stamped("answer"),
        referral_id=REFERRAL_ID,
        resolution_id=resolution_id,
        resolution=resolved,
    )


def give_back(reason: str = REASON) -> ReturnReferral:
    return ReturnReferral(**stamped("return"), referral_id=REFERRAL_ID, reason=reason)


def withdraw(reason: str = REASON) -> WithdrawReferral:
    return WithdrawReferral(**stamped("withdraw"), referral_id=REFERRAL_ID, reason=reason)


def referred(
    *,
    resolved: bool = False,
    brought: bool = False,
) -> ItemReferred:
    return ItemReferred(
        referral_id=REFERRAL_ID,
        fiscal_year=YEAR,
        from_meeting_id=MEETING_ID,
        item_id=ITEM,
        resolution_id=RESOLUTION if resolved else None,
        from_kind=MeetingKind.SUBCOMMITTEE,
        from_body_id=SUBCOMMITTEE,
        from_body="คณะอนุกรรมการ",
        to_body_id=BOARD,
        to_kind=BodyKind.PROVINCIAL_BOARD,
        to_body="กรมการจังหวัด",
        matter=MATTER,
        concerns=(PLAN,) if resolved else (),
        steps=("2.5",),
        documents=DOCUMENTS,
        previous=BEFORE if brought else None,
        first=FIRST if brought else REFERRAL_ID,
    )


def received(number: str = "124/2569") -> ReferralReceived:
    return ReferralReceived(
        referral_id=REFERRAL_ID,
        received_by="หัวหน้าสำนักงานจังหวัด",
        received_on=date(2026, 11, 2),
        receipt_number=number,
    )


def placed(meeting_id: MeetingId = BOARD_MEETING) -> ReferralPlacedOnAgenda:
    return ReferralPlacedOnAgenda(
        referral_id=REFERRAL_ID, meeting_id=meeting_id, item_id=BOARD_ITEM
    )


def answered(*, carried: bool = True) -> ReferralAnswered:
    return ReferralAnswered(
        referral_id=REFERRAL_ID,
        meeting_id=BOARD_MEETING,
        resolution_id=ANSWER,
        carried=carried,
        text="เห็นชอบให้เสนอกรมการจังหวัด",
    )


def returned() -> ReferralReturned:
    return ReferralReturned(referral_id=REFERRAL_ID, reason=REASON)


def withdrawn() -> ReferralWithdrawn:
    return ReferralWithdrawn(referral_id=REFERRAL_ID, reason=REASON)
