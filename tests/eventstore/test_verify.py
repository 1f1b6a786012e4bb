"""The check of the hash chain names the first entry that is not what it was."""

from collections.abc import Mapping
from typing import Any

import pytest

from shared.eventstore.mongo import COMMITS
from shared.eventstore.verify import first_broken
from shared.kernel.commit import Commit
from shared.mongo import Collection, Database
from shared.testing.ledgers import HERE, THERE, Books, notebook


@pytest.fixture
async def written(mongo_books: Books) -> list[Commit]:
    """Five commits of two events each: entries 1, 3, 5, 7 and 9."""
    commits = [await mongo_books.write(notebook(n % 2), f"{n}", f"{n}!") for n in range(5)]
    await mongo_books.write(notebook(1, THERE), "elsewhere")
    await mongo_books.number_all()
    assert (await first_broken(mongo_books.ledger, HERE)).events == 10
    return commits


@pytest.fixture
def commits(database: Database) -> Collection:
    return database.collection(COMMITS)


async def _set(commits: Collection, commit: Commit, fields: Mapping[str, Any]) -> None:
    assert await commits.update_one({"_id": commit.commit_id}, {"$set": dict(fields)}) == 1


@pytest.mark.parametrize(
    "edited",
    [
        {"events.1.data": '{"type":"notes.noted","version":2,"text":"changed"}'},
        {"events.0.type": "notes.closed"},
        {"events.0.schema": 1},
        {"recorded_at": "2020-01-01T00:00:00.000000Z"},
        {"occurred_at": "2020-01-01T00:00:00.000000Z"},
        {"actor": "somebody-else"},
        {"correlation": "another"},
        {"fingerprint": "0" * 64},
        {"hash": "0" * 64},
        {"stream_version": 9},
        {"stream": notebook("another")},
        {"events": []},
    ],
    ids=lambda edited: next(iter(edited)),
)
async def test_an_edit_is_found_at_its_entry(
    mongo_books: Books, commits: Collection, written: list[Commit], edited: dict[str, Any]
) -> None:
    await _set(commits, written[2], edited)
    checked = await first_broken(mongo_books.ledger, HERE)
    assert (checked.events, checked.broken) == (4, 5)
    assert checked.why_th
    assert checked.why_en
    assert (await first_broken(mongo_books.ledger, THERE)).broken is None


@pytest.mark.parametrize(
    "edited", [{"recorded_at": "yesterday"}, {"events.0": {}}, {"events": 7}, {"actor": 7}], ids=str
)
async def test_an_entry_that_cannot_be_read_any_more_is_found(
    mongo_books: Books, commits: Collection, written: list[Commit], edited: dict[str, Any]
) -> None:
    await _set(commits, written[2], edited)
    assert (await first_broken(mongo_books.ledger, HERE)).broken == 5


async def test_a_deleted_commit_is_found(
    mongo_books: Books, commits: Collection, written: list[Commit]
) -> None:
    await commits.delete({"_id": written[1].commit_id})
    assert (await first_broken(mongo_books.ledger, HERE)).broken == 3


async def test_a_deleted_beginning_is_found(
    mongo_books: Books, commits: Collection, written: list[Commit]
) -> None:
    await commits.delete({"_id": written[0].commit_id})
    assert (await first_broken(mongo_books.ledger, HERE)).broken == 1


async def test_two_entries_that_changed_places_are_found(
    mongo_books: Books, commits: Collection, written: list[Commit]
) -> None:
    await _set(commits, written[1], {"seq": 1000})
    await _set(commits, written[3], {"seq": 3})
    await _set(commits, written[1], {"seq": 7})
    assert (await first_broken(mongo_books.ledger, HERE)).broken == 3


@pytest.mark.parametrize(("number", "found_at"), [(4, 3), (6, 3), (100, 3), (-3, 3)])
async def test_a_changed_number_is_found(
    mongo_books: Books,
    commits: Collection,
    written: list[Commit],
    number: int,
    found_at: int,
) -> None:
    await _set(commits, written[1], {"seq": number})
    assert (await first_broken(mongo_books.ledger, HERE)).broken == found_at


async def test_the_check_tells_how_far_it_has_come(
    mongo_books: Books, written: list[Commit]
) -> None:
    told: list[tuple[int, int]] = []
    await first_broken(mongo_books.ledger, HERE, lambda done, total: told.append((done, total)))
    assert told[-1] == (10, 10)
    assert len(written) == 5
