"""G8: how long after its acknowledgement a command can be seen in the view."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from uuid import UUID

from shared.eventstore.execute import Executor, commit_id_of
from shared.messaging.embedded import EmbeddedInlet
from shared.messaging.kafka import KafkaInlet
from tests.bench import subject
from tests.bench.drive import until
from tests.bench.pipeline import Pipeline, stopped
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.readside import ReadSide
from tests.bench.stand import Stand

A_SECOND = 200
_PATIENCE = 15.0


class Lag:
    """Commands at a steady pace, whatever becomes of the ones before."""

    def __init__(self, pipeline: Pipeline, side: ReadSide) -> None:
        self._executor = Executor(pipeline.store, subject.CATALOGUE)
        self._side = side
        self._turn = count()

    async def work(self, seconds: float) -> Work:
        seen = self._side.seen.begin()
        turn, began = next(self._turn), time.perf_counter()
        commands = []
        for number in range(int(seconds * A_SECOND)):
            await asyncio.sleep(max(0.0, began + number / A_SECOND - time.perf_counter()))
            commands.append(asyncio.create_task(self._execute(turn, number)))
        acknowledged = dict(await asyncio.gather(*commands))
        async with asyncio.timeout(_PATIENCE):
            await until(lambda: acknowledged.keys() <= seen.keys())
        lags = [max(0.0, seen[commit] - at) for commit, at in acknowledged.items()]
        return Work(len(lags), lags)

    async def _execute(self, turn: int, number: int) -> tuple[UUID, float]:
        province = subject.PROVINCES[number % len(subject.PROVINCES)]
        work = f"g8-{turn}-{number // 10}-{province}"
        command = subject.command(province, work, number)
        stream = subject.stream_of(province, work)
        await self._executor.execute(subject.WORK, stream, command)
        return commit_id_of(command), time.perf_counter()


@asynccontextmanager
async def g8(stand: Stand) -> AsyncIterator[Plan]:
    """Acknowledged to visible, on both transports."""
    await stand.fresh_topics([subject.SERVICE])
    embedded, kafka = stand.name("embedded"), stand.name("kafka")
    async with (
        _running(stand, embedded) as on_embedded,
        _running(stand, kafka, stand.kafka.bootstrap) as on_kafka,
    ):
        yield Plan(
            cells={
                "embedded": Cell(on_embedded.work, server=(stand.mongod.pid,)),
                "kafka": Cell(on_kafka.work, server=(stand.mongod.pid, stand.kafka.pid)),
            },
            goals=[
                Goal(
                    "acknowledged to visible, embedded, p50",
                    "≤ 25 ms",
                    "embedded",
                    "p50",
                    at_most=25,
                ),
                Goal("the same, p99", "≤ 100 ms", "embedded", "p99", at_most=100),
                Goal("acknowledged to visible, Kafka, p50", "≤ 60 ms", "kafka", "p50", at_most=60),
                Goal("the same, p99", "≤ 250 ms", "kafka", "p99", at_most=250),
            ],
        )
    await stand.drop(embedded, kafka, f"{embedded}_views", f"{kafka}_views")


@asynccontextmanager
async def _running(stand: Stand, name: str, bootstrap: str = "") -> AsyncIterator[Lag]:
    pipeline = Pipeline(stand.mongo, name, bootstrap)
    await pipeline.prepare()
    side = ReadSide(stand.mongo, pipeline.ledger, f"{name}_views")
    await side.runner.load()
    inlet = (
        KafkaInlet(bootstrap, [subject.SERVICE], name, side.database)
        if bootstrap
        else EmbeddedInlet([pipeline.news])
    )
    tasks = [*pipeline.start(), asyncio.create_task(side.consumer(inlet).run())]
    try:
        yield Lag(pipeline, side)
    finally:
        await stopped(tasks)
        await pipeline.close()
