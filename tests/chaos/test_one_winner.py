"""Fifty writers in several processes want the same version of one stream: exactly one gets it."""

import asyncio

import pytest

from tests.chaos.run import World, running
from tests.chaos.script import setting_up
from tests.chaos.worker import RIVALS_A_PROCESS

pytestmark = pytest.mark.chaos
PROCESSES = 5


async def test_of_fifty_writers_of_the_same_version_exactly_one_wins(world: World) -> None:
    async with world.here() as here, running(here, seed=0, provinces=1) as run:
        processes = [await run.start("rivals", writer=number) for number in range(PROCESSES)]
        for process in processes:
            await process.says("ready")
        await asyncio.gather(*(process.go() for process in processes))
        for process in processes:
            await process.says("done")
        answers = [answer for answer in run.answers() if answer.key.startswith("rival")]
        assert len(answers) == PROCESSES * RIVALS_A_PROCESS == 50
        (winner,) = [answer for answer in answers if answer.version is not None]
        assert {answer.refused for answer in answers if answer != winner} == {"stale_version"}
        commits = await run.stores.commits("meetings")
        stored = [commit["_id"] for commit in commits if commit["stream"] == winner.stream]
        assert len(stored) == len(setting_up(run.provinces[0])) + 1
        assert winner.commit in map(str, stored)
