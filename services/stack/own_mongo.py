"""A mongod of our own for as long as a command runs, in the data folder of the platform."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from shared.local.mongod import LocalMongo, url_of_running
from shared.service.settings import Settings


@asynccontextmanager
async def own_mongo(settings: Settings) -> AsyncIterator[Settings]:
    """The settings with its address; it is stopped at the end. Raises `ServerUnavailable`."""
    mongo = await asyncio.to_thread(LocalMongo.start, settings.data / "mongo")
    try:
        yield settings.model_copy(update={"mongo_url": mongo.url})
    finally:
        await asyncio.shield(asyncio.to_thread(mongo.stop))


@asynccontextmanager
async def any_mongo(settings: Settings) -> AsyncIterator[Settings]:
    """For a tool: the MongoDB that is named, the running platform's, or one of our own."""
    url = settings.mongo_url or url_of_running(settings.data / "mongo")
    if url:
        yield settings.model_copy(update={"mongo_url": url})
        return
    async with own_mongo(settings) as with_own:
        yield with_own
