"""Real servers for the whole session; one database prefix for each test."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from itertools import count
from typing import NoReturn

import pytest

from shared.local.errors import KafkaUnavailable
from shared.local.replica_set import drop_databases
from shared.mongo import Mongo
from shared.testing.servers import kafka_server, mongo_server

pytest.register_assert_rewrite("shared.testing.suites")  # before any test imports them

_counter = count(1)
_no_kafka = pytest.StashKey[str]()
MARKERS = {"mongo_url": "mongo", "kafka_bootstrap": "kafka"}


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() == "true"


def pytest_itemcollected(item: pytest.Item) -> None:
    """A test that asks for a server carries the server's marker."""
    for fixture, marker in MARKERS.items():
        if fixture in getattr(item, "fixturenames", ()):
            item.add_marker(marker)


@pytest.fixture(scope="session")
def mongo_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A MongoDB replica set. Without one nothing here can be trusted, so it fails."""
    with mongo_server(tmp_path_factory.mktemp("mongo")) as url:
        yield url


@pytest.fixture(scope="session")
def kafka_bootstrap(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> Iterator[str]:
    """An Apache Kafka; without one its tests are skipped with the reason, and fail in CI."""
    with ExitStack() as stack:
        try:
            bootstrap = stack.enter_context(kafka_server(tmp_path_factory.mktemp("kafka")))
        except KafkaUnavailable as missing:
            _do_without_kafka(pytestconfig, missing.reason)
        yield bootstrap


def _do_without_kafka(config: pytest.Config, reason: str) -> NoReturn:
    if in_ci():
        pytest.fail(f"no Apache Kafka: {reason}", pytrace=False)
    config.stash[_no_kafka] = reason
    pytest.skip(f"no Apache Kafka: {reason}")


@pytest.fixture
async def mongo(mongo_url: str) -> AsyncIterator[Mongo]:
    mongo = Mongo(mongo_url)
    yield mongo
    await mongo.close()


@pytest.fixture
def database_prefix(mongo_url: str) -> Iterator[str]:
    """A beginning of database names that only this test has; they are dropped afterwards."""
    prefix = f"t_{next(_counter)}_{os.getpid()}_"
    yield prefix
    drop_databases(mongo_url, prefix)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say loudly that tests did not run: a line of dots would hide it."""
    reason = config.stash.get(_no_kafka, None)
    if reason is not None:
        terminalreporter.section("KAFKA TESTS WERE SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.write_line(reason)
