"""แก้คำผิดในรายงานที่รับรองแล้ว: an erratum beside a text that stays as it was."""

from services.meetings.domain.minutes.decisions import MINUTES
from services.meetings.domain.minutes.refusals import (
    MinutesAreNotConfirmed,
    MinutesNotFound,
    PrintedNotFound,
)
from shared.contracts.minutes import MinutesCorrected
from tests.meetings.examples import MEETING_ID
from tests.meetings.minutes_examples import CONFIRMED, DRAFTED, after, correct_minutes, minutes


def corrected(
    erratum: int, section: str = "3.1", printed: str = "วัฒนธรรมจังหวัดชี้แจง"
) -> MinutesCorrected:
    return MinutesCorrected(
        meeting_id=MEETING_ID,
        erratum=erratum,
        section=section,
        printed=printed,
        should_read="รองผู้ว่าราชการจังหวัดชี้แจง",
        reason="จดชื่อผู้ชี้แจงผิด",
    )


def test_a_slip_is_corrected_beside_the_text() -> None:
    minutes.given(*CONFIRMED).when(correct_minutes()).then(corrected(1))
    before, now = MINUTES.after(CONFIRMED), MINUTES.after(after(CONFIRMED, correct_minutes()))
    assert (now.revisions, now.confirmed) == (before.revisions, before.confirmed)


def test_errata_count_up() -> None:
    command = correct_minutes("4.1", "เห็นชอบร่าง")
    minutes.given(*after(CONFIRMED, correct_minutes())).when(command).then(
        corrected(2, "4.1", "เห็นชอบร่าง")
    )


def test_a_draft_is_revised_instead() -> None:
    minutes.given(*DRAFTED).when(correct_minutes()).refused(MinutesAreNotConfirmed())
    minutes.given().when(correct_minutes()).refused(MinutesNotFound())


def test_only_what_is_printed_is_corrected() -> None:
    refusal = PrintedNotFound("3.1")
    minutes.given(*CONFIRMED).when(correct_minutes(printed="ผู้ว่าฯ ชี้แจง")).refused(refusal)


def test_and_only_where_it_is_printed() -> None:
    minutes.given(*CONFIRMED).when(correct_minutes("4.1")).refused(PrintedNotFound("4.1"))


def test_correcting_the_same_twice_changes_nothing() -> None:
    history = after(CONFIRMED, correct_minutes(), correct_minutes("4.1", "เห็นชอบร่าง"))
    minutes.given(*history).when(correct_minutes()).then()
