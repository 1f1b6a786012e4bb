"""A desk: the books of one service in MongoDB, and a database for the views on them."""

import pytest

from shared.eventstore.ledger import MongoLedger
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.messaging.news import LedgerNews
from shared.mongo import Mongo
from shared.testing.ledgers import SERVICE, Books
from shared.testing.reading import Desk


@pytest.fixture
async def desk(mongo: Mongo, database_prefix: str) -> Desk:
    written = mongo.database(f"{database_prefix}{SERVICE}")
    await create_indexes(written)
    ledger = MongoLedger(mongo, written, SERVICE)
    store = MongoEventStore(written)
    books = Books(store, ledger, store, ledger, LedgerNews(ledger))
    desk = Desk(books, mongo, mongo.database(f"{database_prefix}views"))
    await desk.parked.prepare()
    return desk
