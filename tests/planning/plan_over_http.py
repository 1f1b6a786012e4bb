"""A plan over HTTP, as the portal would write it."""

from typing import Any
from uuid import UUID

import httpx

from shared.auth.actor import Role
from shared.contracts.plans import plan_id_of
from tests.http.stack import PROVINCE, YEAR, Stack, an_id, example_sheet

PLAN = str(plan_id_of(PROVINCE, YEAR))
STRATEGY, TACTIC, GOAL = an_id("strategy"), an_id("tactic"), an_id("goal")


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def ask(
    services: Stack, path: str, body: dict[str, Any] | None = None, **headers: str | None
) -> httpx.Response:
    return await services.post("planning", f"plans{path}", body, **headers)


async def done(
    services: Stack, path: str, body: dict[str, Any] | None = None, **headers: str | None
) -> httpx.Response:
    answer = await ask(services, path, body, **headers)
    assert answer.status_code == 201, answer.text
    return answer


async def read(services: Stack, path: str, **headers: str | None) -> httpx.Response:
    """From the planning service itself."""
    address = f"/v1/provinces/{PROVINCE}/{path}"
    return await services.clients["planning"].get(address, headers=services.headers(**headers))


def of_agency(services: Stack, agency_id: str) -> str:
    return services.tokens.header(role=Role.AGENCY, agency=agency_id)["Authorization"]


async def sealed_directory(services: Stack) -> list[str]:
    """The ids of some of its agencies."""
    for answer in (
        await services.open_edition(),
        await services.import_sheet(example_sheet()),
        await services.seal_edition(),
    ):
        assert answer.status_code == 201, answer.text
    rows = (await services.get("agencies?limit=9")).json()["rows"]
    return [row["agency_id"] for row in rows]


async def start(services: Stack) -> None:
    """A plan with a vision and one way down to a goal."""
    title = "แผนส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์"
    await done(services, "", {"fiscal_year": YEAR, "title": title})
    await done(services, f"/{PLAN}/vision", {"text": "เพชรบูรณ์เมืองคนดี"})
    for level, item, under in (
        ("strategy", STRATEGY, None),
        ("tactic", TACTIC, STRATEGY),
        ("goal", GOAL, TACTIC),
    ):
        body = {"level": level, "under": under, "order": 1, "text": f"ข้อความ {level}"}
        await done(services, f"/{PLAN}/items/{item}", body)


def a_project(owner: str, dimension: str = "religion", **changed: Any) -> dict[str, Any]:
    fields = {
        "goal": GOAL,
        "order": 1,
        "title": f"โครงการด้าน {dimension}",
        "dimension": dimension,
        "owner": owner,
        "starts": "2026-11-01",
        "ends": "2027-08-31",
        "budget": [{"source": "provincial_budget", "amount": "125000.50"}],
        "indicators": [
            {
                "indicator_id": an_id("indicator", dimension),
                "title": "ผู้เข้าร่วม",
                "unit": "คน",
                "baseline": "100",
                "target": "150",
                "due": ["2027-03-31", "2027-09-30"],
            }
        ],
        "alignments": [{"scheme": "moral_action_plan_2", "code": "G1"}],
    }
    return fields | changed


async def place(
    services: Stack, body: dict[str, Any], name: str = "", **headers: str | None
) -> httpx.Response:
    project = an_id("project", name or body["dimension"])
    return await ask(services, f"/{PLAN}/projects/{project}", body, **headers)


async def complete(services: Stack) -> list[str]:
    """A plan that can be submitted; answers agencies, of which the first owns all projects."""
    agencies = await sealed_directory(services)
    await start(services)
    for dimension in ("religion", "sufficiency", "culture"):
        answer = await place(services, a_project(agencies[0], dimension))
        assert answer.status_code == 201, answer.text
    return agencies


def project_uuid(name: str) -> UUID:
    return UUID(an_id("project", name))
