"""Small, fixed examples in the words of a meeting's invitations."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from services.meetings.domain.invitation.commands import (
    Addressee,
    AnnounceChange,
    ConfirmDelivery,
    DispatchInvitations,
    InvitationCommand,
    RecordBounce,
    RecordReply,
    RecordSent,
)
from services.meetings.domain.invitation.decisions import INVITATION
from shared.contracts.invitations import (
    Answer,
    AuthorityLetter,
    Channel,
    Dispatch,
    InvitationBounced,
    InvitationDelivered,
    InvitationEvent,
    InvitationsDispatched,
    InvitationSent,
    InviteeId,
)
from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import ActorId, Province
from shared.kernel.policy import Stamps
from shared.testing.fixed import NOW
from shared.testing.scenario import Scenario

PROVINCE = Province("TH-67")
YEAR = 2570
MEETING_ID = MeetingId(UUID(int=1))
MESSAGE_ID = "<letter-1@example.go.th>"
AUTHORITY = AuthorityLetter(number="พช 0031/214", dated=date(2026, 11, 2), sha256="a" * 64)

invitations = Scenario(INVITATION)


def stamped(name: str) -> Stamps:
    return Stamps(
        province=PROVINCE,
        issued_by=ActorId("secretary"),
        issued_at=NOW,
        idempotency_key=name,
        occurred_at=None,
    )


def invitee(place: int) -> InviteeId:
    return InviteeId(UUID(int=1000 + place))


def addressees(count: int = 5, without_email: Sequence[int] = ()) -> tuple[Addressee, ...]:
    return tuple(
        Addressee(
            invitee=invitee(place),
            name=f"หน่วยงานที่ {place}",
            has_email=place not in without_email,
        )
        for place in range(count)
    )


def dispatch(  # noqa: PLR0913 - one keyword a field
    channel: Channel = Channel.EMAIL,
    *chosen: int,
    to: tuple[Addressee, ...] | None = None,
    again: bool = False,
    cancelled: bool = False,
    sequence: int = 0,
    reference: str = "",
) -> DispatchInvitations:
    return DispatchInvitations(
        **stamped("dispatch"),
        meeting_id=MEETING_ID,
        fiscal_year=YEAR,
        cancelled=cancelled,
        sequence=sequence,
        addressees=addressees() if to is None else to,
        channel=channel,
        chosen=tuple(map(invitee, chosen)),
        again=again,
        reference=reference,
    )


def announce(sequence: int = 1, to: tuple[Addressee, ...] | None = None) -> AnnounceChange:
    return AnnounceChange(
        **stamped("announce"),
        meeting_id=MEETING_ID,
        fiscal_year=YEAR,
        sequence=sequence,
        addressees=addressees() if to is None else to,
    )


def record_sent(
    place: int = 0, attempt: int = 1, message_id: str = MESSAGE_ID, sequence: int = 0
) -> RecordSent:
    return RecordSent(
        **stamped("sent"),
        meeting_id=MEETING_ID,
        invitee=invitee(place),
        attempt=attempt,
        message_id=message_id,
        sequence=sequence,
    )


def record_bounce(place: int = 0, attempt: int = 1, *, permanent: bool = False) -> RecordBounce:
    return RecordBounce(
        **stamped("bounce"),
        meeting_id=MEETING_ID,
        invitee=invitee(place),
        attempt=attempt,
        reason="451 4.7.1",
        permanent=permanent,
    )


def confirm_delivery(place: int = 0, received_by: str = "งานสารบรรณ") -> ConfirmDelivery:
    return ConfirmDelivery(
        **stamped("delivery"),
        meeting_id=MEETING_ID,
        invitee=invitee(place),
        received_by=received_by,
    )


def person(number: int = 1) -> NamedPerson:
    person_id = PersonId(UUID(int=7000 + number))
    name = Sealed(person_id=person_id, field=PersonalField.NAME, box="Ym94")
    return NamedPerson(person_id=person_id, name=name, position="นักวิชาการ")


def record_reply(
    answer: Answer = Answer.ATTENDS,
    *representatives: NamedPerson,
    authority: AuthorityLetter | None = None,
    invited: bool = True,
    cancelled: bool = False,
    note: str = "",
) -> RecordReply:
    return RecordReply(
        **stamped("reply"),
        meeting_id=MEETING_ID,
        invitee=invitee(0),
        invited=invited,
        cancelled=cancelled,
        answer=answer,
        representatives=representatives,
        authority=authority,
        note=note,
    )


def dispatched(
    channel: Channel = Channel.EMAIL,
    *places: int,
    attempt: int = 1,
    outstanding: int = 0,
    sequence: int = 0,
    reference: str = "",
) -> InvitationsDispatched:
    """To these, or to the five of the examples."""
    return InvitationsDispatched(
        meeting_id=MEETING_ID,
        fiscal_year=YEAR,
        channel=channel,
        dispatches=tuple(
            Dispatch(invitee=invitee(place), attempt=attempt, reference=reference)
            for place in places or range(5)
        ),
        outstanding=outstanding,
        sequence=sequence,
    )


def sent(place: int = 0, attempt: int = 1, sequence: int = 0) -> InvitationSent:
    return InvitationSent(
        meeting_id=MEETING_ID,
        invitee=invitee(place),
        attempt=attempt,
        message_id=MESSAGE_ID,
        sequence=sequence,
    )


def bounced(
    place: int = 0, attempt: int = 1, *, final: bool = False, channel: Channel = Channel.EMAIL
) -> InvitationBounced:
    return InvitationBounced(
        meeting_id=MEETING_ID,
        invitee=invitee(place),
        channel=channel,
        attempt=attempt,
        reason="451 4.7.1",
        final=final,
    )


def delivered(
    place: int = 0, attempt: int = 1, channel: Channel = Channel.POST
) -> InvitationDelivered:
    return InvitationDelivered(
        meeting_id=MEETING_ID,
        invitee=invitee(place),
        channel=channel,
        attempt=attempt,
        received_by="งานสารบรรณ",
    )


def after(
    history: Sequence[InvitationEvent], *commands: InvitationCommand
) -> tuple[InvitationEvent, ...]:
    """The history with what these commands add to it."""
    events = tuple(history)
    for command in commands:
        events += tuple(INVITATION.decide(command, INVITATION.after(events)))
    return events
