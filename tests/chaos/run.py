"""One run: processes at work, one of them stopped at its arrow, the others going on, the oracle."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from services.projection.app import NAME as PROJECTION
from shared.contracts.catalogue import CATALOGUE
from shared.kernel.message import Province
from shared.messaging.lease import LEASES
from shared.mongo import Mongo
from shared.service.owner import own_streams
from shared.service.platform import Platform
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker
from tests.chaos.control import Control, NotInTime, Worker, until
from tests.chaos.nursery import Nursery
from tests.chaos.oracle import Answer, Stores, complaints, read_answers
from tests.chaos.plan import Plan
from tests.chaos.script import WRITERS, Task, beginning, extras
from tests.chaos.tape import Tape
from tests.chaos.views import VIEWS
from tests.chaos.worker import POLICY, SERVICES, Answers, answered

OUTRUN_AFTER = 15  # commands
_numbers = count(1)


@dataclass(frozen=True)
class World:
    """What all runs share."""

    mongo: Mongo
    mongo_url: str
    nursery: Nursery
    folder: Path
    prefix: str
    tape: Tape | None = None

    @property
    def kafka(self) -> str:
        return self.tape.bootstrap if self.tape else ""

    @asynccontextmanager
    async def here(self, tape: Tape | None = None) -> "AsyncIterator[World]":
        """The same for another event loop, which needs a connection of its own."""
        mongo = Mongo(self.mongo_url)
        try:
            yield replace(self, mongo=mongo, tape=tape)
        finally:
            await mongo.close()


class Run:
    """The processes and stores of one run."""

    def __init__(
        self, world: World, control: Control, folder: Path, seed: int, provinces: int
    ) -> None:
        self.world = world
        self.seed = seed
        self._control = control
        self._folder = folder
        self.prefix = folder.name
        self.provinces = [Province(f"{self.prefix}-{n}") for n in range(provinces)]
        self.stores = Stores(world.mongo, self.prefix, self.provinces)
        self.platform = Platform(
            Settings(mongo_url=world.mongo_url, database=self.prefix),
            world.mongo,
            TokenMaker().verifier(),
        )
        self._executors = {s: own_streams(self.platform, s, CATALOGUE).executor for s in SERVICES}
        self._answers = Answers(folder / "test.answers")
        self._extras: Iterator[Task] = extras(self.provinces)
        self._names = count(1)

    async def set_up(self) -> None:
        owners = [own_streams(self.platform, service, CATALOGUE) for service in SERVICES]
        prepared = [loop for owner in owners for loop in owner.preparations]
        prepared += Reading(self.platform, PROJECTION, VIEWS).preparations()
        await asyncio.gather(*(loop.run() for loop in prepared))
        await asyncio.gather(*(self.send(beginning(province)) for province in self.provinces))

    async def start(self, role: str, stop_at: str = "", nth: int = 1, writer: int = 0) -> Worker:
        """A new process, connected."""
        name = f"{role}{next(self._names)}"
        worker = self._control.expect(name)
        options = {
            "name": name,
            "control": self._control.address,
            "mongo-url": self.world.mongo_url,
            "prefix": self.prefix,
            "kafka": self.world.kafka,
            "provinces": ",".join(self.provinces),
            "seed": self.seed,
            "stop-at": stop_at,
            "nth": nth,
            "writer": writer,
            "answers": self._folder / f"{name}.answers",
        }
        arguments = [role, *(f"--{option}={value}" for option, value in options.items())]
        worker.pid = self.world.nursery.fork(arguments, self._folder / f"{name}.out")
        await worker.says("connected")
        return worker

    async def one_more(self) -> None:
        extra = next(self._extras, None)
        if extra is None:
            raise NotInTime("the process never came to its arrow")
        await self.send([extra])

    async def send(self, tasks: Iterable[Task]) -> None:
        """Send commands from here, one after the other, and write down what is answered."""
        for task in tasks:
            await answered(self._executors[task.service], task, self._answers)

    async def holders(self) -> set[str | None]:
        """Who has the seats of the services."""
        found = [await self.stores.database(s).collection(LEASES).find({}) for s in SERVICES]
        return {docs[0]["holder"] if docs else None for docs in found}

    async def reseated(self, former: str) -> bool:
        return not await self.holders() & {None, former}

    async def numbered(self) -> bool:
        ledgers = self.stores.ledgers.values()
        return not any([(await ledger.unnumbered(1)).commits for ledger in ledgers])

    async def caught_up_with(self, heads: dict[tuple[str, Province], int]) -> bool:
        positions = await self.stores.positions()
        return all(
            positions[view.name].get(place, 0) >= seq
            for view in VIEWS
            for place, seq in heads.items()
            if place[0] in view.services
        )

    async def reacted_to(self, heads: dict[tuple[str, Province], int]) -> bool:
        positions = await self.stores.policy_positions()
        return all(
            positions.get(place, 0) >= seq
            for place, seq in heads.items()
            if place[0] in POLICY.services
        )

    async def drained(self) -> bool:
        if await self.stores.still_waiting():
            return False
        if self.world.tape is None:
            return True
        sent = self.world.tape.of(self.provinces)
        heads = await self.stores.heads()
        return all(len(dict(sent.get(place, ()))) == seq for place, seq in heads.items())

    def answers(self) -> list[Answer]:
        return read_answers(sorted(self._folder.glob("*.answers")))

    async def complaints(self) -> list[str]:
        sent = self.world.tape.of(self.provinces) if self.world.tape else None
        return await complaints(self.stores, self.answers(), sent)

    def said(self) -> str:
        """What the processes printed, for a run that failed."""
        texts = {file.name: file.read_text().strip() for file in sorted(self._folder.glob("*.out"))}
        return "\n".join(f"--- {name}\n{text[-3000:]}" for name, text in texts.items() if text)

    async def clean_up(self) -> None:
        for name in (*SERVICES, PROJECTION):
            await self.stores.database(name).drop()


@asynccontextmanager
async def running(world: World, seed: int, provinces: int) -> AsyncIterator[Run]:
    """A run with its stores ready; its processes are ended and its databases dropped at the end."""
    folder = world.folder / f"{world.prefix}{next(_numbers)}"
    folder.mkdir()
    async with Control(folder) as control:
        run = Run(world, control, folder, seed, provinces)
        await run.set_up()
        yield run
    await run.clean_up()


@dataclass(frozen=True)
class Result:
    plan: Plan
    wrong: Sequence[str]
    said: str
    seconds: float


async def carry_out(plan: Plan, world: World) -> Result:
    """The whole of a run."""
    began = time.monotonic()
    async with running(world, plan.seed, plan.provinces) as run:
        try:
            await _play(run, plan)
            await until(run.drained, "everything drained")
            wrong: list[str] = []
        except AssertionError as failure:
            wrong = [f"{type(failure).__name__}: {failure}"]
        wrong += await run.complaints()
        said = run.said() if wrong else ""
    return Result(plan, wrong, said, time.monotonic() - began)


async def _play(run: Run, plan: Plan) -> None:
    for role in ("ledger", "reader", "reactor"):
        if role != plan.role:
            await run.start(role)
    if plan.arrow == "reading.during_catch_up":
        await until(run.numbered, "the first commands have their numbers")
    victim = await run.start(plan.role, plan.arrow, plan.nth)
    if plan.role == "ledger" and plan.standby:
        await until(lambda: _seated(run, victim), "the seat is taken")
    standby = await run.start(plan.role) if plan.standby else None
    if standby and plan.role == "writer":
        standby.pause()  # it sends the same commands and must not be through before the arrow
    first = 1 if plan.role == "writer" else 0
    writing = [await run.start("writer", writer=number) for number in range(first, WRITERS)]
    await _arrived(run, victim, standby)
    successor = await _stop(run, plan, victim, standby)
    if plan.role == "writer":
        writing += [successor, *([victim] if plan.kind == "pause" else [])]
    for writer in writing:
        await writer.says("done")


async def _seated(run: Run, victim: Worker) -> bool:
    return victim.has_said("stopped") or await run.holders() == {victim.name}


async def _arrived(run: Run, victim: Worker, standby: Worker | None) -> None:
    """Wait until the process stands at its arrow; more commands bring it there."""
    waits = 0
    while not await victim.has_soon_said("stopped"):
        waits += 1
        if standby and waits == OUTRUN_AFTER:
            standby.pause()  # it has been quicker each time
        await run.one_more()
    if standby:
        standby.wake()


async def _stop(run: Run, plan: Plan, victim: Worker, standby: Worker | None) -> Worker:
    """Kill the process, or pause it until another has done its work and then let it go on."""
    if plan.kind == "kill":
        await victim.kill()
        return standby or await run.start(plan.role)
    victim.pause()
    successor = standby or await run.start(plan.role)
    match plan.role:
        case "ledger":
            await until(lambda: run.reseated(victim.name), "another took the seats")
            await run.one_more()
            await until(run.numbered, "the new holder of the seat works")
        case "reader":
            heads = await run.stores.heads()
            await until(lambda: run.caught_up_with(heads), "another reader took it in")
        case "reactor":
            heads = await run.stores.heads()
            await until(lambda: run.reacted_to(heads), "another reacted to it")
        case _:
            await successor.says("done")
    await victim.resume()
    await run.one_more()
    return successor
