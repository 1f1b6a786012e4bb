"""One service, or all of them, in this process, on a real MongoDB."""

from collections.abc import AsyncIterator

import pytest

from tests.http.stack import Stack, stack


@pytest.fixture
async def services(mongo_url: str, database_prefix: str) -> AsyncIterator[Stack]:
    async with stack(mongo_url, database_prefix) as running:
        yield running


@pytest.fixture
async def directory(mongo_url: str, database_prefix: str) -> AsyncIterator[Stack]:
    async with stack(mongo_url, database_prefix, ["directory"]) as running:
        yield running
