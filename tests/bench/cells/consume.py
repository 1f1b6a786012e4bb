"""G9: a consumer that folds and writes, against FastStream's typed handler that does nothing."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from shared.messaging.kafka import KafkaInlet
from shared.messaging.transport import Inlet
from tests.bench import subject
from tests.bench.fill import Filling, filled
from tests.bench.peers.missing import PeerMissing
from tests.bench.pipeline import Pipeline
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.readside import ReadSide
from tests.bench.stand import Stand


class Consumes:
    """From the beginning of the topic into a view that is new in every round."""

    def __init__(self, stand: Stand, pipeline: Pipeline, events: int) -> None:
        self._stand = stand
        self._pipeline = pipeline
        self._events = events
        self._round: tuple[ReadSide, Inlet] | None = None

    async def prepare(self) -> None:
        await self.close()
        name, bootstrap = self._stand.name("consumed"), self._stand.kafka.bootstrap
        side = ReadSide(self._stand.mongo, self._pipeline.ledger, name)
        await side.runner.load()
        inlet = KafkaInlet(bootstrap, [subject.SERVICE], name, side.database)
        await inlet.start({})
        self._round = side, inlet

    async def work(self, seconds: float) -> Work:
        assert self._round
        side, inlet = self._round
        consumer = side.consumer(inlet)
        began = time.perf_counter()
        while time.perf_counter() - began < seconds and side.seen.events < self._events:
            await consumer.take(await inlet.poll())
        return Work(side.seen.events)

    async def close(self) -> None:
        done, self._round = self._round, None
        if done is not None:
            side, inlet = done
            await inlet.stop()
            await side.database.drop()


@asynccontextmanager
async def g9(stand: Stand) -> AsyncIterator[Plan]:
    """Consume."""
    name = stand.name("topic")
    await stand.fresh_topics([subject.SERVICE])
    events = stand.options.few(100_000, 20_000)
    await filled(stand.mongo, stand.mongod.url, name, Filling(events))
    pipeline = Pipeline(stand.mongo, name, stand.kafka.bootstrap)
    await pipeline.catch_up()
    await pipeline.close()
    server = (stand.kafka.pid, stand.mongod.pid)
    consumes = Consumes(stand, pipeline, events)
    peers, missing = _faststream(stand, events)
    yield Plan(
        cells={
            "consumer": Cell(consumes.work, consumes.prepare, server=server),
            **{peer: Cell(work, server=(stand.kafka.pid,)) for peer, work in peers.items()},
        },
        goals=[
            Goal(
                "consume, fold, write",
                "≥ 5× FastStream one by one, doing nothing",
                "consumer",
                peer="faststream",
                at_least=5,
            ),
            Goal(
                "consume, fold, write",
                "≥ 1.2× FastStream's batches, doing nothing",
                "consumer",
                peer="faststream batches",
                at_least=1.2,
            ),
        ],
        missing=missing,
    )
    await consumes.close()
    await stand.drop(name)


def _faststream(stand: Stand, events: int) -> tuple[dict[str, Any], dict[str, str]]:
    names = ("faststream", "faststream batches")
    try:
        from tests.bench.peers.fast_stream import FastStreamReads  # noqa: PLC0415 - may be absent
    except PeerMissing as reason:
        return {}, dict.fromkeys(names, str(reason))
    bootstrap = stand.kafka.bootstrap
    works = {
        name: FastStreamReads(bootstrap, events, batches="batches" in name).work for name in names
    }
    return works, {}
