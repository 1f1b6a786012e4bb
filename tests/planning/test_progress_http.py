"""Progress over HTTP: an agency for its own projects, evidence that is kept, figures in baht."""

from typing import Any
from uuid import UUID

import httpx

from shared.auth.actor import Role
from shared.contracts.plans import PlanStarted, PlanSubmitted, ProjectPlaced, RevisionKind
from tests.http.stack import PROVINCE, Stack
from tests.meetings.over_http import remember
from tests.planning.progress_examples import (
    CULTURE,
    HEALTH,
    PLAN,
    PROJECT,
    TEMPLES,
    TRAINED,
    YEAR,
    a_project,
)

EVIDENCE = b"%PDF-1.7\nevidence\n%%EOF\n"
ADDRESS = f"projects/{PROJECT}/progress"


def started() -> PlanStarted:
    return PlanStarted(plan_id=PLAN, fiscal_year=YEAR, title="แผนปฏิบัติการจังหวัดคุณธรรม")


def placed() -> ProjectPlaced:
    return ProjectPlaced(plan_id=PLAN, fiscal_year=YEAR, project=a_project())


def submitted(version: int = 1) -> PlanSubmitted:
    return PlanSubmitted(
        plan_id=PLAN,
        fiscal_year=YEAR,
        plan_version=version,
        kind=RevisionKind.REVISION,
        content_hash="c4" * 32,
        project_ids=(PROJECT,),
        budget=20_000_000,
        by_dimension=(),
    )


def figures(percent: int = 30, **more: Any) -> dict[str, Any]:
    told = {
        "percent": percent,
        "milestones": [{"milestone_id": str(TRAINED), "reached": "2026-10-20"}],
        "spent": [{"source": "provincial_budget", "amount": "50000.25"}],
        "work_done": "อบรมแกนนำ 120 คน",
    }
    return told | more


def of(services: Stack, agency: UUID) -> str:
    claims: dict[str, Any] = {"role": Role.AGENCY, "agency": str(agency)}
    return services.tokens.header(**claims)["Authorization"]


def other_secretary(services: Stack) -> str:
    return services.tokens.header(actor_id="another-secretary")["Authorization"]


async def report(services: Stack, body: dict[str, Any], agency: UUID) -> httpx.Response:
    return await services.post(
        "planning", f"{ADDRESS}/Q1", body, authorization=of(services, agency)
    )


async def a_submitted_plan(services: Stack) -> None:
    await remember(services, "planning", "plan", started(), placed(), submitted())


async def upload(services: Stack) -> str:
    answer = await services.clients["planning"].post(
        f"/v1/provinces/{PROVINCE}/files", content=EVIDENCE, headers=services.command_headers()
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["sha256"])


async def shown(services: Stack) -> tuple[list[dict[str, Any]], str]:
    path = f"/v1/provinces/{PROVINCE}/{ADDRESS}"
    answer = await services.clients["planning"].get(path, headers=services.headers())
    return answer.json()["reports"], answer.headers["ETag"]


async def test_the_owner_reports_in_baht_with_evidence_that_is_kept(services: Stack) -> None:
    await a_submitted_plan(services)
    value = {"indicator_id": str(TEMPLES), "value": "20.5", "measured": "2026-10-31"}
    bare = await report(services, figures(measured=[value]), CULTURE.agency_id)
    assert (bare.status_code, bare.json()["code"]) == (409, "planning.evidence_missing")
    assert "จำนวนวัดที่ร่วมโครงการ" in bare.json()["title"]
    named = value | {"evidence": [{"sha256": "a" * 64, "title": "บัญชีลงชื่อ"}]}
    unknown = await report(services, figures(measured=[named]), CULTURE.agency_id)
    assert (unknown.status_code, unknown.json()["code"]) == (404, "file_not_kept")
    proof = {"sha256": await upload(services), "title": "บัญชีลงชื่อ"}
    told = figures(measured=[value | {"evidence": [proof]}], photos=[])
    answer = await report(services, told, CULTURE.agency_id)
    assert (answer.status_code, answer.json()["stream_version"]) == (201, 1), answer.text
    [kept], etag = await shown(services)
    assert etag == '"v1"'
    assert kept["last"]["figures"]["spent"] == [
        {"source": "provincial_budget", "amount": 5_000_025}
    ]
    [file] = kept["last"]["figures"]["measured"][0]["evidence"]
    assert (file["title"], file["media_type"]) == ("บัญชีลงชื่อ", "application/pdf")
    assert (kept["last"]["late_days"], kept["last"]["plan_version"]) == (0, 1)


async def test_another_agency_is_told_whose_project_it_is(services: Stack) -> None:
    await a_submitted_plan(services)
    answer = await report(services, figures(), HEALTH.agency_id)
    assert (answer.status_code, answer.json()["code"]) == (
        403,
        "planning.report_of_another_agency",
    )
    assert CULTURE.name in answer.json()["title"]


async def test_only_the_secretariat_says_when_a_paper_came_in(services: Stack) -> None:
    await a_submitted_plan(services)
    earlier = figures(occurred_at="2026-10-30T09:00:00+07:00")
    refused = await report(services, earlier, CULTURE.agency_id)
    assert (refused.status_code, refused.json()["code"]) == (
        403,
        "planning.only_keyed_in_came_earlier",
    )
    assert (await services.post("planning", f"{ADDRESS}/Q1", earlier)).status_code == 201


async def test_a_project_that_was_never_submitted_is_not_reported_on(services: Stack) -> None:
    await remember(services, "planning", "plan", started(), placed())
    answer = await report(services, figures(), CULTURE.agency_id)
    assert (answer.status_code, answer.json()["code"]) == (404, "planning.project_not_submitted")


async def test_a_period_is_one_of_the_calendar(services: Stack) -> None:
    await a_submitted_plan(services)
    answer = await services.post("planning", f"{ADDRESS}/Q9", figures())
    assert (answer.status_code, answer.json()["code"]) == (404, "planning.period_unknown")


async def test_a_report_is_returned_corrected_and_accepted(services: Stack) -> None:
    await a_submitted_plan(services)
    culture = of(services, CULTURE.agency_id)
    assert (await report(services, figures(), CULTURE.agency_id)).status_code == 201
    back = {"revision": 1, "outcome": "returned", "reason": "ขาดภาพกิจกรรม"}
    assert (await services.post("planning", f"{ADDRESS}/Q1/reviews", back)).status_code == 201
    stale = await services.post(
        "planning",
        f"{ADDRESS}/Q1/corrections",
        figures(35, reason="เพิ่มรุ่นที่สอง"),
        authorization=culture,
        if_match='"v1"',
    )
    assert (stale.status_code, stale.json()["actual"]) == (412, 2)
    corrected = await services.post(
        "planning",
        f"{ADDRESS}/Q1/corrections",
        figures(35, reason="เพิ่มรุ่นที่สอง"),
        authorization=culture,
        if_match='"v2"',
    )
    assert corrected.status_code == 201, corrected.text
    accepted = {"revision": 2, "outcome": "accepted"}
    assert (await services.post("planning", f"{ADDRESS}/Q1/reviews", accepted)).status_code == 201
    [kept], _ = await shown(services)
    assert (kept["last"]["revision"], kept["review"]["outcome"]) == (2, "accepted")


async def test_who_keyed_a_report_in_may_not_review_it(services: Stack) -> None:
    await a_submitted_plan(services)
    assert (await services.post("planning", f"{ADDRESS}/Q1", figures())).status_code == 201
    body = {"revision": 1, "outcome": "accepted"}
    own = await services.post("planning", f"{ADDRESS}/Q1/reviews", body)
    assert (own.status_code, own.json()["code"]) == (409, "planning.reviewed_by_reporter")
    other = await services.post(
        "planning", f"{ADDRESS}/Q1/reviews", body, authorization=other_secretary(services)
    )
    assert other.status_code == 201
