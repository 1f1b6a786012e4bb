"""Honours that agencies and units gave themselves, as tests record, check and read them."""

from collections.abc import Mapping
from typing import Any

import httpx

from tests.awards.group_over_http import SECOND, done, of_agency, of_judge, post, read
from tests.http.stack import YEAR, Stack, an_id

HONOUR = an_id("honour")
TEACHER = "นางสาวใจดี มีเมตตา"
ORGANISATION: Mapping[str, Any] = {
    "fiscal_year": YEAR,
    "title": "องค์กรส่งเสริมคุณธรรมดีเด่น",
    "honoured": "organisation",
    "name": "สภาวัฒนธรรมอำเภอหล่มสัก",
    "given_on": "2026-10-16",
    "scope": "province",
    "because": "ส่งเสริมโครงงานคุณธรรมต่อเนื่อง",
}
PERSON = {**ORGANISATION, "title": "ครูดีในดวงใจ", "honoured": "person", "name": TEACHER}


async def record(
    services: Stack,
    by: str | None = None,
    honour: str = HONOUR,
    told: Mapping[str, Any] = ORGANISATION,
    **changed: Any,
) -> httpx.Response:
    """By this account; by the secretariat when there is none."""
    return await post(services, f"honours/{honour}", {**told, **changed}, **_as(by))


async def check(
    services: Stack,
    by: str | None = None,
    honour: str = HONOUR,
    **told: Any,
) -> httpx.Response:
    """Confirms the first revision, unless told otherwise."""
    body = {"revision": 1, "outcome": "confirmed", **told}
    return await post(services, f"honours/{honour}/check", body, **_as(by))


async def withdraw(services: Stack, by: str | None = None, honour: str = HONOUR) -> httpx.Response:
    return await post(services, f"honours/{honour}/withdrawal", {"reason": "บันทึกซ้ำ"}, **_as(by))


async def ask(services: Stack, by: str | None = None, path: str = HONOUR) -> httpx.Response:
    return await read(services, f"honours/{path}", **_as(by))


async def shown(services: Stack, by: str | None = None, honour: str = HONOUR) -> dict[str, Any]:
    return dict(await done(ask(services, by, honour)))


async def confirmed(services: Stack, school: str, honour: str = HONOUR, **told: Any) -> None:
    """Recorded by the school, found right by a member of the working group."""
    await done(record(services, of_agency(services, school), honour, **told))
    await done(check(services, of_judge(services, SECOND), honour))


def _as(by: str | None) -> dict[str, str]:
    return {"authorization": by} if by else {}
