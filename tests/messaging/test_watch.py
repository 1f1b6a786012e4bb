"""The change stream is an alarm clock: whatever ends it, nothing stays unnumbered."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from typing import Any

import pytest

from shared.alarm import Alarm
from shared.eventstore.mongo import COMMITS, create_indexes
from shared.eventstore.verify import first_broken
from shared.messaging import sequencer as sequencing
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.sequencer import Sequencer
from shared.messaging.supervise import Loop, supervise
from shared.messaging.watch import ring_on_inserts
from shared.mongo import Database, Mongo, StreamLost
from shared.testing.eventually import eventually, eventually_is
from shared.testing.ledgers import HERE, Books, commit_to, notebook


@pytest.fixture(params=["motor", "pymongo"])
async def mongo(mongo_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Mongo]:
    mongo = Mongo(mongo_url, request.param)
    yield mongo
    await mongo.close()


@pytest.fixture
async def background() -> AsyncIterator[Callable[[Callable[[], Awaitable[None]]], None]]:
    """Starts supervised loops; they end with the test."""
    tasks: list[asyncio.Task[None]] = []
    yield lambda run: tasks.append(asyncio.create_task(supervise(Loop("a loop of a test", run))))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


class LossyCollection:
    """A change stream that loses its history (code 286) each time, after one ring."""

    def __init__(self) -> None:
        self.opened = 0

    async def inserts(self, wait_ms: int) -> AsyncIterator[bool]:
        assert wait_ms > 0
        self.opened += 1
        yield True
        raise StreamLost("OperationFailure", 286)


Background = Callable[[Callable[[], Awaitable[None]]], None]


async def test_it_rings_when_another_process_appends(
    books: Books, database: Database, background: Background
) -> None:
    alarm = Alarm()
    background(lambda: ring_on_inserts(database.collection(COMMITS), alarm))
    assert await alarm.wait(10), "it rings at its start, for what was stored before"

    numbers = count(1)

    async def rings() -> bool:  # the stream may not be open yet when the first is stored
        await books.other_store.append(commit_to(notebook(next(numbers)), 1, "x"))
        return await alarm.wait(0.2)

    await eventually_is(rings)


async def test_a_stream_that_was_lost_is_opened_again_and_everything_is_numbered(
    books: Books,
    database: Database,
    background: Background,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sequencing, "SWEEP_SECONDS", 600.0)
    monkeypatch.setattr("shared.messaging.supervise._FIRST_PAUSE", 0.01)
    monkeypatch.setattr("shared.messaging.supervise._LONGEST_PAUSE", 0.01)
    lossy: Any = LossyCollection()
    alarm, seat = Alarm(), Seat(MongoLease(database, "ledger", "a process"))
    background(seat.keep)
    background(lambda: Sequencer(books.ledger, books.news).run(seat, alarm))
    background(lambda: ring_on_inserts(lossy, alarm))
    for number in range(10):
        commit = await books.write(notebook(number), "x")
        await eventually_is(
            lambda c=commit: _is_numbered(books, c.commit_id)  # type: ignore[misc]
        )
    assert lossy.opened > 1
    assert (await first_broken(books.ledger, HERE)).events == 10


async def _is_numbered(books: Books, commit_id: Any) -> bool:
    return await books.ledger.number_of(HERE, commit_id) is not None


async def test_a_collection_that_was_dropped_ends_the_stream_and_a_new_one_rings(
    books: Books,
    database: Database,
    background: Background,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shared.messaging.supervise._FIRST_PAUSE", 0.01)
    alarm, commits = Alarm(), database.collection(COMMITS)
    opened: list[int] = []

    async def watch() -> None:
        opened.append(1)
        await ring_on_inserts(commits, alarm)

    background(watch)

    async def reopened() -> bool:  # again and again: the first stream may not be open yet
        await commits.drop()
        await create_indexes(database)
        await alarm.wait(0.2)
        return len(opened) > 1

    await eventually_is(reopened)

    async def rings() -> bool:
        await books.write(notebook(1), "x")
        return await alarm.wait(0.2)

    await eventually_is(rings)
    await books.number_all()
    assert (await first_broken(books.ledger, HERE)).broken is None


async def test_a_loop_that_fails_is_started_again_until_it_is_cancelled(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("shared.messaging.supervise._FIRST_PAUSE", 0.001)
    started: list[int] = []

    async def fails() -> None:
        started.append(1)
        raise LookupError("the name of a person")

    running = asyncio.create_task(supervise(Loop("a loop of a test", fails)))
    await eventually(lambda: len(started) > 2)
    running.cancel()
    await asyncio.wait({running})
    assert running.cancelled()
    assert "LookupError" in caplog.text
    assert "the name of a person" not in caplog.text


async def test_an_alarm_remembers_one_ring(books: Books) -> None:
    alarm = Alarm()
    books.news.listen(alarm)
    assert not await alarm.wait(0.0)
    books.news.tell({HERE: 1})
    books.news.tell({HERE: 2})
    assert await alarm.wait(10)
    assert not await alarm.wait(0.0)
    assert dict(await books.news.heads()) == {HERE: 2}
    books.news.forget()
    assert dict(await books.news.heads()) == {}
