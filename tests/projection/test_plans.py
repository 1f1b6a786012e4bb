"""A page of a register is answered from an index, in its order, however long the register is."""

from collections.abc import Mapping
from typing import Any

import pytest
from pymongo import MongoClient

from tests.projection import year
from tests.projection.shelf import Shelf

AGENCIES = [year.agency(number, f"โรงเรียนที่ {number}") for number in range(300)]


def newest_page(client: MongoClient[dict[str, Any]], database: str) -> Mapping[str, Any]:
    """What the server did for the newest page of the register, from its own profiler."""
    asked = {"command.find": "agency_register__1", "command.sort": {"$exists": True}}
    entry = client[database]["system.profile"].find_one(asked, sort=[("ts", -1)])
    assert entry is not None
    return entry


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("agencies?limit=9", 12),
        ("agencies?limit=9&q=โรงเรียนที่ 29", 310),  # a search looks through keys, not rows
    ],
)
async def test_a_page_is_read_from_the_index_in_order(
    books: Shelf, mongo_url: str, query: str, keys: int
) -> None:
    await books.write([year.listed(*AGENCIES)])
    database = books.stack.platform.database("projection").name
    with MongoClient[dict[str, Any]](mongo_url) as client:
        client[database].command("profile", 2)
        page = await books.get(query)
        did = [newest_page(client, database)]
        assert len(page["rows"]) == 9
        assert (await books.get(f"{query}&after={page['following']}"))["rows"]
        did.append(newest_page(client, database))
        client[database].command("profile", 0)
    for each in did:
        assert not each.get("hasSortStage")
        assert each["docsExamined"] <= 11, each["planSummary"]
        assert each["keysExamined"] <= keys, each["planSummary"]
