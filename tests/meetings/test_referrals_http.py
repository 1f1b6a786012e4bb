"""A matter on its whole way over HTTP: the subcommittee refers, the board receives and answers."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from shared.contracts.agenda import AgendaItemId
from shared.contracts.catalogue import CATALOGUE
from shared.contracts.meetings import MeetingId
from shared.eventstore.execute import Executor
from shared.kernel.ids import stream_name
from shared.kernel.message import ActorId, Event, Province
from shared.testing.tokens import NOW
from tests.golden import meeting_examples as golden
from tests.http.stack import PROVINCE, Stack, an_id, fresh_key
from tests.meetings.over_http import REMEMBERING, Remember

REFERRAL = an_id("referral")
SUBCOMMITTEE, BOARD = an_id("subcommittee"), an_id("board")
SUB_MEETING, BOARD_MEETING = an_id("sub meeting"), an_id("board meeting")
KINDS = {SUBCOMMITTEE: "subcommittee", BOARD: "provincial_board"}
NAMES = {SUBCOMMITTEE: "คณะอนุกรรมการ", BOARD: "กรมการจังหวัด"}
HELD_ITEM = an_id("item")
ADOPTED = an_id("adopted")
RECEIPT = {
    "received_by": "หัวหน้าสำนักงานจังหวัด",
    "received_on": NOW.date().isoformat(),
    "receipt_number": "124/2569",
}


async def happened(services: Stack, meeting_id: str, *events: Event) -> None:
    """In the meeting, as if it had sat."""
    executor: Executor = services.services["meetings"].api.state.executor
    command = Remember(
        province=Province(PROVINCE),
        issued_by=ActorId("secretary"),
        issued_at=NOW,
        idempotency_key=fresh_key(),
        events=events,
    )
    await executor.execute(REMEMBERING, stream_name(PROVINCE, "meeting", meeting_id), command)


def of(event_type: str, **changed: Any) -> Event:
    """The golden example of this type, with some fields changed."""
    [example] = [one for one in golden.EXAMPLES if one.type == event_type]
    return CATALOGUE.classes[event_type].model_validate(dict(example) | changed)


@pytest.fixture
async def bodies(services: Stack) -> Stack:
    """A subcommittee that has held an item, and a board that is to meet."""
    for body_id, meeting_id in ((SUBCOMMITTEE, SUB_MEETING), (BOARD, BOARD_MEETING)):
        body = {"body_id": body_id, "kind": KINDS[body_id], "name": NAMES[body_id]}
        assert (await services.post("directory", "directory/bodies", body)).status_code == 201
        services.meeting_id = meeting_id
        asked = {"kind": KINDS[body_id], "body_id": body_id, "meeting_id": meeting_id}
        answer = await services.schedule_meeting(**asked)
        assert answer.status_code == 201, answer.text
    item = golden_item(HELD_ITEM)
    services.meeting_id = SUB_MEETING
    await publish(services, item)
    held = of(
        "meetings.agenda_item_held",
        meeting_id=MeetingId(UUID(SUB_MEETING)),
        item_id=AgendaItemId(UUID(HELD_ITEM)),
    )
    await happened(services, SUB_MEETING, held)
    services.meeting_id = BOARD_MEETING
    return services


def golden_item(item_id: str) -> dict[str, Any]:
    return {"item_id": item_id, "heading": "for_consideration", "title": "แผนปฏิบัติการ ๒๕๗๐"}


async def publish(services: Stack, *items: dict[str, Any]) -> None:
    answer = await services.meeting_post("agenda", {"form": "five_items", "items": items})
    assert answer.status_code == 201, answer.text


async def refer(services: Stack, **changed: Any) -> httpx.Response:
    body = {
        "referral_id": REFERRAL,
        "from_meeting_id": SUB_MEETING,
        "item_id": HELD_ITEM,
        "to_body_id": BOARD,
        "matter": "แผนปฏิบัติการ ๒๕๗๐",
        "documents": [{"name": "แผน.pdf", "sha256": "9f" * 32}],
    }
    return await services.post("meetings", "referrals", body | changed)


async def go_on(services: Stack, path: str, body: dict[str, Any]) -> httpx.Response:
    return await services.post("meetings", f"referrals/{REFERRAL}/{path}", body)


async def test_a_matter_goes_from_the_subcommittee_to_the_board_and_is_answered(
    bodies: Stack,
) -> None:
    assert (await refer(bodies)).status_code == 201
    assert (await go_on(bodies, "receipt", RECEIPT)).status_code == 201
    preset = await bodies.clients["meetings"].get(
        f"/v1/provinces/{PROVINCE}/referrals/{REFERRAL}/agenda-item", headers=bodies.headers()
    )
    item = preset.json()["item"]
    assert (item["title"], item["presenter"]) == ("แผนปฏิบัติการ ๒๕๗๐", "คณะอนุกรรมการ")
    await publish(bodies, item)
    placing = {"meeting_id": BOARD_MEETING, "item_id": item["item_id"]}
    assert (await go_on(bodies, "placing", placing)).status_code == 201
    resolved = of(
        "meetings.resolution_adopted",
        meeting_id=BOARD_MEETING,
        resolution_id=ADOPTED,
        item_id=item["item_id"],
        text="เห็นชอบ",
    )
    await happened(bodies, BOARD_MEETING, resolved)
    answered = await go_on(bodies, "answer", {"resolution_id": ADOPTED})
    assert answered.status_code == 201, answered.text
    row = (await bodies.get(f"referrals/{REFERRAL}")).json()
    assert (row["state"], row["to_body"], row["answer"]["carried"]) == (
        "answered",
        "กรมการจังหวัด",
        True,
    )
    assert row["answer"]["text"] == "เห็นชอบ"


async def test_what_waits_is_listed_by_body_and_the_way_of_a_matter_in_order(
    bodies: Stack,
) -> None:
    second = an_id("second")
    assert (await refer(bodies)).status_code == 201
    assert (await go_on(bodies, "receipt", RECEIPT)).status_code == 201
    item = golden_item(an_id("board item"))
    await publish(bodies, item)
    placing = {"meeting_id": BOARD_MEETING, "item_id": item["item_id"]}
    assert (await go_on(bodies, "placing", placing)).status_code == 201
    held = of("meetings.agenda_item_held", meeting_id=BOARD_MEETING, item_id=item["item_id"])
    await happened(bodies, BOARD_MEETING, held)
    onward = {"referral_id": second, "from_meeting_id": BOARD_MEETING, "to_body_id": SUBCOMMITTEE}
    onward |= {"item_id": item["item_id"], "previous": REFERRAL}
    assert (await refer(bodies, **onward)).status_code == 201
    [waiting] = (await bodies.get(f"referrals?waits=true&to_body={BOARD}")).json()["rows"]
    assert (waiting["referral_id"], waiting["state"]) == (REFERRAL, "placed")
    way = (await bodies.get(f"referrals?first={REFERRAL}")).json()["rows"]
    assert {one["referral_id"]: one["previous"] for one in way} == {
        REFERRAL: None,
        second: REFERRAL,
    }
    assert (await bodies.get("referrals?state=answered")).json()["rows"] == []


async def test_the_reason_of_an_end_is_shown(bodies: Stack) -> None:
    assert (await refer(bodies)).status_code == 201
    assert (await go_on(bodies, "return", {"reason": "ขอเอกสารเพิ่ม"})).status_code == 201
    late = await go_on(bodies, "withdrawal", {"reason": "ถอนเรื่อง"})
    assert (late.status_code, late.json()["code"]) == (409, "meetings.referral_ended")
    row = (await bodies.get(f"referrals/{REFERRAL}")).json()
    assert (row["state"], row["reason"], row["waits"]) == ("returned", "ขอเอกสารเพิ่ม", False)


async def test_what_is_not_there_is_said_so(bodies: Stack) -> None:
    unknown = await refer(bodies, from_meeting_id=an_id("nowhere"))
    assert (unknown.status_code, unknown.json()["code"]) == (404, "meetings.meeting_not_found")
    forerunner = await refer(bodies, previous=an_id("nowhere"))
    assert forerunner.json()["code"] == "meetings.referral_not_found"
    early = await go_on(bodies, "answer", {"resolution_id": ADOPTED})
    assert (early.status_code, early.json()["code"]) == (404, "meetings.referral_not_found")
