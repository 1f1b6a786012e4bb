"""The register of referrals (ทะเบียนส่งเรื่อง): every matter between bodies, and where it stands."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.bodies import BodyKind
from shared.contracts.meetings import Concern, MeetingKind
from shared.contracts.referrals import (
    ItemReferred,
    ReferralAnswered,
    ReferralPlacedOnAgenda,
    ReferralReceived,
    ReferralReturned,
    ReferralWithdrawn,
    ReferredDocument,
)
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = (
    ItemReferred
    | ReferralReceived
    | ReferralPlacedOnAgenda
    | ReferralAnswered
    | ReferralReturned
    | ReferralWithdrawn
)


class ReferralState(StrEnum):
    """สถานะของเรื่องที่ส่ง"""

    REFERRED = "referred"  # ส่งแล้ว รอลงรับ
    RECEIVED = "received"  # ลงรับแล้ว รอบรรจุ
    PLACED = "placed"  # บรรจุในระเบียบวาระแล้ว รอมติ
    ANSWERED = "answered"  # มีมติแล้ว
    RETURNED = "returned"  # ส่งคืน
    WITHDRAWN = "withdrawn"  # ถอนเรื่อง


class ReceiptEntry(Message):
    received_by: str
    received_on: date
    receipt_number: str


class AnswerEntry(Message):
    resolution_id: UUID
    carried: bool
    text: str
    answered_at: AwareDatetime


class ReferralRow(Row):
    """`waits` until it is answered, returned or withdrawn; `meeting_id` is where it is heard."""

    referral_id: UUID
    first: UUID
    previous: UUID | None
    fiscal_year: int
    state: ReferralState = ReferralState.REFERRED
    waits: bool = True
    from_meeting_id: UUID
    from_item_id: UUID
    from_resolution_id: UUID | None
    from_kind: MeetingKind
    from_body_id: UUID | None
    from_body: str
    to_body_id: UUID
    to_kind: BodyKind
    to_body: str
    matter: str
    concerns: tuple[Concern, ...]
    steps: tuple[str, ...]
    documents: tuple[ReferredDocument, ...]
    referred_at: AwareDatetime
    receipt: ReceiptEntry | None = None
    meeting_id: UUID | None = None
    item_id: UUID | None = None
    answer: AnswerEntry | None = None
    reason: str = ""  # why it was returned or withdrawn


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.referral_id)]


def project(row: ReferralRow | None, recorded: Recorded[Listening], _: str) -> ReferralRow:
    event = recorded.event
    if isinstance(event, ItemReferred):
        return referred(event, recorded)
    if row is None:
        raise LookupError("a matter is referred before anything else")
    match event:
        case ReferralReceived():
            receipt = ReceiptEntry(**event.model_dump(include=set(ReceiptEntry.model_fields)))
            return changed(row, state=ReferralState.RECEIVED, receipt=receipt)
        case ReferralPlacedOnAgenda(meeting_id=meeting_id, item_id=item_id):
            where = {"meeting_id": meeting_id, "item_id": item_id}
            return changed(row, state=ReferralState.PLACED, **where)
        case ReferralAnswered():
            return answered(row, event, recorded)
        case ReferralReturned(reason=reason):
            return changed(row, state=ReferralState.RETURNED, waits=False, reason=reason)
        case ReferralWithdrawn(reason=reason):
            return changed(row, state=ReferralState.WITHDRAWN, waits=False, reason=reason)


def referred(event: ItemReferred, recorded: Recorded[Listening]) -> ReferralRow:
    said = event.model_dump(include=set(ReferralRow.model_fields) - {"item_id"})
    return ReferralRow(
        **said,
        from_item_id=event.item_id,
        from_resolution_id=event.resolution_id,
        referred_at=recorded.occurred_at,
    )


def answered(
    row: ReferralRow, event: ReferralAnswered, recorded: Recorded[Listening]
) -> ReferralRow:
    answer = AnswerEntry(
        resolution_id=event.resolution_id,
        carried=event.carried,
        text=event.text,
        answered_at=recorded.occurred_at,
    )
    return changed(row, state=ReferralState.ANSWERED, waits=False, answer=answer)


def filed(row: ReferralRow) -> dict[str, str | int]:
    return {
        "day": int(row.referred_at.timestamp()),
        "search": search_text(row.matter, row.from_body, row.to_body),
    }


REFERRAL_REGISTER = View(
    name="referral_register",
    version=1,
    row=ReferralRow,
    listens=(
        ItemReferred,
        ReferralReceived,
        ReferralPlacedOnAgenda,
        ReferralAnswered,
        ReferralReturned,
        ReferralWithdrawn,
    ),
    keys=keys,
    project=project,
    indexes=(("_day", "_id"), ("first", "_day", "_id")),
    filed=filed,
)
