"""What the failure suite shares: a nursery of processes, a loop for the runs, the summary."""

import asyncio
import os
import threading
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from pymongo import MongoClient

from shared.local.replica_set import drop_databases
from shared.mongo import Mongo
from tests.chaos.nursery import Nursery
from tests.chaos.plan import Plan
from tests.chaos.run import Result, World, carry_out
from tests.chaos.tape import Tape

SIDE_BY_SIDE = 3
_FORGOTTEN_AFTER = 2  # seconds: a transaction whose process was killed is ended by the server then
_results = pytest.StashKey[list[Result]]()
CarryOut = Callable[[Plan], Result]


class LoopThread:
    """An event loop of its own, on which runs go on side by side while tests wait for theirs."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self._thread.start()

    def submit(self, work: Coroutine[Any, Any, Any]) -> Future[Any]:
        return asyncio.run_coroutine_threadsafe(work, self.loop)

    def close(self) -> None:
        self.submit(_end_all()).result(30)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(30)
        self.loop.close()


async def _end_all() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


@pytest.fixture(scope="session")
def impatient_mongo(mongo_url: str) -> Iterator[str]:
    """The server ends forgotten transactions after seconds, not after a minute."""
    name = "transactionLifetimeLimitSeconds"
    with MongoClient[dict[str, Any]](mongo_url) as client:
        was = client.admin.command({"getParameter": 1, name: 1})[name]
        client.admin.command({"setParameter": 1, name: _FORGOTTEN_AFTER})
        yield mongo_url
        client.admin.command({"setParameter": 1, name: was})


@pytest.fixture(scope="session")
def loop_thread() -> Iterator[LoopThread]:
    thread = LoopThread()
    yield thread
    thread.close()


@pytest.fixture(scope="session")
def world(
    impatient_mongo: str, loop_thread: LoopThread, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    nursery = Nursery()
    prefix = f"c_{os.getpid()}_"
    mongo = loop_thread.submit(_connected(impatient_mongo)).result()
    folder = Path(tmp_path_factory.mktemp("c"))
    yield World(mongo, impatient_mongo, nursery, folder, prefix)
    loop_thread.submit(mongo.close()).result()
    nursery.close()
    drop_databases(impatient_mongo, prefix)


async def _connected(url: str) -> Mongo:
    return Mongo(url, "pymongo")


@pytest.fixture(scope="session")
def world_with_kafka(
    world: World, kafka_bootstrap: str, loop_thread: LoopThread
) -> Iterator[World]:
    tape = Tape(kafka_bootstrap)
    loop_thread.submit(tape.start()).result(60)
    yield World(world.mongo, world.mongo_url, world.nursery, world.folder, world.prefix, tape)
    loop_thread.submit(tape.stop()).result(60)


@pytest.fixture(scope="session")
def runs(world: World, loop_thread: LoopThread, request: pytest.FixtureRequest) -> "Runs":
    return Runs(world, loop_thread, request)


@pytest.fixture(scope="session")
def kafka_runs(
    world_with_kafka: World, loop_thread: LoopThread, request: pytest.FixtureRequest
) -> "Runs":
    return Runs(world_with_kafka, loop_thread, request)


class Runs:
    """The runs of one transport, begun ahead of the tests that ask for their results."""

    def __init__(
        self, world: World, loop_thread: LoopThread, request: pytest.FixtureRequest
    ) -> None:
        self._world = world
        self._results = request.config.stash.setdefault(_results, [])
        self._places = asyncio.Semaphore(SIDE_BY_SIDE)
        plans = [
            plan
            for item in request.session.items
            if isinstance(item, pytest.Function) and hasattr(item, "callspec")
            if isinstance(plan := item.callspec.params.get("plan"), Plan)
            if plan.kafka == bool(world.kafka)
        ]
        self._begun = {plan: loop_thread.submit(self._run(plan)) for plan in plans}

    def result_of(self, plan: Plan) -> Result:
        result: Result = self._begun[plan].result()
        self._results.append(result)
        return result

    async def _run(self, plan: Plan) -> Result:
        async with self._places:
            return await carry_out(plan, self._world)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """How many runs there were, by arrow and kind."""
    results = config.stash.get(_results, [])
    if not results:
        return
    counted = Counter((result.plan.arrow, result.plan.kind) for result in results)
    wrong = Counter(result.plan.arrow for result in results if result.wrong)
    terminalreporter.section("chaos runs")
    terminalreporter.write_line(f"{'arrow':32}{'killed':>8}{'paused':>8}{'wrong':>8}")
    for arrow in sorted({arrow for arrow, _ in counted}):
        killed, paused = counted[arrow, "kill"], counted[arrow, "pause"]
        terminalreporter.write_line(f"{arrow:32}{killed:8}{paused:8}{wrong[arrow]:8}")
    slowest = max(results, key=lambda result: result.seconds)
    over_kafka = sum(result.plan.kafka for result in results)
    terminalreporter.write_line(
        f"{len(results)} runs, {over_kafka} of them over Kafka, {sum(wrong.values())} wrong; "
        f"the slowest took {slowest.seconds:.1f} s (seed {slowest.plan.seed})"
    )
