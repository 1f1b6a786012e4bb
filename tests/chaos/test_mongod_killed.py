"""The database is killed as by a power cut, again and again, while commands are being stored."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.local.mongod import LocalMongo, MongoOptions, find_mongod
from shared.mongo import Mongo
from tests.chaos.control import until
from tests.chaos.nursery import Nursery
from tests.chaos.run import Run, World, running
from tests.chaos.script import openings
from tests.conftest import in_ci

pytestmark = pytest.mark.chaos
ROUNDS = 5
SIDE_BY_SIDE = 8
COMMANDS = 15  # in each lane of a round


@pytest.fixture
def mongod(tmp_path: Path) -> Iterator[LocalMongo]:
    if find_mongod() is None and not in_ci():
        pytest.skip("no mongod on this machine that may be killed")
    server = LocalMongo.start(tmp_path / "mongo", options=MongoOptions(guarded=True))
    yield server
    server.stop()


async def test_what_was_accepted_survives_the_death_of_the_database(
    mongod: LocalMongo, tmp_path: Path
) -> None:
    nursery, mongo = Nursery(), Mongo(mongod.url)
    try:
        world = World(mongo, mongod.url, nursery, tmp_path, "k_")
        async with running(world, seed=0, provinces=2) as run:
            await run.start("ledger")
            await run.start("reader")
            await run.start("reactor")
            for number in range(ROUNDS):
                await killed_in_the_middle(run, mongod, number)
            await until(run.drained, "everything drained")
            assert await run.complaints() == []
            accepted = {answer.commit for answer in run.answers() if answer.version is not None}
            assert len(accepted) >= ROUNDS * SIDE_BY_SIDE * COMMANDS
    finally:
        await mongo.close()
        nursery.close()


async def killed_in_the_middle(run: Run, mongod: LocalMongo, number: int) -> None:
    before = len(run.answers())
    lanes = [
        asyncio.create_task(
            run.send(openings(run.provinces[lane % 2], f"{number} {lane}", COMMANDS))
        )
        for lane in range(SIDE_BY_SIDE)
    ]
    await until(lambda: more_answers_than(run, before + SIDE_BY_SIDE * 2), "answers come", every=0)
    mongod.kill()
    assert not all(lane.done() for lane in lanes)
    await asyncio.to_thread(mongod.restart)
    await asyncio.gather(*lanes)


async def more_answers_than(run: Run, many: int) -> bool:
    return len(run.answers()) > many
