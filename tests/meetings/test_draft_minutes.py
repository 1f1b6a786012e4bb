"""ร่างรายงานการประชุม: from what was recorded, ready when the meeting ends."""

import hashlib

from services.meetings.domain.minutes.decisions import DRAFTED_AGAIN, MOST_SECTIONS
from services.meetings.domain.minutes.draft import NOT_RECORDED, NOTHING, draft
from services.meetings.domain.minutes.refusals import (
    MeetingHasNotSat,
    MinutesAreConfirmed,
    TooManySections,
)
from shared.contracts.agenda import AgendaForm, AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.contracts.minutes import MinutesDrafted, MinutesRevised, MinutesSection
from shared.contracts.voting import Choice, Vote, VoteMethod
from shared.kernel.canonical import sha256_of
from tests.meetings.examples import MEETING_ID, YEAR
from tests.meetings.minutes_examples import (
    ATTENDANCE,
    BRIEFING,
    CONFIRMED,
    DECLARATION,
    DRAFTED,
    RECORD,
    SITTING,
    after,
    draft_minutes,
    headings,
    item,
    minutes,
    resolution,
    revise_minutes,
    section,
)

QUORUM = "องค์ประชุมขณะลงมติ: 41 จาก 130 หน่วยงาน รวม 82 คน (เกณฑ์ 26)"
SECTIONS = (
    section("", "ผู้มาประชุม", "41 จาก 130 หน่วยงาน รวม 82 คน (เกณฑ์ 26)"),
    section("1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", NOTHING),
    section("2", "เรื่องรับรองรายงานการประชุม", NOTHING),
    section("3", "เรื่องเสนอให้ที่ประชุมทราบ"),
    section("3.1", "ชี้แจงแผนแม่บทฯ", "วัฒนธรรมจังหวัดชี้แจง\n(ชี้แจงตามชุดข้อมูล ฉบับที่ 2)").model_copy(
        update={"item_id": BRIEFING.item_id}
    ),
    section("4", "เรื่องเสนอให้ที่ประชุมพิจารณา"),
    section(
        "4.1",
        "ร่างประกาศเจตนารมณ์",
        resolution=f"มติที่ 1: เห็นชอบร่างประกาศเจตนารมณ์ (เห็นพ้องกัน)\n{QUORUM}",
    ).model_copy(update={"item_id": DECLARATION.item_id}),
    section("5", "เรื่องอื่น ๆ", NOTHING),
)


def drafted(sections: tuple[MinutesSection, ...] = SECTIONS) -> MinutesDrafted:
    return MinutesDrafted(
        meeting_id=MEETING_ID,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=YEAR,
        meeting_number="1/2569",
        sections=sections,
        sha256=sha256_of(sections),
    )


def test_every_heading_is_there_with_what_was_held_and_resolved_under_it() -> None:
    minutes.given().when(draft_minutes()).then(drafted())


def test_the_six_item_form_has_matters_arising() -> None:
    titles = [
        one.title
        for one in draft(RECORD.model_copy(update={"headings": headings(AgendaForm.SIX_ITEMS)}))
    ]
    assert titles[1:5] == [
        "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        "เรื่องรับรองรายงานการประชุม",
        "เรื่องสืบเนื่อง",
        "เรื่องเสนอให้ที่ประชุมทราบ",
    ]


def test_a_meeting_in_session_is_minuted_without_its_attendance_yet() -> None:
    in_session = RECORD.model_copy(update={"attendance": None})
    minutes.given().when(draft_minutes(in_session)).then(drafted(SECTIONS[1:]))


def test_a_meeting_that_has_not_sat_has_no_minutes() -> None:
    sitting = SITTING.model_copy(update={"sat": False})
    waiting = RECORD.model_copy(update={"sitting": sitting})
    minutes.given().when(draft_minutes(waiting)).refused(MeetingHasNotSat())


def test_an_item_of_which_nothing_was_recorded_says_so() -> None:
    silent = RECORD.model_copy(update={"held": (), "resolutions": ()})
    assert [one.matter for one in draft(silent) if one.item_id] == [NOT_RECORDED] * 2


def test_votes_are_told_in_numbers_and_a_lost_one_too() -> None:
    hands = Vote(
        method=VoteMethod.SHOW_OF_HANDS,
        in_favour=20,
        against=20,
        abstained=1,
        casting_vote=Choice.AGAINST,
    )
    record = RECORD.model_copy(update={"resolutions": (resolution(2, None, "ย้ายที่ประชุม", hands),)})
    [told] = [one.resolution for one in draft(record) if one.item_id == DECLARATION.item_id]
    assert told.splitlines() == [
        ("ไม่เห็นชอบ: ย้ายที่ประชุม (ยกมือ เห็นชอบ 20 ไม่เห็นชอบ 20 งดออกเสียง 1 ประธานชี้ขาดไม่เห็นชอบ)"),
        QUORUM,
    ]


def test_a_body_is_counted_by_its_members() -> None:
    of_members = ATTENDANCE.model_copy(
        update={"members_in_body": 15, "members_present": 9, "threshold": 8}
    )
    record = RECORD.model_copy(update={"attendance": of_members})
    assert draft(record)[0].matter == "กรรมการ 9 จาก 15 คน (เกณฑ์ 8)"


def test_a_resolution_of_no_item_is_minuted_after_the_agenda() -> None:
    resolutions = (resolution(None, 1, "ขอบคุณเจ้าภาพ"), resolution(9, 2, "รับไว้พิจารณา"))
    outside = draft(RECORD.model_copy(update={"resolutions": resolutions}))[-1]
    assert (outside.number, outside.title) == ("", "มติที่ไม่อยู่ในระเบียบวาระ")
    assert outside.resolution.splitlines()[0] == "มติที่ 1: ขอบคุณเจ้าภาพ (เห็นพ้องกัน)"
    assert outside.resolution.splitlines()[2] == "มติที่ 2: รับไว้พิจารณา (เห็นพ้องกัน)"


def test_a_meeting_without_an_agenda_is_minuted_by_its_resolutions() -> None:
    record = RECORD.model_copy(
        update={
            "headings": (),
            "items": (),
            "held": (),
            "resolutions": (resolution(None, 1, "รับทราบ"),),
        }
    )
    assert [one.title for one in draft(record)] == ["ผู้มาประชุม", "มติที่ไม่อยู่ในระเบียบวาระ"]


def test_every_resolution_is_minuted_once() -> None:
    resolutions = [resolution(place, place or 9, f"เรื่องที่ {place}") for place in (1, 2, 7, None)]
    record = RECORD.model_copy(update={"resolutions": tuple(resolutions)})
    text = "\n".join(one.resolution for one in draft(record))
    assert [text.count(f": {one.text} ") for one in resolutions] == [1, 1, 1, 1]


def test_the_hash_is_of_the_canonical_text() -> None:
    one = section("1", "ก", "ข")
    text = (
        '[{"discussion":"","item_id":null,"matter":"ข","number":"1","resolution":"","title":"ก"}]'
    )
    assert sha256_of((one,)) == hashlib.sha256(text.encode()).hexdigest()


def test_drafting_twice_changes_nothing() -> None:
    minutes.given(*DRAFTED).when(draft_minutes()).then()


def test_what_was_recorded_since_makes_a_new_revision() -> None:
    later = RECORD.model_copy(
        update={"resolutions": (*RECORD.resolutions, resolution(1, 2, "รับทราบ"))}
    )
    sections = draft(later)
    minutes.given(*after(DRAFTED, revise_minutes(section("1", "ก")))).when(
        draft_minutes(later)
    ).then(
        MinutesRevised(
            meeting_id=MEETING_ID,
            revision=3,
            sections=sections,
            sha256=sha256_of(sections),
            note=DRAFTED_AGAIN,
        )
    )


def test_confirmed_minutes_are_not_drafted_again() -> None:
    later = RECORD.model_copy(update={"held": ()})
    minutes.given(*CONFIRMED).when(draft_minutes(later)).refused(MinutesAreConfirmed())


def test_an_agenda_of_too_many_items_is_told_so() -> None:
    items = tuple(
        item(place, f"4.{place}", AgendaHeading.FOR_CONSIDERATION, "เรื่อง")
        for place in range(1, MOST_SECTIONS - 4)
    )
    record = RECORD.model_copy(update={"items": items, "held": (), "resolutions": ()})
    refusal = TooManySections(sections=MOST_SECTIONS + 1, limit=MOST_SECTIONS)
    minutes.given().when(draft_minutes(record)).refused(refusal)
