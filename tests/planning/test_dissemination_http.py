"""การส่งแผนและการตอบรับ over HTTP: from the approved plan to every agency's answer."""

from io import BytesIO
from uuid import UUID

import pytest
from python_calamine import load_workbook

from shared.auth.actor import Role
from tests.http.stack import PROVINCE, Stack
from tests.meetings.over_http import remember
from tests.planning.disseminating import (
    HASH,
    PLAN,
    RADIO_SHOW,
    ROAD,
    approved,
    as_agency,
    disseminate,
    post,
    rows_when,
    seal,
    start,
    submitted,
    write_plan,
)
from tests.planning.test_files_http import NAME, PDF, put

TAKEN = {"channel": "post", "reference": "EG 1"}


async def ledger(services: Stack, sending: str, query: str = "") -> list[dict[str, object]]:
    answer = await services.get(f"disseminations/{sending}/ledger?limit=200{query}")
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, object]] = answer.json()["rows"]
    return rows


async def test_a_plan_without_the_approval_of_the_board_is_not_sent(services: Stack) -> None:
    offices = await seal(services)
    await write_plan(services, offices)
    draft = await start(services)
    assert (draft.status_code, draft.json()["code"]) == (409, "planning.plan_to_send_not_submitted")
    await remember(services, "planning", "plan-submitted", submitted())
    refused = await start(services)
    assert refused.json()["code"] == "planning.plan_not_approved_by_board"
    await remember(services, "planning", "plan-approved", approved())
    assert (await start(services)).status_code == 201
    assert (await start(services)).json()["code"] == "planning.plan_already_sent_out"


async def test_what_is_not_there_is_not_sent(services: Stack) -> None:
    offices = await seal(services)
    unknown = await start(services)
    assert (unknown.status_code, unknown.json()["code"]) == (404, "planning.plan_to_send_not_found")
    await write_plan(services, offices, submitted(), approved())
    edition = await start(services, edition_id=str(UUID(int=6)))
    assert edition.json()["code"] == "planning.sealed_edition_not_found"
    reservation = await start(
        services, reservation_id=str(UUID(int=6)), letter_prefix=None, first_letter=None
    )
    assert reservation.json()["code"] == "letters.reservation_not_found"
    letters = await post(services, str(UUID(int=6)), "sendings", TAKEN)
    assert (letters.status_code, letters.json()["code"]) == (
        404,
        "planning.dissemination_not_found",
    )


async def test_every_agency_has_its_letter_and_the_ledger_follows_it(services: Stack) -> None:
    sending, offices = await disseminate(services)
    assert (await post(services, sending, "sendings", TAKEN)).status_code == 201
    school = offices["โรงเรียน"]
    own = as_agency(services, school)
    assert (await post(services, sending, "opening", authorization=own)).status_code == 201
    body = {"position": "ผู้อำนวยการ"}
    acknowledged = await post(services, sending, "acknowledgement", body, authorization=own)
    assert acknowledged.status_code == 201, acknowledged.text
    declined = {"answer": "declined", "reason": "ไม่มีงบประมาณ"}
    answered = await post(services, sending, f"tasks/{ROAD}/answer", declined, authorization=own)
    assert answered.status_code == 201, answered.text
    rows = {row["agency_id"]: row for row in await ledger(services, sending)}
    assert len(rows) == 4
    row = rows[school]
    assert (row["delivery"], row["channel"], row["reference"]) == ("sent", "post", "EG 1")
    assert (row["seen"], row["acknowledged"], row["way"]) == (True, True, "in_system")
    assert (row["declined"], row["open_tasks"]) == (1, 0)
    open_ = {row["agency_id"] for row in await ledger(services, sending, "&open_tasks=true")}
    assert open_ == {offices["วัฒนธรรม"], offices["สถานีวิทยุ"]}
    assert [row["agency_id"] for row in await ledger(services, sending, "&q=เพชรพิทยาคม")] == [
        school
    ]
    counts = (await services.get(f"disseminations/{sending}/ledger/counts")).json()
    assert (counts["agencies"], counts["seen"], counts["acknowledged"]) == (4, 1, 1)
    assert (counts["tasks"], counts["open_tasks"], counts["answers"]["declined"]) == (3, 2, 1)
    assert counts["deliveries"]["sent"] == 4


async def test_by_project_the_owner_stands_first(services: Stack) -> None:
    sending, offices = await disseminate(services)
    own = as_agency(services, offices["วัฒนธรรม"])
    accepted = {"answer": "accepted"}
    await post(services, sending, f"tasks/{ROAD}/answer", accepted, authorization=own)
    tasks = (await services.get(f"disseminations/{sending}/tasks?project={ROAD}")).json()["rows"]
    assert [(one["part"], one["answer"]) for one in tasks] == [
        ("owner", "accepted"),
        ("partner", None),
    ]
    waiting = await services.get(f"disseminations/{sending}/tasks?unanswered=true")
    assert {one["project_id"] for one in waiting.json()["rows"]} == {str(ROAD), str(RADIO_SHOW)}


async def test_an_agency_sees_its_own_letter_and_answers_for_itself_only(services: Stack) -> None:
    sending, offices = await disseminate(services)
    chamber, radio = offices["หอการค้า"], offices["สถานีวิทยุ"]
    own = as_agency(services, radio)
    [letter] = (await services.get("plan-letters/own", authorization=own)).json()["rows"]
    assert [task["title"] for task in letter["tasks"]] == ["คลื่นความดี"]
    body = {"agency_id": chamber, "position": "ประธาน"}
    other = await post(services, sending, "acknowledgement", body, authorization=own)
    assert (other.status_code, other.json()["code"]) == (403, "planning.answers_for_itself_only")
    stranger = await post(
        services, sending, f"tasks/{ROAD}/answer", {"answer": "accepted"}, authorization=own
    )
    assert stranger.json()["code"] == "planning.project_concerns_others"
    paper = {"position": "นายสถานี", "paper": {"number": "1/2569", "dated": "2026-11-02"}}
    keyed = await post(services, sending, "acknowledgement", paper, authorization=own)
    assert (keyed.status_code, keyed.json()["code"]) == (
        403,
        "planning.paper_is_keyed_in_by_secretary",
    )
    outside = as_agency(services, str(UUID(int=99)))
    unknown = await post(services, sending, "opening", authorization=outside)
    assert unknown.json()["code"] == "planning.agency_without_plan_letter"
    nobody = services.tokens.header(role=Role.AGENCY, provinces=[PROVINCE])["Authorization"]
    assert (await services.get("plan-letters/own", authorization=nobody)).status_code == 403


async def test_the_secretary_keys_in_what_came_on_paper_with_its_scan(services: Stack) -> None:
    sending, offices = await disseminate(services)
    chamber = offices["หอการค้า"]
    paper = {
        "number": "หค 5/2569",
        "dated": "2026-11-02",
        "scan": {"sha256": NAME, "title": "สแกน"},
    }
    body = {"agency_id": chamber, "position": "ประธาน", "paper": paper}
    missing = await post(services, sending, "acknowledgement", body)
    assert (missing.status_code, missing.json()["code"]) == (404, "file_not_kept")
    assert (await put(services, PDF)).status_code == 201
    assert (await post(services, sending, "acknowledgement", body)).status_code == 201
    [row] = await ledger(services, sending, "&acknowledged=true")
    assert row["paper"] == {
        "number": "หค 5/2569",
        "dated": "2026-11-02",
        "scan": {
            "sha256": NAME,
            "title": "สแกน",
            "media_type": "application/pdf",
            "size": len(PDF),
        },
    }
    unproved = await post(
        services, sending, "acknowledgement", {"agency_id": chamber, "position": "ประธาน"}
    )
    assert unproved.json()["code"] == "planning.paper_proof_needed"
    unnamed = await post(services, sending, "acknowledgement", {"position": "ประธาน"})
    assert unnamed.status_code == 422


async def test_an_email_needs_a_server_and_those_without_an_address_are_told(
    services: Stack,
) -> None:
    sending, offices = await disseminate(services)
    refused = await post(services, sending, "sendings", {"channel": "email"})
    assert (refused.status_code, refused.json()["code"]) == (409, "planning.no_mail_server")
    services.services["planning"].api.state.post = object()
    answer = await post(services, sending, "sendings", {"channel": "email"})
    assert [one["agency_id"] for one in answer.json()["skipped"]] == [offices["หอการค้า"]]
    await rows_when(services, sending, lambda rows: sum(r.stage == "queued" for r in rows) == 3)
    school = offices["โรงเรียน"]
    taken = await post(services, sending, f"letters/{school}/sending", {"attempt": 1})
    assert taken.status_code == 201, taken.text
    bounce = {"reason": "ตู้จดหมายเต็ม"}
    assert (await post(services, sending, f"letters/{school}/bounce", bounce)).status_code == 201
    [row] = await ledger(services, sending, "&delivery=failed")
    assert (row["agency_id"], row["sent_on"]) == (school, None)


async def test_nobody_is_reminded_or_escalated_before_the_day(services: Stack) -> None:
    sending, _ = await disseminate(services)
    await post(services, sending, "sendings", TAKEN)
    reminded = await post(services, sending, "reminders", {"channel": "hand"})
    assert reminded.json()["code"] == "planning.nobody_to_remind"
    assert (await post(services, sending, "escalation")).json()["code"] == (
        "planning.nobody_to_escalate"
    )
    by_email = await post(services, sending, "reminders", {"channel": "email"})
    assert by_email.status_code == 422


async def test_the_ledger_as_a_workbook_says_of_which_version_it_is(services: Stack) -> None:
    sending, _ = await disseminate(services)
    await post(services, sending, "sendings", TAKEN)
    await ledger(services, sending)
    answer = await services.get(f"disseminations/{sending}/ledger/export.xlsx")
    book = load_workbook(BytesIO(answer.content))
    agencies, projects = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    note = str(agencies[0][0])
    assert "ฉบับที่ 1 · เห็นชอบโดยคณะกรมการจังหวัด" in note
    assert HASH in note
    assert (len(agencies), len(projects)) == (6, 5)


async def test_another_province_has_none_of_it(services: Stack) -> None:
    sending, _ = await disseminate(services)
    other = services.other_header(Role.SECRETARY, "TH-57")
    path = f"/v1/provinces/TH-57/disseminations/{sending}/papers/letters.pdf"
    found = await services.clients["planning"].get(
        path, headers=services.headers(authorization=other)
    )
    assert found.status_code == 404
    rows = await services.get(f"disseminations/{sending}/ledger", "TH-57", authorization=other)
    assert rows.json()["rows"] == []


@pytest.mark.parametrize("path", ["ledger/export.xlsx"])
async def test_a_dissemination_that_does_not_exist_is_not_found(services: Stack, path: str) -> None:
    assert (await services.get(f"disseminations/{UUID(int=6)}/{path}")).status_code == 404


async def test_the_plan_is_named_by_its_own_id(services: Stack) -> None:
    await disseminate(services)
    [row] = (await services.get("disseminations?fiscal_year=2570")).json()["rows"]
    assert (row["plan_id"], row["plan_version"], row["agencies"]) == (str(PLAN), 1, 4)
