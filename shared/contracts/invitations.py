"""What has become of a meeting's invitations (การส่งหนังสือเชิญและการตอบรับ), step 2.1.1.

One stream a meeting, beside the meeting's own. An invitee is an agency at an assembly, a member's
person elsewhere.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value

InviteeId = NewType("InviteeId", UUID)


class Channel(StrEnum):
    """ช่องทางส่งหนังสือ"""

    EMAIL = "email"
    POST = "post"
    HAND = "hand"


class Answer(StrEnum):
    """คำตอบรับ"""

    ATTENDS = "attends"  # เข้าร่วม
    SENDS_REPRESENTATIVE = "sends_representative"  # ส่งผู้แทน
    DECLINES = "declines"  # ไม่เข้าร่วม


class Dispatch(Value):
    """One letter on its way; `reference` is the post's or the messenger's own."""

    invitee: InviteeId
    attempt: int
    reference: str


class AuthorityLetter(Value):
    """หนังสือมอบหมายผู้แทน, with the SHA-256 of its scan when there is one."""

    number: str
    dated: date
    sha256: str = ""


class InvitationsDispatched(Event):
    """ส่งหนังสือเชิญ: by e-mail this puts them into the outgoing queue."""

    type: Literal["meetings.invitations_dispatched"] = "meetings.invitations_dispatched"
    version: Literal[1] = 1
    meeting_id: MeetingId
    fiscal_year: FiscalYear
    channel: Channel
    dispatches: tuple[Dispatch, ...]
    outstanding: int  # invitees to whom nothing has been sent yet
    sequence: int = 0  # of the calendar entry: how often the meeting had been changed by then


class InvitationSent(Event):
    """อีเมลเชิญออกจากระบบแล้ว: the mail server has taken it."""

    type: Literal["meetings.invitation_sent"] = "meetings.invitation_sent"
    version: Literal[1] = 1
    meeting_id: MeetingId
    invitee: InviteeId
    attempt: int
    message_id: str
    sequence: int = 0  # of the calendar entry in it


class InvitationBounced(Event):
    """หนังสือเชิญส่งไม่ถึง; unless it is final the next attempt follows by itself."""

    type: Literal["meetings.invitation_bounced"] = "meetings.invitation_bounced"
    version: Literal[1] = 1
    meeting_id: MeetingId
    invitee: InviteeId
    channel: Channel
    attempt: int
    reason: str  # the server's code and class, or the officer's words; never an address
    final: bool


class InvitationDelivered(Event):
    """ผู้รับได้รับหนังสือเชิญแล้ว"""

    type: Literal["meetings.invitation_delivered"] = "meetings.invitation_delivered"
    version: Literal[1] = 1
    meeting_id: MeetingId
    invitee: InviteeId
    channel: Channel
    attempt: int
    received_by: str  # an office or a position


class ReplyRecorded(Event):
    """บันทึกการตอบรับ; a later reply stands in for the earlier."""

    type: Literal["meetings.reply_recorded"] = "meetings.reply_recorded"
    version: Literal[1] = 1
    meeting_id: MeetingId
    invitee: InviteeId
    answer: Answer
    representatives: tuple[NamedPerson, ...]
    authority: AuthorityLetter | None
    note: str


InvitationEvent = Annotated[
    InvitationsDispatched
    | InvitationSent
    | InvitationBounced
    | InvitationDelivered
    | ReplyRecorded,
    Field(discriminator="type"),
]
