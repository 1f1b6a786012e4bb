"""แก้ไขร่างรายงานการประชุม: each revision is a whole text of its own, until it is confirmed."""

from services.meetings.domain.minutes.decisions import MOST_REVISIONS, MOST_SECTIONS
from services.meetings.domain.minutes.refusals import (
    MinutesAreConfirmed,
    MinutesNotFound,
    TooManyRevisions,
    TooManySections,
)
from shared.contracts.minutes import MinutesRevised, MinutesSection
from shared.kernel.canonical import sha256_of
from tests.meetings.examples import MEETING_ID
from tests.meetings.minutes_examples import (
    CONFIRMED,
    DRAFTED,
    after,
    minutes,
    revise_minutes,
    section,
)

REWRITTEN = section("1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "ประธานกล่าวเปิดประชุม")


def revised(revision: int, *sections: MinutesSection) -> MinutesRevised:
    return MinutesRevised(
        meeting_id=MEETING_ID,
        revision=revision,
        sections=sections,
        sha256=sha256_of(sections),
        note="เพิ่มการอภิปราย",
    )


def test_a_revision_follows_the_draft() -> None:
    minutes.given(*DRAFTED).when(revise_minutes(REWRITTEN)).then(revised(2, REWRITTEN))


def test_revisions_count_up() -> None:
    history = after(DRAFTED, revise_minutes(REWRITTEN))
    other = section("1", "เรื่องที่ประธานแจ้ง")
    minutes.given(*history).when(revise_minutes(other)).then(revised(3, other))


def test_the_same_text_is_no_new_revision() -> None:
    history = after(DRAFTED, revise_minutes(REWRITTEN))
    minutes.given(*history).when(revise_minutes(REWRITTEN, note="อีกครั้ง")).then()


def test_there_is_nothing_to_revise_before_the_draft() -> None:
    minutes.given().when(revise_minutes(REWRITTEN)).refused(MinutesNotFound())


def test_confirmed_minutes_are_not_revised() -> None:
    minutes.given(*CONFIRMED).when(revise_minutes(REWRITTEN)).refused(MinutesAreConfirmed())


def test_minutes_have_so_many_sections_and_no_more() -> None:
    sections = tuple(section(str(number), "เรื่อง") for number in range(MOST_SECTIONS + 1))
    full = revised(2, *sections[1:])
    minutes.given(*DRAFTED).when(revise_minutes(*sections[1:])).then(full)
    refusal = TooManySections(sections=MOST_SECTIONS + 1, limit=MOST_SECTIONS)
    minutes.given(*DRAFTED).when(revise_minutes(*sections)).refused(refusal)


def test_minutes_have_a_hundred_revisions_and_no_more() -> None:
    many = [
        revised(number, section(str(number), "เรื่อง")) for number in range(2, MOST_REVISIONS + 1)
    ]
    last = revised(MOST_REVISIONS, REWRITTEN)
    minutes.given(*DRAFTED, *many[:-1]).when(revise_minutes(REWRITTEN)).then(last)
    refusal = TooManyRevisions(limit=MOST_REVISIONS)
    minutes.given(*DRAFTED, *many).when(revise_minutes(REWRITTEN)).refused(refusal)
