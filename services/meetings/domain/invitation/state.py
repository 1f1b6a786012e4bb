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


NOTHING_SENT: Mapping[InviteeId, Sending] = MappingProxyType({})
NO_SEQUENCES: Mapping[InviteeId, int] = MappingProxyType({})
NO_REPLIES: Mapping[InviteeId, ReplyRecorded] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Invitations:
    sendings: Mapping[InviteeId, Sending] = field(default_factory=lambda: NOTHING_SENT)
    replies: Mapping[InviteeId, ReplyRecorded] = field(default_factory=lambda: NO_REPLIES)
    in_calendars: frozenset[InviteeId] = frozenset()  # an e-mail has taken the entry there
    sequences: Mapping[InviteeId, int] = field(default_factory=lambda: NO_SEQUENCES)  # last sent on


def first_sending(channel: Channel, attempt: int) -> Sending:
    """An e-mail waits for the mail server; post and messenger take a letter at once."""
    stage = Stage.QUEUED if channel is Channel.EMAIL else Stage.SENT
    return Sending(channel=channel, attempt=attempt, stage=stage)


def after_bounce(sending: Sending, *, final: bool) -> Sending:
    """Unless it is final, the e-mail waits for its next attempt."""
    if final:
        return replace(sending, stage=Stage.BOUNCED)
    return replace(
        sending, stage=Stage.QUEUED, attempt=sending.attempt + 1, tries=sending.tries + 1
    )


def evolve(invitations: Invitations, event: InvitationEvent) -> Invitations:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case InvitationsDispatched():
            return _dispatched(invitations, event)
        case InvitationSent():
            return _sent(invitations, event)
        case InvitationBounced(invitee=invitee, final=final):
            bounced = after_bounce(invitations.sendings[invitee], final=final)
            return _with(invitations, invitee, bounced)
        case InvitationDelivered(invitee=invitee, received_by=received_by):
            delivered = replace(
                invitations.sendings[invitee], stage=Stage.DELIVERED, received_by=received_by
            )
            return _with(invitations, invitee, delivered)
        case ReplyRecorded(invitee=invitee):
            return replace(invitations, replies={**invitations.replies, invitee: event})


def _dispatched(invitations: Invitations, event: InvitationsDispatched) -> Invitations:
    begun = {one.invitee: first_sending(event.channel, one.attempt) for one in event.dispatches}
    sequences = invitations.sequences
    if event.channel is Channel.EMAIL:
        sequences = {**sequences, **dict.fromkeys(begun, event.sequence)}
    return replace(invitations, sendings={**invitations.sendings, **begun}, sequences=sequences)


def _sent(invitations: Invitations, event: InvitationSent) -> Invitations:
    invitee = event.invitee
    sending = replace(invitations.sendings[invitee], stage=Stage.SENT, message_id=event.message_id)
    known = max(invitations.sequences.get(invitee, 0), event.sequence)
    return replace(
        _with(invitations, invitee, sending),
        in_calendars=invitations.in_calendars | {invitee},
        sequences={**invitations.sequences, invitee: known},
    )


def _with(invitations: Invitations, invitee: InviteeId, sending: Sending) -> Invitations:
    return replace(invitations, sendings={**invitations.sendings, invitee: sending})
