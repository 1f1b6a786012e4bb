"""Small, fixed examples in the words of minutes: an assembly of 130 agencies, 41 came."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from services.meetings.domain.minutes.commands import (
    ConfirmMinutes,
    CorrectMinutes,
    DraftMinutes,
    HeldItem,
    MeetingRecord,
    MinutesCommand,
    PrintedHeading,
    RestoreRevision,
    ReviseMinutes,
    Sitting,
    VotedResolution,
)
from services.meetings.domain.minutes.decisions import MINUTES
from shared.contracts.agenda import FORMS, AgendaForm, AgendaHeading, AgendaItem, AgendaItemId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.contracts.minutes import MinutesEvent, MinutesSection
from shared.contracts.voting import Vote, VoteMethod
from shared.rules.load import agenda_headings
from shared.testing.scenario import Scenario
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    PHETCHABUN,
    SECRETARY,
    YEAR,
    certificate,
)

NEXT_MEETING = MeetingId(UUID(int=5))
ATTENDANCE = certificate(present=41, persons=82)
SITTING = Sitting(
    meeting_id=MEETING_ID,
    kind=MeetingKind.ASSEMBLY,
    body_id=None,
    fiscal_year=YEAR,
    number="1/2569",
    starts_at=NOON,
    sat=True,
)
NEXT = SITTING.model_copy(
    update={
        "meeting_id": NEXT_MEETING,
        "number": "2/2569",
        "starts_at": NOON + timedelta(days=30),
    }
)

minutes = Scenario(MINUTES)


def item_id(place: int) -> AgendaItemId:
    return AgendaItemId(UUID(int=30_000 + place))


def item(place: int, number: str, heading: AgendaHeading, title: str) -> AgendaItem:
    return AgendaItem(item_id=item_id(place), number=number, heading=heading, title=title)


def resolution(
    place: int | None, number: int | None, text: str, vote: Vote | None = None
) -> VotedResolution:
    consensus = Vote(method=VoteMethod.CONSENSUS, in_favour=0, against=0, abstained=0)
    return VotedResolution(
        item_id=None if place is None else item_id(place),
        number=number,
        text=text,
        vote=vote or consensus,
        certificate=ATTENDANCE,
    )


def headings(form: AgendaForm) -> tuple[PrintedHeading, ...]:
    return tuple(
        PrintedHeading(heading=one, title=agenda_headings()[one].th) for one in FORMS[form]
    )


BRIEFING = item(1, "3.1", AgendaHeading.FOR_INFORMATION, "ชี้แจงแผนแม่บทฯ")
DECLARATION = item(2, "4.1", AgendaHeading.FOR_CONSIDERATION, "ร่างประกาศเจตนารมณ์")
HELD_BRIEFING = HeldItem(item_id=BRIEFING.item_id, summary="วัฒนธรรมจังหวัดชี้แจง", kit_edition=2)
RECORD = MeetingRecord(
    sitting=SITTING,
    headings=headings(AgendaForm.FIVE_ITEMS),
    items=(BRIEFING, DECLARATION),
    held=(HELD_BRIEFING,),
    resolutions=(resolution(2, 1, "เห็นชอบร่างประกาศเจตนารมณ์"),),
    attendance=ATTENDANCE,
)


def section(number: str, title: str, matter: str = "", resolution: str = "") -> MinutesSection:
    return MinutesSection(
        item_id=None,
        number=number,
        title=title,
        matter=matter,
        discussion="",
        resolution=resolution,
    )


def draft_minutes(meeting: MeetingRecord = RECORD) -> DraftMinutes:
    return DraftMinutes(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="draft-minutes",
        meeting=meeting,
    )


def revise_minutes(*sections: MinutesSection, note: str = "เพิ่มการอภิปราย") -> ReviseMinutes:
    return ReviseMinutes(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="revise-minutes",
        meeting_id=MEETING_ID,
        sections=sections,
        note=note,
    )


def restore_revision(revision: int) -> RestoreRevision:
    return RestoreRevision(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="restore-revision",
        meeting_id=MEETING_ID,
        revision=revision,
    )


def confirm_minutes(
    revision: int = 1,
    *,
    closed: bool = True,
    meeting: Sitting = SITTING,
    confirmed_in: Sitting = NEXT,
) -> ConfirmMinutes:
    return ConfirmMinutes(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="confirm-minutes",
        meeting=meeting,
        closed=closed,
        revision=revision,
        confirmed_in=confirmed_in,
    )


def correct_minutes(
    section: str = "3.1",
    printed: str = "วัฒนธรรมจังหวัดชี้แจง",
    should_read: str = "รองผู้ว่าราชการจังหวัดชี้แจง",
) -> CorrectMinutes:
    return CorrectMinutes(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="correct-minutes",
        meeting_id=MEETING_ID,
        section=section,
        printed=printed,
        should_read=should_read,
        reason="จดชื่อผู้ชี้แจงผิด",
    )


def after(history: Sequence[MinutesEvent], *commands: MinutesCommand) -> tuple[MinutesEvent, ...]:
    """The history with what these commands add to it."""
    events = tuple(history)
    for command in commands:
        events += tuple(MINUTES.decide(command, MINUTES.after(events)))
    return events


DRAFTED = after((), draft_minutes())
CONFIRMED = after(DRAFTED, confirm_minutes())
