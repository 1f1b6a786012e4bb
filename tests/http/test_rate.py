"""How often one address may ask where nobody signs in."""

from contextlib import suppress

import httpx
import pytest
from fastapi import Depends, FastAPI

from shared.http import problems, rate
from shared.http.rate import MOST_ADDRESSES, WINDOW_SECONDS, Rate, TooManyRequests


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def asked_too_often(counted: Rate, address: str) -> bool:
    try:
        counted.count(address)
    except TooManyRequests:
        return True
    return False


def test_one_address_asks_so_often_in_a_minute_and_no_more() -> None:
    seconds = Seconds()
    counted = Rate(3, seconds)
    assert [asked_too_often(counted, "one") for _ in range(5)] == [False] * 3 + [True] * 2
    assert not asked_too_often(counted, "other")
    seconds.now = WINDOW_SECONDS - 1
    assert asked_too_often(counted, "one")
    seconds.now = WINDOW_SECONDS
    assert not asked_too_often(counted, "one")


def test_the_memory_of_addresses_is_bounded_and_keeps_who_asked_last() -> None:
    counted = Rate(1, Seconds())
    for number in range(MOST_ADDRESSES + 1):
        counted.count(str(number))
        if number:
            with suppress(TooManyRequests):
                counted.count("0" if number == MOST_ADDRESSES - 1 else str(number))
    assert asked_too_often(counted, "0")
    assert asked_too_often(counted, str(MOST_ADDRESSES))
    assert not asked_too_often(counted, "1")


async def test_who_asks_too_often_is_told_in_the_usual_form() -> None:
    api = FastAPI()
    problems.install(api)

    @api.get("/", dependencies=[Depends(rate.Rate(1))])
    async def answered() -> str:
        return "ok"

    transport = httpx.ASGITransport(api)
    async with httpx.AsyncClient(transport=transport, base_url="http://rate.test") as client:
        assert (await client.get("/")).status_code == 200
        answer = await client.get("/")
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")
    assert answer.headers["content-type"] == problems.MEDIA_TYPE


@pytest.mark.parametrize("most", [1, 2])
def test_the_first_is_never_refused(most: int) -> None:
    assert not asked_too_often(Rate(most, Seconds()), "")
