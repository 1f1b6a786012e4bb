"""G6, G13 and G16: building a view afresh, and recomputing the chain."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count

from shared.eventstore.ledger import MongoLedger
from shared.eventstore.verify import first_broken
from tests.bench import subject
from tests.bench.children.run import answer_of
from tests.bench.fill import Filling, filled
from tests.bench.peers.readers import BareBulk, BareFind, BareGetMany
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.stand import Stand

MOST_MB = 300
HUGE = 8_000_000


class Rebuilds:
    """A whole rebuild in a process of its own; its memory is its own, too."""

    def __init__(self, stand: Stand, database: str) -> None:
        self._url = stand.mongod.url
        self._database = database

    async def work(self, _seconds: float) -> Work:
        told = await answer_of("rebuild", self._url, self._database)
        return Work(
            int(told["events"]), seconds=told["seconds"], cpu=told["cpu"], more={"mb": told["mb"]}
        )


class Verifies:
    """Chains, one province after the other."""

    def __init__(self, ledger: MongoLedger) -> None:
        self._ledger = ledger
        self._turn = count()

    async def work(self, seconds: float) -> Work:
        began, events = time.perf_counter(), 0
        while time.perf_counter() - began < seconds:
            province = subject.PROVINCES[next(self._turn) % len(subject.PROVINCES)]
            checked = await first_broken(self._ledger, province)
            assert checked.broken is None
            events += checked.events
        return Work(events)


@asynccontextmanager
async def g6(stand: Stand) -> AsyncIterator[Plan]:
    """Rebuild one view, whole, against bare loops over the same events."""
    events = stand.options.events
    small = events // 4
    large = await _ledger(stand, Filling(events))
    quarter = await _ledger(stand, Filling(small))
    scattered = await _ledger(stand, Filling(small, a_stream=1))
    await stand.fresh_topics([subject.SERVICE])
    getmany = BareGetMany(stand.kafka.bootstrap)
    await getmany.fill(stand.options.few(100_000, 20_000))
    mongod, kafka = (stand.mongod.pid,), (stand.kafka.pid,)
    bulk = BareBulk(stand.bare, stand.name("bulk"))
    yield Plan(
        cells={
            "rebuild": Cell(Rebuilds(stand, large).work, server=mongod),
            "rebuild of a quarter": Cell(Rebuilds(stand, quarter).work, server=mongod),
            "find + decode": Cell(BareFind(stand.bare, large).work, server=mongod),
            "getmany + decode": Cell(getmany.work, server=kafka),
            "rebuild, a row an event": Cell(Rebuilds(stand, scattered).work, server=mongod),
            "bulk_write": Cell(bulk.work, bulk.prepare, server=mongod),
        },
        goals=_g6_goals(events, small),
        rounds=3,
    )
    await stand.drop(large, quarter, scattered, bulk.database)


@asynccontextmanager
async def g13(stand: Stand) -> AsyncIterator[Plan]:
    """Verify the chain."""
    databases = {
        a_commit: await _ledger(stand, Filling(stand.options.few(150_000, 30_000), 20, a_commit))
        for a_commit in (1, 5)
    }
    goal = "≥ 50,000 events/s"
    yield Plan(
        cells={
            f"{a_commit} a commit": Cell(_verifies(stand, name).work, server=(stand.mongod.pid,))
            for a_commit, name in databases.items()
        },
        goals=[
            Goal("verify the chain, 1 event a commit", goal, "1 a commit", at_least=50_000),
            Goal("the same, 5 events a commit", goal, "5 a commit", at_least=50_000),
        ],
    )
    await stand.drop(*databases.values())


@asynccontextmanager
async def g16(stand: Stand) -> AsyncIterator[Plan]:
    """The time an event takes as the ledger grows."""
    sizes = [stand.options.events // 10, stand.options.events]
    sizes += [HUGE] if stand.options.huge else []
    databases = [await _ledger(stand, Filling(size)) for size in sizes]
    cells = {
        f"{size:,} events": Cell(Rebuilds(stand, name).work, server=(stand.mongod.pid,))
        for size, name in zip(sizes, databases, strict=True)
    }
    least, *greater = cells
    yield Plan(cells, [_grows(one, least) for one in greater], rounds=3)
    await stand.drop(*databases)


def _grows(larger: str, least: str) -> Goal:
    return Goal(
        f"rebuild: time an event, {larger}", "within 15 %", larger, "us", peer=least, at_most=1.15
    )


async def _ledger(stand: Stand, filling: Filling) -> str:
    name = stand.name("ledger")
    await filled(stand.mongo, stand.mongod.url, name, filling)
    return name


def _verifies(stand: Stand, name: str) -> Verifies:
    return Verifies(MongoLedger(stand.mongo, stand.mongo.database(name), subject.SERVICE))


def _g6_goals(events: int, small: int) -> Sequence[Goal]:
    memory = "rebuild: most memory"
    return [
        Goal(f"rebuild of {events:,} events", "≥ 30,000 events/s", "rebuild", at_least=30_000),
        Goal("rebuild", "≥ 0.55× find + decode", "rebuild", peer="find + decode", at_least=0.55),
        Goal(
            "rebuild",
            "≥ 0.55× getmany + decode",
            "rebuild",
            peer="getmany + decode",
            at_least=0.55,
        ),
        Goal(
            f"rebuild of {small:,}, a row an event",
            "≥ 0.8× transactional bulk_write",
            "rebuild, a row an event",
            peer="bulk_write",
            at_least=0.8,
        ),
        Goal(memory, f"≤ {MOST_MB} MB", "rebuild", "mb", at_most=MOST_MB),
        Goal(
            memory,
            f"as with {small:,} events (≤ 1.1×)",
            "rebuild",
            "mb",
            peer="rebuild of a quarter",
            at_most=1.1,
        ),
    ]
