"""Letter registers over HTTP: one office is one register, however it is written."""

import asyncio
from typing import Any

import httpx
import pytest

from shared.contracts.catalogue import DIRECTORY
from shared.contracts.letters import LetterNumbersReserved, LetterNumberVoided
from shared.kernel.message import Event
from tests.http.stack import Stack, an_id


async def reserve(services: Stack, number: int = 1, **changed: Any) -> httpx.Response:
    body = {
        "reservation_id": an_id("reservation", number),
        "office": "พช 0031",
        "series": "ordinary",
        "subject": "ขอเชิญประชุม",
        "dated": "2026-11-02",
    }
    return await services.post(
        "directory", "directory/letter-registers/reservations", body | changed
    )


async def recorded(services: Stack) -> list[Event]:
    stored = await services.platform.database("directory").collection("commits").find({})
    return [
        DIRECTORY.decode(fact["type"], fact["schema"], fact["data"])
        for document in stored
        for fact in document["events"]
    ]


async def reservations(services: Stack) -> list[LetterNumbersReserved]:
    events = [one for one in await recorded(services) if isinstance(one, LetterNumbersReserved)]
    return sorted(events, key=lambda one: (one.office, one.year, one.series, one.first))


async def test_an_office_is_one_register_however_it_is_written(services: Stack) -> None:
    for number, office in enumerate(["พช 0031", "พช0031", "พช ๐๐๓๑", " พช  0031 "]):
        answer = await reserve(services, number, office=office)
        assert (answer.status_code, answer.json()["stream_version"]) == (201, number + 1)
    found = await reservations(services)
    assert {one.office for one in found} == {"พช 0031"}
    assert [one.first for one in found] == [1, 2, 3, 4]


@pytest.mark.parametrize("office", ["พช 0031/101", "พช 0031/ว 101", "0031", "พช", "PB 0031", 31])
async def test_what_is_no_office_is_refused(services: Stack, office: object) -> None:
    answer = await reserve(services, office=office)
    assert answer.status_code == 422
    assert [one["path"] for one in answer.json()["fields"]] == ["body.office"]


@pytest.mark.parametrize("office", ["วธ 0203.4", "ศธ 04002", "อว 8393(1)", "มท 0211.3.1"])
async def test_offices_are_written_in_many_ways(services: Stack, office: str) -> None:
    assert (await reserve(services, office=office)).status_code == 201
    [event] = await reservations(services)
    assert event.office == office


async def test_a_letter_belongs_to_the_register_of_its_calendar_year(services: Stack) -> None:
    await reserve(services, 1, dated="2026-12-31", count=57)
    await reserve(services, 2, dated="2027-01-01")
    found = await reservations(services)
    assert [(one.year, one.first, one.last) for one in found] == [(2569, 1, 57), (2570, 1, 1)]


async def test_fifty_requests_at_once_get_numbers_without_a_gap(services: Stack) -> None:
    answers = await asyncio.gather(*(reserve(services, number, count=3) for number in range(50)))
    assert {answer.status_code for answer in answers} == {201}
    found = await reservations(services)
    given = [number for one in found for number in range(one.first, one.last + 1)]
    assert given == list(range(1, 151))


async def test_a_register_goes_on_from_paper_and_a_number_is_voided(services: Stack) -> None:
    register = {"office": "พช ๐๐๓๑", "year": 2569, "series": "circular"}
    start = {**register, "first": 347}
    path = "directory/letter-registers"
    assert (await services.post("directory", f"{path}/starts", start)).status_code == 201
    await reserve(services, series="circular", count=57)
    late = await services.post("directory", f"{path}/starts", {**start, "first": 500})
    assert (late.status_code, late.json()["code"]) == (409, "directory.letter_register_in_use")
    assert late.json()["following"] == 404
    voiding = {**register, "number": 403, "reason": "พิมพ์ผิด ไม่ได้ส่ง"}
    assert (await services.post("directory", f"{path}/voidings", voiding)).status_code == 201
    beyond = await services.post("directory", f"{path}/voidings", {**voiding, "number": 404})
    assert beyond.json()["code"] == "directory.letter_number_not_given"
    [voided] = [one for one in await recorded(services) if isinstance(one, LetterNumberVoided)]
    assert (voided.office, voided.series, voided.number) == ("พช 0031", "circular", 403)


@pytest.mark.parametrize("count", [0, 2501, "many"])
async def test_a_reservation_is_of_one_to_2500_numbers(services: Stack, count: object) -> None:
    answer = await reserve(services, count=count)
    assert answer.status_code == 422
    assert await services.events() == 0
