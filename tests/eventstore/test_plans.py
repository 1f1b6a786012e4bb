"""What is asked often is answered from an index, however long the ledgers are."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pymongo import MongoClient

from shared.eventstore.mongo import COMMITS, MongoEventStore
from shared.mongo import Database
from shared.testing.ledgers import HERE, THERE, Books, notebook

PROVINCES = (HERE, THERE)
LONG = 60  # commits a province


@pytest.fixture
async def long_ledgers(mongo_books: Books) -> Books:
    for number in range(LONG):
        for province in PROVINCES:
            await mongo_books.write(notebook(number % 7, province), "a", "b")
    await mongo_books.number_all()
    return mongo_books


@pytest.fixture
def asked(mongo_url: str, database: Database, long_ledgers: Books) -> Iterator["Profile"]:
    """What the server did since the test began, from its own profiler."""
    assert long_ledgers.ledger.service
    with MongoClient[dict[str, Any]](mongo_url) as client:
        client[database.name].command("profile", 2)
        yield Profile(client, database.name)
        client[database.name].command("profile", 0)


class Profile:
    def __init__(self, client: MongoClient[dict[str, Any]], database: str) -> None:
        self._profile = client[database]["system.profile"]
        self._commits = f"{database}.{COMMITS}"

    def of(self, operation: str) -> Mapping[str, Any]:
        (entry,) = self._profile.find({"ns": self._commits, f"command.{operation}": COMMITS})
        return entry


async def test_the_heads_cost_one_key_a_province(long_ledgers: Books, asked: Profile) -> None:
    heads = await long_ledgers.ledger.heads()
    assert {province: head.seq for province, head in heads.items()} == dict.fromkeys(
        PROVINCES, 2 * LONG
    )
    did = asked.of("aggregate")
    assert "DISTINCT_SCAN" in did["planSummary"]
    assert did["keysExamined"] <= len(PROVINCES) + 1
    assert did["docsExamined"] <= len(PROVINCES) + 1


async def test_a_page_of_the_ledger_costs_what_it_holds(
    long_ledgers: Books, asked: Profile
) -> None:
    assert len(await long_ledgers.ledger.entries(HERE, 20, 10)) == 10
    did = asked.of("find")
    assert (did["keysExamined"], did["docsExamined"]) == (10, 10)
    assert not did.get("hasSortStage")


async def test_a_stream_is_read_in_order_without_sorting(
    long_ledgers: Books, asked: Profile
) -> None:
    history = await long_ledgers.store.read(notebook(1, HERE))
    assert len(history) == 9
    did = asked.of("find")
    assert did["docsExamined"] == 9
    assert not did.get("hasSortStage")


async def test_several_streams_are_read_in_order_without_sorting(
    long_ledgers: Books, asked: Profile
) -> None:
    store = long_ledgers.store
    assert isinstance(store, MongoEventStore)
    read = await store._read_all([notebook(n, HERE) for n in (1, 5, 2)])
    assert [len(history) for history in read] == [9, 8, 9]
    did = asked.of("find")
    assert did["docsExamined"] == 26
    assert not did.get("hasSortStage")


async def test_looking_for_unnumbered_commits_touches_no_numbered_one(
    long_ledgers: Books, asked: Profile
) -> None:
    await long_ledgers.ledger.unnumbered(1000)
    did = asked.of("find")
    assert (did["keysExamined"], did["docsExamined"]) == (0, 0)
