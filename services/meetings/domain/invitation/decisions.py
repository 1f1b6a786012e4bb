"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from services.meetings.domain.invitation import refusals
from services.meetings.domain.invitation.commands import (
    Addressee,
    AnnounceChange,
    ConfirmDelivery,
    DispatchInvitations,
    InvitationCommand,
    RecordBounce,
    RecordReply,
    RecordSendings,
    RecordSent,
    SentLetter,
)
from services.meetings.domain.invitation.state import Invitations, Sending, Stage, evolve
from shared.contracts.invitations import (
    Answer,
    Channel,
    Dispatch,
    InvitationBounced,
    InvitationDelivered,
    InvitationEvent,
    InvitationsDispatched,
    InvitationSent,
    InviteeId,
    ReplyRecorded,
)
from shared.contracts.meetings import MeetingId
from shared.kernel.decider import Decider
from shared.kernel.fiscal_year import BANGKOK

DISPATCHES_AN_EVENT = 300  # an event holds 256 KiB; the longest dispatch is near 400 bytes
MOST_TRIES = 5  # of an e-mail, before it needs somebody's eye


def decide(  # noqa: PLR0911 - one return a command
    command: InvitationCommand, invitations: Invitations
) -> Sequence[InvitationEvent]:
    match command:
        case DispatchInvitations():
            return dispatch_invitations(command, invitations)
        case AnnounceChange():
            return announce_change(command, invitations)
        case RecordSent():
            return record_sent(command, invitations)
        case RecordSendings():
            return record_sendings(command, invitations)
        case RecordBounce():
            return record_bounce(command, invitations)
        case ConfirmDelivery():
            return confirm_delivery(command, invitations)
        case RecordReply():
            return record_reply(command, invitations)


def dispatch_invitations(
    command: DispatchInvitations, invitations: Invitations
) -> Sequence[InvitationEvent]:
    if command.cancelled:
        raise refusals.NoLettersAnyMore
    if not command.addressees:
        raise refusals.NoInviteesYet
    if command.chosen:
        invitees = _chosen(command, invitations)
    else:
        invitees = _outstanding(command, invitations)
    return _dispatched(command, command.channel, invitees, invitations, command.reference)


def announce_change(command: AnnounceChange, invitations: Invitations) -> Sequence[InvitationEvent]:
    holders = {one for one, sending in invitations.sendings.items() if sending.in_calendar}
    if not holders:
        raise refusals.NobodyToTell
    invitees = [
        one.invitee
        for one in command.addressees
        if one.has_email
        and one.invitee in holders
        and invitations.sendings[one.invitee].sequence < command.sequence
    ]
    return _dispatched(command, Channel.EMAIL, invitees, invitations, "")


def record_sent(command: RecordSent, invitations: Invitations) -> Sequence[InvitationEvent]:
    return _sent(command.meeting_id, command, invitations)


def record_sendings(command: RecordSendings, invitations: Invitations) -> Sequence[InvitationEvent]:
    """Each letter by the rule of one; where one is refused, none is recorded."""
    if len({one.invitee for one in command.letters}) < len(command.letters):
        raise refusals.LetterNamedTwice
    return [
        event
        for letter in command.letters
        for event in _sent(command.meeting_id, letter, invitations)
    ]


def _sent(
    meeting_id: MeetingId, letter: RecordSent | SentLetter, invitations: Invitations
) -> Sequence[InvitationEvent]:
    sending = _latest(letter, invitations)
    if sending.stage is Stage.SENT and sending.message_id == letter.message_id:
        return []
    if sending.stage is not Stage.QUEUED:
        raise refusals.NotInTheQueue
    return [
        InvitationSent(
            meeting_id=meeting_id,
            invitee=letter.invitee,
            attempt=letter.attempt,
            message_id=letter.message_id,
            sequence=letter.sequence,
        )
    ]


def record_bounce(command: RecordBounce, invitations: Invitations) -> Sequence[InvitationEvent]:
    sending = _latest(command, invitations)
    if sending.stage is Stage.BOUNCED:
        raise refusals.LetterCameBack
    if sending.stage is Stage.DELIVERED:
        raise refusals.AlreadyDelivered
    by_itself = sending.channel is Channel.EMAIL and sending.tries < MOST_TRIES
    return [
        InvitationBounced(
            meeting_id=command.meeting_id,
            invitee=command.invitee,
            channel=sending.channel,
            attempt=command.attempt,
            reason=command.reason,
            final=command.permanent or not by_itself,
        )
    ]


def confirm_delivery(
    command: ConfirmDelivery, invitations: Invitations
) -> Sequence[InvitationEvent]:
    sending = _sending(command.invitee, invitations)
    if sending.stage is Stage.QUEUED:
        raise refusals.EmailNotSentYet
    if sending.stage is Stage.BOUNCED:
        raise refusals.LetterCameBack
    if sending.stage is Stage.DELIVERED:
        if sending.received_by != command.received_by:
            raise refusals.AlreadyDelivered
        return []
    return [
        InvitationDelivered(
            meeting_id=command.meeting_id,
            invitee=command.invitee,
            channel=sending.channel,
            attempt=sending.attempt,
            received_by=command.received_by,
        )
    ]


def record_reply(command: RecordReply, invitations: Invitations) -> Sequence[InvitationEvent]:
    if not command.invited:
        raise refusals.NotAmongInvitees((command.invitee,), 1)
    if command.cancelled:
        raise refusals.NoLettersAnyMore
    _refuse_if_contradictory(command)
    reply = ReplyRecorded(
        meeting_id=command.meeting_id,
        invitee=command.invitee,
        answer=command.answer,
        representatives=command.representatives,
        authority=command.authority,
        note=command.note,
    )
    return [] if invitations.replies.get(command.invitee) == reply else [reply]


def _refuse_if_contradictory(command: RecordReply) -> None:
    persons = {person.person_id for person in command.representatives}
    if len(persons) < len(command.representatives):
        raise refusals.PersonNamedTwice
    if command.answer is Answer.DECLINES and (persons or command.authority):
        raise refusals.NobodyComes
    if command.answer is Answer.ATTENDS and command.authority:
        raise refusals.AuthorityWithoutRepresentative
    if command.answer is Answer.SENDS_REPRESENTATIVE and not persons:
        raise refusals.RepresentativeNeeded
    if command.authority and command.authority.dated > _day_of(command):
        raise refusals.AuthorityOfTheFuture


def _day_of(command: RecordReply) -> date:
    return command.issued_at.astimezone(BANGKOK).date()


def _chosen(command: DispatchInvitations, invitations: Invitations) -> Sequence[InviteeId]:
    """Those named by the officer, each of them fit to be sent to, or none."""
    chosen = tuple(dict.fromkeys(command.chosen))
    invited = {one.invitee: one for one in command.addressees}
    if strangers := tuple(one for one in chosen if one not in invited):
        raise refusals.NotAmongInvitees(strangers, len(strangers))
    if command.channel is Channel.EMAIL:
        _refuse_without_email([invited[one] for one in chosen])
        if queued := _in(chosen, invitations, Stage.QUEUED):
            raise refusals.EmailStillQueued(queued, len(queued))
    under_way = _in(chosen, invitations, Stage.QUEUED, Stage.SENT, Stage.DELIVERED)
    if under_way and not command.again:
        raise refusals.InvitationUnderWay(under_way, len(under_way))
    return chosen


def _outstanding(command: DispatchInvitations, invitations: Invitations) -> Sequence[InviteeId]:
    """All to whom nothing was ever sent; by e-mail, those of them who have one."""
    waiting = [one for one in command.addressees if one.invitee not in invitations.sendings]
    if not waiting:
        raise refusals.EveryInvitationDispatched
    if command.channel is not Channel.EMAIL:
        return [one.invitee for one in waiting]
    reachable = [one.invitee for one in waiting if one.has_email]
    if not reachable:
        _refuse_without_email(waiting)
    return reachable


def _refuse_without_email(addressees: Iterable[Addressee]) -> None:
    if without := [one for one in addressees if not one.has_email]:
        raise refusals.WithoutOfficeEmail(
            invitees=tuple(one.invitee for one in without),
            names=tuple(one.name for one in without),
            count=len(without),
        )


def _in(
    invitees: Iterable[InviteeId], invitations: Invitations, *stages: Stage
) -> tuple[InviteeId, ...]:
    sendings = invitations.sendings
    return tuple(one for one in invitees if one in sendings and sendings[one].stage in stages)


def _dispatched(
    command: DispatchInvitations | AnnounceChange,
    channel: Channel,
    invitees: Sequence[InviteeId],
    invitations: Invitations,
    reference: str,
) -> Sequence[InvitationEvent]:
    """Several events when there are many; each says how many were outstanding after it."""
    outstanding = {one.invitee for one in command.addressees} - invitations.sendings.keys()
    events: list[InvitationEvent] = []
    for start in range(0, len(invitees), DISPATCHES_AN_EVENT):
        part = invitees[start : start + DISPATCHES_AN_EVENT]
        outstanding -= set(part)
        events.append(
            InvitationsDispatched(
                meeting_id=command.meeting_id,
                fiscal_year=command.fiscal_year,
                channel=channel,
                dispatches=tuple(_dispatch(one, invitations.sendings, reference) for one in part),
                outstanding=len(outstanding),
                sequence=command.sequence,
            )
        )
    return events


def _dispatch(
    invitee: InviteeId, sendings: Mapping[InviteeId, Sending], reference: str
) -> Dispatch:
    attempt = sendings[invitee].attempt + 1 if invitee in sendings else 1
    return Dispatch(invitee=invitee, attempt=attempt, reference=reference)


def _sending(invitee: InviteeId, invitations: Invitations) -> Sending:
    if invitee not in invitations.sendings:
        raise refusals.NothingDispatched
    return invitations.sendings[invitee]


def _latest(command: RecordSent | SentLetter | RecordBounce, invitations: Invitations) -> Sending:
    """The attempt that is meant: news of an older one say nothing about the newer."""
    sending = _sending(command.invitee, invitations)
    if sending.attempt != command.attempt:
        raise refusals.AnotherAttempt(attempt=command.attempt, latest=sending.attempt)
    return sending


INVITATION = Decider(initial=Invitations(), decide=decide, evolve=evolve)
