"""Apache Kafka keeps the contract of every transport, and its own failures lose nothing."""

import asyncio
import gc
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from aiokafka import AIOKafkaProducer

from shared.kernel.message import Province
from shared.local.process import free_port
from shared.messaging.cloudevents import headers_of
from shared.messaging.consumer import Consumer, Unreadable
from shared.messaging.cursors import MongoCursors
from shared.messaging.kafka import (
    PARTITIONS,
    KafkaInlet,
    KafkaOutlet,
    Share,
    create_topics,
    topic_of,
)
from shared.messaging.publisher import Publisher, SeatLost
from shared.messaging.transport import Unsent
from shared.mongo import Database
from shared.testing.ledgers import HERE, NOTES, THERE, Books, notebook
from shared.testing.listening import Listener, consuming, heard_by
from shared.testing.suites.transport import (
    Transport,
    TransportSuite,
    gaps_filled,
    in_ledgers,
    polled,
    write_some,
)
from tests.messaging.on_kafka import TOKEN, KafkaTransport, on_topic


@pytest.fixture
async def transport(
    kafka_bootstrap: str, books: Books, database: Database
) -> AsyncIterator[KafkaTransport]:
    await create_topics(kafka_bootstrap, [books.ledger.service])
    transport = KafkaTransport(kafka_bootstrap, books, database)
    yield transport
    await transport.outlet.close()


@pytest.fixture
async def stranger(kafka_bootstrap: str) -> AsyncIterator[AIOKafkaProducer]:
    """Another program that writes on our topics."""
    producer = AIOKafkaProducer(bootstrap_servers=kafka_bootstrap)
    await producer.start()
    yield producer
    await producer.stop()


class TestKafka(TransportSuite):
    """The contract."""


async def test_a_province_stays_in_one_partition_in_the_order_of_its_ledger(
    kafka_bootstrap: str, books: Books, transport: Transport
) -> None:
    await write_some(books)
    await transport.publish()
    numbers = list(range(1, 13))
    assert await on_topic(kafka_bootstrap, books.ledger.service) == {HERE: numbers, THERE: numbers}


async def test_a_publisher_that_died_before_its_cursor_moved_sends_the_same_numbers_again(
    kafka_bootstrap: str, books: Books, database: Database, transport: KafkaTransport
) -> None:
    class Dies:
        async def load(self) -> Mapping[Province, int]:
            return {}

        async def advance(self, sent: Mapping[Province, int], token: int) -> bool:
            assert sent
            assert token
            raise ConnectionError("the process ends here")

    await write_some(books)
    await books.number_all()
    dying = Publisher(books.news, transport.outlet, Dies())
    with pytest.raises(ConnectionError):
        await dying.step(TOKEN)
    listener = Listener(books.ledger.service)
    async with consuming(transport.inlet("reader"), books.ledger, listener) as running:
        await transport.publish()
        await write_some(books)
        await transport.publish()
        await heard_by(listener, {HERE: 24, THERE: 24}, running)
    assert len(listener.heard) == 48
    numbers = [*range(1, 13), *range(1, 25)]
    assert await on_topic(kafka_bootstrap, books.ledger.service) == {HERE: numbers, THERE: numbers}
    assert await MongoCursors(database).load() == {HERE: 24, THERE: 24}


async def test_a_publisher_with_an_old_token_moves_no_cursor(
    books: Books, database: Database, transport: KafkaTransport
) -> None:
    await write_some(books)
    await books.number_all()
    cursors = MongoCursors(database)
    assert await cursors.advance({HERE: 2, THERE: 3}, TOKEN + 1)
    with pytest.raises(SeatLost):
        await transport.publish()
    assert await cursors.load() == {HERE: 2, THERE: 3}
    assert await cursors.advance({HERE: 1}, TOKEN + 1)
    assert (await cursors.load())[HERE] == 2, "a cursor never goes back"


@pytest.mark.parametrize("after_our_own", [False, True])
async def test_rubbish_on_the_topic_stops_nobody(
    books: Books,
    transport: KafkaTransport,
    stranger: AIOKafkaProducer,
    after_our_own: bool,
) -> None:
    topic, service = topic_of(books.ledger.service), books.ledger.service
    listener = Listener(service)
    async with consuming(transport.inlet("reader"), books.ledger, listener) as running:
        if after_our_own:
            await write_some(books)
            await transport.publish()
        for message in _rubbish():
            await stranger.send_and_wait(topic, key=HERE.encode(), **message)
        await write_some(books)
        await transport.publish()
        upto = 24 if after_our_own else 12
        await heard_by(listener, {HERE: upto, THERE: upto}, running)
    assert _seqs(listener, HERE) == list(range(1, upto + 1))


def _rubbish() -> list[dict[str, Any]]:
    return [
        {"value": b"\xff\xfe\x00", "headers": []},
        {"value": b"", "headers": [("ce_specversion", b"1.0")]},
        {"value": None, "headers": []},
        {"value": b"{}", "headers": [("ce_source", b"\xff"), ("ce_specversion", b"1.0")]},
        {"value": b"{", "headers": [("ce_specversion", b"1.0"), ("ce_sequence", b"-1")]},
    ]


def _seqs(listener: Listener, province: Province) -> list[int]:
    read = [heard for heard in listener.heard if not isinstance(heard, Unreadable)]
    assert len(read) == len(listener.heard)
    return [heard.seq for heard in read if heard.province == province]


async def test_our_own_message_spoiled_on_the_way_is_read_from_the_ledger(
    books: Books, transport: KafkaTransport, stranger: AIOKafkaProducer
) -> None:
    listener, service = Listener(books.ledger.service), books.ledger.service
    await write_some(books, 3)
    await books.number_all()
    events = (await in_ledgers(books))[HERE]
    inlet = transport.inlet("reader")
    for raw in events:
        headers = headers_of(raw) if raw.seq != 2 else []
        await stranger.send_and_wait(
            topic_of(service), value=raw.data, key=HERE.encode(), headers=headers
        )
    await inlet.start({})
    consumer = Consumer(inlet, {service: books.ledger}, [listener], NOTES)
    async with asyncio.timeout(20):
        while listener.position((service, HERE)) < 3:
            await consumer.take(await inlet.poll())
    await inlet.stop()
    assert _seqs(listener, HERE) == [1, 2, 3]
    assert gaps_filled(books) == 1


async def test_offsets_that_were_lost_or_are_wrong_change_nothing(
    books: Books, database: Database, transport: KafkaTransport
) -> None:
    service, offsets = books.ledger.service, database.collection("kafka_offsets")
    listener = Listener(service)
    for round_, spoil in enumerate(("nothing", "lost", "too far"), start=1):
        if spoil == "lost":
            await offsets.delete({})
        if spoil == "too far":
            for document in await offsets.find({}):
                await offsets.update_one({"_id": document["_id"]}, {"$set": {"offset": 10**6}})
        async with consuming(transport.inlet("reader"), books.ledger, listener) as running:
            await write_some(books)
            await transport.publish()
            await heard_by(listener, {HERE: 12 * round_, THERE: 12 * round_}, running)
    assert len(listener.heard) == 72


async def test_two_instances_share_the_provinces_between_them(
    kafka_bootstrap: str, books: Books, database: Database, transport: KafkaTransport
) -> None:
    service = books.ledger.service
    await write_some(books, 4)
    await transport.publish()
    heard: list[int] = []
    for instance in range(2):
        share = Share(instance, 2)
        inlet = KafkaInlet(kafka_bootstrap, [service], f"half-{instance}", database, share)
        await inlet.start({})
        found: list[int] = []
        async with asyncio.timeout(20):
            for _ in range(4):
                found += [raw.seq for raw in await inlet.poll()]
        await inlet.stop()
        heard += found
    assert sorted(heard) == sorted([1, 2, 3, 4] * 2)
    assert sorted(Share(0, 2).partitions() + Share(1, 2).partitions()) == list(range(PARTITIONS))


async def test_without_a_broker_sending_and_starting_fail_in_bounded_time(
    books: Books, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.messaging.bounded.ACK_SECONDS", 2.0)
    nowhere = f"127.0.0.1:{free_port()}"
    await books.write(notebook(1), "x")
    await books.number_all()
    outlet = KafkaOutlet(nowhere, "a publisher")
    inlet = KafkaInlet(nowhere, [books.ledger.service], "reader", database)
    async with asyncio.timeout(20):
        with pytest.raises(Unsent):
            await outlet.send(books.ledger.service, await books.everything())
        await outlet.close()
        with pytest.raises(Exception, match=r"bootstrap|Timeout|^$"):
            await inlet.start({})
        await inlet.stop()


async def test_topics_are_made_once_and_left_as_they_are(
    kafka_bootstrap: str, books: Books, transport: KafkaTransport
) -> None:
    await write_some(books, 4)
    await transport.publish()
    await create_topics(kafka_bootstrap, [books.ledger.service])
    inlet = transport.inlet("reader")
    await inlet.start({})
    assert await polled(inlet, 4) == await in_ledgers(books)
    await inlet.stop()


async def test_the_largest_commit_that_is_allowed_can_be_sent(
    books: Books, transport: KafkaTransport
) -> None:
    await books.write(notebook(1, HERE), *["x" * 261_000] * 4)
    await books.write(notebook(1, THERE), *["ก"] * 4)
    await transport.publish()
    inlet = transport.inlet("reader")
    await inlet.start({})
    assert await polled(inlet, 4) == await in_ledgers(books)
    await inlet.stop()


async def test_a_start_that_is_given_up_leaves_nothing_open(
    books: Books, transport: KafkaTransport
) -> None:
    """Seen by the driver's own warning, which is an error here."""
    for microseconds in range(0, 5000, 500):
        inlet = transport.inlet("reader")
        starting = asyncio.create_task(inlet.start({}))
        await asyncio.wait({starting}, timeout=microseconds / 1e6)
        starting.cancel()
        await asyncio.wait({starting})
        await inlet.stop()
    gc.collect()
    assert books.ledger.service
