"""ลบข้อมูลส่วนบุคคล over HTTP: the record first, then the key, whatever happens in between."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from services.directory.domain.person.commands import ForgetPerson
from services.directory.domain.person.decisions import PERSON
from services.directory.edge import erasing
from services.directory.edge.erasing import Eraser
from services.directory.replicas.forgotten_persons import FORGOTTEN_PERSONS
from shared.auth.actor import Role
from shared.contracts.people import PersonId, Sealed
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import ActorId, Province
from shared.privacy.access import Looker
from shared.privacy.vault import ERASED
from shared.service.reading import Reading
from shared.testing.eventually import eventually_is
from tests.directory.test_forget_person import ON_REQUEST
from tests.http.stack import PROVINCE, Stack, fresh_key, stack
from tests.privacy.people import HER_NAME, HERE, MALEE, NAME, PHONE, SOMBAT, THERE

DIRECTORY = f"/v1/provinces/{PROVINCE}/directory"
DESK = Looker(ActorId("desk"), "meetings.attendance")


@pytest.fixture
async def services(
    mongo_url: str, database_prefix: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stack]:
    monkeypatch.setattr(erasing, "REST_SECONDS", 0.05)
    async with stack(mongo_url, database_prefix, ["directory"]) as running:
        yield running


@pytest.fixture
async def boxes(services: Stack) -> list[Sealed]:
    return await services.platform.vault.close(HERE, [NAME, PHONE, HER_NAME])


async def forget(
    services: Stack, person: object = SOMBAT, reason: str = ON_REQUEST, **headers: str | None
) -> httpx.Response:
    return await services.post(
        "directory", f"directory/persons/{person}/forgetting", {"reason": reason}, **headers
    )


async def read(services: Stack, boxes: list[Sealed]) -> list[str]:
    opened = await services.platform.vault.open(HERE, boxes)
    return [opened.of(box) for box in boxes]


async def recorded_only(services: Stack, person: PersonId) -> None:
    """The event alone, as if the process had died before it destroyed the key."""
    command = ForgetPerson(
        province=HERE,
        issued_by=ActorId("secretary"),
        issued_at=services.platform.clock(),
        idempotency_key=fresh_key(),
        person_id=person,
        reason=ON_REQUEST,
    )
    executor = services.services["directory"].api.state.executor
    await executor.execute(PERSON, stream_name(HERE, "person", person), command)


async def test_a_forgotten_person_is_unreadable_when_the_answer_comes(
    services: Stack, boxes: list[Sealed]
) -> None:
    answer = await forget(services)
    assert (answer.status_code, answer.json()["stream_version"]) == (201, 1)
    assert await read(services, boxes) == [ERASED, ERASED, HER_NAME.text]
    assert await services.events() == 1


async def test_the_same_request_again_is_the_same_forgetting(
    services: Stack, boxes: list[Sealed]
) -> None:
    assert boxes
    key = fresh_key()
    first = await forget(services, idempotency_key=key)
    again = await forget(services, idempotency_key=key)
    assert (again.status_code, again.json()["repeated"]) == (201, True)
    assert again.json()["commit_id"] == first.json()["commit_id"]
    assert (await forget(services)).status_code == 201  # under another key: nothing more happens
    assert await services.events() == 1


async def test_another_reason_for_a_forgotten_person_is_refused(
    services: Stack, boxes: list[Sealed]
) -> None:
    assert boxes
    await forget(services)
    answer = await forget(services, reason="พ้นจากตำแหน่ง")
    assert (answer.status_code, answer.json()["code"]) == (
        409,
        "directory.person_already_forgotten",
    )


async def test_nobody_is_forgotten_without_a_reason(services: Stack, boxes: list[Sealed]) -> None:
    answer = await forget(services, reason="  ")
    assert (answer.status_code, answer.json()["code"]) == (409, "directory.forgetting_needs_reason")
    assert await read(services, boxes) == [NAME.text, PHONE.text, HER_NAME.text]


async def test_an_id_of_nobody_forgets_nobody(services: Stack) -> None:
    answer = await forget(services, derive_id("test", "nobody"))
    assert (answer.status_code, answer.json()["code"]) == (404, "directory.person_not_found")
    assert await services.events() == 0


async def test_a_person_of_another_province_is_not_found(services: Stack) -> None:
    [theirs] = await services.platform.vault.close(THERE, [NAME])
    assert (await forget(services)).status_code == 404
    opened = await services.platform.vault.open(THERE, [theirs])
    assert opened.of(theirs) == NAME.text


async def test_a_key_that_outlived_its_process_is_destroyed_by_the_next_one(
    services: Stack, boxes: list[Sealed]
) -> None:
    await recorded_only(services, SOMBAT)

    async def erased() -> bool:
        return await read(services, boxes) == [ERASED, ERASED, HER_NAME.text]

    await eventually_is(erased)


async def test_keys_that_a_restored_copy_brought_back_are_destroyed_at_the_next_start(
    services: Stack, boxes: list[Sealed]
) -> None:
    keys = services.platform.database("keys").collection("keys")
    copy = await keys.find({})
    await forget(services)
    await forget(services, MALEE)
    reading = Reading(services.platform, "directory", (FORGOTTEN_PERSONS,))
    reader = reading.reader(FORGOTTEN_PERSONS)

    async def in_the_view() -> bool:
        return len((await reader.page(HERE)).rows) == 2

    await eventually_is(in_the_view)

    async def restored() -> bool:
        """Once the service's own eraser has nothing left to do."""
        await keys.delete({})
        await keys.insert_many(copy)
        return await read(services, boxes) == [NAME.text, PHONE.text, HER_NAME.text]

    await eventually_is(restored)
    ledger = services.platform.ledger("directory")
    await Eraser(reader, ledger, services.platform.vault).sweep()
    assert await read(services, boxes) == [ERASED, ERASED, ERASED]


async def log_of(services: Stack, role: Role = Role.AUDITOR, **query: Any) -> list[dict[str, Any]]:
    answer = await services.clients["directory"].get(
        f"{DIRECTORY}/access-log",
        params=query,
        headers=services.headers(authorization=services.other_header(role)),
    )
    assert answer.status_code == 200, answer.text
    return list(answer.json()["rows"])


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.SECRETARY])
async def test_the_access_log_tells_who_looked_at_whom(
    services: Stack, boxes: list[Sealed], role: Role
) -> None:
    await services.platform.vault.seen_by(lambda: DESK).open(HERE, boxes)
    assert await log_of(services, role) == [
        {
            "at": "2026-11-02T02:00:00Z",
            "actor": "desk",
            "purpose": "meetings.attendance",
            "persons": [str(SOMBAT), str(MALEE)],
        }
    ]


async def test_the_access_log_is_asked_about_one_person_and_a_time(
    services: Stack, boxes: list[Sealed]
) -> None:
    vault = services.platform.vault.seen_by(lambda: DESK)
    await vault.open(HERE, boxes[:1])
    await vault.open(HERE, boxes[2:])
    assert [row["persons"] for row in await log_of(services, person_id=str(MALEE))] == [
        [str(MALEE)]
    ]
    nine, ten = "2026-11-02T09:00:00+07:00", "2026-11-02T10:00:00+07:00"
    assert len(await log_of(services, since=nine, until=ten)) == 2
    assert await log_of(services, until=nine) == []
    assert await log_of(services, since=ten) == []


async def test_the_access_log_comes_in_pages(services: Stack, boxes: list[Sealed]) -> None:
    for _ in range(5):
        await services.platform.vault.open(HERE, boxes)
    query: dict[str, Any] = {"limit": 2}
    seen: list[int] = []
    while query.get("after") or not seen:
        answer = await services.clients["directory"].get(
            f"{DIRECTORY}/access-log", params=query, headers=services.headers()
        )
        seen.append(len(answer.json()["rows"]))
        query["after"] = answer.json()["following"]
    assert seen == [2, 2, 1]


async def test_the_access_log_of_a_province_is_its_own(services: Stack) -> None:
    other = Province("TH-57")
    theirs = await services.platform.vault.close(other, [NAME])
    await services.platform.vault.open(other, theirs)
    assert await log_of(services) == []
