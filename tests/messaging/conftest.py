"""The books of one service in MongoDB, read and sent by what stands in `shared.messaging`."""

import pytest

from shared.eventstore.ledger import MongoLedger
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.messaging.news import LedgerNews
from shared.mongo import Database, Mongo
from shared.testing.ledgers import SERVICE, Books
from tests.messaging.copying import Reacting


@pytest.fixture
async def database(mongo: Mongo, database_prefix: str) -> Database:
    database = mongo.database(f"{database_prefix}{SERVICE}")
    await create_indexes(database)
    return database


@pytest.fixture
def service(database: Database) -> str:
    """A name of its own for each test, for topics cannot be shared."""
    return f"{database.name}_service"


@pytest.fixture
def books(mongo: Mongo, database: Database, service: str) -> Books:
    ledger = MongoLedger(mongo, database, service)
    return Books(
        store=MongoEventStore(database),
        ledger=ledger,
        other_store=MongoEventStore(database),
        other_ledger=MongoLedger(mongo, database, service),
        news=LedgerNews(ledger),
    )


@pytest.fixture
async def reacting(mongo: Mongo, database_prefix: str) -> Reacting:
    near, far = (mongo.database(f"{database_prefix}reacting_{n}") for n in range(2))
    await create_indexes(near)
    await create_indexes(far)
    return near, far
