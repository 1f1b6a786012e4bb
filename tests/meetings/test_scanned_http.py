"""A scanned invitation over HTTP: no token, the signed code alone; a wrong one tells nothing."""

from typing import Any

import httpx

from services.meetings.edge.codes import CheckInCodes
from shared.contracts.meetings import AgencyCheckedIn, CheckInMethod
from tests.http.stack import PROVINCE, Stack, an_id, fresh_key
from tests.meetings.over_http import a_person, seal_directory, story, to_an_open_assembly


def where(services: Stack, invitee: str, code: str | None = None, province: str = PROVINCE) -> str:
    codes: CheckInCodes = services.services["meetings"].api.state.codes
    meeting_id: Any = services.meeting_id
    right = codes.of(PROVINCE, meeting_id, invitee)  # type: ignore[arg-type]
    return f"/v1/check-ins/{province}/{services.meeting_id}/{invitee}/{code or right}"


async def scan(services: Stack, path: str) -> httpx.Response:
    return await services.clients["meetings"].get(path)


async def check_in(services: Stack, path: str, key: str, **body: Any) -> httpx.Response:
    headers = {"Idempotency-Key": key}
    return await services.clients["meetings"].post(path, json=body, headers=headers)


async def test_a_phone_checks_an_agency_in_and_sees_that_it_is_here(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 5)
    path = where(services, agencies[0])
    before = (await scan(services, path)).json()
    assert (before["invitee_name"], before["phase"]) == ("โรงเรียนบ้านตัวอย่าง 1", "in_session")
    assert (before["present"], before["member"]) == (False, False)
    key = fresh_key()
    body = {"persons": 2, "people": [a_person(1)]}
    first = await check_in(services, path, key, **body)
    again = await check_in(services, path, key, **body)
    assert (first.status_code, again.status_code) == (201, 201), first.text
    assert (first.json()["repeated"], again.json()["repeated"]) == (False, True)
    after = (await scan(services, path)).json()
    assert (after["present"], after["persons"]) == (True, 2)
    [came] = [one for one in await story(services) if isinstance(one, AgencyCheckedIn)]
    assert (came.method, came.persons) == (CheckInMethod.QR, 2)
    assert "ตัวอย่าง" not in came.model_dump_json()
    other = await check_in(services, path, fresh_key(), persons=3)
    assert other.json()["code"] == "meetings.agency_already_present"


async def test_a_check_in_that_was_undone_can_be_made_again(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 5)
    path = where(services, agencies[0])
    assert (await check_in(services, path, fresh_key())).status_code == 201
    undoing = {"reason": "ลงผิดหน่วยงาน"}
    await services.meeting_post(f"check-ins/{agencies[0]}/undoing", undoing)
    assert (await scan(services, path)).json()["present"] is False
    assert (await check_in(services, path, fresh_key())).status_code == 201


async def test_whatever_is_wrong_with_a_code_the_answer_is_the_same(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 5)
    right = where(services, agencies[0])
    wrong = (
        where(services, agencies[0], "AAAA-AAAA-AAAA-AAAA"),
        where(services, agencies[0], province="TH-57"),
        where(services, agencies[0], province="TH-00"),
        right.replace(agencies[0], agencies[1]),
        right.replace(agencies[0], an_id("nobody")),
        right.replace(services.meeting_id, an_id("nowhere")),
    )
    told = set()
    for path in wrong:
        for answer in (await scan(services, path), await check_in(services, path, fresh_key())):
            told.add((answer.status_code, answer.text))
    [(status, text)] = told
    assert (status, "meetings.wrong_check_in_code" in text) == (403, True)


async def test_a_code_ends_with_its_meeting(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 5)
    assert (await services.meeting_post("closing")).status_code == 201
    path = where(services, agencies[0])
    assert (await scan(services, path)).json()["phase"] == "closed"
    late = await check_in(services, path, fresh_key())
    assert (late.status_code, late.json()["code"]) == (409, "meetings.wrong_phase")


async def test_before_the_meeting_is_open_nobody_checks_in(services: Stack) -> None:
    await seal_directory(services, 5)
    await services.schedule_meeting()
    await services.invite_agencies()
    agencies = [row["agency_id"] for row in await services.attendance()]
    path = where(services, agencies[0])
    assert (await scan(services, path)).json()["phase"] == "scheduled"
    early = await check_in(services, path, fresh_key())
    assert (early.status_code, early.json()["code"]) == (409, "meetings.wrong_phase")


async def test_more_persons_than_a_room_holds_are_not_read(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 5)
    answer = await check_in(services, where(services, agencies[0]), fresh_key(), persons=51)
    assert answer.status_code == 422
