"""Numbers and reservations over HTTP: given once, whoever asks and however many at once."""

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from services.meetings.domain.claim.decisions import CLAIM
from shared.contracts.bodies import BodyEstablished, BodyId, BodyKind
from shared.contracts.claims import claim_id_of
from shared.contracts.meetings import MeetingId
from shared.eventstore.execute import Executor
from shared.kernel.ids import stream_name
from shared.testing.tokens import NOW
from tests.http.stack import PROVINCE, Stack, an_id, stack
from tests.meetings.claim_examples import take
from tests.meetings.over_http import remember, seal_directory

BODY_ID = BodyId(claim_id_of("test", "body"))
BOARD = BodyEstablished(body_id=BODY_ID, kind=BodyKind.PROVINCIAL_BOARD, name="กรมการจังหวัด")
OF_THE_BOARD = {"kind": "provincial_board", "body_id": str(BODY_ID)}
FIRST = {"kind": "assembly", "number": 1, "year": 2569}
RESERVATION = {
    "reservation_id": an_id("reservation"),
    "office": "พช 0031",
    "series": "circular",
    "count": 2,
    "subject": "เชิญประชุมหน่วยงาน",
    "dated": "2026-11-02",
}
CALLED_OFF = {"reason": "เกิดอุทกภัยในพื้นที่"}


async def schedule(services: Stack, name: object, **changed: Any) -> tuple[int, str]:
    """The answer's status, and its code when it refuses."""
    answer = await services.schedule_meeting(meeting_id=an_id(name), **changed)
    return answer.status_code, answer.json().get("code", "")


async def post(services: Stack, **headers: str) -> httpx.Response:
    body = {
        "meeting_id": an_id("a"),
        "kind": "assembly",
        "number": 1,
        "title": "ประชุมหน่วยงาน",
        "starts_at": "2026-11-16T09:00:00+07:00",
        "place": "ศาลากลาง",
    }
    return await services.post("meetings", "meetings", body, **headers)


async def next_number(services: Stack, query: str = "") -> Any:
    headers = services.headers(consistency_token=services.fresh or None)
    path = f"/v1/provinces/{PROVINCE}/meetings/next-number{query}"
    return (await services.clients["meetings"].get(path, headers=headers)).json()


async def test_a_number_is_given_to_one_meeting_of_a_body_and_year(services: Stack) -> None:
    await remember(services, "directory", "body", BOARD)
    assert await schedule(services, "a", **OF_THE_BOARD) == (201, "")
    assert await schedule(services, "assembly") == (201, "")  # a body of its own, so to speak
    assert await schedule(services, "b", **OF_THE_BOARD, number=2) == (201, "")
    refused = await services.schedule_meeting(meeting_id=an_id("c"), **OF_THE_BOARD)
    assert refused.status_code == 409
    told = refused.json()
    assert told["code"] == "meetings.number_taken"
    assert told["title"] == "ครั้งที่ 1/2569 ของกรมการจังหวัดมีแล้ว ครั้งถัดไปคือ 3/2569"
    starts_at = "2027-01-11T09:00:00+07:00"
    assert await schedule(services, "c", **OF_THE_BOARD, starts_at=starts_at) == (201, "")


async def test_of_twenty_officers_at_once_one_gets_the_number(
    mongo_url: str, database_prefix: str
) -> None:
    """Four processes, so to speak: each has locks of its own."""
    async with AsyncExitStack() as exits:
        one = stack(mongo_url, database_prefix, ["meetings"])
        offices = [await exits.enter_async_context(one)]
        offices += [
            await exits.enter_async_context(
                stack(mongo_url, database_prefix, ["meetings"], loops=False)
            )
            for _ in range(3)
        ]
        answers = await asyncio.gather(
            *(schedule(offices[officer % 4], officer) for officer in range(20))
        )
        assert sorted(answers) == [(201, ""), *[(409, "meetings.number_taken")] * 19]
        assert await offices[0].events("meetings") == 2  # the claim and the meeting


async def test_a_request_that_is_sent_again_is_the_same_request(services: Stack) -> None:
    for repeated in (False, True):
        answer = await post(services, idempotency_key="the-same-key")
        assert (answer.status_code, answer.json()["repeated"]) == (201, repeated)
    assert await services.events("meetings") == 2


async def test_a_refused_meeting_leaves_the_number_to_another(services: Stack) -> None:
    assert await schedule(services, "a", kind="subcommittee") == (409, "meetings.body_needed")
    assert await schedule(services, "b", kind="subcommittee") == (409, "meetings.body_needed")
    asked = {"kind": "subcommittee", "number": 1, "year": 2569}
    held = await services.post("meetings", f"meetings/{an_id('c')}/claims", asked)
    assert held.status_code == 201


async def test_a_refused_request_that_is_sent_again_takes_the_number_anew(
    services: Stack,
) -> None:
    """Else the second attempt would go by a claim that the first one gave back."""
    key = "the-same-key"
    stale = await post(services, idempotency_key=key, if_match='"v7"')
    assert stale.status_code == 412
    assert (await post(services, idempotency_key=key)).status_code == 201
    assert await schedule(services, "b") == (409, "meetings.number_taken")


async def test_a_meeting_that_was_called_off_leaves_its_number(services: Stack) -> None:
    assert await schedule(services, "a") == (201, "")
    cancelling = f"meetings/{an_id('a')}/cancelling"
    assert (await services.post("meetings", cancelling, CALLED_OFF)).status_code == 201
    assert (await next_number(services))["number"] == 1
    assert await schedule(services, "b") == (201, "")
    assert await schedule(services, "c") == (409, "meetings.number_taken")
    assert (await services.post("meetings", cancelling, CALLED_OFF)).status_code == 201
    assert await schedule(services, "c") == (409, "meetings.number_taken")


@pytest.mark.parametrize(("ago", "status"), [(30, 409), (90, 201)])
async def test_a_number_whose_meeting_never_came_is_taken_over_after_a_minute(
    services: Stack, ago: int, status: int
) -> None:
    executor: Executor = services.services["meetings"].api.state.executor
    left = take(MeetingId(claim_id_of("test", "gone")), at=NOW - timedelta(seconds=ago))
    await executor.execute(CLAIM, stream_name(PROVINCE, "claim", left.claim_id), left)
    assert (await schedule(services, "a"))[0] == status


async def test_a_number_that_a_meeting_goes_by_is_never_taken_over(services: Stack) -> None:
    executor: Executor = services.services["meetings"].api.state.executor
    long_ago = take(MeetingId(UUID(an_id("a"))), at=NOW - timedelta(days=1))
    await executor.execute(CLAIM, stream_name(PROVINCE, "claim", long_ago.claim_id), long_ago)
    assert await schedule(services, "a") == (201, "")
    assert await schedule(services, "b") == (409, "meetings.number_taken")


async def test_the_next_number_is_suggested_by_body_and_year(services: Stack) -> None:
    await remember(services, "directory", "body", BOARD)
    assert (await next_number(services))["said"] == "1/2569"
    for number in (1, 2, 11):
        assert await schedule(services, number, **OF_THE_BOARD, number=number) == (201, "")
    told = await next_number(services, f"?body_id={BODY_ID}")
    assert told == {
        "kind": "provincial_board",
        "body_id": str(BODY_ID),
        "number": 12,
        "year": 2569,
        "said": "12/2569",
    }
    assert (await next_number(services, f"?body_id={BODY_ID}&year=2570"))["number"] == 1
    unknown = await next_number(services, f"?body_id={an_id('nobody')}")
    assert unknown["code"] == "meetings.body_not_found"


async def test_a_number_is_held_for_a_meeting_that_is_being_prepared(services: Stack) -> None:
    path = f"meetings/{an_id('a')}/claims"
    assert (await services.post("meetings", path, FIRST)).status_code == 201
    assert await schedule(services, "b") == (409, "meetings.number_taken")
    other = await services.post("meetings", f"meetings/{an_id('b')}/claims", FIRST)
    assert other.json()["code"] == "meetings.number_taken"
    assert (await services.post("meetings", f"{path}/release", FIRST)).status_code == 201
    assert await schedule(services, "b") == (201, "")
    used = await services.post("meetings", f"meetings/{an_id('b')}/claims/release", FIRST)
    assert (used.status_code, used.json()["code"]) == (409, "meetings.claim_in_use")


async def test_reserved_letters_go_to_one_of_two_meetings_at_once(services: Stack) -> None:
    await seal_directory(services, 2)
    for number, name in enumerate("ab", start=1):
        assert await schedule(services, name, number=number) == (201, "")
    reserving = "directory/letter-registers/reservations"
    assert (await services.post("directory", reserving, RESERVATION)).status_code == 201
    body = {
        "edition_id": services.edition_id,
        "reservation_id": RESERVATION["reservation_id"],
    }
    answers = await asyncio.gather(
        *(services.post("meetings", f"meetings/{an_id(name)}/invitations", body) for name in "ab")
    )
    assert sorted(one.status_code for one in answers) == [201, 409]
    [refused] = [one for one in answers if one.status_code == 409]
    assert refused.json()["code"] == "letters.reservation_in_use"
