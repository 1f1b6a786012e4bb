"""The alarm clock between loops: it wakes, it times out, and it never forgets to stop."""

import asyncio

import pytest

from shared.alarm import Alarm


async def turns(number: int) -> None:
    for _ in range(number):
        await asyncio.sleep(0)


async def test_a_ring_wakes_the_sleeper() -> None:
    alarm = Alarm()
    sleeper = asyncio.create_task(alarm.wait(60))
    await turns(1)
    alarm.ring()
    assert await sleeper is True


async def test_a_ring_while_awake_is_remembered_once() -> None:
    alarm = Alarm()
    alarm.ring()
    alarm.ring()
    assert await alarm.wait(60) is True
    assert await alarm.wait(0.001) is False


async def test_the_sleeper_wakes_when_the_time_went_by() -> None:
    assert await Alarm().wait(0.001) is False


@pytest.mark.parametrize("later", range(6))
async def test_a_sleeper_told_to_stop_at_the_moment_of_a_ring_stops(later: int) -> None:
    alarm = Alarm()
    sleeper = asyncio.create_task(alarm.wait(60))
    await turns(2)
    alarm.ring()
    await turns(later)
    if sleeper.cancel():
        with pytest.raises(asyncio.CancelledError):
            await sleeper
    else:
        assert sleeper.result() is True
