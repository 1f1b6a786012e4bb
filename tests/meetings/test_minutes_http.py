"""Minutes over HTTP: drafted from events, revised by two people, confirmed by the next meeting."""

from typing import Any

import httpx

from shared.auth.actor import Role
from tests.http.stack import PROVINCE, Stack, an_id, fresh_key
from tests.meetings.test_kits_http import LINK, publish, topics

SECOND = an_id("second meeting")


async def to_a_resolution(services: Stack) -> None:
    agencies = await services.to_an_open_meeting()
    for agency in agencies[:26]:
        body = {"agency_id": agency, "persons": 1, "method": "qr"}
        assert (await services.meeting_post("check-ins", body)).status_code == 201
    resolution = {"resolution_id": an_id("resolution"), "text": "เห็นชอบร่างประกาศเจตนารมณ์"}
    assert (await services.meeting_post("resolutions", resolution)).status_code == 201


async def to_a_second_meeting(
    services: Stack, starts_at: str = "2026-12-16T09:00:00+07:00"
) -> None:
    await services.schedule_meeting(meeting_id=SECOND, number=2, starts_at=starts_at)
    body = {"edition_id": services.edition_id, "letter_prefix": "พช 0031/ว ", "first_letter": 301}
    invited = await services.post("meetings", f"meetings/{SECOND}/invitations", body)
    assert invited.status_code == 201


async def open_second(services: Stack) -> None:
    assert (await services.post("meetings", f"meetings/{SECOND}/opening")).status_code == 201


async def read(services: Stack, path: str = "", **headers: str | None) -> httpx.Response:
    return await services.clients["meetings"].get(
        f"/v1/provinces/{PROVINCE}/meetings/{services.meeting_id}/minutes{path}",
        headers=services.headers(**headers),
    )


async def revise(services: Stack, shown: httpx.Response, **changed: Any) -> httpx.Response:
    """The draft with its first section changed, by somebody who read it as shown."""
    first, *others = shown.json()["sections"]
    body = {"sections": [first | changed, *others], "note": "เพิ่มการอภิปราย"}
    seen = shown.headers["ETag"]
    return await services.meeting_post("minutes/revisions", body, if_match=seen)


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def test_minutes_go_from_the_draft_to_the_erratum(services: Stack) -> None:
    await to_a_resolution(services)
    await services.meeting_post("closing")
    assert (await services.meeting_post("minutes/drafts")).status_code == 201
    draft = await read(services)
    [attendance, resolved] = draft.json()["sections"]
    assert attendance["matter"] == "26 จาก 130 หน่วยงาน รวม 26 คน (เกณฑ์ 26)"
    assert resolved["resolution"].startswith("มติที่ 1: เห็นชอบร่างประกาศเจตนารมณ์ (เห็นพ้องกัน)")

    assert (await revise(services, draft, discussion="ผู้แทนหอการค้าเสนอเพิ่มเติม")).status_code == 201
    assert told(await revise(services, draft, discussion="ไม่มี")) == (412, "stale_version")
    compared = (await read(services, "/differences?before=1&after=2")).json()
    [difference] = compared["sections"]
    assert (difference["change"], difference["title"]) == ("changed", "ผู้มาประชุม")
    assert difference["fields"][0]["pieces"] == [{"kind": "added", "text": "ผู้แทนหอการค้าเสนอเพิ่มเติม"}]
    assert (await services.meeting_post("minutes/revisions/1/restoring")).status_code == 201
    shown = (await read(services)).json()
    assert (shown["revision"], shown["sha256"]) == (3, draft.json()["sha256"])
    assert (await read(services, "?revision=2")).json()["note"] == "เพิ่มการอภิปราย"

    await to_a_second_meeting(services)
    confirmation = {"revision": 3, "confirmed_in": SECOND}
    refused = await services.meeting_post("minutes/confirmation", confirmation)
    assert told(refused) == (409, "meetings.confirming_meeting_has_not_sat")
    await open_second(services)
    confirmed = await services.meeting_post("minutes/confirmation", confirmation)
    assert confirmed.status_code == 201, confirmed.text
    assert told(await revise(services, await read(services), matter="แก้")) == (
        409,
        "meetings.minutes_are_confirmed",
    )

    erratum = {"section": "", "printed": "รวม 26 คน", "should_read": "รวม 27 คน", "reason": "นับผิด"}
    assert (await services.meeting_post("minutes/errata", erratum)).status_code == 201
    shown = (await read(services)).json()
    assert shown["confirmed"]["confirmed_in_number"] == "2/2569"
    assert shown["confirmed"]["sha256"] == shown["sha256"]
    assert [(one["erratum"], one["should_read"]) for one in shown["errata"]] == [(1, "รวม 27 คน")]


async def test_a_draft_is_ready_while_the_meeting_still_goes_on(services: Stack) -> None:
    await services.schedule_meeting()
    waiting = await services.meeting_post("minutes/drafts")
    assert told(waiting) == (409, "meetings.meeting_has_not_sat")
    await services.to_an_open_meeting()
    assert (await services.meeting_post("minutes/drafts")).status_code == 201
    assert (await read(services)).json()["revisions"] == 1


async def test_minutes_follow_the_agenda_and_the_kit_that_was_used(services: Stack) -> None:
    assert (await publish(services, topics(LINK))).status_code == 201
    await services.to_an_open_meeting()
    briefing = {"item_id": an_id("item"), "heading": "for_information", "title": "ชี้แจงข้อมูล"}
    agenda = {"form": "five_items", "items": [{**briefing, "steps": ["2.1.3"]}]}
    held = {"summary": "วัฒนธรรมจังหวัดชี้แจง", "kit_edition": 1}
    for path, body in (("agenda", agenda), (f"agenda/{an_id('item')}/holding", held)):
        assert (await services.meeting_post(path, body)).status_code == 201
    assert (await services.meeting_post("minutes/drafts")).status_code == 201
    sections = (await read(services)).json()["sections"]
    assert [(one["number"], one["title"], one["matter"]) for one in sections] == [
        ("1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "ไม่มี"),
        ("2", "เรื่องรับรองรายงานการประชุม", "ไม่มี"),
        ("3", "เรื่องเสนอให้ที่ประชุมทราบ", ""),
        ("3.1", "ชี้แจงข้อมูล", "วัฒนธรรมจังหวัดชี้แจง\n(ชี้แจงตามชุดข้อมูล ฉบับที่ 1)"),
        ("4", "เรื่องเสนอให้ที่ประชุมพิจารณา", "ไม่มี"),
        ("5", "เรื่องอื่น ๆ", "ไม่มี"),
    ]


async def test_an_earlier_meeting_confirms_nothing(services: Stack) -> None:
    await to_a_resolution(services)
    await services.meeting_post("closing")
    await services.meeting_post("minutes/drafts")
    await to_a_second_meeting(services, "2026-11-15T09:00:00+07:00")
    await open_second(services)
    confirmation = {"revision": 1, "confirmed_in": SECOND}
    answer = await services.meeting_post("minutes/confirmation", confirmation)
    assert told(answer) == (409, "meetings.confirmed_too_early")


async def test_a_confirmation_may_be_sent_again_after_the_confirming_meeting_closed(
    services: Stack,
) -> None:
    await to_a_resolution(services)
    await services.meeting_post("closing")
    await services.meeting_post("minutes/drafts")
    await to_a_second_meeting(services)
    await open_second(services)
    confirmation, key = {"revision": 1, "confirmed_in": SECOND}, fresh_key()
    ask = {"idempotency_key": key}
    first = await services.meeting_post("minutes/confirmation", confirmation, **ask)
    await services.post("meetings", f"meetings/{SECOND}/closing")
    again = await services.meeting_post("minutes/confirmation", confirmation, **ask)
    assert (first.json()["repeated"], again.json()["repeated"]) == (False, True)
    assert again.json()["commit_id"] == first.json()["commit_id"]


async def test_who_saves_a_revision_says_which_one_was_read(services: Stack) -> None:
    body = {"sections": [{"title": "ประธานแจ้ง"}]}
    answer = await services.meeting_post("minutes/revisions", body)
    assert told(answer) == (422, "malformed_request")
    assert "If-Match" in str(answer.json()["fields"])


UNFIT: list[list[dict[str, str]]] = [
    [],
    [{"title": ""}],
    [{"title": "ก", "matter": "ก" * 20_001}],
    [{"title": "ก", "number": "1" * 21}],
    [{"title": "ก", "signature": "ข"}],
    [{"title": "ก"}] * 121,
]


async def test_a_revision_is_bounded(services: Stack) -> None:
    for sections in UNFIT:
        body = {"sections": sections}
        answer = await services.meeting_post("minutes/revisions", body, if_match='"v1"')
        assert told(answer) == (422, "malformed_request"), sections[:1]


async def test_a_text_that_no_event_holds_is_refused_and_the_draft_stands(services: Stack) -> None:
    await services.to_an_open_meeting()
    await services.meeting_post("minutes/drafts")
    body = {"sections": [{"title": "ก", "matter": "ก" * 20_000}] * 5}
    answer = await services.meeting_post("minutes/revisions", body, if_match='"v1"')
    assert told(answer) == (413, "too_large")
    assert (await read(services)).json()["revisions"] == 1


async def test_minutes_that_are_not_there_cannot_be_read(services: Stack) -> None:
    assert told(await read(services)) == (404, "meetings.minutes_not_found")
    await services.to_an_open_meeting()
    await services.meeting_post("minutes/drafts")
    unknown = await read(services, "/differences?before=1&after=2")
    assert told(unknown) == (404, "meetings.revision_not_found")
    elsewhere = await read(services, authorization=services.other_header(Role.SECRETARY, "TH-57"))
    assert elsewhere.status_code == 404
