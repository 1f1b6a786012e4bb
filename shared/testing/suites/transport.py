"""What every transport must do. A test class inherits the suite and has fixtures `books` and
`transport`."""

import asyncio
from typing import Protocol

import pytest

from shared.eventstore.memory import MemoryEventStore, MemoryLedger
from shared.kernel.message import Province
from shared.kernel.reading import RawEvent, raw_events
from shared.messaging.consumer import Consumer, MissingEvents
from shared.messaging.supervise import Loop, supervise
from shared.messaging.transport import Inlet
from shared.telemetry.metrics import GAPS_FILLED
from shared.testing.ledgers import HERE, NOTES, THERE, Books, notebook
from shared.testing.listening import Listener, Wrapped, consuming, heard_by

PROVINCES = (HERE, THERE)


class Transport(Protocol):
    async def publish(self) -> None:
        """Number what waits, and send what was not sent."""
        ...

    def inlet(self, consumer: str) -> Inlet: ...


async def write_some(books: Books, events: int = 12) -> None:
    """So many events in each province, in commits of one to three, on three streams."""
    for province in PROVINCES:
        left, number = events, 0
        while left:
            texts = [f"{number}.{n}" for n in range(min(left, number % 3 + 1))]
            await books.write(notebook(number % 3, province), *texts)
            left, number = left - len(texts), number + 1


async def in_ledgers(books: Books) -> dict[Province, list[RawEvent]]:
    return {
        province: [
            as_bytes(raw)
            for entry in await books.everything(province)
            for raw in raw_events(books.ledger.service, entry)
        ]
        for province in PROVINCES
    }


def as_bytes(raw: RawEvent) -> RawEvent:
    return raw._replace(data=raw.data if isinstance(raw.data, bytes) else raw.data.encode())


async def polled(inlet: Inlet, upto: int) -> dict[Province, list[RawEvent]]:
    """First arrivals by province, until each has come to the number; doubles are left out."""
    arrived: dict[Province, list[RawEvent]] = {province: [] for province in PROVINCES}
    async with asyncio.timeout(20):
        while not all(run and run[-1].seq == upto for run in arrived.values()):
            for raw in await inlet.poll():
                run = arrived[raw.province]
                if not run or raw.seq > run[-1].seq:
                    run.append(as_bytes(raw))
    return arrived


def gaps_filled(books: Books) -> float:
    return float(GAPS_FILLED.labels(books.ledger.service)._value.get())  # noqa: SLF001


class InletSuite:
    async def test_everything_published_arrives_in_the_order_of_its_ledger(
        self, books: Books, transport: Transport
    ) -> None:
        inlet = transport.inlet("reader")
        await write_some(books, 6)
        await transport.publish()
        await inlet.start({})
        assert await polled(inlet, 6) == await in_ledgers(books)
        await inlet.handled()
        await write_some(books, 6)
        await transport.publish()
        later = await polled(inlet, 12)
        await inlet.stop()
        expected = await in_ledgers(books)
        assert later == {province: events[6:] for province, events in expected.items()}

    async def test_a_reader_may_begin_in_the_middle(
        self, books: Books, transport: Transport
    ) -> None:
        await write_some(books)
        await transport.publish()
        inlet = transport.inlet("reader")
        await inlet.start({(books.ledger.service, HERE): 5, (books.ledger.service, THERE): 7})
        arrived = await polled(inlet, 12)
        await inlet.stop()
        expected = await in_ledgers(books)
        assert arrived[HERE][-7:] == expected[HERE][5:]
        assert arrived[THERE][-5:] == expected[THERE][7:]

    async def test_a_reader_that_comes_back_hears_what_came_meanwhile(
        self, books: Books, transport: Transport
    ) -> None:
        await write_some(books, 4)
        await transport.publish()
        first = transport.inlet("reader")
        await first.start({})
        await polled(first, 4)
        await first.handled()
        await first.stop()
        await write_some(books, 4)
        await transport.publish()
        second = transport.inlet("reader")
        await second.start({(books.ledger.service, province): 4 for province in PROVINCES})
        arrived = await polled(second, 8)
        await second.stop()
        for province, events in (await in_ledgers(books)).items():
            assert arrived[province][-4:] == events[4:]

    async def test_what_was_polled_and_not_dealt_with_comes_again(
        self, books: Books, transport: Transport
    ) -> None:
        await write_some(books, 4)
        await transport.publish()
        for _ in range(2):
            inlet = transport.inlet("reader")
            await inlet.start({})
            assert await polled(inlet, 4) == await in_ledgers(books)
            await inlet.stop()

    async def test_a_poll_ends_when_nothing_comes(self, transport: Transport) -> None:
        inlet = transport.inlet("reader")
        await inlet.start({})
        async with asyncio.timeout(5):
            assert list(await inlet.poll()) == []
        await inlet.stop()


class ConsumerSuite:
    async def test_a_consumer_hears_what_is_published_while_it_runs(
        self, books: Books, transport: Transport
    ) -> None:
        listener = Listener(books.ledger.service)
        async with consuming(transport.inlet("reader"), books.ledger, listener) as running:
            for events in (12, 24):
                await write_some(books)
                await transport.publish()
                await heard_by(listener, {HERE: events, THERE: events}, running)
        assert len(listener.heard) == 48

    async def test_what_comes_twice_is_taken_in_once(
        self, books: Books, transport: Transport
    ) -> None:
        listener = Listener(books.ledger.service)
        inlet = Wrapped(transport.inlet("reader"), lambda raw: [*raw, *raw, *raw[::2]])
        async with consuming(inlet, books.ledger, listener) as running:
            await write_some(books)
            await transport.publish()
            await heard_by(listener, {HERE: 12, THERE: 12}, running)
        assert len(listener.heard) == 24

    async def test_what_was_lost_on_the_way_is_read_from_the_ledger(
        self, books: Books, transport: Transport
    ) -> None:
        lost = {1, 4, 5, 9}
        listener = Listener(books.ledger.service)
        inlet = Wrapped(
            transport.inlet("reader"), lambda raw: [one for one in raw if one.seq not in lost]
        )
        await write_some(books)
        await transport.publish()
        await _hear_without_catching_up(inlet, books, listener, 12)
        assert len(listener.heard) == 24
        assert gaps_filled(books) == 2 * len(lost)

    async def test_a_number_beyond_the_ledger_is_not_taken_for_granted(
        self, books: Books, transport: Transport
    ) -> None:
        await write_some(books)
        await transport.publish()
        empty = MemoryLedger(MemoryEventStore(), books.ledger.service)
        listener = Listener(books.ledger.service)
        inlet = Wrapped(transport.inlet("reader"), lambda raw: [one for one in raw if one.seq != 3])
        with pytest.raises(MissingEvents, match="3 to 3"):
            async with consuming(inlet, empty, listener) as running:
                await heard_by(listener, {HERE: 12, THERE: 12}, running)
        assert {listener.position((books.ledger.service, p)) for p in PROVINCES} <= {0, 2}

    async def test_each_handler_has_positions_of_its_own(
        self, books: Books, transport: Transport
    ) -> None:
        service = books.ledger.service
        await write_some(books)
        await transport.publish()
        anew, ahead = Listener(service), Listener(service, {(service, p): 9 for p in PROVINCES})
        async with consuming(transport.inlet("reader"), books.ledger, anew, ahead) as running:
            await heard_by(anew, {HERE: 12, THERE: 12}, running)
            await heard_by(ahead, {HERE: 12, THERE: 12}, running)
        assert (len(anew.heard), len(ahead.heard)) == (24, 6)

    async def test_after_a_failure_nothing_is_lost_and_nothing_comes_twice(
        self, books: Books, transport: Transport, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("shared.messaging.supervise._FIRST_PAUSE", 0.01)
        listener, service = Listener(books.ledger.service), books.ledger.service
        inlet = transport.inlet("reader")
        consumer = Consumer(inlet, {service: books.ledger}, [listener], NOTES)
        running = asyncio.create_task(supervise(Loop("a consumer", consumer.run)))
        for events in (12, 24, 36):
            listener.failures = [LookupError("once")]
            await write_some(books)
            await transport.publish()
            await heard_by(listener, {HERE: events, THERE: events}, running)
            assert not listener.failures
        running.cancel()
        await asyncio.wait({running})
        assert len(listener.heard) == 72


class TransportSuite(InletSuite, ConsumerSuite):
    """Both."""


async def _hear_without_catching_up(
    inlet: Inlet, books: Books, listener: Listener, upto: int
) -> None:
    """Take polls in as a consumer does, from an inlet that begins at nothing."""
    consumer = Consumer(inlet, {books.ledger.service: books.ledger}, [listener], NOTES)
    await inlet.start({})
    async with asyncio.timeout(20):
        while {listener.position((books.ledger.service, p)) for p in PROVINCES} != {upto}:
            await consumer.take(await inlet.poll())
    await inlet.stop()
