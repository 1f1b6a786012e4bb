"""G4 and G5: from the log to the topic, and from the append to the view's row."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from typing import Any

from shared.kernel.commit import Commit
from shared.mongo import Database
from tests.bench import subject
from tests.bench.cells.append import library
from tests.bench.children.run import living
from tests.bench.drive import until
from tests.bench.fill import Filling, fill
from tests.bench.peers.missing import PeerMissing
from tests.bench.pipeline import Pipeline, stopped
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.stand import Stand

WRITERS = 64
_POLL = 0.02


class CatchesUp:
    """A backlog of commits without numbers, numbered and sent."""

    def __init__(self, stand: Stand, database: str, a_commit: int, events: int) -> None:
        self._url = stand.mongod.url
        self._pipeline = Pipeline(stand.mongo, database, stand.kafka.bootstrap)
        self._database = database
        self._a_commit = a_commit
        self._events = events
        self._turn = count()

    async def prepare(self) -> None:
        await self._pipeline.prepare()
        backlog = Filling(
            self._events, a_commit=self._a_commit, numbered=False, label=f"b{next(self._turn)}-"
        )
        await asyncio.to_thread(fill, self._url, self._database, backlog)

    async def work(self, _seconds: float) -> Work:
        before = await _sent(self._pipeline.database)
        began = time.perf_counter()
        await self._pipeline.catch_up()
        seconds = time.perf_counter() - began
        return Work(await _sent(self._pipeline.database) - before, seconds=seconds)

    async def close(self) -> None:
        await self._pipeline.close()


class Flows:
    """Appends by many callers; done when the last event's row is stored by the other process."""

    def __init__(self, pipeline: Pipeline, views: Database, events: int, a_commit: int) -> None:
        self._pipeline = pipeline
        self._positions = views.collection("positions")
        self._events = events
        self._a_commit = a_commit
        self._turn = count()
        self._commits: list[list[Commit]] = []
        self._appended = 0

    async def prepare(self) -> None:
        """The commits are made beforehand: what is measured begins with the append."""
        turn, each = next(self._turn), self._events // WRITERS // self._a_commit
        self._commits = [
            list(_stream(f"g5-{self._a_commit}-{turn}-{writer}", writer, each, self._a_commit))
            for writer in range(WRITERS)
        ]

    async def work(self, _seconds: float) -> Work:
        before = await self._visible()
        began = time.perf_counter()
        events = sum(len(commit.facts) for commits in self._commits for commit in commits)
        await asyncio.gather(*(self._append(commits) for commits in self._commits))
        await until(lambda: self._shows(before + events), _POLL)
        return Work(events, seconds=time.perf_counter() - began)

    async def _append(self, commits: Sequence[Commit]) -> None:
        for commit in commits:
            await self._pipeline.store.append(commit)

    async def _shows(self, events: int) -> bool:
        return await self._visible() >= events

    async def _visible(self) -> int:
        return sum(int(one["seq"]) for one in await self._positions.find({}))


def _stream(work: str, writer: int, commits: int, a_commit: int) -> Sequence[Commit]:
    province = subject.PROVINCES[writer % len(subject.PROVINCES)]
    streams, length = f"{work}-", 20 // a_commit
    return [
        subject.commit(province, f"{streams}{n // length}", n % length * a_commit, a_commit)
        for n in range(commits)
    ]


async def _sent(database: Database) -> int:
    return sum(int(one["seq"]) for one in await database.collection("published").find({}))


@asynccontextmanager
async def g4(stand: Stand) -> AsyncIterator[Plan]:
    """Sequencer and publisher catching up."""
    await stand.fresh_topics([subject.SERVICE])
    events = stand.options.few(20_000, 5_000)
    names = {a_commit: stand.name(f"backlog{a_commit}") for a_commit in (1, 5)}
    cells = {a: CatchesUp(stand, name, a, events * (1 + (a > 1))) for a, name in names.items()}
    server = (stand.mongod.pid, stand.kafka.pid)
    try:
        yield Plan(
            cells={
                f"{a_commit} a commit": Cell(cell.work, cell.prepare, server=server)
                for a_commit, cell in cells.items()
            },
            goals=[
                Goal(
                    "number and publish, 1 event a commit",
                    "≥ 10,000 events/s",
                    "1 a commit",
                    at_least=10_000,
                ),
                Goal(
                    "number and publish, 5 events a commit",
                    "≥ 20,000 events/s",
                    "5 a commit",
                    at_least=20_000,
                ),
            ],
        )
    finally:
        for cell in cells.values():
            await cell.close()
    await stand.drop(*names.values())


@asynccontextmanager
async def g5(stand: Stand) -> AsyncIterator[Plan]:
    """From append to the view's row over Kafka, the projection in a process of its own."""
    name, kafka = stand.name("flow"), stand.kafka.bootstrap
    views = f"{name}_views"
    await stand.fresh_topics([subject.SERVICE])
    pipeline = Pipeline(stand.mongo, name, kafka)
    await pipeline.prepare()
    async with AsyncExitStack() as stack:
        child = await stack.enter_async_context(living("projection", stand.mongod.url, name, kafka))
        loops = pipeline.start()
        server = (stand.mongod.pid, stand.kafka.pid, child.pid)
        cells: dict[str, Cell] = {}
        for a_commit in (1, 5):
            events = stand.options.few(20_000, 4_000)
            flow = Flows(pipeline, stand.mongo.database(views), events, a_commit)
            cells[f"{a_commit} a commit"] = Cell(flow.work, flow.prepare, server=server)
        peers, missing = _runner_of_the_library(stand, stack)
        try:
            yield Plan(cells | peers, _g5_goals(), missing)
        finally:
            await stopped(loops)
            await pipeline.close()
    await stand.drop(name, views)


def _runner_of_the_library(
    stand: Stand, stack: AsyncExitStack
) -> tuple[dict[str, Cell], dict[str, str]]:
    try:
        peer: Any = library(stand, stack, "Projecting")
        events = stand.options.few(1_000, 200)
        pid = stand.postgres.process.pid
        cell = Cell(lambda _seconds: peer.project(events), server=(pid,))
    except PeerMissing as reason:
        return {}, {"eventsourcing": str(reason)}
    return {"eventsourcing": cell}, {}


def _g5_goals() -> Sequence[Goal]:
    what = "append to the view's row, Kafka, {} a commit"
    one, five = "1 a commit", "5 a commit"
    return [
        Goal(what.format("1 event"), "≥ 6,000 events/s", one, at_least=6_000),
        Goal(what.format("5 events"), "≥ 6,000 events/s", five, at_least=6_000),
        Goal(
            what.format("1 event"),
            "≥ 15× pyeventsourcing's ProjectionRunner",
            one,
            peer="eventsourcing",
            at_least=15,
        ),
    ]
