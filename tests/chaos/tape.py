"""Everything that the topics hold, read from their beginning, for as long as the tests run."""

import asyncio
from collections import defaultdict
from collections.abc import Collection
from contextlib import suppress

from aiokafka import AIOKafkaConsumer, TopicPartition

from shared.kernel.message import Province
from shared.messaging.cloudevents import read_message
from shared.messaging.kafka import PARTITIONS, create_topics, topic_of
from shared.messaging.transport import Place
from tests.chaos.worker import SERVICES


class Tape:
    """Numbers and event ids by place, in the order in which they arrived; doubles are kept."""

    def __init__(self, bootstrap: str) -> None:
        self.bootstrap = bootstrap
        self._arrived: defaultdict[Place, list[tuple[int, str]]] = defaultdict(list)
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await create_topics(self.bootstrap, SERVICES)
        self._task = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        assert self._task is not None
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task

    def of(self, provinces: Collection[Province]) -> dict[Place, list[tuple[int, str]]]:
        return {place: list(a) for place, a in self._arrived.items() if place[1] in provinces}

    async def _listen(self) -> None:
        consumer = AIOKafkaConsumer(
            bootstrap_servers=self.bootstrap, enable_auto_commit=False, fetch_max_wait_ms=100
        )
        await consumer.start()
        try:
            partitions = [
                TopicPartition(topic_of(s), n) for s in SERVICES for n in range(PARTITIONS)
            ]
            consumer.assign(partitions)
            await consumer.seek_to_beginning(*partitions)
            async for message in consumer:
                raw = read_message(message.headers, message.value)
                self._arrived[raw.service, raw.province].append((raw.seq, str(raw.event_id)))
        finally:
            await consumer.stop()
