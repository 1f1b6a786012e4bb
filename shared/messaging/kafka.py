"""The transport over Apache Kafka: the one module that imports aiokafka.

Topic = service (`khunatham.meetings`), key = province, so a province's events of a service stay in
ledger order in one partition. Positions are kept by the consumer in its own database; there is no
consumer group, hence no rebalance: each process takes the partitions of its ordinal.
"""

import asyncio
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaConnectionError, KafkaError, TopicAlreadyExistsError
from aiokafka.partitioner import DefaultPartitioner
from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.structs import ConsumerRecord

from shared.kernel.commit import LedgerEntry
from shared.kernel.message import Province
from shared.kernel.reading import RawEvent, raw_events
from shared.messaging import bounded
from shared.messaging.cloudevents import NotACloudEvent, headers_of, read_message
from shared.messaging.transport import Place, Unsent
from shared.mongo import Database, UpdateOne
from shared.telemetry import log

_MADE = (0, TopicAlreadyExistsError.errno)
USUAL_PREFIX = "khunatham"
PARTITIONS = 12  # fixed for ever: another count would move keys and break their order
REQUEST_MS = 10_000  # the driver's own patience: shorter than ours, so that it cleans up itself
POLL_MS = 250
CONTROLLER_TRIES = 40
MOST_RECORDS = 2000
STORE_OFFSETS_SECONDS = 1.0  # what a restart reads again at the most; it drops it by its numbers


def topic_of(service: str, prefix: str = USUAL_PREFIX) -> str:
    """The prefix keeps deployments apart that share a broker."""
    return f"{prefix}.{service}"


async def create_topics(
    bootstrap: str,
    services: Sequence[str],
    copies: int = 1,
    in_sync: int = 1,
    prefix: str = USUAL_PREFIX,
) -> None:
    """Create each service's topic, kept for ever; one that exists is left as it is."""
    settings = {
        "cleanup.policy": "delete",
        "max.message.bytes": "1572864",
        "message.timestamp.type": "CreateTime",
        "min.insync.replicas": str(in_sync),
        "retention.bytes": "-1",
        "retention.ms": "-1",
        "unclean.leader.election.enable": "false",
    }
    topics = [
        NewTopic(topic_of(service, prefix), PARTITIONS, copies, topic_configs=settings)
        for service in services
    ]
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    try:
        await admin.start()
        answer = await _made(admin, topics)
    except KafkaError as error:
        raise Unsent(f"topics: {type(error).__name__}") from None
    finally:
        await admin.close()
    refused = {topic: code for topic, code, *_ in answer.topic_errors if code not in _MADE}
    if refused:
        raise Unsent(f"topics refused, by error code: {refused}")


async def _made(admin: AIOKafkaAdminClient, topics: Sequence[NewTopic]) -> Any:
    """A broker that has just begun may name no controller yet: the client then fails inside."""
    for _ in range(CONTROLLER_TRIES):
        try:
            return await admin.create_topics(topics)
        except AttributeError:
            await asyncio.sleep(POLL_MS / 1000)
    raise Unsent("topics: the broker names no controller")


class KafkaOutlet:
    """Implements the `Outlet` port with an idempotent producer that is thrown away on any error:
    after one lost batch its sequence numbers are wrong for good."""

    def __init__(self, bootstrap: str, client_id: str, prefix: str = USUAL_PREFIX) -> None:
        self._bootstrap = bootstrap
        self._prefix = prefix
        self._client_id = client_id
        self._producer: AIOKafkaProducer | None = None

    async def send(self, service: str, entries: Sequence[LedgerEntry]) -> None:
        try:
            producer = await self._started()
            events = (raw for entry in entries for raw in raw_events(service, entry))
            acks = [
                await producer.send_batch(
                    batch, topic_of(service, self._prefix), partition=partition
                )
                for partition, batch in _batches(producer, events)
            ]
            await self._acknowledged(acks)
        except (KafkaError, TimeoutError, OSError) as error:
            await self.close()
            raise Unsent(type(error).__name__) from None
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """With Kafka down the producer's own stop never ends, so it gets a bounded chance and is
        then cut off: what it still holds is unacknowledged and will be sent again."""
        producer, self._producer = self._producer, None
        if producer is None or await bounded.ended(producer.stop()):
            return
        _cut_off(producer.client)  # below: it has no public way to give up
        await bounded.ended(producer._sender.close())  # noqa: SLF001
        producer._message_accumulator.fail_all(KafkaConnectionError())  # noqa: SLF001
        await bounded.ended(producer.client.close())

    async def _started(self) -> AIOKafkaProducer:
        if self._producer is None:
            self._producer = AIOKafkaProducer(
                bootstrap_servers=self._bootstrap,
                client_id=self._client_id,
                enable_idempotence=True,
                acks="all",
                linger_ms=2,
                max_batch_size=262_144,
                max_request_size=1_572_864,
                compression_type="lz4",
                request_timeout_ms=REQUEST_MS,
            )
            await bounded.begun(self._producer.start())
        return self._producer

    async def _acknowledged(self, acks: Sequence["asyncio.Future[object]"]) -> None:
        """Wait from outside: cancelling these futures would leave the producer half-way."""
        if not acks:
            return
        for ack in acks:  # one that comes too late has nobody left to hear its failure
            ack.add_done_callback(lambda late: late.cancelled() or late.exception())
        done, late = await asyncio.wait(acks, timeout=bounded.ACK_SECONDS)
        if late:
            raise TimeoutError
        for ack in done:
            ack.result()


def _cut_off(client: Any) -> None:
    """Close the sockets: whatever waits for an answer fails at once."""
    for connection in tuple(client._conns.values()):  # noqa: SLF001
        connection.close()


def _batches(
    producer: AIOKafkaProducer, events: Iterable[RawEvent]
) -> Iterator[tuple[int, BatchBuilder]]:
    """Made by hand, a partition's own in order: it halves the CPU of sending one by one."""
    begun: dict[int, BatchBuilder] = {}
    for raw in events:
        partition = partition_of(raw.province)
        if partition not in begun:
            begun[partition] = producer.create_batch()
        if not _added(begun[partition], raw):
            yield partition, begun[partition]
            begun[partition] = producer.create_batch()
            _added(begun[partition], raw)  # a batch takes its first message whatever its size
    yield from begun.items()


def _added(batch: BatchBuilder, raw: RawEvent) -> bool:
    """False when the batch is full."""
    key, value = raw.province.encode(), _bytes(raw.data)
    added = batch.append(timestamp=None, key=key, value=value, headers=headers_of(raw))
    return added is not None


@cache
def partition_of(province: Province) -> int:
    """As every Kafka client chooses it for this key: murmur2, as in Java."""
    return int(DefaultPartitioner()(province.encode(), range(PARTITIONS), ()))


def _bytes(data: str | bytes) -> bytes:
    return data.encode() if isinstance(data, str) else data


@dataclass(frozen=True, slots=True)
class Share:
    """Which partitions this process reads: those whose number leaves `instance` over."""

    instance: int = 0
    instances: int = 1

    def partitions(self) -> list[int]:
        return [p for p in range(PARTITIONS) if p % self.instances == self.instance]


class KafkaInlet:
    """Implements the `Inlet` port. The offsets are stored beside the consumer's positions and are
    only for speed: duplicates are dropped and gaps are filled by the ledger's own numbers."""

    def __init__(  # noqa: PLR0913, PLR0917 - where to read, which part, where to remember
        self,
        bootstrap: str,
        services: Sequence[str],
        consumer_name: str,
        database: Database,
        share: Share | None = None,
        prefix: str = USUAL_PREFIX,
    ) -> None:
        self._bootstrap = bootstrap
        self._name = consumer_name
        self._offsets = database.collection("kafka_offsets")
        self._partitions = [
            TopicPartition(topic_of(service, prefix), number)
            for service in services
            for number in (share or Share()).partitions()
        ]
        self._consumer: AIOKafkaConsumer | None = None
        self._polled: dict[TopicPartition, int] = {}
        self._handled: dict[TopicPartition, int] = {}  # and not stored yet
        self._stored_at = time.monotonic()

    async def start(self, heard: Mapping[Place, int]) -> None:
        del heard  # the offsets are older or equal; what comes twice is dropped by its number
        consumer = AIOKafkaConsumer(
            bootstrap_servers=self._bootstrap,
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            client_id=self._name,
            fetch_max_wait_ms=POLL_MS,
            request_timeout_ms=REQUEST_MS,
        )
        self._polled, self._handled = {}, {}
        self._consumer = consumer  # at once: a start that fails is closed too
        await bounded.begun(consumer.start())
        consumer.assign(self._partitions)
        stored = {d["_id"]: int(d["offset"]) for d in await self._offsets.find({})}
        for partition in self._partitions:
            consumer.seek(partition, stored.get(self._key(partition), 0))

    async def poll(self) -> Sequence[RawEvent]:
        if self._consumer is None:
            raise RuntimeError("poll before start")
        records = await self._consumer.getmany(timeout_ms=POLL_MS, max_records=MOST_RECORDS)
        events: list[RawEvent] = []
        for partition, messages in records.items():
            self._polled[partition] = messages[-1].offset + 1
            events += [event for message in messages if (event := _read(message))]
        return events

    async def handled(self) -> None:
        self._handled |= self._polled
        self._polled = {}
        if time.monotonic() - self._stored_at >= STORE_OFFSETS_SECONDS:
            await self._store_offsets()

    async def _store_offsets(self) -> None:
        self._stored_at = time.monotonic()
        handled, self._handled = self._handled, {}
        await self._offsets.bulk(
            [
                UpdateOne({"_id": self._key(p)}, {"$set": {"offset": offset}}, upsert=True)
                for p, offset in handled.items()
            ]
        )

    async def stop(self) -> None:
        consumer, self._consumer = self._consumer, None
        if consumer is not None and not await bounded.ended(consumer.stop()):
            _cut_off(consumer._client)  # noqa: SLF001 - it has no public way to give up

    def _key(self, partition: TopicPartition) -> str:
        return f"{self._name}|{partition.topic}|{partition.partition}"


def _read(message: ConsumerRecord) -> RawEvent | None:
    """A message that is no CloudEvent is passed over, loudly: if it was one of ours, its number is
    missing now, and the consumer reads it from the ledger."""
    try:
        return read_message(message.headers, message.value)
    except NotACloudEvent:
        log.warning(
            "not_a_cloudevent",
            topic=message.topic,
            partition=message.partition,
            offset=message.offset,
        )
        return None
