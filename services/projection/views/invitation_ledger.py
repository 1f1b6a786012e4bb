"""The ledger of invitations (ทะเบียนการส่งหนังสือเชิญและการตอบรับ): one row per invitee."""

from enum import StrEnum
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.bodies import MemberRole
from shared.contracts.invitations import (
    Answer,
    AuthorityLetter,
    Channel,
    InvitationBounced,
    InvitationDelivered,
    InvitationsDispatched,
    InvitationSent,
    ReplyRecorded,
)
from shared.contracts.meetings import AgenciesInvited, MembersInvited
from shared.contracts.people import NamedPerson
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Following = (
    InvitationsDispatched | InvitationSent | InvitationBounced | InvitationDelivered | ReplyRecorded
)
Listening = AgenciesInvited | MembersInvited | Following


class Delivery(StrEnum):
    """การส่งหนังสือ: how far the newest letter has come."""

    NOT_SENT = "not_sent"  # ยังไม่ส่ง
    DISPATCHED = "dispatched"  # ส่งออกแล้ว หรืออยู่ในคิวอีเมล
    SENT = "sent"  # เครื่องแม่ข่ายรับแล้ว
    BOUNCED = "bounced"  # ส่งไม่ถึง จะส่งใหม่
    FAILED = "failed"  # ส่งไม่ถึง เลิกส่งทางนี้
    DELIVERED = "delivered"  # ถึงมือผู้รับ


class Leg(Message):
    """One thing that happened to a letter on its way."""

    what: Delivery
    channel: Channel
    attempt: int
    note: str  # the reference, the server's reason, or who received it
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime


class ReplyFields(Message):
    """What everybody may see of a reply."""

    answer: Answer
    authority: AuthorityLetter | None
    note: str
    replied_at: AwareDatetime


class Reply(ReplyFields):
    representatives: tuple[NamedPerson, ...]


class InvitationFields(Row):
    """What everybody may see of an invitation."""

    meeting_id: UUID
    invitee: UUID  # an agency at an assembly, a member's person elsewhere
    agency_name: str = ""
    role: MemberRole | None = None
    letter_number: str
    delivery: Delivery = Delivery.NOT_SENT
    channel: Channel | None = None  # of the newest attempt
    attempts: int = 0
    legs: tuple[Leg, ...] = ()
    answer: Answer | None = None  # the reply that stands


class InvitationRow(InvitationFields):
    person: NamedPerson | None = None  # the member
    replies: tuple[Reply, ...] = ()  # the last one stands


def key_of(meeting_id: UUID, invitee: UUID) -> str:
    return f"{meeting_id}|{invitee}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case AgenciesInvited():
            return [key_of(event.meeting_id, one.agency_id) for one in event.invitations]
        case MembersInvited():
            return [key_of(event.meeting_id, one.person.person_id) for one in event.invitations]
        case InvitationsDispatched():
            return [key_of(event.meeting_id, one.invitee) for one in event.dispatches]
        case InvitationSent() | InvitationBounced() | InvitationDelivered() | ReplyRecorded():
            return [key_of(event.meeting_id, event.invitee)]


def project(row: InvitationRow | None, recorded: Recorded[Listening], key: str) -> InvitationRow:
    event = recorded.event
    invitee = UUID(key.partition("|")[2])
    if isinstance(event, AgenciesInvited):
        return agency(event, invitee)
    if isinstance(event, MembersInvited):
        return member(event, invitee)
    if row is None:
        raise LookupError("an invitation is written before it is sent or answered")
    return happened(row, event, recorded)


def agency(event: AgenciesInvited, invitee: UUID) -> InvitationRow:
    invitation = next(one for one in event.invitations if one.agency_id == invitee)
    return InvitationRow(
        meeting_id=event.meeting_id,
        invitee=invitee,
        agency_name=invitation.agency_name,
        letter_number=invitation.letter_number,
    )


def member(event: MembersInvited, invitee: UUID) -> InvitationRow:
    invitation = next(one for one in event.invitations if one.person.person_id == invitee)
    return InvitationRow(
        meeting_id=event.meeting_id,
        invitee=invitee,
        person=invitation.person,
        role=invitation.role,
        letter_number=invitation.letter_number,
    )


def happened(row: InvitationRow, event: Following, recorded: Recorded[Listening]) -> InvitationRow:
    match event:
        case InvitationsDispatched():
            one = next(each for each in event.dispatches if each.invitee == row.invitee)
            row = changed(row, attempts=max(row.attempts, one.attempt))
            way = (event.channel, one.attempt, one.reference)
            return came_to(row, Delivery.DISPATCHED, way, recorded)
        case InvitationSent():
            return came_to(row, Delivery.SENT, (Channel.EMAIL, event.attempt, ""), recorded)
        case InvitationBounced():
            what = Delivery.FAILED if event.final else Delivery.BOUNCED
            return came_to(row, what, (event.channel, event.attempt, event.reason), recorded)
        case InvitationDelivered():
            way = (event.channel, event.attempt, event.received_by)
            return came_to(row, Delivery.DELIVERED, way, recorded)
        case ReplyRecorded():
            reply = replied(event, recorded)
            return changed(row, answer=event.answer, replies=(*row.replies, reply))


def came_to(
    row: InvitationRow,
    what: Delivery,
    way: tuple[Channel, int, str],
    recorded: Recorded[Listening],
) -> InvitationRow:
    """A letter that has arrived stays so, whatever becomes of another."""
    channel, attempt, note = way
    leg = Leg(
        what=what,
        channel=channel,
        attempt=attempt,
        note=note,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
    )
    arrived = row.delivery is Delivery.DELIVERED
    delivery = row.delivery if arrived else what
    channel = row.channel if arrived and row.channel else channel
    return changed(row, delivery=delivery, channel=channel, legs=(*row.legs, leg))


def replied(event: ReplyRecorded, recorded: Recorded[Listening]) -> Reply:
    return Reply(
        answer=event.answer,
        representatives=event.representatives,
        authority=event.authority,
        note=event.note,
        replied_at=recorded.occurred_at,
    )


def filed(row: InvitationRow) -> dict[str, str | int]:
    """Agencies by name; members, whose names are closed, by the number of their letter."""
    return {
        "name": sort_key(row.agency_name or row.letter_number),
        "search": search_text(row.agency_name, row.letter_number),
    }


INVITATION_LEDGER = View(
    name="invitation_ledger",
    version=1,
    row=InvitationRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("meeting_id", "_name", "_id", "_search"),),
    filed=filed,
)
