"""A connection to one MongoDB deployment through either of the two drivers."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Literal, TypeVar

os.environ.setdefault("MOTOR_MAX_WORKERS", "64")  # each open change stream holds one thread

import motor.motor_asyncio as motor
import pymongo
from pymongo.read_concern import ReadConcern

from shared.mongo.collection import MAJORITY, Collection, Doc
from shared.mongo.errors import own_errors
from shared.mongo.session import Session

Driver = Literal["motor", "pymongo"]
T = TypeVar("T")
_WAITING_READS = 32  # first in, first out, below the pool: the driver's own queue is not fair


class Database:
    def __init__(self, mongo: "Mongo", raw: Any) -> None:
        self._mongo = mongo
        self._raw = raw
        self.name: str = raw.name

    def collection(self, name: str) -> Collection:
        return Collection(self._mongo, self._raw[name])

    async def collection_names(self) -> set[str]:
        async with own_errors():
            return set(await self._raw.list_collection_names())

    async def drop(self) -> None:
        async with own_errors():
            await self._raw.client.drop_database(self.name)


class Mongo:
    """A connection to one deployment, which has to be a replica set."""

    def __init__(self, url: str, driver: Driver = "motor") -> None:
        options: Doc = {
            "tz_aware": True,
            "uuidRepresentation": "standard",
            "maxPoolSize": 64,
            "serverSelectionTimeoutMS": 5000,
            "retryWrites": True,
            "retryReads": True,
        }
        self.driver = driver
        self.reading = asyncio.Semaphore(_WAITING_READS)
        self._client: Any = (
            motor.AsyncIOMotorClient(url, **options)
            if driver == "motor"
            else pymongo.AsyncMongoClient(url, **options)
        )

    def database(self, name: str) -> Database:
        return Database(self, self._client[name])

    async def hello(self) -> Doc:
        async with own_errors():
            answer: Doc = await self._client.admin.command("hello")
            return answer

    async def version(self) -> str:
        async with own_errors():
            return str((await self._client.admin.command("buildInfo"))["version"])

    async def close(self) -> None:
        closing = self._client.close()
        if self.driver == "pymongo":
            await closing

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Session]:
        """Reads in this session see one moment: whoever sees a commit sees those before it."""
        async with own_errors(), await self._session(snapshot=True) as raw:
            yield Session(raw)

    async def transaction(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run the work in one transaction, the whole of it again when the server asks for that.

        The work may run several times; it must read and write only through its session.
        """

        async def attempt(raw: Any) -> T:
            return await work(Session(raw))

        async with own_errors(), await self._session() as raw:
            done: T = await raw.with_transaction(
                attempt, read_concern=ReadConcern("snapshot"), write_concern=MAJORITY
            )
            return done

    async def _session(self, *, snapshot: bool = False) -> Any:
        session = self._client.start_session(snapshot=snapshot)
        return await session if self.driver == "motor" else session
