"""Signing in, refusals and outages: always a page that says what to do, with the right status."""

import re
from datetime import timedelta
from hashlib import sha256

import httpx
import pytest

from services.portal.static_files import STATIC
from shared.auth.actor import Role
from shared.testing.tokens import TokenMaker
from tests.portal.conftest import browser
from tests.portal.pages import tags, words
from tests.portal.projection import MEETING_ID, FakeProjection, board, meeting, row

BOARD = "TH-67/process-board"


@pytest.mark.parametrize("path", ["/", f"/board/meetings/{MEETING_ID}"])
async def test_somebody_who_is_not_signed_in_is_taken_to_the_sign_in_page(
    tokens: TokenMaker, projection: FakeProjection, path: str
) -> None:
    async with browser(tokens, projection, None) as client:
        answer = await client.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/dev/issuer/login")
    assert not projection.asked


async def test_a_session_that_has_ended_is_a_sign_in_too(
    tokens: TokenMaker, projection: FakeProjection
) -> None:
    ended = tokens.token(expires_in=timedelta(hours=-1))
    async with browser(tokens, projection, ended) as client:
        assert (await client.get("/")).status_code == 303


async def test_with_a_real_issuer_the_page_says_how_to_get_in_and_offers_no_trial_account(
    tokens: TokenMaker, projection: FakeProjection
) -> None:
    issuer = "https://sso.example.go.th/realms/khunatham"
    async with browser(tokens, projection, None, oidc_issuer=issuer) as client:
        answer = await client.get("/")
    assert answer.status_code == 401
    assert issuer in words(answer.text)
    assert "กรุณาเปิดหน้านี้ผ่านที่อยู่ที่ผู้ดูแลระบบแจ้งไว้" in words(answer.text)
    assert "/dev/issuer" not in answer.text


async def test_a_token_from_a_sign_in_proxy_is_taken_as_well(
    tokens: TokenMaker, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board()
    async with browser(tokens, projection, None, oidc_issuer="https://sso.test") as client:
        answer = await client.get("/", headers=tokens.header())
    assert answer.status_code == 200
    assert "/dev/issuer" not in answer.text


@pytest.mark.parametrize(
    ("refusal", "status", "said"),
    [
        (403, 403, "บทบาทของท่านดูหน้านี้ไม่ได้"),
        (404, 404, "ไม่พบหน้านี้"),
        (500, 503, "ยังอ่านข้อมูลไม่ได้ในขณะนี้"),
        (503, 503, "ยังอ่านข้อมูลไม่ได้ในขณะนี้"),
    ],
)
async def test_a_refusal_is_a_page_that_says_what_to_do(
    secretary: httpx.AsyncClient,
    projection: FakeProjection,
    refusal: int,
    status: int,
    said: str,
) -> None:
    projection.answers[BOARD] = refusal
    answer = await secretary.get("/")
    assert answer.status_code == status
    assert said in words(answer.text)
    assert "กรุณา" in words(answer.text)


async def test_a_projection_that_knows_no_such_session_sends_to_the_sign_in(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = 401
    assert (await secretary.get("/")).status_code == 303


async def test_a_projection_that_is_down_is_told_as_a_wait(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.down = True
    answer = await secretary.get("/")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "ข้อมูลที่บันทึกไว้ยังอยู่ครบ กรุณารอสักครู่แล้วโหลดหน้านี้ใหม่" in words(answer.text)


async def test_an_answer_in_another_shape_is_told_as_an_outage(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = {"steps": "none"}
    assert (await secretary.get("/")).status_code == 503


async def test_another_province_is_refused_by_projection_and_told_as_not_found(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    assert (await secretary.get("/?province=TH-57")).status_code == 404
    assert projection.asked[0].url.path.endswith("/TH-57/process-board")


@pytest.mark.parametrize("code", ["TH", "TH-99", "../x", "TH-67/meetings"])
async def test_a_province_that_does_not_exist_is_not_even_asked_for(
    secretary: httpx.AsyncClient, projection: FakeProjection, code: str
) -> None:
    answer = await secretary.get("/", params={"province": code})
    assert answer.status_code in {404, 422}
    assert not projection.asked


@pytest.mark.parametrize(
    "path",
    ["/?fiscal_year=abc", "/?fiscal_year=2027", "/board/meetings/1", "/?province=" + "x" * 99],
)
async def test_an_address_that_cannot_be_read_is_explained(
    secretary: httpx.AsyncClient, path: str
) -> None:
    answer = await secretary.get(path)
    assert answer.status_code == 422
    assert "ที่อยู่ของหน้านี้ไม่ถูกต้อง" in words(answer.text)


@pytest.mark.parametrize("path", ["/nothing", "/static/nothing.css", "/static/../app.py"])
async def test_a_page_that_is_not_there_is_a_page(secretary: httpx.AsyncClient, path: str) -> None:
    answer = await secretary.get(path)
    assert answer.status_code == 404
    assert "กลับไปที่กระดานกระบวนการ" in words(answer.text)


async def test_the_pages_take_no_orders(secretary: httpx.AsyncClient) -> None:
    answer = await secretary.post("/")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")


async def test_an_account_without_a_province_is_told_whom_to_ask(
    tokens: TokenMaker, projection: FakeProjection
) -> None:
    async with browser(tokens, projection, tokens.token(Role.AUDITOR, [])) as client:
        answer = await client.get("/")
    assert answer.status_code == 403
    assert "กรุณาแจ้งผู้ดูแลระบบให้กำหนดจังหวัดของบัญชีนี้" in words(answer.text)


async def test_an_account_of_two_provinces_chooses_one_of_them(
    tokens: TokenMaker, projection: FakeProjection
) -> None:
    token = tokens.token(Role.AUDITOR, ["TH-67", "TH-57"])
    async with browser(tokens, projection, token) as client:
        page = (await client.get("/")).text
    assert {one["value"] for one in tags(page, "option")} == {"", "TH-57", "TH-67"}


async def test_a_failure_of_our_own_is_a_page_too(
    secretary: httpx.AsyncClient, projection: FakeProjection, monkeypatch: pytest.MonkeyPatch
) -> None:
    projection.answers[BOARD] = board()
    monkeypatch.setattr("services.portal.board.counts", None)
    answer = await secretary.get("/")
    assert answer.status_code == 500
    assert "ระบบขัดข้อง The system failed กรุณาโหลดหน้านี้ใหม่" in words(answer.text)


@pytest.mark.parametrize(
    "path", ["/", f"/board/meetings/{MEETING_ID}", "/nothing", "/?fiscal_year=x"]
)
async def test_every_page_is_accessible_in_its_bones_and_asks_nobody_else(
    secretary: httpx.AsyncClient, projection: FakeProjection, path: str
) -> None:
    projection.answers[BOARD] = board()
    projection.answers[f"TH-67/meetings/{MEETING_ID}"] = meeting()
    projection.answers[f"TH-67/meetings/{MEETING_ID}/attendance"] = {
        "rows": [row("ก", "1")],
        "following": None,
    }
    answer = await secretary.get(path)
    page = answer.text
    assert len(tags(page, "h1")) == 1
    assert [len(tags(page, name)) for name in ("main", "header", "footer")] == [1, 1, 1]
    assert tags(page, "html") == [{"lang": "th"}]
    assert tags(page, "a")[0]["href"] == f"#{tags(page, 'main')[0]['id']}"
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert not tags(page, "script") + tags(page, "style")
    assert 'style="' not in page
    assert "://" not in page
    assert answer.headers["cache-control"] == "no-store"


async def test_every_file_the_pages_name_is_served_from_here(
    secretary: httpx.AsyncClient, projection: FakeProjection
) -> None:
    projection.answers[BOARD] = board()
    links = tags((await secretary.get("/")).text, "link")
    assert len(links) >= 3
    for link in links:
        answer = await secretary.get(link["href"])
        assert answer.status_code == 200
        assert answer.headers["x-content-type-options"] == "nosniff"
    font = await secretary.get("/static/vendor/sarabun/sarabun-thai-400-normal.woff2")
    assert "immutable" in font.headers["cache-control"]
    assert (await secretary.get("/favicon.ico")).headers["content-type"] == "image/svg+xml"


def test_the_font_is_the_one_that_was_checked_in_with_its_licence() -> None:
    folder = STATIC / "vendor" / "sarabun"
    lines = (folder / "SHA256SUMS.txt").read_text().splitlines()
    named = {name: digest for digest, name in (line.split() for line in lines)}
    assert named == {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in [*folder.glob("*.woff2"), folder / "OFL.txt"]
    }
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text()


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/metrics"])
async def test_whoever_runs_it_can_ask_how_it_is(secretary: httpx.AsyncClient, path: str) -> None:
    assert (await secretary.get(path)).status_code == 200
