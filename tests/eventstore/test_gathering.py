"""Requests that meet go out together, and each caller hears of its own alone."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest

from shared.eventstore.gathering import Gathering
from shared.eventstore.mongo import COMMITS, MongoEventStore
from shared.kernel.commit import Commit
from shared.kernel.errors import Conflict
from shared.mongo import Database, Doc, Unavailable
from shared.testing.eventually import eventually
from shared.testing.ledgers import Books, commit_to, notebook


class SlowInsert:
    """An insert that answers when it is told to, and remembers what it was given."""

    def __init__(self) -> None:
        self.groups: list[list[Doc]] = []
        self._answer = asyncio.Semaphore(0)

    def answer(self) -> None:
        self._answer.release()

    async def __call__(self, documents: Sequence[Doc]) -> set[int]:
        self.groups.append(list(documents))
        await self._answer.acquire()
        return {n for n, document in enumerate(documents) if document.get("taken")}


def gathered(insert: Callable[[Sequence[Doc]], Awaitable[set[int]]]) -> Gathering[Doc, bool]:
    """Callers share this insert, which answers the indexes that it refused."""

    async def ask(documents: Sequence[Doc]) -> list[bool]:
        refused = await insert(documents)
        return [index not in refused for index in range(len(documents))]

    return Gathering(ask, 500)


async def test_alone_it_goes_at_once() -> None:
    insert = SlowInsert()
    putting = asyncio.create_task(gathered(insert).put({"n": 1}, 10))
    await eventually(lambda: insert.groups == [[{"n": 1}]])
    assert not putting.done()
    insert.answer()
    assert await putting is True


async def test_those_that_come_meanwhile_share_the_next_one() -> None:
    insert, documents = SlowInsert(), [{"n": n, "taken": n == 3} for n in range(6)]
    group = gathered(insert)
    first = asyncio.create_task(group.put(documents[0], 10))
    await eventually(lambda: len(insert.groups) == 1)
    others = [asyncio.create_task(group.put(document, 10)) for document in documents[1:]]
    insert.answer()
    await eventually(lambda: len(insert.groups) == 2)
    insert.answer()
    assert await asyncio.gather(first, *others) == [True, True, True, False, True, True]
    assert insert.groups == [documents[:1], documents[1:]]


async def test_a_group_does_not_grow_beyond_what_one_message_holds() -> None:
    insert = SlowInsert()
    group = gathered(insert)
    large = [asyncio.create_task(group.put({"n": n}, 5 * 1024 * 1024)) for n in range(5)]
    many = [asyncio.create_task(group.put({"n": n}, 10)) for n in range(600)]
    for _ in range(5):
        insert.answer()
    await asyncio.gather(*large, *many)
    assert [len(one) for one in insert.groups] == [2, 2, 500, 101]


async def test_a_caller_that_gives_up_takes_nothing_back() -> None:
    insert = SlowInsert()
    group = gathered(insert)
    impatient = [asyncio.create_task(group.put({"n": n}, 10)) for n in range(3)]
    await eventually(lambda: len(insert.groups) == 1)
    for caller in impatient:
        caller.cancel()
    late = asyncio.create_task(group.put({"n": 3}, 10))
    insert.answer()
    insert.answer()
    assert await late is True
    assert insert.groups == [[{"n": 0}, {"n": 1}, {"n": 2}], [{"n": 3}]]


async def test_an_unknown_outcome_is_told_to_all_and_the_next_group_goes() -> None:
    failures = iter([Unavailable("cut off"), None])

    async def insert(documents: Sequence[Doc]) -> set[int]:
        assert documents
        if (failure := next(failures)) is not None:
            raise failure
        return set()

    group = gathered(insert)
    outcomes = await asyncio.gather(
        *(group.put({"n": n}, 10) for n in range(3)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [Unavailable] * 3
    assert await group.put({"n": 3}, 10) is True


async def test_a_conflict_in_a_group_is_its_own_callers_alone(mongo_books: Books) -> None:
    await mongo_books.write(notebook(0), "taken")
    commits = [commit_to(notebook(n), 1, "mine") for n in range(20)]
    outcomes = await asyncio.gather(
        *(mongo_books.store.append(commit) for commit in commits), return_exceptions=True
    )
    assert isinstance(outcomes[0], Conflict)
    assert outcomes[1:] == commits[1:]


@pytest.mark.parametrize("lost_answers", [1, 3])
async def test_an_insert_whose_answer_was_lost_is_stored_once(
    database: Database, mongo_books: Books, lost_answers: int
) -> None:
    store, commits = MongoEventStore(database), database.collection(COMMITS)
    lose = iter([True] * lost_answers)

    async def lossy(documents: Sequence[Doc]) -> set[int]:
        refused = await commits.insert_many(documents)
        if next(lose, False):
            raise Unavailable("the answer was lost")
        return refused

    store._inserts = gathered(lossy)
    sent = [commit_to(notebook(n), 1, "a", "b") for n in range(5)]
    assert await asyncio.gather(*(store.append(commit) for commit in sent)) == sent
    assert [list(await store.read(commit.stream)) for commit in sent] == [[c] for c in sent]
    await mongo_books.number_all()
    assert len(await mongo_books.everything()) == 5


async def test_while_the_database_is_away_the_caller_is_told_in_the_end(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.eventstore.mongo._FIRST_PAUSE", 0.0)
    store, tried = MongoEventStore(database), list[int]()

    async def away(documents: Sequence[Doc]) -> set[int]:
        tried.append(len(documents))
        raise Unavailable("away")

    store._inserts = gathered(away)
    with pytest.raises(Unavailable):
        await store.append(commit_to(notebook(1), 1, "a"))
    assert tried == [1] * 6


async def test_draining_waits_for_what_is_still_tried_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.eventstore.mongo._FIRST_PAUSE", 0.001)
    store, commits = MongoEventStore(database), database.collection(COMMITS)
    lose = iter([True] * 3)

    async def lossy(documents: Sequence[Doc]) -> set[int]:
        if next(lose, False):
            raise Unavailable("not even sent")
        return await commits.insert_many(documents)

    store._inserts = gathered(lossy)
    commit: Commit = commit_to(notebook(1), 1, "a")
    appending = asyncio.create_task(store.append(commit))
    await asyncio.sleep(0)
    appending.cancel()
    await store.drain()
    assert await store.find(commit.commit_id) == commit


async def test_streams_that_are_read_at_the_same_moment_come_in_one_query(
    database: Database, mongo_books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        await mongo_books.write(notebook(number % 4), "a", "b")
    store, asked = MongoEventStore(database), list[int]()
    read_all = store._read_all

    async def counted(streams: Sequence[str]) -> list[list[Commit]]:
        asked.append(len(streams))
        return await read_all(streams)

    monkeypatch.setattr(store._reads, "_ask", counted)
    numbers = (0, 3, 1, 0, 9, 2)
    histories = await asyncio.gather(*(store.read(notebook(n)) for n in numbers))
    assert asked == [6]
    assert histories == [await mongo_books.store.read(notebook(n)) for n in numbers]
    assert [len(history) for history in histories] == [3, 3, 3, 3, 0, 3]
