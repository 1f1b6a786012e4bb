"""A handler in memory, and inlets that lose and repeat what they carry."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager

from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.kernel.reading import RawEvent
from shared.messaging.consumer import Consumer, Handler, Heard, Run, seq_of
from shared.messaging.transport import Inlet, Place
from shared.testing.eventually import eventually
from shared.testing.ledgers import NOTES


class Listener:
    """Implements the consumer's `Handler`; refuses a run that does not continue the last one."""

    def __init__(self, service: str, positions: Mapping[Place, int] | None = None) -> None:
        self.name = "listener"
        self.services = frozenset({service})
        self.heard: list[Heard] = []
        self.failures: list[Exception] = []  # raised one by one, before anything is taken in
        self._positions = dict(positions or {})

    async def load(self) -> None:
        """The positions are here already."""

    async def tend(self) -> bool:
        return False

    def position(self, place: Place) -> int:
        return self._positions.get(place, 0)

    def places(self) -> Mapping[Place, int]:
        return self._positions

    async def handle(self, runs: Sequence[Run]) -> None:
        if self.failures:
            raise self.failures.pop()
        for run in runs:
            assert run.after == self.position(run.place)
            assert [seq_of(e) for e in run.events] == list(range(run.after + 1, run.upto + 1))
            self.heard += run.events
            self._positions[run.place] = run.upto


class Wrapped:
    """An inlet whose polls go through a function: what it leaves out is lost on the way."""

    def __init__(
        self, inlet: Inlet, change: Callable[[Sequence[RawEvent]], Sequence[RawEvent]]
    ) -> None:
        self._inlet = inlet
        self._change = change

    async def start(self, heard: Mapping[Place, int]) -> None:
        await self._inlet.start(heard)

    async def poll(self) -> Sequence[RawEvent]:
        return self._change(await self._inlet.poll())

    async def handled(self) -> None:
        await self._inlet.handled()

    async def stop(self) -> None:
        await self._inlet.stop()


@asynccontextmanager
async def consuming(
    inlet: Inlet, ledger: Ledger, *handlers: Handler
) -> AsyncIterator["asyncio.Task[None]"]:
    """A consumer at work; how it failed, if it did, is raised at the end."""
    consumer = Consumer(inlet, {ledger.service: ledger}, handlers, NOTES)
    task = asyncio.create_task(consumer.run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait({task})
    if not task.cancelled() and (failure := task.exception()):
        raise failure


async def heard_by(
    listener: Handler, upto: Mapping[Province, int], consuming: "asyncio.Task[None]"
) -> None:
    """Wait until the listener has come this far in each province, or the consumer has ended."""
    (service,) = listener.services
    await eventually(
        lambda: (
            consuming.done()
            or all(listener.position((service, p)) >= seq for p, seq in upto.items())
        )
    )
