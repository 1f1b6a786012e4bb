"""One meeting as people see it: quorum, resolutions, and who came."""

import httpx

from tests.portal.pages import tags, words
from tests.portal.projection import MEETING_ID, FakeProjection, meeting, passage, row

PAGE = f"/board/meetings/{MEETING_ID}"
MEETING = f"TH-67/meetings/{MEETING_ID}"
ATTENDANCE = f"{MEETING}/attendance"


async def shown(
    client: httpx.AsyncClient, projection: FakeProjection, *rows: object, **told: object
) -> str:
    projection.answers[MEETING] = meeting(**told)
    projection.answers[ATTENDANCE] = {"rows": list(rows), "following": None}
    answer = await client.get(PAGE)
    assert answer.status_code == 200
    return answer.text


async def test_the_quorum_is_told_against_the_sealed_directory(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    page = await shown(secretary, projection)
    said = words(page)
    assert "ครบองค์ประชุม Quorum met" in said
    assert "41 จาก 130 หน่วยงาน · 82 คน" in said
    assert "ต้องไม่น้อยกว่า 26 (ร้อยละ 20 ของหน่วยงานในทำเนียบที่ปิดผนึก" in said
    widths = {one["class"]: one["width"] for one in tags(page, "rect") if "class" in one}
    assert (widths["all"], widths["came"]) == ("130", "41")


async def test_before_the_first_count_only_the_rule_is_told(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    page = await shown(
        secretary, projection, persons={}, threshold=None, quorum_met=False, phase="scheduled"
    )
    said = words(page)
    assert "ยังไม่ครบองค์ประชุม" in said
    assert "ต้องไม่น้อยกว่าร้อยละ 20 ของหน่วยงานในทำเนียบที่ปิดผนึก" in said
    assert "กำหนดแล้ว ยังไม่เปิดประชุม" in said


async def test_a_meeting_nobody_was_invited_to_yet_has_no_bar_and_no_list(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    page = await shown(secretary, projection, agencies_in_directory=0, persons={}, threshold=None)
    assert 'class="meter"' not in page
    assert "ยังไม่ได้ส่งหนังสือเชิญ" in words(page)


async def test_a_lost_quorum_is_told(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    said = words(await shown(secretary, projection, quorum_met=False))
    assert "ไม่ครบองค์ประชุม No quorum" in said


async def test_a_check_in_that_was_undone_stays_to_be_seen(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    undone = row(
        "คริสตจักรเพชรบูรณ์",
        "พช 0031/ว193",
        0,
        passage("in", "paper"),
        passage("undone", "ลงทะเบียนผิดหน่วยงาน", recorded_at="2026-10-16T02:05:00Z"),
    )
    said = words(await shown(secretary, projection, undone))
    assert "พช 0031/ว193 คริสตจักรเพชรบูรณ์ ยังไม่มา not here yet ลงทะเบียน 3 คน (ใบลงชื่อ)" in said
    assert "ยกเลิกการลงทะเบียน เหตุผล: ลงทะเบียนผิดหน่วยงาน" in said
    assert "บันทึกเมื่อ 16 ตุลาคม 2569 เวลา 09.05 น." in said
    assert "ยกเลิกการลงทะเบียน 1 ครั้ง" in said


async def test_letters_are_in_the_order_of_their_numbers(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    page = await shown(
        secretary,
        projection,
        row("ค", "พช 0031/ว101"),
        row("ข", "พช 0031/ว ๑๑"),
        row("ก", "พช 0031/ว9", 2, passage("in", "qr")),
        row("ง", "ไม่มีเลข"),
    )
    said = words(page)
    assert said.index("ว9 ก มา 2 คน") < said.index("ว101 ค ยังไม่มา")
    assert len([one for one in tags(page, "th") if one.get("scope") == "row"]) == 4


async def test_who_has_not_come_is_absent_only_once_the_meeting_is_closed(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    agency = row("วัดมหาธาตุ", "พช 0031/ว7")
    assert "วัดมหาธาตุ ยังไม่มา not here yet" in words(await shown(secretary, projection, agency))
    closed = await shown(
        secretary, projection, agency, phase="closed", closed_at="2026-10-15T05:00:00Z"
    )
    assert "วัดมหาธาตุ ไม่มา absent" in words(closed)


async def test_a_resolution_is_told_with_the_quorum_of_its_moment(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    resolution = {
        "resolution_id": "39434cb0-ef18-5603-971e-b8669071f20d",
        "number": 1,
        "text": "เห็นชอบ <b>ร่าง</b>",
        "adopted_at": "2026-10-15T03:00:00Z",
        "agencies_present": 26,
        "threshold": 26,
    }
    page = await shown(secretary, projection, resolutions=[resolution])
    assert "เห็นชอบ &lt;b&gt;ร่าง&lt;/b&gt;" in page
    assert "15 ตุลาคม 2569 เวลา 10.00 น. · ขณะนั้นมา 26 หน่วยงาน (ต้องไม่น้อยกว่า 26)" in words(page)


async def test_a_long_list_is_shown_page_by_page(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[MEETING] = meeting()
    projection.answers[ATTENDANCE] = {"rows": [row("ก", "1")], "following": f"{MEETING_ID}|a&b"}
    page = (await secretary.get(PAGE)).text
    [following] = [one["href"] for one in tags(page, "a") if one.get("rel") == "next"]
    await secretary.get(f"{PAGE}{following}")
    assert projection.asked[-1].url.params["after"] == f"{MEETING_ID}|a&b"


async def test_one_person_for_several_agencies_is_one_person(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    said = words(await shown(secretary, projection, persons_present=80))
    assert "41 จาก 130 หน่วยงาน · 80 คน" in said


async def test_a_bodys_meeting_counts_its_members(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    seats = {f"member-{one}": str(MEETING_ID) for one in range(7)}
    told = {"members_in_body": 12, "sitting": seats, "threshold": 6, "agencies_in_directory": 0}
    said = words(await shown(secretary, projection, persons={}, persons_present=0, **told))
    assert "7 จาก 12 กรรมการ 7 of 12 members" in said
    assert "ต้องไม่น้อยกว่า 6 คน" in said
    assert "ของหน่วยงานในทำเนียบ" not in said


async def test_the_quorum_screen_renews_itself_until_the_meeting_is_over(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    page = await shown(secretary, projection, phase="in_session", closed_at=None)
    assert "screen=true" in page
    assert 'http-equiv="refresh"' not in page
    screen = (await secretary.get(PAGE, params={"screen": "true"})).text
    assert '<meta http-equiv="refresh" content="5">' in screen
    assert "41 จาก 130 หน่วยงาน" in words(screen)
    assert "บัญชีหน่วยงานที่เชิญ" not in words(screen)
    projection.answers[MEETING] = meeting(phase="closed", closed_at="2026-10-15T05:00:00Z")
    over = (await secretary.get(PAGE, params={"screen": "true"})).text
    assert 'http-equiv="refresh"' not in over
