"""A calendar program subscribes by a secret address: no token, until the address is revoked."""

from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from icalendar import Calendar

from shared.auth.actor import Role
from shared.testing.eventually import eventually_is
from tests.http.stack import PROVINCE, Stack, an_id
from tests.meetings.over_http import seal_directory

BODY_MEETING = an_id("meeting without the agencies")


@pytest.fixture
async def invited(services: Stack) -> list[str]:
    """An assembly of three agencies; answers them."""
    await seal_directory(services, 3)
    assert (await services.schedule_meeting()).status_code == 201
    assert (await services.invite_agencies()).status_code == 201
    return [row["agency_id"] for row in await services.attendance()]


async def opened(services: Stack, **asked: Any) -> dict[str, Any]:
    headers = {"authorization": asked.pop("authorization")} if "authorization" in asked else {}
    answer = await services.post("meetings", "calendar-addresses", asked, **headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def read(services: Stack, address: str) -> httpx.Response:
    """As a calendar program asks: the address and nothing else."""
    path = urlsplit(address).path.removeprefix("/projection")
    return await services.clients["projection"].get(path)


async def read_when_open(services: Stack, address: str, meetings: int = 0) -> httpx.Response:
    """Once the address opens and shows so many: the views behind it follow one by one."""

    async def is_open() -> bool:
        answer = await read(services, address)
        return answer.status_code == 200 and len(titles(answer)) >= meetings

    await eventually_is(is_open)
    return await read(services, address)


def titles(answer: httpx.Response) -> list[str]:
    return [str(entry["SUMMARY"]) for entry in Calendar.from_ical(answer.content).walk("VEVENT")]


async def test_a_calendar_program_reads_the_meetings_without_a_token(
    services: Stack, invited: list[str]
) -> None:
    told = await opened(services)
    answer = await read_when_open(services, told["address"], meetings=1)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert titles(answer) == ["ประชุมหน่วยงานทุกภาคส่วน ครั้งที่ 1/2569"]
    assert len(invited) == 3
    assert (await opened(services))["address"] == told["address"]


async def test_an_agencys_address_shows_its_own_meetings_and_no_others(
    services: Stack, invited: list[str]
) -> None:
    own = services.tokens.header(role=Role.AGENCY, agency=invited[0])["Authorization"]
    of_agency = {"scope": "agency", "subject": invited[0], "authorization": own}
    mine = await opened(services, **of_agency)
    strange = await opened(services, scope="agency", subject=an_id("stranger"))
    assert len(titles(await read_when_open(services, mine["address"], meetings=1))) == 1
    assert titles(await read_when_open(services, strange["address"])) == []
    for scope, subject in (("agency", invited[1]), ("person", an_id("person"))):
        body = {"scope": scope, "subject": subject}
        refused = await services.post("meetings", "calendar-addresses", body, authorization=own)
        assert refused.status_code == 403


async def test_what_was_revoked_opens_nothing_and_the_new_one_does(
    services: Stack, invited: list[str]
) -> None:
    assert invited
    old = await opened(services)
    await read_when_open(services, old["address"])
    path = f"calendar-addresses/{old['address_id']}/revocation"
    revoked = await services.post("meetings", path)
    assert revoked.status_code == 201, revoked.text
    await read_when_open(services, revoked.json()["address"])
    assert (await read(services, old["address"])).status_code == 404


async def test_the_secretariat_revokes_anybodys_and_sees_nobodys(
    services: Stack, invited: list[str]
) -> None:
    own = services.tokens.header(role=Role.AGENCY, agency=invited[0], actor_id="agency-1")[
        "Authorization"
    ]
    of_agency = {"scope": "agency", "subject": invited[0], "authorization": own}
    told = await opened(services, **of_agency)
    [row] = (await services.get("calendar-addresses")).json()["rows"]
    assert (row["address_id"], row["scope"]) == (told["address_id"], "agency")
    assert told["address"].rpartition(".")[0].rpartition(".")[2] not in str(row)
    path = f"calendar-addresses/{told['address_id']}/revocation"
    stranger = services.tokens.header(role=Role.AUDITOR, actor_id="auditor-1")["Authorization"]
    refused = await services.post("meetings", path, authorization=stranger)
    assert (refused.status_code, refused.json()["code"]) == (
        403,
        "meetings.not_your_calendar_address",
    )
    revoked = await services.post("meetings", path)
    assert (revoked.status_code, revoked.json()["address"]) == (201, "")


async def test_whatever_is_wrong_with_an_address_the_answer_is_the_same(
    services: Stack, invited: list[str]
) -> None:
    assert invited
    right = (await opened(services))["address"]
    await read_when_open(services, right)
    stem = right.removesuffix(".ics")
    forged = f"{stem[:-9]}{'A' if stem[-9] != 'A' else 'Q'}{stem[-8:]}"
    wrong = (forged, stem.replace(PROVINCE, "TH-57"), stem[:-4], stem.replace(PROVINCE, "TH-00"))
    told = {(a.status_code, a.text) for a in [await read(services, f"{w}.ics") for w in wrong]}
    [(status, _)] = told
    assert status == 404


async def test_one_address_is_not_asked_without_end(services: Stack, invited: list[str]) -> None:
    assert invited
    address = (await opened(services))["address"]
    await read_when_open(services, address)
    answers = [await read(services, address) for _ in range(31)]
    assert (answers[-1].status_code, answers[-1].headers["retry-after"]) == (429, "600")
    assert answers[-1].json()["code"] == "too_often"


async def test_nothing_personal_stands_in_an_address_or_its_events(
    services: Stack, invited: list[str]
) -> None:
    assert invited
    header = services.tokens.header(role=Role.GOVERNOR, actor_id="somchai-canary")
    told = await opened(services, authorization=header["Authorization"])
    assert "canary" not in str(told)
    commits = (
        await services.platform.database("meetings")
        .collection("commits")
        .find({"stream": f"{PROVINCE}/calendar_address/{told['address_id']}"})
    )
    data = [event["data"] for commit in commits for event in commit["events"]]
    assert data
    assert "canary" not in str(data)
