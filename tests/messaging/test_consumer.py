"""The handlers of one consumer: none waits for another, and what one could not take comes again."""

import asyncio
from collections.abc import Mapping, Sequence

import pytest

from shared.kernel.reading import RawEvent
from shared.messaging.consumer import RACES, Consumer, PositionMoved, Run
from shared.messaging.transport import Place
from shared.testing.ledgers import HERE, NOTES, SERVICE, THERE, Books, notebook
from shared.testing.listening import Listener


class QuietInlet:
    """Nothing comes by itself; counts what was dealt with."""

    handled_times = 0

    async def start(self, heard: Mapping[Place, int]) -> None:
        """Nothing to open."""

    async def poll(self) -> Sequence[RawEvent]:
        return []

    async def handled(self) -> None:
        self.handled_times += 1

    async def stop(self) -> None:
        """Nothing to close."""


class WaitingListener(Listener):
    """Takes a run in when it is let go."""

    def __init__(self, service: str) -> None:
        super().__init__(service)
        self.go = asyncio.Event()

    async def handle(self, runs: Sequence[Run]) -> None:
        await self.go.wait()
        await super().handle(runs)


@pytest.fixture
def service() -> str:
    return SERVICE


async def written(books: Books) -> Sequence[RawEvent]:
    await books.write(notebook(1), "a", "b")
    await books.number_all()
    return await books.ledger.events(HERE, 0, 10)


async def test_a_slow_handler_holds_up_no_other(books: Books) -> None:
    raw, inlet = await written(books), QuietInlet()
    slow, quick = WaitingListener(SERVICE), Listener(SERVICE)
    consumer = Consumer(inlet, {SERVICE: books.ledger}, [slow, quick], NOTES)
    taking = asyncio.create_task(consumer.take(raw))
    async with asyncio.timeout(5):
        while not quick.heard:
            await asyncio.sleep(0)
    assert (len(slow.heard), inlet.handled_times) == (0, 0)
    slow.go.set()
    await taking
    assert (slow.heard, inlet.handled_times) == (quick.heard, 1)


async def test_what_one_handler_could_not_take_is_not_dealt_with(books: Books) -> None:
    raw, inlet = await written(books), QuietInlet()
    failing, steady = Listener(SERVICE), Listener(SERVICE)
    failing.failures.append(OSError("away"))
    consumer = Consumer(inlet, {SERVICE: books.ledger}, [failing, steady], NOTES)
    with pytest.raises(OSError, match="away"):
        await consumer.take(raw)
    assert (len(steady.heard), inlet.handled_times) == (2, 0)
    await consumer.take(raw)  # again: who has it already drops it by its numbers
    assert (failing.heard, inlet.handled_times) == (steady.heard, 1)


class Overtaken(Listener):
    """Another process takes each of its next events in just before it would."""

    def __init__(self, service: str, times: int) -> None:
        super().__init__(service)
        self.failures += [PositionMoved()] * times
        self.loads = 0

    async def load(self) -> None:
        self.loads += 1


async def test_who_loses_a_race_reads_the_positions_anew_and_goes_on(books: Books) -> None:
    raw, inlet = await written(books), QuietInlet()
    overtaken = Overtaken(SERVICE, times=2)
    await Consumer(inlet, {SERVICE: books.ledger}, [overtaken], NOTES).take(raw)
    assert (len(overtaken.heard), overtaken.loads, inlet.handled_times) == (2, 2, 1)


async def test_who_loses_every_race_begins_anew(books: Books) -> None:
    raw, inlet = await written(books), QuietInlet()
    overtaken = Overtaken(SERVICE, times=RACES)
    consumer = Consumer(inlet, {SERVICE: books.ledger}, [overtaken], NOTES)
    with pytest.raises(PositionMoved):
        await consumer.take(raw)
    assert (overtaken.heard, inlet.handled_times) == ([], 0)


async def test_after_a_lost_race_also_what_nobody_has_sent_is_caught_up_with(books: Books) -> None:
    """The positions that are read anew may be those of another build, which is behind."""
    raw, inlet = await written(books), QuietInlet()
    await books.write(notebook(1, THERE), "c")
    await books.number_all()
    overtaken = Overtaken(SERVICE, times=1)
    await Consumer(inlet, {SERVICE: books.ledger}, [overtaken], NOTES).take(raw)
    assert overtaken.position((SERVICE, THERE)) == 1
