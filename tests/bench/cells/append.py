"""G1, G2 and G10: appending and loading, against the bare driver and other event stores."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from typing import Any

from shared.eventstore.execute import Executor
from shared.eventstore.mongo import COMMITS, MongoEventStore, create_indexes
from shared.kernel.commit import Fact
from shared.mongo import Database
from tests.bench import subject
from tests.bench.drive import callers
from tests.bench.peers.bare import BareInserts, BareLoad
from tests.bench.peers.missing import PeerMissing
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.stand import Stand

CALLERS = (1, 16, 64)
LONG = 200  # events of a long stream
A_STREAM = 5  # commands on one stream before the next begins


class Executes:
    """Load, decide, append through the executor; each caller has its own streams."""

    def __init__(self, database: Database, writers: int) -> None:
        self._executor = Executor(MongoEventStore(database), subject.CATALOGUE)
        self._writers = writers
        self._rounds = count()
        self._round = 0

    async def work(self, seconds: float) -> Work:
        self._round = next(self._rounds)
        return await callers(self._writers, seconds, self._execute)

    async def _execute(self, caller: int, turn: int) -> None:
        province = subject.PROVINCES[caller % len(subject.PROVINCES)]
        work = f"g1-{self._round}-{caller}-{turn // A_STREAM}"
        command = subject.command(province, work, turn)
        stream = subject.stream_of(province, work)
        await self._executor.execute(subject.WORK, stream, command)


class Appends:
    """The store alone: each caller's commit goes out with those of its neighbours."""

    def __init__(self, database: Database, writers: int, numbers: Iterator[int]) -> None:
        self._store = MongoEventStore(database)
        self._writers = writers
        self._numbers = numbers

    async def work(self, seconds: float) -> Work:
        return await callers(self._writers, seconds, self._append)

    async def _append(self, _caller: int, _turn: int) -> None:
        await self._store.append(subject.alone(next(self._numbers)))


class Loads:
    """What the executor does before it decides: read, decode, fold."""

    def __init__(self, database: Database, stream: str) -> None:
        self._store = MongoEventStore(database)
        self._stream = stream

    async def work(self, seconds: float) -> Work:
        return await callers(1, seconds, self._load)

    async def _load(self, _caller: int, _turn: int) -> None:
        history = await self._store.read(self._stream)
        subject.WORK.after(_read(fact) for commit in history for fact in commit.facts)


def _read(fact: Fact) -> Any:
    return subject.CATALOGUE.decode(fact.type, fact.schema, fact.data)


@asynccontextmanager
async def g1(stand: Stand) -> AsyncIterator[Plan]:
    """Append through the executor."""
    ours, bare = stand.name("execute"), stand.name("bare")
    database = stand.mongo.database(ours)
    await create_indexes(database)
    inserts = BareInserts(stand.bare[bare][COMMITS], 16, count(), reads=True)
    mongod = (stand.mongod.pid,)
    yield Plan(
        cells={
            "execute": Cell(Executes(database, 16).work, server=mongod),
            "find_one + insert_one": Cell(inserts.work, inserts.prepare, server=mongod),
        },
        goals=[
            Goal(
                "append: load, decide, commit; 16 writers",
                "≥ 0.85× bare find_one + insert_one",
                ours="execute",
                peer="find_one + insert_one",
                at_least=0.85,
            )
        ],
    )
    await stand.drop(ours, bare)


@asynccontextmanager
async def g2(stand: Stand) -> AsyncIterator[Plan]:
    """Append with group commit."""
    ours, bare = stand.name("group"), stand.name("bare")
    database = stand.mongo.database(ours)
    await create_indexes(database)
    mongod = (stand.mongod.pid,)
    cells: dict[str, Cell] = {}
    numbers = count()
    for writers in CALLERS:
        inserts = BareInserts(stand.bare[bare][COMMITS], writers, numbers, reads=False)
        cells[f"group {writers}"] = Cell(Appends(database, writers, numbers).work, server=mongod)
        cells[f"insert_one {writers}"] = Cell(inserts.work, inserts.prepare, server=mongod)
    async with AsyncExitStack() as stack:
        peers, missing = _other_stores(stand, stack)
        yield Plan(cells | peers, _g2_goals(), missing)
    await stand.drop(ours, bare)


@asynccontextmanager
async def g10(stand: Stand) -> AsyncIterator[Plan]:
    """Load a long stream."""
    name = stand.name("load")
    database = stand.mongo.database(name)
    await create_indexes(database)
    store = MongoEventStore(database)
    for version in range(LONG):
        await store.append(subject.commit(subject.PROVINCES[0], "long", version))
    stream = subject.stream_of(subject.PROVINCES[0], "long")
    mongod = (stand.mongod.pid,)
    cells = {
        "load": Cell(Loads(database, stream).work, server=mongod),
        "find": Cell(BareLoad(stand.bare[name][COMMITS], stream).work, server=mongod),
    }
    async with AsyncExitStack() as stack:
        missing: dict[str, str] = {}
        try:
            works = library(stand, stack, "Loading")
            peer = works.stream_of(LONG)
            cells["eventsourcing"] = Cell(peer.work, server=(stand.postgres.process.pid,))
        except PeerMissing as reason:
            missing["eventsourcing"] = str(reason)
        yield Plan(cells, _g10_goals(), missing)
    await stand.drop(name)


def _other_stores(stand: Stand, stack: AsyncExitStack) -> tuple[dict[str, Cell], dict[str, str]]:
    """The peers that are there, at 16 callers, and why the others are not."""
    cells: dict[str, Cell] = {}
    missing: dict[str, str] = {}
    try:
        works = library(stand, stack, "Appending")
        pid = stand.postgres.process.pid
        cells["eventsourcing 16"] = Cell(lambda s: works.append(16, s), server=(pid,))
    except PeerMissing as reason:
        missing["eventsourcing 16"] = str(reason)
    try:
        from tests.bench.peers.uma import UmaAppends  # noqa: PLC0415 - it may not be installed

        appends = UmaAppends(stand.umadb.url, 16)
        stack.callback(appends.close)
        cells["umadb 16"] = Cell(appends.work, server=(stand.umadb.process.pid,))
    except PeerMissing as reason:
        missing["umadb 16"] = str(reason)
    return cells, missing


def library(stand: Stand, stack: AsyncExitStack, name: str) -> Any:
    """The library `eventsourcing` on PostgreSQL. Raises `PeerMissing`."""
    from tests.bench.peers.event_sourcing import EventSourcing  # noqa: PLC0415

    works = EventSourcing(stand.postgres, name)
    stack.callback(works.close)
    return works


def _g2_goals() -> list[Goal]:
    many, some, alone = "group 64", "group 16", "group 1"
    return [
        Goal(
            "group commit, 64 callers",
            "≥ 5× bare insert_one",
            many,
            peer="insert_one 64",
            at_least=5,
        ),
        Goal("its p99", "≤ that of insert_one", many, "p99", peer="insert_one 64", at_most=1),
        Goal("its p99 to its p50", "≤ 3×", many, "p99", peer=many, peer_measure="p50", at_most=3),
        Goal("16 callers", "≥ 2.5× bare insert_one", some, peer="insert_one 16", at_least=2.5),
        Goal(
            "16 callers",
            "≥ 8× pyeventsourcing + PostgreSQL",
            some,
            peer="eventsourcing 16",
            at_least=8,
        ),
        Goal("16 callers", "≥ 1× UmaDB", some, peer="umadb 16", at_least=1),
        Goal("alone", "≥ 0.8× bare insert_one", alone, peer="insert_one 1", at_least=0.8),
    ]


def _g10_goals() -> list[Goal]:
    what = f"load a stream of {LONG} events, p50"
    return [
        Goal(what, "≤ 1.35× bare find", "load", "p50", peer="find", at_most=1.35),
        Goal(
            what,
            "≤ 0.45× pyeventsourcing + PostgreSQL",
            "load",
            "p50",
            peer="eventsourcing",
            at_most=0.45,
        ),
    ]
