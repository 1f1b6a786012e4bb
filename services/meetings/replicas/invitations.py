"""What a letter needs to know: the meeting that calls, and how each of its invitees was reached."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from services.meetings.domain.invitation import state
from services.meetings.domain.invitation.state import Sending, Stage
from shared.contracts.invitations import (
    Channel,
    InvitationBounced,
    InvitationDelivered,
    InvitationsDispatched,
    InvitationSent,
)
from shared.contracts.meetings import (
    AgenciesInvited,
    MeetingCancelled,
    MeetingKind,
    MeetingRescheduled,
    MeetingScheduled,
    MembersInvited,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Calling = (
    MeetingScheduled | MeetingRescheduled | MeetingCancelled | AgenciesInvited | MembersInvited
)
Reaching = (
    AgenciesInvited
    | MembersInvited
    | InvitationsDispatched
    | InvitationSent
    | InvitationBounced
    | InvitationDelivered
)

KEPT = frozenset({"channel", "attempt", "stage", "tries", "message_id", "in_calendar", "sequence"})


class CallRow(Row):
    """การประชุมที่เชิญ"""

    meeting_id: UUID
    kind: MeetingKind
    fiscal_year: int
    number: str
    title: str
    starts_at: datetime
    place: str
    body_id: UUID | None = None  # None: the assembly, which is of no body
    body_name: str
    sequence: int = 0  # how often it has been changed since
    cancelled: bool = False
    edition_id: UUID | None = None  # whose offices were invited; None: the members of a body
    invitees: int = 0


class InviteeRow(Row):
    """ผู้ได้รับเชิญหนึ่งราย: an agency's name, or the position of a member."""

    meeting_id: UUID
    invitee: UUID
    name: str
    letter_number: str
    channel: Channel | None = None  # None: nothing has been sent yet
    attempt: int = 0
    tries: int = 0
    stage: Stage | None = None
    message_id: str = ""  # of the e-mail that has left
    since: datetime | None = None
    in_calendar: bool = False  # an e-mail has taken the entry there
    sequence: int = 0  # of the entry that an e-mail has last taken up


def keys_of_call(recorded: Recorded[Calling]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project_call(row: CallRow | None, recorded: Recorded[Calling], _: str) -> CallRow | None:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return CallRow.model_validate(event.model_dump(include=set(CallRow.model_fields)))
    if row is None:
        return None
    match event:
        case MeetingRescheduled(starts_at=starts_at, place=place):
            return changed(row, starts_at=starts_at, place=place, sequence=row.sequence + 1)
        case MeetingCancelled():
            return changed(row, cancelled=True, sequence=row.sequence + 1)
        case AgenciesInvited(edition_id=edition_id, agencies_in_directory=agencies):
            return changed(row, edition_id=edition_id, invitees=agencies)
        case MembersInvited(invitations=invitations):
            return changed(row, invitees=row.invitees + len(invitations))


def invitee_key(meeting_id: UUID, invitee: UUID) -> str:
    return f"{meeting_id}|{invitee}"


def keys_of_invitees(recorded: Recorded[Reaching]) -> Sequence[str]:
    event = recorded.event
    return [invitee_key(event.meeting_id, one) for one in _reached_by(event)]


def _reached_by(event: Reaching) -> list[UUID]:
    match event:
        case AgenciesInvited(invitations=invitations):
            return [one.agency_id for one in invitations]
        case MembersInvited(invitations=members):
            return [one.person.person_id for one in members]
        case InvitationsDispatched(dispatches=dispatches):
            return [one.invitee for one in dispatches]
        case InvitationSent() | InvitationBounced() | InvitationDelivered():
            return [event.invitee]


def project_invitee(
    row: InviteeRow | None, recorded: Recorded[Reaching], key: str
) -> InviteeRow | None:
    event = recorded.event
    if isinstance(event, AgenciesInvited | MembersInvited):
        return _invited(event, UUID(key.partition("|")[2]))
    if row is None:
        return None
    return changed(row, **_kept(_reached(row, event)), since=recorded.recorded_at)


def _reached(
    row: InviteeRow,
    event: InvitationsDispatched | InvitationSent | InvitationBounced | InvitationDelivered,
) -> Sending:
    match event:
        case InvitationsDispatched(dispatches=dispatches):
            attempt = next(one.attempt for one in dispatches if one.invitee == row.invitee)
            return state.dispatched(_sending(row) if row.stage else None, event, attempt)
        case InvitationSent():
            return state.sent(_sending(row), event)
        case InvitationBounced():
            return state.bounced(_sending(row), event)
        case InvitationDelivered():
            return state.delivered(_sending(row), event)


def _invited(event: AgenciesInvited | MembersInvited, invitee: UUID) -> InviteeRow:
    if isinstance(event, AgenciesInvited):
        agency = next(one for one in event.invitations if one.agency_id == invitee)
        name, letter_number = agency.agency_name, agency.letter_number
    else:
        member = next(one for one in event.invitations if one.person.person_id == invitee)
        name, letter_number = member.person.position, member.letter_number
    return InviteeRow(
        meeting_id=event.meeting_id, invitee=invitee, name=name, letter_number=letter_number
    )


def _sending(row: InviteeRow) -> Sending:
    """Raises `ValueError` when nothing was sent: then the stream is not in order."""
    if row.channel is None or row.stage is None:
        raise ValueError("nothing was sent to this invitee")
    return Sending(
        channel=row.channel,
        attempt=row.attempt,
        stage=row.stage,
        tries=row.tries,
        message_id=row.message_id,
        in_calendar=row.in_calendar,
        sequence=row.sequence,
    )


def _kept(sending: Sending) -> dict[str, Any]:
    return {name: value for name, value in asdict(sending).items() if name in KEPT}


CALLS = View(
    name="meeting_calls",
    version=2,
    row=CallRow,
    listens=(
        MeetingScheduled,
        MeetingRescheduled,
        MeetingCancelled,
        AgenciesInvited,
        MembersInvited,
    ),
    keys=keys_of_call,
    project=project_call,
    indexes=(("sequence",),),
)
INVITEES = View(
    name="invitees",
    version=2,
    row=InviteeRow,
    listens=(
        AgenciesInvited,
        MembersInvited,
        InvitationsDispatched,
        InvitationSent,
        InvitationBounced,
        InvitationDelivered,
    ),
    keys=keys_of_invitees,
    project=project_invitee,
    indexes=(("meeting_id",), ("stage",), ("message_id",)),
)
