"""หน้าตรวจสอบเอกสาร: one big answer in plain words, for whoever holds the paper; nobody signs in."""

from collections.abc import AsyncIterator
from hashlib import sha256
from typing import Any

import httpx
import pytest

from services.portal.app import web
from shared.files.kinds import MOST_BYTES
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker, at_nine
from tests.portal.pages import tags, words
from tests.portal.planning import CODE, FROZEN, FakePlanning, booklet, declaration

BOOKLET, DECLARATION = f"/verify/booklets/{CODE}", "/verify/declarations/TH67-2570-ABCD-EFGH"
PDF = b"%PDF-1.7 frozen"


@pytest.fixture
def planning() -> FakePlanning:
    return FakePlanning()


@pytest.fixture
async def holder(planning: FakePlanning) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody with a paper in hand and no account."""
    settings = Settings(planning_url="https://planning.test")
    api = web(settings, TokenMaker().verifier(), at_nine, httpx.MockTransport(planning))
    transport = httpx.ASGITransport(api, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="https://portal.test") as client:
        yield client


async def answer(holder: httpx.AsyncClient, path: str, status: int = 200) -> str:
    page = await holder.get(path)
    assert page.status_code == status, page.text
    return words(page.text)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "ถูกต้อง Valid รูปเล่มนี้ตรึงไว้ในระบบและเป็นฉบับล่าสุด"),
        ({"standing": "superseded", "newest_edition": 3}, "มีรูปเล่มใหม่กว่า"),
        (
            {"standing": "withdrawn", "withdrawn_at": "2026-12-05T09:00:00+07:00"},
            "ยกเลิกแล้ว Withdrawn จังหวัดยกเลิกรูปเล่มนี้แล้ว",
        ),
    ],
)
async def test_the_code_of_a_booklet_says_how_it_stands(
    holder: httpx.AsyncClient, planning: FakePlanning, told: dict[str, Any], said: str
) -> None:
    planning.answers[f"booklets/{CODE}"] = booklet(**told)
    page = await answer(holder, BOOKLET)
    assert said in page
    assert "เพชรบูรณ์" in page
    assert FROZEN in page
    assert "1 ธันวาคม 2569" in page
    assert str(planning.asked[0].url) == f"https://planning.test/v1/verify/booklets/{CODE}"
    assert "authorization" not in planning.asked[0].headers


async def test_a_file_is_told_same_altered_or_of_another_edition(
    holder: httpx.AsyncClient, planning: FakePlanning
) -> None:
    verdicts = {
        sha256(PDF).hexdigest(): {"file": "same", "file_edition": 2},
        sha256(b"%PDF older").hexdigest(): {"file": "other_edition", "file_edition": 1},
    }
    altered = {"file": "altered", "file_edition": None}
    planning.answers[f"booklets/{CODE}"] = lambda shown: booklet(**verdicts.get(shown, altered))
    for content, said in (
        (PDF, "ถูกต้อง Valid ไฟล์ตรงกับรูปเล่มที่ตรึงไว้ทุกไบต์"),
        (PDF[:-1] + b"N", "ถูกแก้ไข Altered ไฟล์นี้ไม่ตรงกับรูปเล่มที่ตรึงไว้"),
        (b"%PDF older", "เป็นรูปเล่มที่ 1"),
    ):
        page = await holder.post(BOOKLET, files={"file": ("a.pdf", content, "application/pdf")})
        assert page.status_code == 200
        assert said in words(page.text)
        assert planning.asked[-1].content == b""  # the file itself goes nowhere


async def test_the_right_file_of_a_withdrawn_booklet_is_still_withdrawn(
    holder: httpx.AsyncClient, planning: FakePlanning
) -> None:
    gone = {"standing": "withdrawn", "withdrawn_at": "2026-12-05T09:00:00+07:00", "file": "same"}
    planning.answers[f"booklets/{CODE}"] = booklet(**gone, file_edition=2)
    page = await holder.post(BOOKLET, files={"file": ("a.pdf", PDF, "application/pdf")})
    assert "ยกเลิกแล้ว" in words(page.text)
    assert "แต่จังหวัดยกเลิกรูปเล่มนี้แล้ว" in words(page.text)


async def test_a_whole_booklet_can_be_shown_and_no_more_than_one(
    holder: httpx.AsyncClient, planning: FakePlanning
) -> None:
    planning.answers[f"booklets/{CODE}"] = booklet(file="altered")
    largest = {"file": ("a.pdf", PDF.ljust(MOST_BYTES), "application/pdf")}
    assert (await holder.post(BOOKLET, files=largest)).status_code == 200
    larger = {"file": ("a.pdf", PDF.ljust(MOST_BYTES + 100_000), "application/pdf")}
    assert (await holder.post(BOOKLET, files=larger)).status_code == 413


@pytest.mark.parametrize("path", [BOOKLET, DECLARATION])
async def test_an_unknown_code_and_a_silent_service_are_told_apart(
    holder: httpx.AsyncClient, planning: FakePlanning, path: str
) -> None:
    assert "ไม่พบรหัสนี้" in await answer(holder, path, 404)
    planning.down = True
    assert "ยังอ่านข้อมูลไม่ได้ในขณะนี้" in await answer(holder, path, 503)


@pytest.mark.parametrize(
    ("state", "said"),
    [("complete", "ถูกต้อง"), ("signing", "อยู่ระหว่างลงนาม"), ("given_up", "ยกเลิกแล้ว")],
)
async def test_a_declaration_shows_what_stands_on_its_paper(
    holder: httpx.AsyncClient, planning: FakePlanning, state: str, said: str
) -> None:
    planning.answers[DECLARATION.removeprefix("/verify/")] = declaration(state=state)
    page = await answer(holder, DECLARATION)
    for text in (
        said,
        "นายสมชาย ใจดี",
        "โรงเรียนเพชรพิทยาคม",
        "ยังไม่ลงนาม",
        "ผู้ร่วมลงนามภายหลัง",
        "“วินับ” แก้เป็น “วินัย”",
    ):
        assert text in page, text


async def test_what_a_code_or_a_title_says_is_never_markup(
    holder: httpx.AsyncClient, planning: FakePlanning
) -> None:
    planning.answers[f"booklets/{CODE}"] = booklet(title="<script>x()</script>")
    page = await holder.get(BOOKLET)
    assert not tags(page.text, "script")
    assert "script-src 'none'" in page.headers["Content-Security-Policy"]
    assert (await holder.get("/verify/booklets/%3Cscript%3E")).status_code in {404, 422}
