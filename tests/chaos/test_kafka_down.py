"""The broker stands still: commands are accepted and numbered all the same, and nothing hangs."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from services.projection.app import NAME as PROJECTION
from shared.contracts.catalogue import CATALOGUE
from shared.local.errors import KafkaUnavailable
from shared.local.kafka import LocalKafka
from shared.messaging.supervise import Loop, run_all
from shared.service.owner import own_streams
from shared.service.platform import Platform
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker
from tests.chaos.control import until
from tests.chaos.run import Run, World, running
from tests.chaos.tape import Tape
from tests.chaos.views import VIEWS
from tests.chaos.worker import LEASE, POLICY, REACTING_SERVICE, SERVICES, reacting_to_meetings
from tests.conftest import in_ci

pytestmark = [pytest.mark.chaos, pytest.mark.kafka]
STOP_WITHIN = 10.0
APPEND_WITHIN = 10.0
COMMANDS = 20


@pytest.fixture
def own_kafka(tmp_path: Path) -> Iterator[LocalKafka]:
    """A broker that this test may pause."""
    try:
        server = LocalKafka.start(tmp_path / "kafka", guarded=True)
    except KafkaUnavailable as missing:
        if in_ci():
            raise
        pytest.skip(missing.reason)
    yield server
    server.resume()
    server.stop()


@pytest.fixture
async def run(world: World, own_kafka: LocalKafka) -> AsyncIterator[Run]:
    tape = Tape(own_kafka.bootstrap)
    await tape.start()
    async with world.here(tape) as here, running(here, seed=0, provinces=2) as run:
        yield run
    own_kafka.resume()
    await tape.stop()


def loops(run: Run) -> Sequence[Loop]:
    """The services' ledgers, the projection and the policy in this process, over Kafka."""
    platform = Platform(
        Settings(
            mongo_url=run.world.mongo_url,
            database=run.prefix,
            transport="kafka",
            kafka=run.world.kafka,
        ),
        run.world.mongo,
        TokenMaker().verifier(),
        lease_times=LEASE,
    )
    owners = {service: own_streams(platform, service, CATALOGUE) for service in SERVICES}
    reading = Reading(platform, PROJECTION, VIEWS)
    reacting = reacting_to_meetings(platform, owners[REACTING_SERVICE].executor)
    working = [loop for owner in owners.values() for loop in owner.loops]
    return [*working, *reading.loops(), *reacting.loops()]


@asynccontextmanager
async def at_work(run: Run) -> AsyncIterator[None]:
    working = asyncio.create_task(run_all(list(loops(run))))
    try:
        yield
    finally:
        working.cancel()
        done, _ = await asyncio.wait({working}, timeout=STOP_WITHIN)
        assert done, "the work did not stop in time"
        with suppress(asyncio.CancelledError):
            await working


async def paused_while_commands_come(run: Run, kafka: LocalKafka) -> None:
    """Commands are answered in time and numbered; what is read over the broker lags behind."""
    await until(run.drained, "everything sent so far has arrived")
    before = sum((await run.stores.heads()).values())
    kafka.pause()
    async with asyncio.timeout(APPEND_WITHIN):
        for _ in range(COMMANDS):
            await run.one_more()
    await until(run.numbered, "the ledgers go on")
    assert sum((await run.stores.heads()).values()) >= before + COMMANDS
    behind = await run.stores.still_waiting()
    assert [one for one in behind if "attendance is at" in one]
    assert [one for one in behind if f"{POLICY.name} is at" in one]


async def test_while_the_broker_stands_still_commands_are_accepted_and_nothing_is_lost(
    run: Run, own_kafka: LocalKafka
) -> None:
    async with at_work(run):
        await paused_while_commands_come(run, own_kafka)
        own_kafka.resume()
        await until(run.drained, "everything drained")
        await paused_while_commands_come(run, own_kafka)
    # the work was stopped in bounded time (`at_work`) with the broker still standing
    own_kafka.resume()
    async with at_work(run):
        await until(run.drained, "everything drained by the next process")
    assert await run.complaints() == []
