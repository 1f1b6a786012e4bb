"""The page behind the QR of an invitation: what a phone sees, sends and is told."""

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import httpx
import pytest

from services.portal.app import web
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker, at_nine
from tests.portal.conftest import BASE
from tests.portal.pages import tags, words

WHERE = f"TH-67/{UUID(int=1)}/{UUID(int=2)}/ABCD-EFGH-IJKL-MNOP"
PAGE = f"/check-in/{WHERE}"
KEY = "3" * 32
INVITATION = {
    "title": "ประชุมหน่วยงานทุกภาคส่วน",
    "number": "1/2569",
    "starts_at": "2026-11-16T09:00:00+07:00",
    "place": "ศาลากลางจังหวัดเพชรบูรณ์",
    "invitee_name": "โรงเรียนเพชรพิทยาคม",
    "member": False,
    "phase": "in_session",
    "present": False,
    "persons": 1,
}
PRESENT = {"present": True, "persons": 3}
THERE = (409, {"code": "meetings.agency_already_present", "title": "ก", "title_en": "a"})


class FakeMeetings:
    """Answers a scan with this invitation, or refuses it with a status; takes what is sent."""

    def __init__(self) -> None:
        self.scan: dict[str, Any] | int = dict(INVITATION)
        self.taken: list[httpx.Request] = []
        self.answer: tuple[int, dict[str, Any]] = (201, {})

    def __call__(self, request: httpx.Request) -> httpx.Response:
        assert request.url.path == f"/meetings/v1/check-ins/{WHERE}"
        if request.method == "POST":
            self.taken.append(request)
            return httpx.Response(self.answer[0], json=self.answer[1])
        if isinstance(self.scan, int):
            return httpx.Response(self.scan, json={"code": "refused"})
        return httpx.Response(200, json=self.scan)


@pytest.fixture
def meetings() -> FakeMeetings:
    return FakeMeetings()


@pytest.fixture
async def phone(tokens: TokenMaker, meetings: FakeMeetings) -> AsyncIterator[httpx.AsyncClient]:
    """Nobody has signed in on it."""
    api = web(Settings(), tokens.verifier(), at_nine, httpx.MockTransport(meetings))
    transport = httpx.ASGITransport(api, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
        yield client


async def test_the_page_shows_the_meeting_and_whom_it_invites(phone: httpx.AsyncClient) -> None:
    answer = await phone.get(PAGE)
    assert answer.status_code == 200
    shown = words(answer.text)
    for part in ("ประชุมหน่วยงานทุกภาคส่วน", "โรงเรียนเพชรพิทยาคม", "16 พฤศจิกายน 2569", "มากี่คน"):
        assert part in shown
    assert "script-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


async def test_what_was_filled_in_is_sent_once_under_the_forms_own_key(
    phone: httpx.AsyncClient, meetings: FakeMeetings
) -> None:
    form = {"key": KEY, "persons": "3", "names": [" นางสาวกัญญา ตัวอย่าง ", "", "นายสมชาย ตัวอย่าง"]}
    first = await phone.post(PAGE, data=form)
    assert (first.status_code, first.headers["location"]) == (303, PAGE)
    await phone.post(PAGE, data=form)
    one, again = meetings.taken
    assert one.headers["idempotency-key"] == again.headers["idempotency-key"] == f"form.{KEY}"
    assert one.content == again.content
    sent = json.loads(one.content)
    assert sent["persons"] == "3"
    assert [person["name"] for person in sent["people"]] == ["นางสาวกัญญา ตัวอย่าง", "นายสมชาย ตัวอย่าง"]
    assert len({person["person_id"] for person in sent["people"]}) == 2


async def test_every_form_has_a_key_of_its_own(phone: httpx.AsyncClient) -> None:
    def key(page: str) -> str:
        return next(one["value"] for one in tags(page, "input") if one["name"] == "key")

    assert key((await phone.get(PAGE)).text) != key((await phone.get(PAGE)).text)


async def test_who_is_here_is_told_so_and_asked_nothing(
    phone: httpx.AsyncClient, meetings: FakeMeetings
) -> None:
    meetings.scan = INVITATION | PRESENT
    page = (await phone.get(PAGE)).text
    assert "ลงทะเบียนเรียบร้อยแล้ว 3 คน" in words(page)
    assert tags(page, "form") == []


@pytest.mark.parametrize("refusal", [THERE, (422, {"code": "idempotency_key_reused"})])
async def test_who_checks_in_twice_is_here(
    phone: httpx.AsyncClient, meetings: FakeMeetings, refusal: tuple[int, dict[str, Any]]
) -> None:
    meetings.answer = refusal
    answer = await phone.post(PAGE, data={"key": KEY})
    assert (answer.status_code, answer.headers["location"]) == (303, PAGE)


async def test_a_member_comes_in_person_and_is_not_counted(
    phone: httpx.AsyncClient, meetings: FakeMeetings
) -> None:
    meetings.scan = INVITATION | {"member": True, "invitee_name": "ปลัดจังหวัด"}
    page = (await phone.get(PAGE)).text
    assert [one["name"] for one in tags(page, "input")] == ["key"]


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        ("scheduled", "ยังไม่เปิดลงทะเบียน"),
        ("closed", "ปิดประชุมแล้ว"),
        ("cancelled", "การประชุมนี้งด"),
    ],
)
async def test_before_and_after_the_meeting_the_page_says_why_not(
    phone: httpx.AsyncClient, meetings: FakeMeetings, phase: str, said: str
) -> None:
    meetings.scan = INVITATION | {"phase": phase}
    page = (await phone.get(PAGE)).text
    assert said in words(page)
    assert tags(page, "form") == []


@pytest.mark.parametrize("status", [403, 404])
async def test_a_wrong_code_is_told_in_words(
    phone: httpx.AsyncClient, meetings: FakeMeetings, status: int
) -> None:
    meetings.scan = status
    answer = await phone.get(PAGE)
    assert answer.status_code == 403
    assert "รหัสนี้ไม่ตรงกับหนังสือเชิญใด" in words(answer.text)
    assert tags(answer.text, "form") == []


async def test_a_refusal_is_shown_with_what_was_filled_in(
    phone: httpx.AsyncClient, meetings: FakeMeetings
) -> None:
    meetings.answer = (409, {"code": "meetings.wrong_phase", "title": "ยังไม่เปิด", "title_en": "x"})
    answer = await phone.post(PAGE, data={"key": KEY, "persons": "4", "names": ["นายก ข"]})
    assert answer.status_code == 409
    assert "ยังไม่เปิด" in words(answer.text)
    values = {one["name"]: one["value"] for one in tags(answer.text, "input")[:2]}
    assert values == {"key": KEY, "persons": "4"}
    assert "นายก ข" in answer.text


async def test_what_cannot_be_read_is_told_in_words(
    phone: httpx.AsyncClient, meetings: FakeMeetings
) -> None:
    meetings.answer = (422, {"code": "malformed"})
    answer = await phone.post(PAGE, data={"key": KEY, "persons": "หลายคน"})
    assert "กรุณากรอกจำนวน 1 ถึง 50 คน" in words(answer.text)


@pytest.mark.parametrize("status", [500, 503])
async def test_where_the_service_is_down_the_page_says_so(
    phone: httpx.AsyncClient, meetings: FakeMeetings, status: int
) -> None:
    meetings.scan, meetings.answer = status, (status, {})
    for answer in (await phone.get(PAGE), await phone.post(PAGE, data={"key": KEY})):
        assert answer.status_code == 503
        assert answer.headers["retry-after"] == "5"


async def test_an_address_that_is_none_opens_nothing(
    phone: httpx.AsyncClient, meetings: FakeMeetings
) -> None:
    for wrong in (f"{PAGE}%3Fa", "/check-in/TH-67/x/y/z", PAGE.replace("TH-67", "..%2Fx")):
        assert (await phone.get(wrong)).status_code in {404, 422}
    assert meetings.taken == []
