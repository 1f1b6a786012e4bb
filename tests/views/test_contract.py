"""Rows are the same live and built afresh, through each of the two drivers."""

from collections.abc import AsyncIterator

import pytest

from shared.mongo import Mongo
from shared.testing.suites.views import ViewSuite


class TestViews(ViewSuite):
    @pytest.fixture(params=["motor", "pymongo"])
    async def mongo(self, mongo_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Mongo]:
        mongo = Mongo(mongo_url, request.param)
        yield mongo
        await mongo.close()
