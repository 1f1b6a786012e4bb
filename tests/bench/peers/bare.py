"""The bare driver: the least that an append, a load or a write to a read model can cost."""

from collections.abc import Iterator
from typing import Any

from pymongo import ASCENDING

from shared.eventstore.codec import to_document
from tests.bench import subject
from tests.bench.drive import callers
from tests.bench.plan import Work


class BareInserts:
    """`insert_one` acknowledged by a majority, with or without a read before it."""

    def __init__(
        self, collection: Any, writers: int, numbers: Iterator[int], *, reads: bool
    ) -> None:
        self._collection = collection
        self._writers = writers
        self._reads = reads
        self._numbers = numbers

    async def work(self, seconds: float) -> Work:
        return await callers(self._writers, seconds, self._insert)

    async def prepare(self) -> None:
        """The index that carries an event store's guarantee costs both sides the same."""
        keys = [("stream", ASCENDING), ("events.v", ASCENDING)]
        await self._collection.create_index(keys, unique=True)

    async def _insert(self, _caller: int, _turn: int) -> None:
        document = to_document(subject.alone(next(self._numbers)))
        if self._reads:
            await self._collection.find_one({"stream": document["stream"]})
        await self._collection.insert_one(document)


class BareLoad:
    """One stream's documents, as the driver gives them."""

    def __init__(self, collection: Any, stream: str) -> None:
        self._collection = collection
        self._stream = stream

    async def work(self, seconds: float) -> Work:
        return await callers(1, seconds, self._load)

    async def _load(self, _caller: int, _turn: int) -> None:
        found = self._collection.find({"stream": self._stream}).sort("events.v", ASCENDING)
        await found.to_list(None)
