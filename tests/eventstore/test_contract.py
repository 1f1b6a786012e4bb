"""The event store and the ledger keep their contract, in memory and in MongoDB alike."""

import pytest

from shared.testing.ledgers import Books
from shared.testing.suites.event_store import EventStoreSuite
from shared.testing.suites.ledger import LedgerSuite


class TestInMemory(EventStoreSuite, LedgerSuite):
    @pytest.fixture
    def books(self, memory_books: Books) -> Books:
        return memory_books


class TestInMongo(EventStoreSuite, LedgerSuite):
    @pytest.fixture
    def books(self, mongo_books: Books) -> Books:
        return mongo_books
