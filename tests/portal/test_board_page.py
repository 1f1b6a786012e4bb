"""The process board as people see it."""

import re
from typing import Any

import httpx
import pytest

from shared.auth.actor import Role
from shared.testing.tokens import TokenMaker
from tests.portal.conftest import browser
from tests.portal.pages import step, tags, words
from tests.portal.projection import MEETING_ID, FakeProjection, board, evidence

CLOSED = {
    "agencies_in_directory": 130,
    "threshold": 26,
    "agencies_present": 41,
    "persons_present": 81,
    "quorum_met": True,
    "resolutions": 1,
}
BOARD = "TH-67/process-board"


async def test_a_secretary_sees_the_34_steps_of_the_own_province_in_three_groups(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board()
    answer = await secretary.get("/")
    page = answer.text
    assert answer.status_code == 200
    assert len(re.findall(r'<li id="step-', page)) == 34
    said = words(page)
    for heading in ("1. ขั้นเตรียมการ", "2. ขั้นดำเนินงาน", "3. ขั้นประเมิน", "จังหวัดเพชรบูรณ์"):
        assert heading in said
    assert "ปีงบประมาณ พ.ศ. 2570 (1 ตุลาคม 2569 – 30 กันยายน 2570)" in said


async def test_projection_is_asked_as_the_person_who_looks(
    secretary: httpx.AsyncClient, projection: FakeProjection, tokens: TokenMaker
) -> None:
    projection.answers[BOARD] = board(2569)
    await secretary.get("/", params={"fiscal_year": "2569"})
    [request] = projection.asked
    token = request.headers["authorization"].removeprefix("Bearer ")
    assert (await tokens.verifier().verify(token)).actor_id == "test-secretary"
    assert str(request.url) == (
        "http://127.0.0.1:8700/projection/v1/provinces/TH-67/process-board?fiscal_year=2569"
    )


@pytest.mark.parametrize(
    ("standing", "th", "en"),
    [
        ("not_started", "ยังไม่เริ่ม", "Not started"),
        ("in_progress", "กำลังดำเนินการ", "In progress"),
        ("done", "เสร็จแล้ว", "Done"),
        ("overdue", "เกินกำหนด", "Overdue"),
    ],
)
async def test_a_state_is_told_by_words_and_a_sign_not_by_colour_alone(
    secretary: httpx.AsyncClient, projection: FakeProjection, standing: str, th: str, en: str
) -> None:
    projection.answers[BOARD] = board(s2_3={"standing": standing})
    page = (await secretary.get("/")).text
    shown = step(page, "2.3")
    assert f"{th} {en}" in words(shown)
    icons = {one: _icon(page, one) for one in ("not_started", "in_progress", "done", "overdue")}
    assert _icon(shown, standing) == icons[standing]
    assert len(set(icons.values())) == 4


async def test_the_top_counts_the_steps_by_state_and_says_what_is_next(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board(
        s1_1={"standing": "done"},
        s1_2={"standing": "in_progress"},
        s2_3={"standing": "overdue", "due": "2026-10-30", "days_late": 3},
        s2_4={"due": "2027-07-31"},
    )
    summary = (await secretary.get("/")).text.partition('class="summary"')[2].partition("</dl>")[0]
    said = words("<section " + summary)
    states = "ยังไม่เริ่ม|กำลังดำเนินการ|เสร็จแล้ว|เกินกำหนด"
    counted = re.findall(rf"(\d+)\s?({states})", said.partition("ขั้นต่อไป")[0])
    assert {state: int(number) for number, state in counted} == {
        "ยังไม่เริ่ม": 31,
        "กำลังดำเนินการ": 1,
        "เสร็จแล้ว": 1,
        "เกินกำหนด": 1,
    }
    assert "ขั้นต่อไปตามลำดับ Next in order 1.2 จัดทำทำเนียบรายชื่อหน่วยงาน" in said
    assert "30 ตุลาคม 2569 เกินกำหนด 3 วัน 3 day(s) late 2.3" in said


async def test_a_due_day_says_how_far_it_is_and_that_it_is_assumed(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board(
        s2_3={"due": "2027-03-31"}, s2_4={"due": "2026-11-02"}, s2_5={"standing": "done"}
    )
    page = (await secretary.get("/")).text
    assert "31 มีนาคม 2570 (โดยประมาณ assumed) อีก 149 วัน" in words(step(page, "2.3"))
    assert "2 พฤศจิกายน 2569 (โดยประมาณ assumed) ครบกำหนดวันนี้" in words(step(page, "2.4"))
    assert "กำหนด Due" not in words(step(page, "2.5"))


@pytest.mark.parametrize(
    ("what", "numbers", "sentence"),
    [
        ("directory.edition_opened", {"number": 1}, "เปิดทำเนียบฉบับที่ 1 แล้ว"),
        ("directory.agencies_listed", {"agencies": 1300}, "บันทึกรายชื่อแล้ว 1,300 หน่วยงาน"),
        ("directory.edition_sealed", {"agencies": 130}, "ปิดผนึกทำเนียบแล้ว 130 หน่วยงาน"),
        ("meetings.meeting_scheduled", {}, "กำหนดการประชุมแล้ว"),
        ("meetings.meeting_cancelled", {}, "งดการประชุมแล้ว"),
        ("meetings.agencies_invited", {"letters": 130}, "ออกหนังสือเชิญแล้ว 130 ฉบับ"),
        (
            "meetings.meeting_closed",
            CLOSED,
            "ประชุมแล้ว มา 41 จาก 130 หน่วยงาน (ต้องไม่น้อยกว่า 26) ครบองค์ประชุม",
        ),
        (
            "meetings.meeting_closed",
            {**CLOSED, "agencies_present": 20, "quorum_met": False},
            "ประชุมแล้ว มา 20 จาก 130 หน่วยงาน (ต้องไม่น้อยกว่า 26) ไม่ครบองค์ประชุม",
        ),
        ("planning.plan_frozen", {"x": 1}, "บันทึกหลักฐานแล้ว (planning.plan_frozen)"),
        ("directory.edition_sealed", {}, "บันทึกหลักฐานแล้ว (directory.edition_sealed)"),
    ],
)
async def test_evidence_is_a_sentence_with_its_place_in_the_ledger(
    secretary: httpx.AsyncClient,
    projection: FakeProjection,
    what: str,
    numbers: dict[str, Any],
    sentence: str,
) -> None:
    found = evidence(what, seq=3, numbers=numbers)
    projection.answers[BOARD] = board(s2_1={"standing": "done", "evidence": [found]})
    said = words(step((await secretary.get("/")).text, "2.1"))
    assert f"{sentence} · รายการที่ 3 ในทะเบียนเหตุการณ์" in said


async def test_a_day_of_recording_is_told_when_it_is_another(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    late = evidence("directory.edition_sealed", recorded_at="2026-10-18T03:00:00Z")
    projection.answers[BOARD] = board(
        s1_2={"evidence": [late]}, s2_1={"evidence": [evidence("meetings.meeting_scheduled")]}
    )
    page = (await secretary.get("/")).text
    told = "15 ตุลาคม 2569 เวลา 09.05 น. · บันทึกเมื่อ 18 ตุลาคม 2569 เวลา 10.00 น."
    assert told in words(step(page, "1.2"))
    at_once = words(step(page, "2.1"))
    assert "15 ตุลาคม 2569 เวลา 09.05 น." in at_once
    assert "บันทึกเมื่อ" not in at_once


async def test_evidence_of_a_meeting_leads_to_the_meeting(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    found = evidence("meetings.meeting_closed", numbers=CLOSED)
    projection.answers[BOARD] = board(s2_1={"evidence": [found]})
    [link] = tags(step((await secretary.get("/")).text, "2.1"), "a")
    assert link["href"] == f"/board/meetings/{MEETING_ID}?province=TH-67"


async def test_what_was_typed_by_somebody_is_shown_as_text_and_never_as_markup(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board()
    projection.answers[BOARD]["steps"][0]["step"]["who_th"] = "<script>alert(1)</script>"
    page = (await secretary.get("/")).text
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


async def test_the_ministry_chooses_a_province_first_and_then_any_other(
    tokens: TokenMaker, projection: FakeProjection
) -> None:
    token = tokens.token(Role.MINISTRY, [])
    projection.answers["TH-57/process-board"] = board() | {"province": "TH-57"}
    async with browser(tokens, projection, token) as ministry:
        first = (await ministry.get("/")).text
        assert len(tags(first, "option")) == 78  # 77 provinces, and none chosen yet
        assert not projection.asked
        second = (await ministry.get("/?province=TH-57&fiscal_year=2570")).text
    assert "จังหวัดเชียงราย" in words(second)
    [chosen] = [one for one in tags(second, "option") if "selected" in one]
    assert chosen["value"] == "TH-57"


async def test_a_secretary_is_offered_no_other_province(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board()
    assert tags((await secretary.get("/")).text, "select") == []


async def test_the_years_before_and_after_are_one_click_away(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board()
    links = {one.get("rel"): one["href"] for one in tags((await secretary.get("/")).text, "a")}
    assert links["prev"] == "/?fiscal_year=2569&province=TH-67"
    assert links["next"] == "/?fiscal_year=2571&province=TH-67"


def _icon(page: str, standing: str) -> str:
    found = re.search(rf'state-{standing}">\s*<svg.*?</svg>', page, re.DOTALL)
    assert found, f"no sign for {standing}"
    return found[0].partition("<svg")[2]
