"""The meetings over HTTP: an assembly from its scheduling to its closing, and what is refused."""

from datetime import timedelta

import pytest

from shared.auth.actor import Role
from shared.testing.tokens import NOW
from tests.http.stack import PROVINCE, Stack, an_id


async def check_in(services: Stack, agency: str, persons: int = 1) -> int:
    body = {"agency_id": agency, "persons": persons, "method": "qr"}
    return (await services.meeting_post("check-ins", body)).status_code


async def test_an_assembly_goes_from_scheduling_to_closing(services: Stack) -> None:
    agencies = await services.to_an_open_meeting()
    assert len(agencies) == 130
    assert [await check_in(services, agency) for agency in agencies[:25]] == [201] * 25
    resolution = {"resolution_id": an_id("resolution"), "text": "เห็นชอบร่างประกาศเจตนารมณ์"}

    refused = await services.meeting_post("resolutions", resolution)
    assert (refused.status_code, refused.json()["code"]) == (409, "meetings.quorum_not_met")
    assert refused.json()["certificate"]["agencies_present"] == 25
    assert refused.json()["certificate"]["threshold"] == 26

    assert await check_in(services, agencies[25]) == 201
    assert (await services.meeting_post("resolutions", resolution)).status_code == 201
    undoing = {"reason": "ลงทะเบียนผิดหน่วยงาน"}
    undone = await services.meeting_post(f"check-ins/{agencies[3]}/undoing", undoing)
    assert undone.status_code == 201
    assert (await services.get(f"meetings/{services.meeting_id}")).json()["quorum_met"] is False
    assert await check_in(services, agencies[3], persons=2) == 201
    assert (await services.meeting_post("closing")).status_code == 201

    row = (await services.get(f"meetings/{services.meeting_id}")).json()
    assert (row["phase"], row["quorum_met"], len(row["persons"])) == ("closed", True, 26)
    [adopted] = row["resolutions"]
    assert (adopted["number"], adopted["agencies_present"]) == (1, 26)
    board = (await services.get("process-board?fiscal_year=2570")).json()
    standing = {step["step"]["id"]: step["standing"] for step in board["steps"]}
    assert (standing["1.2"], standing["2.1"]) == ("done", "done")


async def test_a_receipt_names_the_commit_and_the_version(services: Stack) -> None:
    answer = await services.schedule_meeting()
    receipt = answer.json()
    assert answer.status_code == 201
    assert (receipt["stream_version"], receipt["repeated"]) == (1, False)
    assert answer.headers["ETag"] == '"v1"'
    token = f"meetings.{PROVINCE}.{receipt['commit_id']}"
    assert answer.headers["Consistency-Token"] == token


async def test_invitations_wait_for_the_sealing(services: Stack) -> None:
    await services.open_edition()
    await services.schedule_meeting()
    refused = await services.invite_agencies()
    assert refused.status_code == 404
    assert refused.json()["code"] == "meetings.sealed_edition_not_found"


@pytest.mark.parametrize(
    ("starts_at", "status"),
    [
        ("2013-10-01T09:00:00+07:00", 201),
        ("2013-09-30T23:59:59+07:00", 422),
        ("0001-01-01T00:00:00+14:00", 422),
        ("9999-12-31T23:59:59-12:00", 422),
        ("2569-11-16T09:00:00+07:00", 422),  # a Buddhist year
        ("2026-11-16T09:00:00", 422),  # no time zone
    ],
)
async def test_a_meeting_starts_on_a_day_that_has_a_quorum_rule(
    services: Stack, starts_at: str, status: int
) -> None:
    answer = await services.schedule_meeting(starts_at=starts_at)
    assert answer.status_code == status, answer.text


async def test_what_happened_on_friday_is_recorded_on_monday(services: Stack) -> None:
    agencies = await services.to_an_open_meeting()
    friday = (NOW - timedelta(days=3)).isoformat()
    body = {"agency_id": agencies[0], "persons": 1, "method": "paper", "occurred_at": friday}
    assert (await services.meeting_post("check-ins", body)).status_code == 201
    [row] = [row for row in await services.attendance() if row["agency_id"] == agencies[0]]
    [passage] = row["history"]
    assert passage["occurred_at"].startswith("2026-10-30T02:00:00")
    assert passage["recorded_at"].startswith("2026-11-02T02:00:00")


@pytest.mark.parametrize("ahead", [timedelta(minutes=6), timedelta(days=365)])
async def test_nothing_has_happened_in_the_future(services: Stack, ahead: timedelta) -> None:
    await services.schedule_meeting()
    answer = await services.meeting_post("opening", {"occurred_at": (NOW + ahead).isoformat()})
    assert (answer.status_code, answer.json()["code"]) == (409, "occurred_in_future")
    assert await services.events("meetings") == 2  # its number and its scheduling


async def test_clocks_may_differ_by_a_few_minutes(services: Stack) -> None:
    await services.to_an_open_meeting()
    ahead = (NOW + timedelta(minutes=4)).isoformat()
    assert (await services.meeting_post("closing", {"occurred_at": ahead})).status_code == 201


async def test_nothing_happened_before_there_was_a_process(services: Stack) -> None:
    await services.schedule_meeting()
    answer = await services.meeting_post("opening", {"occurred_at": "0001-01-01T00:00:00+14:00"})
    assert answer.status_code == 422


async def test_a_service_account_may_do_what_its_token_names(services: Stack) -> None:
    named = services.tokens.header(role=Role.SERVICE, commands=["schedule_meeting"])
    services.meeting_id = an_id("by a machine")
    body = {
        "meeting_id": services.meeting_id,
        "kind": "assembly",
        "number": 2,
        "title": "ประชุมที่ระบบอื่นกำหนด",
        "starts_at": "2026-12-01T09:00:00+07:00",
        "place": "ศาลากลาง",
    }
    machine = named["Authorization"]
    answer = await services.post("meetings", "meetings", body, authorization=machine)
    assert answer.status_code == 201
    opening = await services.meeting_post("opening", authorization=machine)
    assert opening.status_code == 403


async def test_meetings_are_listed_page_by_page(services: Stack) -> None:
    ids = sorted(an_id("meeting", number) for number in range(3))
    for number, meeting_id in enumerate(ids, start=1):
        assert (await services.schedule_meeting(meeting_id=meeting_id, number=number)).is_success
    first = (await services.get("meetings?limit=2")).json()
    assert [row["meeting_id"] for row in first["rows"]] == ids[:2]
    second = (await services.get(f"meetings?limit=2&after={first['following']}")).json()
    assert [row["meeting_id"] for row in second["rows"]] == ids[2:]
    assert second["following"] is None
