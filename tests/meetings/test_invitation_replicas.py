"""What a letter needs to know: the meeting that calls, and how each invitee was reached."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from services.meetings.replicas.invitees import INVITEES, InviteeRow
from services.meetings.replicas.meetings import MEETINGS, MeetingRow
from shared.contracts.bodies import BodyId, MemberRole
from shared.contracts.directory import EditionId, Sector
from shared.contracts.invitations import Channel
from shared.contracts.meetings import (
    AgenciesInvited,
    Invitation,
    InvitedMember,
    MeetingCancelled,
    MeetingRescheduled,
    MembersInvited,
)
from shared.kernel.message import Event, Province
from shared.views.view import fold
from tests.meetings.examples import NOON, agency_id, scheduled
from tests.meetings.invitation_examples import (
    MEETING_ID,
    YEAR,
    bounced,
    delivered,
    dispatched,
    invitee,
    person,
    sent,
)
from tests.projection.examples import RECORDED_LATER, ledger

EDITION = EditionId(UUID(int=2))
INVITED = AgenciesInvited(
    meeting_id=MEETING_ID,
    fiscal_year=YEAR,
    edition_id=EDITION,
    edition_fingerprint="f" * 64,
    agencies_in_directory=5,
    invitations=tuple(
        Invitation(
            agency_id=agency_id(place),
            agency_name=f"หน่วยงานที่ {place}",
            sector=Sector.PRIVATE,
            letter_number=f"พช 0031/ว {101 + place}",
        )
        for place in range(5)
    ),
)
MEMBERS = MembersInvited(
    meeting_id=MEETING_ID,
    fiscal_year=YEAR,
    body_id=BodyId(UUID(int=3)),
    members_in_body=1,
    invitations=(
        InvitedMember(person=person(), role=MemberRole.MEMBER, letter_number="พช 0031/201"),
    ),
)
MOVED = MeetingRescheduled(
    meeting_id=MEETING_ID,
    starts_at=NOON + timedelta(days=7),
    place="หอประชุมใหญ่",
    reason="ห้องประชุมไม่ว่าง",
)
CANCELLED = MeetingCancelled(meeting_id=MEETING_ID, kind=None, fiscal_year=None, reason="น้ำท่วม")
EMAIL = Channel.EMAIL


def call(*events: Event) -> MeetingRow:
    [row] = fold(MEETINGS, ledger((scheduled(), *events))).values()
    return row


def row(*events: Event, place: int = 0) -> InviteeRow:
    rows = fold(INVITEES, ledger((scheduled(), INVITED, *events)))
    return rows["TH-67", f"{MEETING_ID}|{invitee(place)}"]


def test_a_meeting_calls_whom_it_invited() -> None:
    known = call(INVITED)
    assert (known.title, known.place) == (scheduled().title, scheduled().place)
    assert (known.edition_id, known.invitees) == (EDITION, 5)
    assert (known.sequence, known.cancelled) == (0, False)


def test_every_change_raises_the_entrys_sequence() -> None:
    moved = call(INVITED, MOVED)
    assert (moved.sequence, moved.starts_at, moved.place) == (1, MOVED.starts_at, MOVED.place)
    cancelled = call(INVITED, MOVED, CANCELLED)
    assert (cancelled.sequence, cancelled.cancelled) == (2, True)


def test_a_body_calls_its_members() -> None:
    assert (call(MEMBERS).edition_id, call(MEMBERS).invitees) == (None, 1)
    [member] = fold(INVITEES, ledger((scheduled(), MEMBERS))).values()
    assert (member.invitee, member.name) == (person().person_id, "นักวิชาการ")
    assert member.letter_number == "พช 0031/201"


def test_who_was_invited_waits_for_a_letter() -> None:
    known = row(place=3)
    assert (known.name, known.letter_number) == ("หน่วยงานที่ 3", "พช 0031/ว 104")
    assert (known.channel, known.stage, known.attempt) == (None, None, 0)


def test_an_email_waits_and_leaves() -> None:
    waits = row(dispatched(EMAIL, 0, 1))
    assert (waits.channel, waits.stage, waits.attempt, waits.tries) == (EMAIL, "queued", 1, 1)
    assert waits.in_calendar is False
    left = row(dispatched(EMAIL, 0, 1), sent(sequence=1))
    assert (left.stage, left.in_calendar, left.sequence) == ("sent", True, 1)
    assert row(dispatched(EMAIL, 0, 1), sent(), place=1).stage == "queued"


def test_a_bounce_waits_from_when_it_was_recorded() -> None:
    known = row(dispatched(EMAIL, 0), bounced())
    assert (known.stage, known.attempt, known.tries) == ("queued", 2, 2)
    assert known.since == NOON + timedelta(minutes=4) + RECORDED_LATER


def test_a_final_bounce_waits_no_more() -> None:
    known = row(dispatched(EMAIL, 0), bounced(final=True))
    assert (known.stage, known.attempt) == ("bounced", 1)


def test_a_letter_on_paper_keeps_the_entry_that_an_email_brought() -> None:
    by_post = dispatched(Channel.POST, 0, attempt=2, sequence=5)
    known = row(dispatched(EMAIL, 0), sent(), by_post, delivered(attempt=2))
    assert (known.channel, known.stage, known.attempt) == (Channel.POST, "delivered", 2)
    assert (known.in_calendar, known.sequence) == (True, 0)


def test_a_notice_under_way_counts_as_told() -> None:
    notice = dispatched(EMAIL, 0, attempt=2, sequence=1)
    assert row(dispatched(EMAIL, 0), sent(), notice).sequence == 1


def test_provinces_keep_their_own_invitees() -> None:
    history: Sequence[Event] = (scheduled(), INVITED)
    rows = fold(INVITEES, [*ledger(history), *ledger(history, province=Province("TH-57"))])
    assert len(rows) == 10
