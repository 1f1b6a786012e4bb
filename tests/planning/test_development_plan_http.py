"""The development plan over HTTP: drafted by hand, answered by measures, submitted under a hash."""

from typing import Any

import httpx

from tests.http.stack import PROVINCE, YEAR, Stack, an_id
from tests.meetings.over_http import seal_directory

ADDRESS = f"development-plans/{YEAR}"
SHORT = [
    {"indicator": "P4", "title": "หน่วยงานที่ร่วมลงนาม", "points": "1", "needed": "2"},
    {"indicator": "P6", "title": "ผลสำเร็จตามแผน", "points": "0.5", "needed": "2"},
]
DRAFT = {"level": 1, "next_level": 2, "criteria": "province.2", "shortfalls": SHORT}


async def ask(services: Stack, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
    return await services.post("planning", f"{ADDRESS}/{path}", body)


def measure(owner: str, *indicators: str, **more: Any) -> dict[str, Any]:
    told = {
        "title": "ขยายการลงนามให้ครบทุกภาคส่วน",
        "indicators": list(indicators),
        "dimension": "culture",
        "owner": owner,
        "budget": "50000.00",
        "source": "provincial_budget",
        "until": "2028-03-31",
        "expected": "ทุกภาคส่วนลงนามครบ",
    }
    return told | more


async def an_agency(services: Stack) -> str:
    await seal_directory(services, 3)
    rows = (await services.get("agencies")).json()["rows"]
    return str(rows[0]["agency_id"])


async def shown(services: Stack) -> httpx.Response:
    path = f"/v1/provinces/{PROVINCE}/{ADDRESS}"
    return await services.clients["planning"].get(path, headers=services.headers())


async def test_every_shortfall_is_answered_before_the_plan_is_submitted(services: Stack) -> None:
    owner, one = await an_agency(services), f"measures/{an_id('measure')}"
    assert (await shown(services)).json()["code"] == "planning.development_plan_not_found"
    assert (await ask(services, "drafts", DRAFT)).status_code == 201
    placed = await ask(services, one, measure(owner, "P4"))
    assert placed.status_code == 201, placed.text
    refused = await ask(services, "submission")
    assert (refused.status_code, refused.json()["code"]) == (409, "planning.shortfalls_unanswered")
    assert refused.json()["indicators"] == ["P6"]
    assert "ผลสำเร็จตามแผน" in refused.json()["title"]
    assert (await ask(services, one, measure(owner, "P4", "P6"))).status_code == 201
    assert (await ask(services, "submission")).status_code == 201
    plan = await shown(services)
    assert plan.headers["ETag"] == '"v4"'
    told = plan.json()
    assert (told["unanswered"], told["approved"], len(told["versions"])) == ([], False, 1)
    assert told["measures"][0]["budget"] == 5_000_000
    assert told["measures"][0]["owner"]["name"].startswith("โรงเรียนบ้านตัวอย่าง")


async def test_a_measure_is_owned_by_an_agency_of_the_directory(services: Stack) -> None:
    await ask(services, "drafts", DRAFT)
    one = f"measures/{an_id('measure')}"
    early = await ask(services, one, measure(an_id("nobody"), "P4"))
    assert (early.status_code, early.json()["code"]) == (409, "no_sealed_directory")
    await an_agency(services)
    nobody = await ask(services, one, measure(an_id("nobody"), "P4"))
    assert (nobody.status_code, nobody.json()["code"]) == (404, "planning.owner_not_listed")


async def test_a_measure_is_taken_out_with_its_reason(services: Stack) -> None:
    owner, one = await an_agency(services), f"measures/{an_id('measure')}"
    await ask(services, "drafts", DRAFT)
    assert (await ask(services, one, measure(owner, "P4"))).status_code == 201
    assert (await ask(services, f"{one}/removal", {"reason": "ซ้ำกัน"})).status_code == 201
    assert (await shown(services)).json()["measures"] == []


async def test_an_indicator_falls_short_once(services: Stack) -> None:
    twice = DRAFT | {"shortfalls": [SHORT[0], SHORT[0]]}
    assert (await ask(services, "drafts", twice)).status_code == 422
    assert (await ask(services, "drafts", DRAFT | {"shortfalls": []})).status_code == 422
    both = measure(an_id("nobody"), "P4", "P4")
    assert (await ask(services, f"measures/{an_id('measure')}", both)).status_code == 422
