"""A service's books: in memory, and in MongoDB through each of the two drivers."""

from collections.abc import AsyncIterator

import pytest

from shared.eventstore.ledger import MongoLedger
from shared.eventstore.memory import MemoryEventStore, MemoryLedger
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.messaging.news import LedgerNews
from shared.mongo import Database, Mongo
from shared.testing.ledgers import SERVICE, Books


@pytest.fixture(params=["motor", "pymongo"])
async def mongo(mongo_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Mongo]:
    mongo = Mongo(mongo_url, request.param)
    yield mongo
    await mongo.close()


@pytest.fixture
async def database(mongo: Mongo, database_prefix: str) -> Database:
    database = mongo.database(f"{database_prefix}{SERVICE}")
    await create_indexes(database)
    return database


@pytest.fixture
def mongo_books(mongo: Mongo, database: Database) -> Books:
    return books_in(mongo, database)


def books_in(mongo: Mongo, database: Database) -> Books:
    ledger = MongoLedger(mongo, database, SERVICE)
    return Books(
        store=MongoEventStore(database),
        ledger=ledger,
        other_store=MongoEventStore(database),
        other_ledger=MongoLedger(mongo, database, SERVICE),
        news=LedgerNews(ledger),
    )


@pytest.fixture
def memory_books() -> Books:
    store = MemoryEventStore()
    ledger = MemoryLedger(store, SERVICE)
    return Books(store, ledger, store, ledger, LedgerNews(ledger))
