"""All services in this process, on a real MongoDB."""

from collections.abc import AsyncIterator

import pytest

from tests.http.stack import Stack, stack


@pytest.fixture
async def services(mongo_url: str, database_prefix: str) -> AsyncIterator[Stack]:
    async with stack(mongo_url, database_prefix) as running:
        yield running
