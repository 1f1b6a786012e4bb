"""The keys and the access log keep their contracts, in memory and in MongoDB alike."""

import pytest

from shared.mongo import Database
from shared.privacy.access import AccessLog, MemoryAccessLog, MongoAccessLog
from shared.privacy.keys import KeyRing, MemoryKeyRing, MongoKeyRing
from shared.testing.fixed import FixedClock
from shared.testing.suites.access_log import AccessLogSuite
from shared.testing.suites.key_ring import KeyRingSuite


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


class TestInMemory(KeyRingSuite, AccessLogSuite):
    @pytest.fixture
    def ring(self) -> KeyRing:
        return MemoryKeyRing()

    @pytest.fixture
    def log(self, clock: FixedClock) -> AccessLog:
        return MemoryAccessLog(clock)


class TestInMongo(KeyRingSuite, AccessLogSuite):
    @pytest.fixture
    def ring(self, database: Database) -> KeyRing:
        return MongoKeyRing(database, [bytes(32)])

    @pytest.fixture
    async def log(self, database: Database, clock: FixedClock) -> AccessLog:
        log = MongoAccessLog(database, clock)
        await log.prepare()
        return log
