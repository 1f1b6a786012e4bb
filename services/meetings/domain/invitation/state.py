"""What the rules need to remember of a meeting's invitations, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from shared.contracts.invitations import (
    Channel,
    InvitationBounced,
    InvitationDelivered,
    InvitationEvent,
    InvitationsDispatched,
    InvitationSent,
    InviteeId,
    ReplyRecorded,
)


class Stage(StrEnum):
    """สถานะของหนังสือเชิญ"""

    QUEUED = "queued"  # รอส่งอีเมล
    SENT = "sent"  # ส่งออกแล้ว
    BOUNCED = "bounced"  # ส่งไม่ถึง
    DELIVERED = "delivered"  # ได้รับแล้ว


@dataclass(frozen=True, slots=True)
class Sending:
    """The latest attempt to reach one invitee; `tries` counts since somebody asked for it."""

    channel: Channel
    attempt: int
    stage: Stage
    tries: int = 1
    message_id: str = ""
    received_by: str = ""
    in_calendar: bool = False  # an e-mail has taken the entry there
    sequence: int = 0  # of the entry that an e-mail has last taken up


NOTHING_SENT: Mapping[InviteeId, Sending] = MappingProxyType({})
NO_REPLIES: Mapping[InviteeId, ReplyRecorded] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Invitations:
    sendings: Mapping[InviteeId, Sending] = field(default_factory=lambda: NOTHING_SENT)
    replies: Mapping[InviteeId, ReplyRecorded] = field(default_factory=lambda: NO_REPLIES)


def dispatched(before: Sending | None, event: InvitationsDispatched, attempt: int) -> Sending:
    """An e-mail waits for the mail server; post and messenger take a letter at once."""
    by_email = event.channel is Channel.EMAIL
    known = before.sequence if before else 0
    return Sending(
        channel=event.channel,
        attempt=attempt,
        stage=Stage.QUEUED if by_email else Stage.SENT,
        in_calendar=before is not None and before.in_calendar,
        sequence=event.sequence if by_email else known,
    )


def sent(sending: Sending, event: InvitationSent) -> Sending:
    return replace(
        sending,
        stage=Stage.SENT,
        message_id=event.message_id,
        in_calendar=True,
        sequence=max(sending.sequence, event.sequence),
    )


def bounced(sending: Sending, event: InvitationBounced) -> Sending:
    """Unless it is final, the e-mail waits for its next attempt."""
    if event.final:
        return replace(sending, stage=Stage.BOUNCED)
    return replace(
        sending, stage=Stage.QUEUED, attempt=sending.attempt + 1, tries=sending.tries + 1
    )


def delivered(sending: Sending, event: InvitationDelivered) -> Sending:
    return replace(sending, stage=Stage.DELIVERED, received_by=event.received_by)


def evolve(invitations: Invitations, event: InvitationEvent) -> Invitations:
    """Remember a fact. Never refuses, never looks at the clock."""
    sendings = invitations.sendings
    match event:
        case InvitationsDispatched(dispatches=dispatches):
            begun = {
                one.invitee: dispatched(sendings.get(one.invitee), event, one.attempt)
                for one in dispatches
            }
            return replace(invitations, sendings={**sendings, **begun})
        case InvitationSent(invitee=invitee):
            return _with(invitations, invitee, sent(sendings[invitee], event))
        case InvitationBounced(invitee=invitee):
            return _with(invitations, invitee, bounced(sendings[invitee], event))
        case InvitationDelivered(invitee=invitee):
            return _with(invitations, invitee, delivered(sendings[invitee], event))
        case ReplyRecorded(invitee=invitee):
            return replace(invitations, replies={**invitations.replies, invitee: event})


def _with(invitations: Invitations, invitee: InviteeId, sending: Sending) -> Invitations:
    return replace(invitations, sendings={**invitations.sendings, invitee: sending})
