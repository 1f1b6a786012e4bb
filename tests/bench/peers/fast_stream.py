# mypy: ignore-errors
"""FastStream: a typed subscriber that does nothing with what it gets."""

import logging
import time

from shared.messaging.kafka import topic_of
from tests.bench import subject
from tests.bench.drive import until
from tests.bench.peers.missing import PeerMissing
from tests.bench.plan import Work

try:
    from faststream.kafka import KafkaBroker
except ImportError as missing:
    raise PeerMissing("faststream is not installed (extra `bench`)") from missing


class FastStreamReads:
    """From the beginning of the topic, anew in every round."""

    def __init__(self, bootstrap: str, events: int, *, batches: bool) -> None:
        self._bootstrap = bootstrap
        self._events = events
        self._batches = batches
        self._first = self._seen = 0
        self._began = self._cpu = 0.0

    async def work(self, seconds: float) -> Work:
        self._first = self._seen = 0
        broker = KafkaBroker(self._bootstrap, logger=None, log_level=logging.CRITICAL)
        self._subscribe(broker)
        await broker.start()
        try:
            await until(lambda: self._over(seconds))
            taken, cpu = time.perf_counter() - self._began, time.process_time() - self._cpu
            return Work(self._seen - self._first, seconds=taken, cpu=cpu)
        finally:
            await broker.stop()

    def _subscribe(self, broker: KafkaBroker) -> None:
        options = {"auto_offset_reset": "earliest"}  # no group: nothing to join, nothing to commit
        if self._batches:
            options |= {"batch": True, "max_records": 1000}

        async def one(_event: subject.WorkReported) -> None:
            self._count(1)

        async def many(events: list[subject.WorkReported]) -> None:
            self._count(len(events))

        subscriber = broker.subscriber(topic_of(subject.SERVICE), **options)
        subscriber(many if self._batches else one)

    def _count(self, events: int) -> None:
        """The clock begins behind the first message: joining the group is not the question."""
        if not self._seen:
            self._first = events
            self._began, self._cpu = time.perf_counter(), time.process_time()
        self._seen += events

    def _over(self, seconds: float) -> bool:
        if not self._seen:
            return False
        return self._seen >= self._events or time.perf_counter() - self._began >= seconds
