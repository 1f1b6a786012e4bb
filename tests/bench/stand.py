"""The servers a benchmark asks for, each started when it is first needed and stopped at the end."""

from collections.abc import Sequence
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import motor.motor_asyncio as motor
from aiokafka.admin import AIOKafkaAdminClient

from shared.auth.tokens import TokenVerifier
from shared.local.kafka import LocalKafka
from shared.local.mongod import LocalMongo, MongoOptions
from shared.messaging.kafka import create_topics, topic_of
from shared.mongo import Mongo
from shared.service.platform import Platform
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker
from tests.bench.drive import until
from tests.bench.peers.postgres import Postgres
from tests.bench.peers.umadb_server import UmaServer
from tests.bench.plan import Options


class Stand:
    """Servers of its own in a temporary folder; nobody else's data is touched."""

    def __init__(self, folder: Path, options: Options) -> None:
        self.folder = folder
        self.options = options
        self._stack = ExitStack()
        self._databases = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    @cached_property
    def mongod(self) -> LocalMongo:
        options = MongoOptions(cache_gb=4, oplog_mb=8192, guarded=True)
        mongod = LocalMongo.start(self.folder / "mongo", options=options)
        self._stack.callback(mongod.stop)
        return mongod

    @cached_property
    def kafka(self) -> LocalKafka:
        kafka = LocalKafka.start(self.folder / "kafka", guarded=True)
        self._stack.callback(kafka.stop)
        return kafka

    @cached_property
    def postgres(self) -> Postgres:
        """Raises `PeerMissing`."""
        postgres = Postgres.start(self.folder / "postgres")
        self._stack.callback(postgres.stop)
        return postgres

    @cached_property
    def umadb(self) -> UmaServer:
        """Raises `PeerMissing`."""
        server = UmaServer.start(self.folder / "umadb")
        self._stack.callback(server.stop)
        return server

    @cached_property
    def mongo(self) -> Mongo:
        """The platform's own connection."""
        return Mongo(self.mongod.url)

    @cached_property
    def bare(self) -> Any:
        """The driver as it is, with as many connections."""
        return motor.AsyncIOMotorClient(
            self.mongod.url, maxPoolSize=64, uuidRepresentation="standard", w="majority"
        )

    def name(self, label: str) -> str:
        """A database name that no other cell has."""
        self._databases += 1
        return f"b{self._databases}_{label}"

    def platform(self, transport: str, tokens: TokenVerifier | None = None) -> Platform:
        """A platform on databases of its own."""
        settings = Settings.model_validate(
            {
                "mongo_url": self.mongod.url,
                "database": self.name("p"),
                "transport": transport,
                "kafka": self.kafka.bootstrap if transport == "kafka" else "",
            }
        )
        return Platform(settings, self.mongo, tokens or TokenMaker().verifier())

    async def fresh_topics(self, services: Sequence[str]) -> None:
        """Topics without a message: each benchmark has a ledger of its own."""
        admin = AIOKafkaAdminClient(bootstrap_servers=self.kafka.bootstrap)
        await admin.start()
        try:
            topics = [topic_of(service) for service in services]
            there = set(await admin.list_topics()) & set(topics)
            if there:
                await admin.delete_topics(sorted(there))
            await until(lambda: _gone(admin, topics))
        finally:
            await admin.close()
        await create_topics(self.kafka.bootstrap, services)

    async def drop(self, *databases: str) -> None:
        for name in databases:
            await self.bare.drop_database(name)

    async def close(self) -> None:
        if "mongo" in self.__dict__:
            await self.mongo.close()
        if "bare" in self.__dict__:
            self.bare.close()


async def _gone(admin: AIOKafkaAdminClient, topics: Sequence[str]) -> bool:
    return not set(await admin.list_topics()) & set(topics)
