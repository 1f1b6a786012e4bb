"""An announcement over HTTP, as tests make it and read it."""

from typing import Any

import httpx

from shared.contracts.selections import announcement_id_of
from tests.awards.group_over_http import CALL, PERSONS, post, read
from tests.http.stack import PROVINCE, Stack

NUMBER = "12/2570"
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
