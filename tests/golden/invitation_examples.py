"""One full example of every event of a meeting's invitations."""

from datetime import date
from uuid import UUID

from shared.contracts.invitations import (
    Answer,
    AuthorityLetter,
    Channel,
    Dispatch,
    InvitationBounced,
    InvitationDelivered,
    InvitationsDispatched,
    InvitationSent,
    InviteeId,
    ReplyRecorded,
)
from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import Event

MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d21"))
CULTURE = InviteeId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01"))
TEMPLE = InviteeId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c02"))
PERSON = PersonId(UUID("3f0b6a52-7c11-4c53-9d2e-61a7f1f0c411"))

EXAMPLES: tuple[Event, ...] = (
    InvitationsDispatched(
        meeting_id=MEETING,
        fiscal_year=2570,
        channel=Channel.POST,
        dispatches=(
            Dispatch(invitee=CULTURE, attempt=1, reference="EG 1234 5678 9 TH"),
            Dispatch(invitee=TEMPLE, attempt=2, reference="EG 1234 5679 2 TH"),
        ),
        outstanding=128,
        sequence=1,
    ),
    InvitationSent(
        meeting_id=MEETING,
        invitee=CULTURE,
        attempt=1,
        message_id="<0d4a1c0e-7d0c-5f0e-9a55-5b1f9e3f2a10@phetchabun.example.go.th>",
        sequence=1,
    ),
    InvitationBounced(
        meeting_id=MEETING,
        invitee=TEMPLE,
        channel=Channel.EMAIL,
        attempt=1,
        reason="550 5.1.1",
        final=True,
    ),
    InvitationDelivered(
        meeting_id=MEETING,
        invitee=TEMPLE,
        channel=Channel.HAND,
        attempt=2,
        received_by="ฝ่ายธุรการวัด",
    ),
    ReplyRecorded(
        meeting_id=MEETING,
        invitee=CULTURE,
        answer=Answer.SENDS_REPRESENTATIVE,
        representatives=(
            NamedPerson(
                person_id=PERSON,
                name=Sealed(
                    person_id=PERSON,
                    field=PersonalField.NAME,
                    box="b2ZmaWNpYWwtZXhhbXBsZS1ib3gtb2YtYWVzLXNpdg==",
                ),
                position="นักวิชาการวัฒนธรรมชำนาญการ",
            ),
        ),
        authority=AuthorityLetter(number="พช 0031/214", dated=date(2026, 11, 9), sha256="7a" * 32),
        note="มาถึงก่อนเวลาประชุม ๓๐ นาที",
    ),
)
