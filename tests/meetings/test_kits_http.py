"""The information kit over HTTP: five topics, links and files, editions."""

from typing import Any

import httpx

from shared.contracts.kits import Topic
from tests.http.stack import YEAR, Stack

LINK = {"title": "คู่มือ", "link": "https://moral.example.go.th/kit.pdf"}
FILE = {"title": "แผ่นพับ", "file_name": "แผ่นพับ.pdf", "sha256": "9f" * 32}


def topics(*documents: dict[str, str]) -> list[dict[str, Any]]:
    return [{"topic": topic, "summary": "สรุป", "documents": list(documents)} for topic in Topic]


async def publish(
    services: Stack, asked: list[dict[str, Any]], what_changed: str = ""
) -> httpx.Response:
    body = {"topics": asked, "what_changed": what_changed}
    return await services.post("meetings", f"kits/{YEAR}/editions", body)


async def test_a_years_kit_is_published_and_published_again(services: Stack) -> None:
    first = await publish(services, topics(LINK, FILE))
    assert (first.status_code, first.json()["stream_version"]) == (201, 1)
    silent = await publish(services, topics(LINK))
    assert (silent.status_code, silent.json()["code"]) == (
        409,
        "meetings.kit_says_not_what_changed",
    )
    second = await publish(services, topics(LINK), "เลิกใช้แผ่นพับ")
    assert (second.status_code, second.json()["stream_version"]) == (201, 2)


async def test_what_is_missing_is_named(services: Stack) -> None:
    refused = await publish(services, topics(LINK)[1:])
    assert (refused.status_code, refused.json()["code"]) == (409, "meetings.kit_topics_missing")
    assert refused.json()["missing"] == ["master_plan"]
    assert "แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ" in refused.json()["title"]


UNFIT: list[dict[str, str]] = [
    {"title": "คู่มือ"},
    {"title": "คู่มือ", "link": "http://moral.example.go.th/kit.pdf"},
    {"title": "คู่มือ", "link": "javascript:alert(1)"},
    {"title": "คู่มือ", "link": "https://"},
    {"title": "คู่มือ", "file_name": "kit.pdf"},
    {"title": "คู่มือ", "file_name": "../kit.pdf", "sha256": "9f" * 32},
    {"title": "คู่มือ", "file_name": "kit.pdf", "sha256": "9F" * 32},
    LINK | FILE,
]


async def test_a_document_is_a_safe_link_or_a_file_that_proves_itself(services: Stack) -> None:
    for document in UNFIT:
        answer = await publish(services, topics(document))
        assert (answer.status_code, answer.json()["code"]) == (422, "malformed_request"), document


async def test_a_kit_is_bounded(services: Stack) -> None:
    assert (await publish(services, topics(*[LINK] * 21))).status_code == 422
    assert (await publish(services, [*topics(LINK), *topics(LINK)])).status_code == 422
    long = {"title": "ก" * 200, "link": "https://moral.example.go.th/" + "ก" * 400}
    full = [one | {"summary": "ก" * 2_000} for one in topics(*[long] * 20)]
    assert (await publish(services, full)).status_code == 201
