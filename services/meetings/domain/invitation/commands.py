"""What one may ask of a meeting's invitations. What the meeting knows travels in the command."""

from typing import Annotated

from pydantic import Field, StringConstraints

from services.meetings.domain.values import Reason
from shared.contracts.invitations import Answer, AuthorityLetter, Channel, InviteeId
from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message

# 2,000 dispatches of one command have to fit into one commit, and so many letters have it in them.
Reference = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]
Receiver = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
LetterNumber = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]
MOST_SENDINGS = 50  # one event each, and a commit holds a hundred
MessageId = Annotated[str, StringConstraints(pattern=r"^<[!-;=?-~]{3,200}>$")]
Attempt = Annotated[int, Field(ge=1, le=1_000)]


class Addressee(Message):
    """One whom the meeting invited, and whether an e-mail can reach the office."""

    invitee: InviteeId
    name: str
    has_email: bool


class DispatchInvitations(Command):
    """Send the letters by one channel, to those chosen or to all outstanding (ส่งหนังสือเชิญ)."""

    meeting_id: MeetingId
    fiscal_year: LookedUp[FiscalYear]
    cancelled: LookedUp[bool]
    sequence: LookedUp[int]  # how often the meeting has been changed since it was scheduled
    addressees: LookedUp[tuple[Addressee, ...]]  # all whom the meeting invited
    channel: Channel
    chosen: tuple[InviteeId, ...]  # empty: all to whom nothing has been sent yet
    again: bool  # also to those whose letter is under way already
    reference: Reference


class AnnounceChange(Command):
    """Send a changed calendar entry to all who hold one (แจ้งเลื่อน ย้าย หรืองดการประชุม)."""

    meeting_id: MeetingId
    fiscal_year: LookedUp[FiscalYear]
    sequence: LookedUp[int]
    addressees: LookedUp[tuple[Addressee, ...]]


class RecordSent(Command):
    """Record that the mail server has taken an e-mail (บันทึกว่าอีเมลออกจากระบบแล้ว)."""

    meeting_id: MeetingId
    invitee: InviteeId
    attempt: Attempt
    message_id: MessageId
    sequence: Annotated[int, Field(ge=0, le=1_000)] = 0  # of the calendar entry in it


class SentLetter(Message):
    """One e-mail that the mail server has taken."""

    invitee: InviteeId
    attempt: Attempt
    message_id: MessageId
    sequence: Annotated[int, Field(ge=0, le=1_000)] = 0  # of the calendar entry in it


class RecordSendings(Command):
    """Record that the mail server has taken many e-mails (บันทึกว่าอีเมลหลายฉบับออกจากระบบแล้ว)."""

    meeting_id: MeetingId
    letters: Annotated[tuple[SentLetter, ...], Field(min_length=1, max_length=MOST_SENDINGS)]


class RecordBounce(Command):
    """Record that a letter did not arrive, and why (บันทึกว่าหนังสือส่งไม่ถึง)."""

    meeting_id: MeetingId
    invitee: InviteeId
    attempt: Attempt
    reason: Reason
    permanent: bool  # False: the mail server may take it later


class ConfirmDelivery(Command):
    """Record who took the letter in (บันทึกการรับหนังสือ)."""

    meeting_id: MeetingId
    invitee: InviteeId
    received_by: Receiver


class RecordReply(Command):
    """Record an invitee's answer, and who comes in its name (บันทึกการตอบรับ)."""

    meeting_id: MeetingId
    invitee: InviteeId
    invited: LookedUp[bool]
    cancelled: LookedUp[bool]
    answer: Answer
    representatives: tuple[NamedPerson, ...]
    authority: AuthorityLetter | None
    note: Note


InvitationCommand = (
    DispatchInvitations
    | AnnounceChange
    | RecordSent
    | RecordSendings
    | RecordBounce
    | ConfirmDelivery
    | RecordReply
)
