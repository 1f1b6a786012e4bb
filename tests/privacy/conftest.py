"""The database of the keys, through each of the two drivers."""

from collections.abc import AsyncIterator

import pytest

from shared.mongo import Database, Mongo


@pytest.fixture(params=["motor", "pymongo"])
async def mongo(mongo_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Mongo]:
    mongo = Mongo(mongo_url, request.param)
    yield mongo
    await mongo.close()


@pytest.fixture
def database(mongo: Mongo, database_prefix: str) -> Database:
    return mongo.database(f"{database_prefix}keys")
