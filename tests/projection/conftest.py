"""All services in this process, on a real MongoDB."""

from collections.abc import AsyncIterator

import pytest

from tests.http.stack import Stack, stack
from tests.projection.shelf import Shelf, shelf


@pytest.fixture
async def services(mongo_url: str, database_prefix: str) -> AsyncIterator[Stack]:
    async with stack(mongo_url, database_prefix) as running:
        yield running


@pytest.fixture
async def books(mongo_url: str, database_prefix: str) -> AsyncIterator[Shelf]:
    """The projection alone, over ledgers that the test writes."""
    async with shelf(mongo_url, database_prefix) as running:
        yield running
