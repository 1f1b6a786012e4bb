"""What every service's HTTP edge keeps: one answer a request, and each refusal says what to do."""

import json
import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from shared.auth.actor import Role
from shared.http.limits import MOST_BYTES, MOST_UPLOAD_BYTES
from tests.http.stack import PROVINCE, Stack, an_id, fresh_key, stack

THAI = re.compile(r"[\u0E01-\u0E5B]")
TEN_MEGABYTES = 10 * 1024 * 1024
EDITIONS = f"/v1/provinces/{PROVINCE}/directory/editions"
MEETINGS = f"/v1/provinces/{PROVINCE}/meetings"


def problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    """The refusal as problem+json, checked for what every refusal has."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told = dict(answer.json())
    assert told["status"] == status
    assert told["type"] == f"urn:khunatham:problem:{told['code']}"
    assert THAI.search(told["title"])
    assert told["title_en"]
    return told


async def send(
    services: Stack, content: Any, path: str = EDITIONS, **headers: str | None
) -> httpx.Response:
    """A body as it is, to the service that the path belongs to."""
    service = "directory" if "/directory/" in path else "meetings"
    typed = {"content_type": "application/json", **headers}
    return await services.clients[service].post(
        path, content=content, headers=services.command_headers(**typed)
    )


def edition(**changed: Any) -> bytes:
    return json.dumps({"fiscal_year": 2570} | changed).encode()


@pytest.mark.parametrize(
    "content",
    [b"{", b"", b"null", b"[]", b'"text"', b"\xff\xfe", b'{"fiscal_year": ' + b"9" * 5000 + b"}"],
    ids=["cut off", "nothing", "null", "a list", "a text", "not UTF-8", "an endless number"],
)
async def test_malformed_json_is_told_as_such(directory: Stack, content: bytes) -> None:
    told = problem(await send(directory, content), 422)
    assert told["code"] in {"malformed_request", "unreadable_body"}
    assert await directory.events() == 0


async def test_every_wrong_field_is_named_with_its_path(directory: Stack) -> None:
    content = edition(fiscal_year=1990, number="one", reason=5)
    told = problem(await send(directory, content), 422)
    assert {(one["path"], one["code"]) for one in told["fields"]} == {
        ("body.fiscal_year", "greater_than_equal"),
        ("body.number", "int_parsing"),
        ("body.reason", "string_type"),
    }
    assert all(THAI.search(one["th"]) and one["en"] for one in told["fields"])


async def test_an_unknown_field_is_refused_by_its_name(directory: Stack) -> None:
    told = problem(await send(directory, edition(sealed=True)), 422)
    assert [(one["path"], one["code"]) for one in told["fields"]] == [
        ("body.sealed", "extra_forbidden")
    ]
    assert await directory.events() == 0


async def test_a_field_named_by_half_a_character_is_refused_too(directory: Stack) -> None:
    content = edition()[:-1] + b', "\\ud800": 1}'
    told = problem(await send(directory, content), 422)
    assert told["fields"]


async def test_at_most_fifty_fields_are_named(directory: Stack) -> None:
    told = problem(await send(directory, edition(**{f"f{n}": n for n in range(1000)})), 422)
    assert len(told["fields"]) == 50


@pytest.mark.parametrize(
    ("kind", "limit"),
    [
        ("application/json", MOST_BYTES),
        ("multipart/form-data; boundary=x", MOST_UPLOAD_BYTES),
    ],
)
async def test_ten_megabytes_are_refused_before_they_are_read(
    directory: Stack, kind: str, limit: int
) -> None:
    told = problem(await send(directory, b" " * TEN_MEGABYTES, content_type=kind), 413)
    assert (told["code"], told["limit"]) == ("body_too_large", limit)


async def megabytes(first: bytes = b"") -> AsyncIterator[bytes]:
    yield first
    for _ in range(10):
        yield b" " * (1024 * 1024)


async def test_ten_megabytes_of_undeclared_length_are_refused_on_the_way(directory: Stack) -> None:
    answer = await send(directory, megabytes())
    told = problem(answer, 413)
    assert (told["code"], told["limit"]) == ("body_too_large", MOST_BYTES)
    assert "content-length" not in answer.request.headers


async def test_an_endless_upload_is_refused_on_the_way(directory: Stack) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="sheet"; filename="a.xlsx"\r\n\r\n'
    path = f"/v1/provinces/{PROVINCE}/directory/previews"
    kind = "multipart/form-data; boundary=x"
    told = problem(await send(directory, megabytes(part), path, content_type=kind), 413)
    assert (told["code"], told["limit"]) == ("body_too_large", MOST_UPLOAD_BYTES)


async def test_a_body_up_to_the_limit_is_read(directory: Stack) -> None:
    content = edition()
    answer = await send(directory, content + b" " * (MOST_BYTES - len(content)))
    assert answer.status_code == 201


async def test_the_same_key_with_the_same_body_answers_the_same_receipt(directory: Stack) -> None:
    key = fresh_key()
    first = await send(directory, edition(), idempotency_key=key)
    again = await send(directory, edition(), idempotency_key=key)
    assert first.json()["repeated"] is False
    assert again.status_code == first.status_code == 201
    assert again.json() == first.json() | {"repeated": True}
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Consistency-Token"] == first.headers["Consistency-Token"]
    assert await directory.events() == 1


async def test_the_same_key_with_another_body_is_refused(directory: Stack) -> None:
    key = fresh_key()
    await send(directory, edition(), idempotency_key=key)
    other = await send(directory, edition(fiscal_year=2571), idempotency_key=key)
    assert problem(other, 422)["code"] == "idempotency_key_reused"
    elsewhere = await send(directory, edition(number=2, reason="แก้คำผิด"), idempotency_key=key)
    assert problem(elsewhere, 422)["code"] == "idempotency_key_reused"
    assert await directory.events() == 1


@pytest.mark.parametrize("key", [None, "", "short", "x" * 65, "with space", "ab/cd;efgh"])
async def test_a_command_needs_an_idempotency_key(directory: Stack, key: str | None) -> None:
    told = problem(await send(directory, edition(), idempotency_key=key), 422)
    assert [one["path"] for one in told["fields"]] == ["header.Idempotency-Key"]
    assert await directory.events() == 0


async def test_the_version_that_was_seen_may_be_named(services: Stack) -> None:
    await services.schedule_meeting()
    closing = await services.meeting_post("closing", if_match='"v1"')
    assert problem(closing, 409)["code"] == "meetings.wrong_phase"
    stale = problem(await services.meeting_post("closing", if_match='"v7"'), 412)
    assert (stale["code"], stale["expected"], stale["actual"]) == ("stale_version", 7, 1)


async def test_a_command_that_found_the_version_it_named_is_done(directory: Stack) -> None:
    await directory.open_edition()
    opened = await directory.import_sheet(b"", "none.xlsx")
    assert opened.status_code == 422
    body = {"fiscal_year": 2570}
    answer = await directory.post("directory", "directory/editions", body, if_match='"v1"')
    assert answer.status_code == 201


@pytest.mark.parametrize("version", ["v1", '"1"', "*", 'W/"v1"', '"v-1"'])
async def test_a_version_that_is_not_one_of_ours_is_refused(directory: Stack, version: str) -> None:
    told = problem(await send(directory, edition(), if_match=version), 422)
    assert [one["path"] for one in told["fields"]] == ["header.If-Match"]


async def test_who_is_not_signed_in_is_told_so(directory: Stack) -> None:
    answer = await send(directory, edition(), authorization=None)
    assert problem(answer, 401)["code"] == "unauthenticated"
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("token", ["Bearer nonsense", "Bearer a.b.c", "Basic dTpw", "Bearer "])
async def test_a_token_that_is_none_is_refused(directory: Stack, token: str) -> None:
    problem(await send(directory, edition(), authorization=token), 401)


async def test_the_wrong_role_is_told_so(directory: Stack) -> None:
    governor = directory.other_header(Role.GOVERNOR)
    told = problem(await send(directory, edition(), authorization=governor), 403)
    assert told["code"] == "not_allowed"


async def test_another_province_is_answered_as_one_that_does_not_exist(directory: Stack) -> None:
    async def asked(province: str) -> bytes:
        path = f"/v1/provinces/{province}/directory/editions"
        answer = await send(directory, edition(), path)
        problem(answer, 404)
        return answer.content

    await directory.open_edition()
    assert await asked("TH-57") == await asked("TH-00") == await asked("nowhere")
    assert await directory.events() == 1


async def test_what_another_province_has_is_not_found(services: Stack) -> None:
    await services.schedule_meeting()
    other = services.other_header(Role.SECRETARY, "TH-57")
    path = f"meetings/{services.meeting_id}"
    told = problem(await services.get(path, province="TH-57", authorization=other), 404)
    nowhere = await services.get(f"meetings/{an_id('none')}", province="TH-57", authorization=other)
    assert problem(nowhere, 404) == told
    listed = await services.get("meetings", province="TH-57", authorization=other)
    assert listed.json() == {"rows": [], "following": None}


@pytest.mark.parametrize(
    "token",
    ["garbage", "a.b.c", "meetings.TH-67.", "meetings.TH-67.x", ".." + an_id("commit")[:-1]],
)
async def test_a_consistency_token_that_is_none_is_refused(services: Stack, token: str) -> None:
    answer = await services.get("meetings", consistency_token=token)
    assert problem(answer, 422)["code"] == "bad_consistency_token"


async def test_another_provinces_token_is_not_waited_for(services: Stack) -> None:
    token = f"meetings.TH-57.{an_id('commit')}"
    answer = await services.get("meetings", consistency_token=token)
    assert answer.status_code == 200
    assert "Consistency" not in answer.headers


async def test_a_token_that_nothing_follows_is_answered_as_stale(services: Stack) -> None:
    token = f"meetings.{PROVINCE}.{an_id('never recorded')}"
    answer = await services.get("meetings", consistency_token=token)
    assert (answer.status_code, answer.headers["Consistency"]) == (200, "stale")


async def test_one_reads_what_one_has_just_written(services: Stack) -> None:
    await services.schedule_meeting()
    answer = await services.get("meetings")
    assert [row["meeting_id"] for row in answer.json()["rows"]] == [services.meeting_id]
    assert "Consistency" not in answer.headers


@pytest.mark.parametrize("limit", ["0", "-1", "201", "many"])
async def test_every_list_is_bounded(services: Stack, limit: str) -> None:
    told = problem(await services.get(f"meetings?limit={limit}"), 422)
    assert [one["path"] for one in told["fields"]] == ["query.limit"]


async def test_an_address_that_is_none_is_told_so(services: Stack) -> None:
    answer = await services.clients["meetings"].get("/v2/nowhere", headers=services.headers())
    assert problem(answer, 404)["code"] == "no_such_address"
    answer = await services.clients["meetings"].delete(MEETINGS, headers=services.headers())
    assert problem(answer, 405)["code"] == "no_such_method"
    assert answer.headers["Allow"] == "POST"


async def test_a_service_that_works_says_so(services: Stack) -> None:
    for client in services.clients.values():
        assert (await client.get("/livez")).json() == {"status": "alive"}
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()) == (200, {"ready": True, "wrong": []})
        metrics = (await client.get("/metrics")).text
        assert "khunatham_commands_total" in metrics


async def test_without_its_database_a_service_says_what_to_do() -> None:
    nobody_listens = "mongodb://127.0.0.1:1/?replicaSet=rs0"
    async with stack(nobody_listens, "none_", loops=False) as services:
        told = problem(await send(services, edition()), 503)
        assert told["code"] == "unavailable"
        assert "Idempotency-Key" in told["title"]
        assert "Idempotency-Key" in told["title_en"]
        ready = await services.clients["directory"].get("/readyz")
        assert ready.status_code == 503
        assert set(ready.json()["wrong"]) == {"directory: the database does not answer"}
        assert (await services.clients["directory"].get("/livez")).status_code == 200
