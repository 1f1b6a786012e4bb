"""An announcement over HTTP, as tests make it and read it."""

from typing import Any

import httpx

from shared.contracts.selections import announcement_id_of
from tests.awards.group_over_http import CALL, PERSONS, post, read
from tests.http.stack import PROVINCE, Stack, an_id

NUMBER = "12/2570"
APPEAL, GROUNDS = an_id("appeal"), "คะแนนเท่ากันแต่ไม่ได้รับคัดเลือก ขอให้ทบทวน"
ANNOUNCED = f"award-announcements/{announcement_id_of(PROVINCE, NUMBER)}"


async def announce(services: Stack, *categories: str, **changed: Any) -> httpx.Response:
    body = {
        "call_id": CALL,
        "number": NUMBER,
        "dated": "2026-11-02",
        "issued_by": "จังหวัดเพชรบูรณ์",
        "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        "category_ids": categories or (PERSONS,),
    }
    return await post(services, "award-announcements", body | changed)


async def shown(services: Stack, **headers: str) -> dict[str, Any]:
    answer = await read(services, ANNOUNCED, **headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def appeal(
    services: Stack, case: str, by: str, key: str = APPEAL, at: str = ANNOUNCED, **more: str
) -> httpx.Response:
    body = {"nomination_id": case, "grounds": GROUNDS, **more}
    return await post(services, f"{at}/appeals/{key}", body, authorization=by)


async def decide(
    services: Stack, key: str = APPEAL, *, upheld: bool = True, **headers: str
) -> httpx.Response:
    body = {"upheld": upheld, "reason": "ที่ประชุมมิได้พิจารณาผลงานครบถ้วน"}
    return await post(services, f"{ANNOUNCED}/appeals/{key}/decision", body, **headers)


async def appeals(services: Stack, **headers: str) -> list[dict[str, Any]]:
    answer = await read(services, f"{ANNOUNCED}/appeals", **headers)
    assert answer.status_code == 200, answer.text
    return list(answer.json())
