"""The publisher sends each ledger whole, however small its batches are."""

from collections.abc import Sequence

import pytest

from shared.eventstore.ledger import MongoLedger
from shared.kernel.commit import LedgerEntry
from shared.messaging.cursors import MongoCursors
from shared.messaging.news import LedgerNews
from shared.messaging.publisher import Publisher
from shared.mongo import Database, Mongo
from shared.testing.ledgers import HERE, THERE, Books
from shared.testing.suites.transport import write_some

TOKEN = 1


class Remembers:
    """An outlet that only writes down what it was given."""

    def __init__(self) -> None:
        self.entries: list[LedgerEntry] = []

    async def send(self, service: str, entries: Sequence[LedgerEntry]) -> None:
        assert service
        self.entries += entries

    async def close(self) -> None:
        """Nothing is open."""


async def test_a_publisher_reads_on_from_the_middle_and_misses_nothing(
    mongo: Mongo, books: Books, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.messaging.publisher.BATCH", 3)
    outlet = Remembers()
    await write_some(books)
    await books.number_all()
    ledger = MongoLedger(mongo, database, books.ledger.service)
    publisher = Publisher(LedgerNews(ledger), outlet, MongoCursors(database))
    while await publisher.step(TOKEN):
        pass
    for province in (HERE, THERE):
        sent = [entry for entry in outlet.entries if entry.commit.province == province]
        assert sent == await books.everything(province)
