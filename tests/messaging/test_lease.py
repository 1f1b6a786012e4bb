"""One process holds the seat at a time, by the server's clock and no other."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from typing import Any

import pytest
from pymongo import MongoClient

from shared.messaging.lease import LEASES, LeaseTimes, MongoLease, Seat
from shared.mongo import Database, Mongo
from shared.testing.eventually import eventually, eventually_is
from shared.testing.suites.lease import LONG, OVER, LeaseOf, LeaseSuite


@pytest.fixture(params=["motor", "pymongo"])
async def mongo(mongo_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Mongo]:
    mongo = Mongo(mongo_url, request.param)
    yield mongo
    await mongo.close()


@pytest.fixture
def lease_of(database: Database) -> LeaseOf:
    return lambda holder, seconds: MongoLease(database, "ledger", holder, seconds)


class TestInMongo(LeaseSuite):
    """The contract."""


@pytest.fixture
def profile(mongo_url: str, database: Database) -> Iterator[Any]:
    with MongoClient[dict[str, Any]](mongo_url) as client:
        client[database.name].command("profile", 2)
        yield client[database.name]["system.profile"]
        client[database.name].command("profile", 0)


async def test_no_clock_of_a_client_reaches_the_server(
    database: Database, lease_of: LeaseOf, profile: Any
) -> None:
    for _ in range(2):
        await lease_of("first", LONG).acquire()
    await lease_of("first", LONG).release()
    commands = [e["command"] for e in profile.find({"ns": f"{database.name}.{LEASES}"})]
    sent = [value for command in commands for value in _values(_own_part(command))]
    assert "$$NOW" in sent
    assert not [value for value in sent if isinstance(value, datetime)]


def _own_part(command: dict[str, Any]) -> dict[str, Any]:
    """Without what the driver itself sends along."""
    return {name: value for name, value in command.items() if not name.startswith("$cluster")}


def _values(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    else:
        yield value


async def test_the_seat_is_held_until_its_keeper_ends_and_is_then_free(
    database: Database,
) -> None:
    seat = Seat(MongoLease(database, "ledger", "first", LONG))
    assert seat.token is None
    keeping = asyncio.create_task(seat.keep())
    assert await asyncio.wait_for(seat.held(), 10) == 1
    assert seat.token == 1
    other = MongoLease(database, "ledger", "second", LONG)
    assert await other.acquire() is None
    keeping.cancel()
    await asyncio.wait({keeping})
    assert seat.token is None
    assert await other.acquire() == 2


async def test_a_holder_that_could_not_renew_in_time_does_not_believe_in_its_seat(
    database: Database,
) -> None:
    lease = MongoLease(database, "ledger", "first", LONG)
    seat = Seat(lease, LeaseTimes(renew=LONG, trusted=0.5))
    keeping = asyncio.create_task(seat.keep())
    await eventually(lambda: seat.token == 1)
    await eventually(lambda: seat.token is None)
    assert await lease.acquire() == 1
    keeping.cancel()
    await asyncio.wait({keeping})


async def test_a_seat_taken_over_is_noticed_at_the_next_renewal(
    database: Database,
) -> None:
    seat = Seat(MongoLease(database, "ledger", "first", OVER), LeaseTimes(renew=0.01))
    keeping = asyncio.create_task(seat.keep())
    await eventually(lambda: seat.token == 1)
    thief = MongoLease(database, "ledger", "second", LONG)

    async def taken() -> bool:
        return await thief.acquire() == 2

    await eventually_is(taken)
    await eventually(lambda: seat.token is None)
    keeping.cancel()
    await asyncio.wait({keeping})
    assert await thief.acquire() == 2
