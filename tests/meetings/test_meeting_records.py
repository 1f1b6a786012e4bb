"""บันทึกการประชุม: what the boards and minutes hear of each meeting."""

from datetime import timedelta
from uuid import UUID

from services.meetings.edge.meeting_lookups import record, sitting
from services.meetings.replicas.kits import KITS, KitRow
from services.meetings.replicas.meetings import MEETINGS, MeetingRow
from shared.contracts.agenda import AgendaForm
from shared.contracts.meetings import (
    AgendaItemHeld,
    AgendaPublished,
    MeetingCancelled,
    MeetingClosed,
    MeetingKind,
    MeetingOpened,
    MeetingRescheduled,
    MeetingScheduled,
    QuorumReached,
    ResolutionAdopted,
    ResolutionId,
    ResolutionRejected,
)
from shared.contracts.voting import Choice, RecordedBallot, Vote, VoteMethod
from shared.kernel.message import Event, Province
from shared.views.view import fold
from tests.meetings.examples import MEETING_ID, NOON, TWENTY_PERCENT, YEAR
from tests.meetings.kit_examples import REWRITTEN, published
from tests.meetings.minutes_examples import ATTENDANCE, BRIEFING, DECLARATION, HELD_BRIEFING
from tests.projection.examples import ledger

SCHEDULED = MeetingScheduled(
    meeting_id=MEETING_ID,
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=YEAR,
    number="1/2569",
    title="ประชุมหน่วยงานในทำเนียบ",
    starts_at=NOON,
    place="ศาลากลางจังหวัด",
    quorum_rule=TWENTY_PERCENT,
    body_id=None,
    body_name="",
)
PUBLISHED = AgendaPublished(
    meeting_id=MEETING_ID,
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=YEAR,
    edition=1,
    form=AgendaForm.FIVE_ITEMS,
    items=(BRIEFING,),
)
OPENED = MeetingOpened(meeting_id=MEETING_ID)
HELD = AgendaItemHeld(
    meeting_id=MEETING_ID,
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=YEAR,
    item_id=BRIEFING.item_id,
    number="3.1",
    steps=("2.1.3",),
    summary=HELD_BRIEFING.summary,
    kit_edition=2,
)
RECORDED = Vote(
    method=VoteMethod.RECORDED,
    in_favour=1,
    against=0,
    abstained=0,
    ballots=(RecordedBallot(voter=UUID(int=1), choice=Choice.IN_FAVOUR),),
)
ADOPTED = ResolutionAdopted(
    meeting_id=MEETING_ID,
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=YEAR,
    resolution_id=ResolutionId(UUID(int=501)),
    number=1,
    text="เห็นชอบ",
    certificate=ATTENDANCE,
    item_id=BRIEFING.item_id,
    steps=(),
    concerns=(),
    vote=RECORDED,
)
REJECTED = ResolutionRejected(
    **ADOPTED.model_dump(exclude={"type", "version", "number", "text"}), text="ไม่ผ่าน"
)
CLOSED = MeetingClosed(
    meeting_id=MEETING_ID,
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=YEAR,
    resolutions=1,
    certificate=ATTENDANCE,
)
KEY = ("TH-67", str(MEETING_ID))


def row_of(*events: Event) -> MeetingRow:
    return fold(MEETINGS, ledger((SCHEDULED, *events)))[KEY]


def test_a_meeting_that_is_only_scheduled_has_not_sat() -> None:
    row = row_of()
    assert (row.number, row.fiscal_year, row.starts_at) == ("1/2569", YEAR, NOON)
    assert (row.opened_at, row.closed_at, row.cancelled, row.form) == (None, None, False, None)
    assert not sitting(row).sat


def test_a_meeting_that_was_put_off_starts_later() -> None:
    later = NOON + timedelta(days=7)
    moved = MeetingRescheduled(
        meeting_id=MEETING_ID, starts_at=later, place="หอประชุม", reason="น้ำท่วม"
    )
    assert row_of(moved).starts_at == later


def test_a_cancelled_meeting_is_known_as_cancelled() -> None:
    assert row_of(
        MeetingCancelled(meeting_id=MEETING_ID, kind=None, fiscal_year=None, reason="น้ำท่วม")
    ).cancelled


def test_the_last_edition_of_the_agenda_counts() -> None:
    second = PUBLISHED.model_copy(update={"edition": 2, "items": (BRIEFING, DECLARATION)})
    row = row_of(PUBLISHED, second)
    assert (row.form, row.agenda) == (AgendaForm.FIVE_ITEMS, (BRIEFING, DECLARATION))


def test_what_was_held_and_resolved_is_kept_in_order_without_ballots() -> None:
    row = row_of(PUBLISHED, OPENED, HELD, ADOPTED, REJECTED)
    assert sitting(row).sat
    assert row.held == (HELD_BRIEFING,)
    assert [(one.number, one.text) for one in row.resolutions] == [(1, "เห็นชอบ"), (None, "ไม่ผ่าน")]
    assert {one.vote for one in row.resolutions} == {RECORDED.model_copy(update={"ballots": ()})}


def test_a_closed_meeting_has_its_attendance() -> None:
    counted = QuorumReached(meeting_id=MEETING_ID, certificate=ATTENDANCE)
    assert record(row_of(OPENED, counted)).attendance is None
    row = row_of(OPENED, counted, CLOSED)
    assert row.closed_at is not None
    assert record(row).attendance == ATTENDANCE


def test_provinces_keep_their_own_meetings() -> None:
    elsewhere = ledger((SCHEDULED, OPENED), province=Province("TH-57"))
    rows = fold(MEETINGS, [*ledger((SCHEDULED,)), *elsewhere])
    assert {key: row.opened_at is not None for key, row in rows.items()} == {
        KEY: False,
        ("TH-57", str(MEETING_ID)): True,
    }


def test_the_last_edition_of_a_years_kit_is_in_use() -> None:
    rows = fold(KITS, ledger((published(), published(2, REWRITTEN, "แก้ไข"))))
    assert rows == {("TH-67", str(YEAR)): KitRow(fiscal_year=YEAR, edition=2)}
