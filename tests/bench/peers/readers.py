"""Bare loops: read and decode with the drivers alone, and write rows in bare transactions."""

import time
from itertools import count
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from pymongo import ASCENDING, ReplaceOne

from shared.eventstore.mongo import COMMITS
from shared.kernel.catalogue import encode
from shared.kernel.ids import derive_id
from shared.messaging.kafka import PARTITIONS, topic_of
from shared.views.rebuild import rare_collections
from tests.bench import subject
from tests.bench.plan import Work

PAGE = 2500


class BareFind:
    """Pages of a ledger, decoded with the event's class, nothing kept."""

    def __init__(self, client: Any, database: str) -> None:
        self._commits = client[database][COMMITS]
        self._turn = count()

    async def work(self, seconds: float) -> Work:
        until, events = time.perf_counter() + seconds, 0
        with rare_collections():
            while time.perf_counter() < until:
                province = subject.PROVINCES[next(self._turn) % len(subject.PROVINCES)]
                events += await self._province(province, until)
        return Work(events)

    async def _province(self, province: str, until: float) -> int:
        after = events = 0
        while time.perf_counter() < until:
            query = {"province": province, "seq": {"$gt": after}}
            order = [("province", ASCENDING), ("seq", ASCENDING)]
            cursor = self._commits.find(query, batch_size=PAGE).sort(order).limit(PAGE)
            page = await cursor.to_list(None)
            if not page:
                break
            for document in page:
                for event in document["events"]:
                    subject.WorkReported.model_validate_json(event["data"])
                    events += 1
            after = page[-1]["seq"] + len(page[-1]["events"]) - 1
        return events


class BareGetMany:
    """Messages of a topic, decoded with the event's class, nothing kept."""

    def __init__(self, bootstrap: str) -> None:
        self._bootstrap = bootstrap
        self._topic = topic_of(subject.SERVICE)

    async def fill(self, messages: int) -> None:
        producer = AIOKafkaProducer(
            bootstrap_servers=self._bootstrap, linger_ms=5, max_batch_size=262_144
        )
        async with producer:
            for number in range(messages):
                event = subject.reported(derive_id("getmany", number // 20), number, number)
                key = subject.PROVINCES[number % len(subject.PROVINCES)].encode()
                await producer.send(self._topic, encode(event).encode(), key)

    async def work(self, seconds: float) -> Work:
        partitions = [TopicPartition(self._topic, number) for number in range(PARTITIONS)]
        consumer = AIOKafkaConsumer(bootstrap_servers=self._bootstrap, enable_auto_commit=False)
        await consumer.start()
        try:
            consumer.assign(partitions)
            await consumer.seek_to_beginning()
            with rare_collections():
                return await self._read(consumer, seconds)
        finally:
            await consumer.stop()

    async def _read(self, consumer: AIOKafkaConsumer, seconds: float) -> Work:
        began, cpu, events = time.perf_counter(), time.process_time(), 0
        while time.perf_counter() - began < seconds:
            polled = await consumer.getmany(timeout_ms=50, max_records=5000)
            for messages in polled.values():
                for message in messages:
                    subject.WorkReported.model_validate_json(message.value)
                events += len(messages)
            if not polled:
                await consumer.seek_to_beginning()
        taken = time.perf_counter() - began
        return Work(events, seconds=taken, cpu=time.process_time() - cpu)


class BareBulk:
    """New rows, so many in a transaction, as raw `ReplaceOne` operations."""

    def __init__(self, client: Any, database: str) -> None:
        self._client = client
        self.database = database
        self._rows = client[database]["rows"]
        self._numbers = count()

    async def prepare(self) -> None:
        await self._rows.drop()
        await self._rows.create_index([("province", ASCENDING), ("_id", ASCENDING)])

    async def work(self, seconds: float) -> Work:
        until, written = time.perf_counter() + seconds, 0
        while time.perf_counter() < until:
            await self._transaction([self._operation() for _ in range(PAGE)])
            written += PAGE
        return Work(written)

    async def _transaction(self, operations: list[Any]) -> None:
        async with await self._client.start_session() as session, session.start_transaction():
            await self._rows.bulk_write(operations, ordered=False, session=session)

    def _operation(self) -> ReplaceOne[dict[str, Any]]:
        number = next(self._numbers)
        row_id = f"TH-10|{derive_id(number)}"
        row = {
            "_id": row_id,
            "province": "TH-10",
            "work_id": row_id,
            "agency_id": str(subject.AGENCY),
            "fiscal_year": 2570,
            "stage": "stage-1",
            "place": subject.PLACE,
            "note": subject.NOTE,
            "last_number": number,
            "last_at": "2026-11-02T02:00:00Z",
            "reports": 1,
            "baht": number,
            "hours": 1,
        }
        return ReplaceOne({"_id": row_id}, row, upsert=True)
