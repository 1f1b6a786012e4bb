"""A broker that does not answer: everything ends in bounded time, and nothing is lost."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import pytest
from aiokafka.errors import KafkaConnectionError

from shared.alarm import Alarm
from shared.local.errors import KafkaUnavailable
from shared.local.kafka import LocalKafka
from shared.messaging.cursors import MongoCursors
from shared.messaging.embedded import EmbeddedInlet
from shared.messaging.kafka import KafkaInlet, KafkaOutlet, create_topics
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.publisher import Publisher
from shared.messaging.supervise import Loop, supervise
from shared.messaging.transport import Unsent
from shared.mongo import Database
from shared.telemetry.metrics import LOOP_FAILURES
from shared.testing.eventually import eventually, eventually_is
from shared.testing.ledgers import HERE, THERE, Books
from shared.testing.listening import consuming, heard_by
from shared.testing.suites.transport import in_ledgers, polled, write_some
from tests.conftest import in_ci
from tests.messaging.copying import Reacting, copies, runner_of, written
from tests.messaging.on_kafka import KafkaTransport, on_topic

pytestmark = pytest.mark.kafka
BOUNDED = 10.0  # seconds: the acknowledgement's and the closing's time together, and some


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalKafka]:
    try:
        broker = LocalKafka.start(tmp_path_factory.mktemp("kafka-to-pause"), guarded=True)
    except KafkaUnavailable as missing:
        if in_ci():
            raise
        pytest.skip(missing.reason)
    yield broker
    broker.stop()


@pytest.fixture
async def kafka(
    broker: LocalKafka, books: Books, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[LocalKafka]:
    monkeypatch.setattr("shared.messaging.kafka.REQUEST_MS", 500)
    monkeypatch.setattr("shared.messaging.bounded.ACK_SECONDS", 2.5)
    monkeypatch.setattr("shared.messaging.bounded.STOP_SECONDS", 0.5)
    await create_topics(broker.bootstrap, [books.ledger.service])
    yield broker
    broker.resume()
    await eventually(lambda: len(asyncio.all_tasks()) == 1, 15)  # nothing of it may live on
    await asyncio.sleep(0)


async def test_sending_to_a_silent_broker_ends_and_the_outlet_closes(
    kafka: LocalKafka, books: Books
) -> None:
    await write_some(books)
    await books.number_all()
    outlet = KafkaOutlet(kafka.bootstrap, "a publisher")
    entries = await books.everything()
    await eventually_is(lambda: _sends(outlet, books))
    kafka.pause()
    began = time.monotonic()
    for _ in range(2):
        with pytest.raises(Unsent):
            await outlet.send(books.ledger.service, entries)
    await outlet.close()
    assert time.monotonic() - began < 2 * BOUNDED
    kafka.resume()
    await eventually_is(lambda: _sends(outlet, books))
    await outlet.close()


async def _sends(outlet: KafkaOutlet, books: Books) -> bool:
    try:
        await outlet.send(books.ledger.service, await books.everything(THERE))
    except Unsent:
        return False
    return True


async def test_closing_in_the_middle_of_sending_is_bounded(kafka: LocalKafka, books: Books) -> None:
    await write_some(books)
    await books.number_all()
    outlet = KafkaOutlet(kafka.bootstrap, "a publisher")
    await eventually_is(lambda: _sends(outlet, books))
    kafka.pause()
    entries = await books.everything()
    sending = asyncio.create_task(outlet.send(books.ledger.service, entries))
    await asyncio.wait({sending}, timeout=0.1)
    began = time.monotonic()
    sending.cancel()
    await asyncio.wait({sending})
    await outlet.close()
    assert time.monotonic() - began < BOUNDED


async def test_a_reader_of_a_silent_broker_stops_in_bounded_time(
    kafka: LocalKafka, books: Books, database: Database
) -> None:
    inlet = KafkaInlet(kafka.bootstrap, [books.ledger.service], "reader", database)
    await inlet.start({})
    await inlet.poll()
    kafka.pause()
    began = time.monotonic()
    assert list(await inlet.poll()) == []
    await inlet.stop()
    with pytest.raises(KafkaConnectionError):
        await inlet.start({})
    await inlet.stop()
    assert time.monotonic() - began < BOUNDED


async def test_after_a_silence_the_publisher_sends_everything_in_order(
    kafka: LocalKafka,
    books: Books,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shared.messaging.supervise._FIRST_PAUSE", 0.05)
    monkeypatch.setattr("shared.messaging.supervise._LONGEST_PAUSE", 0.05)
    cursors = MongoCursors(database)
    outlet = KafkaOutlet(kafka.bootstrap, "a publisher")
    seat, alarm = Seat(MongoLease(database, "ledger", "a process")), Alarm()
    books.news.listen(alarm)
    publisher = Publisher(books.news, outlet, cursors)
    keeping = asyncio.create_task(seat.keep())
    sending = asyncio.create_task(
        supervise(Loop("a publisher", lambda: publisher.run(seat, alarm)))
    )

    async def sent(upto: int) -> bool:
        return await cursors.load() == {HERE: upto, THERE: upto}

    await write_some(books)
    await books.number_all()
    await eventually_is(lambda: sent(12))
    kafka.pause()
    before = _failures()
    for _ in range(3):
        await write_some(books)
        await books.number_all()
    await eventually(lambda: _failures() > before)
    assert await sent(12)
    kafka.resume()
    await eventually_is(lambda: sent(48), seconds=30)
    for task in (sending, keeping):
        task.cancel()
    await asyncio.wait({sending, keeping})
    await _arrived_in_order(kafka, books, database, 48)


async def test_after_a_silence_a_policy_hears_what_was_written_meanwhile(
    kafka: LocalKafka,
    books: Books,
    database: Database,
    reacting: Reacting,
) -> None:
    transport = KafkaTransport(kafka.bootstrap, books, database)
    embedded, over_kafka = (runner_of(books, one) for one in reacting)
    async with (
        consuming(EmbeddedInlet([books.news]), books.ledger, embedded) as near,
        consuming(transport.inlet("policies"), books.ledger, over_kafka) as far,
    ):
        await write_some(books)
        await eventually_is(lambda: _published(transport))
        await heard_by(over_kafka, {HERE: 12, THERE: 12}, far)
        kafka.pause()
        await write_some(books)
        assert not await _published(transport)
        await heard_by(embedded, {HERE: 24, THERE: 24}, near)
        assert over_kafka.position((books.ledger.service, HERE)) == 12
        kafka.resume()
        await eventually_is(lambda: _published(transport), seconds=30)
        await heard_by(over_kafka, {HERE: 24, THERE: 24}, far)
    await transport.outlet.close()
    lines = await written(books)
    assert [await copies(one) for one in reacting] == [lines, lines]


async def _published(transport: KafkaTransport) -> bool:
    try:
        await transport.publish()
    except Unsent:
        return False
    return True


async def _arrived_in_order(kafka: LocalKafka, books: Books, database: Database, upto: int) -> None:
    service = books.ledger.service
    numbers = await on_topic(kafka.bootstrap, service)
    for province in (HERE, THERE):
        firsts = list(dict.fromkeys(numbers[province]))
        assert firsts == list(range(1, upto + 1))
    inlet = KafkaInlet(kafka.bootstrap, [service], "reader", database)
    await inlet.start({})
    assert await polled(inlet, upto) == await in_ledgers(books)
    await inlet.stop()


def _failures() -> float:
    return float(LOOP_FAILURES.labels("a publisher")._value.get())
