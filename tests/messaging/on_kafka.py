"""A transport over a real Kafka, and what really stands on its topic."""

from collections.abc import Mapping

from aiokafka import AIOKafkaConsumer, TopicPartition

from shared.messaging.cloudevents import read_message
from shared.messaging.cursors import MongoCursors
from shared.messaging.kafka import PARTITIONS, KafkaInlet, KafkaOutlet, topic_of
from shared.messaging.publisher import Publisher
from shared.messaging.transport import Inlet
from shared.mongo import Database
from shared.testing.ledgers import Books

TOKEN = 1


class KafkaTransport:
    """Numbers and sends with a publisher of its own."""

    def __init__(self, bootstrap: str, books: Books, database: Database) -> None:
        self.outlet = KafkaOutlet(bootstrap, "a publisher")
        self._bootstrap = bootstrap
        self._books = books
        self._database = database
        self._publisher = Publisher(books.news, self.outlet, MongoCursors(database))

    async def publish(self) -> None:
        await self._books.number_all()
        while await self._publisher.step(TOKEN):
            pass

    def inlet(self, consumer: str) -> Inlet:
        services = [self._books.ledger.service]
        return KafkaInlet(self._bootstrap, services, consumer, self._database)


async def on_topic(bootstrap: str, service: str) -> dict[str, list[int]]:
    """Every number on the topic, doubles too, by province."""
    consumer = AIOKafkaConsumer(bootstrap_servers=bootstrap, enable_auto_commit=False)
    await consumer.start()
    try:
        partitions = [TopicPartition(topic_of(service), n) for n in range(PARTITIONS)]
        consumer.assign(partitions)
        await consumer.seek_to_beginning()
        ends: Mapping[TopicPartition, int] = await consumer.end_offsets(partitions)
        found: dict[str, list[int]] = {}
        for partition in (p for p, end in ends.items() if end):
            while await consumer.position(partition) < ends[partition]:
                for messages in (await consumer.getmany(partition, timeout_ms=200)).values():
                    for message in messages:
                        raw = read_message(message.headers, message.value)
                        found.setdefault(raw.province, []).append(raw.seq)
        return found
    finally:
        await consumer.stop()
