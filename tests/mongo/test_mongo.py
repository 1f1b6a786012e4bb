"""The two drivers do the same, and what they raise carries no document."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from shared.mongo import (
    SERVER_FILLS_IN,
    Collection,
    Mongo,
    Session,
    Taken,
    Timestamp,
    Unavailable,
    UpdateOne,
)

NAME = "นางสาวสมศรี"  # which may stand in no error


@pytest.fixture(params=["motor", "pymongo"])
async def mongo(mongo_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Mongo]:
    mongo = Mongo(mongo_url, request.param)
    yield mongo
    await mongo.close()


@pytest.fixture
def things(mongo: Mongo, database_prefix: str) -> Collection:
    return mongo.database(f"{database_prefix}things").collection("things")


async def test_of_many_inserts_the_taken_ones_are_named(things: Collection) -> None:
    await things.insert_one({"_id": 2})
    assert await things.insert_many([{"_id": n} for n in range(4)]) == {2}
    assert [d["_id"] for d in await things.find({}, sort=[("_id", 1)])] == [0, 1, 2, 3]


async def test_a_bulk_in_order_stops_at_the_first_that_is_taken(things: Collection) -> None:
    await things.insert_one({"_id": 2, "n": 0})
    writes = [UpdateOne({"_id": n, "n": 1}, {"$set": {"n": 1}}, upsert=True) for n in range(5)]
    assert await things.bulk_until_refused(writes) == 2
    assert await things.count({"n": 1}, limit=10) == 2
    assert await things.bulk_until_refused(writes[:2]) == 2


async def test_a_taken_value_is_told_without_its_document(things: Collection) -> None:
    await things.create_index([("name", 1)], unique=True)
    await things.insert_one({"name": NAME})
    for write in (
        things.insert_one({"name": NAME}),
        things.update_one({"_id": 1}, {"$set": {"name": NAME}}, upsert=True),
        things.bulk([UpdateOne({"_id": 1}, {"$set": {"name": NAME}}, upsert=True)]),
    ):
        with pytest.raises(Taken) as taken:
            await write
        assert NAME not in f"{taken.value!r} {taken.value.__cause__!r}"
        assert taken.value.__suppress_context__


async def test_a_failure_of_the_server_is_told_without_its_document(things: Collection) -> None:
    await things.insert_one({"_id": 1, "name": NAME})
    with pytest.raises(Unavailable) as failure:
        await things.update_one({"_id": 1}, {"$inc": {"name": 1}})
    assert NAME not in repr(failure.value)
    assert failure.value.__suppress_context__


async def test_an_own_index_is_unique_only_where_it_says(things: Collection) -> None:
    await things.create_index([("n", 1)], unique=True, only_where={"n": {"$exists": True}})
    assert await things.insert_many([{"_id": 1}, {"_id": 2}, {"_id": 3, "n": 1}]) == set()
    assert await things.insert_many([{"_id": 4, "n": 1}, {"_id": 5}]) == {0}


async def test_the_server_fills_in_its_time(things: Collection) -> None:
    await things.insert_one({"_id": 1, "at": SERVER_FILLS_IN})
    document = await things.find_one({"_id": 1})
    assert document is not None
    assert isinstance(document["at"], Timestamp)
    assert document["at"].time > 0


async def test_a_transaction_is_all_or_nothing(mongo: Mongo, things: Collection) -> None:
    await things.insert_one({"_id": 0})

    async def fails(session: Session) -> None:
        await things.update_one({"_id": 1}, {"$set": {"n": 1}}, upsert=True, session=session)
        raise LookupError

    with pytest.raises(LookupError):
        await mongo.transaction(fails)
    assert await things.count({}, limit=10) == 1


async def test_transactions_that_meet_are_tried_again(mongo: Mongo, things: Collection) -> None:
    await things.insert_one({"_id": 0, "n": 0})

    async def add(session: Session) -> None:
        (document,) = await things.find({"_id": 0}, session=session)
        n = document["n"] + 1
        await things.update_one({"_id": 0}, {"$set": {"n": n}}, session=session)

    await asyncio.gather(*(mongo.transaction(add) for _ in range(8)))
    assert (await things.find_one({"_id": 0}) or {})["n"] == 8


async def test_a_snapshot_shows_one_moment(mongo: Mongo, things: Collection) -> None:
    await things.insert_one({"_id": 0})
    async with mongo.snapshot() as moment:
        before = await things.find({}, session=moment)
        await things.insert_one({"_id": 1})
        assert await things.find({}, session=moment) == before
    assert await things.count({}, limit=10) == 2
