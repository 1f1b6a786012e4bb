"""The file stores keep their contract, in memory and in MongoDB, through each driver."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from shared.files.mongo import UNFINISHED_AFTER, MongoFiles
from shared.files.store import FileDamaged, FileNotKept, Files, MemoryFiles
from shared.mongo import Collection, Database, Doc, Mongo, Unavailable
from shared.testing.fixed import FixedClock
from shared.testing.suites.files import HERE, NAME, PDF, FilesSuite

HOUR = timedelta(hours=1)


class TestInMemory(FilesSuite):
    @pytest.fixture
    def files(self) -> Files:
        return MemoryFiles()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture(params=["motor", "pymongo"])
async def database(
    mongo_url: str, database_prefix: str, request: pytest.FixtureRequest
) -> AsyncIterator[Database]:
    mongo = Mongo(mongo_url, request.param)
    yield mongo.database(f"{database_prefix}files")
    await mongo.close()


@pytest.fixture
async def files(database: Database, clock: FixedClock) -> MongoFiles:
    files = MongoFiles(database, clock)
    await files.prepare()
    return files


class TestInMongo(FilesSuite):
    pass


async def left(database: Database) -> list[int]:
    """How many entries, pieces and announced uploads there are."""
    names = ("files", "pieces", "uploads")
    return [len(await database.collection(name).find({}, fields={"_id": 1})) for name in names]


class BreaksOff:
    """A collection whose process dies at its next insert."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    def __getattr__(self, name: str) -> object:
        return getattr(self._collection, name)

    async def insert_one(self, _: Doc) -> None:
        raise Unavailable("killed")


async def test_an_upload_that_broke_off_is_not_seen_and_swept_a_day_later(
    database: Database, files: MongoFiles, clock: FixedClock
) -> None:
    files._entries = BreaksOff(database.collection("files"))  # type: ignore[assignment]
    with pytest.raises(Unavailable):
        await files.keep(HERE, PDF, "แผน")
    with pytest.raises(FileNotKept):
        await files.read(HERE, NAME)
    clock.advance(UNFINISHED_AFTER - HOUR)
    await files.sweep()
    assert await left(database) == [0, 4, 1]  # it may still be on its way
    clock.advance(2 * HOUR)
    await files.sweep()
    assert await left(database) == [0, 0, 0]


async def test_after_one_that_broke_off_the_same_bytes_are_kept(
    database: Database, files: MongoFiles, clock: FixedClock
) -> None:
    whole = files._entries
    files._entries = BreaksOff(whole)  # type: ignore[assignment]
    with pytest.raises(Unavailable):
        await files.keep(HERE, PDF, "แผน")
    files._entries = whole
    await files.keep(HERE, PDF, "แผน")
    clock.advance(2 * UNFINISHED_AFTER)
    await files.sweep()
    assert await files.read(HERE, NAME) == PDF
    assert await left(database) == [1, 4, 0]


async def test_sweeping_leaves_a_file_whose_announcement_was_not_taken_down(
    database: Database, files: MongoFiles, clock: FixedClock
) -> None:
    await files.keep(HERE, PDF, "แผน")
    [entry] = await database.collection("files").find({})
    await files._announce(entry["upload"], entry["_id"], clock())
    clock.advance(2 * UNFINISHED_AFTER)
    await files.sweep()
    assert await files.read(HERE, NAME) == PDF
    assert await left(database) == [1, 4, 0]


async def test_erasing_leaves_nothing_behind(database: Database, files: MongoFiles) -> None:
    await files.keep(HERE, PDF, "แผน")
    await files.erase(HERE, NAME)
    assert await left(database) == [0, 0, 0]


async def test_a_file_that_was_tampered_with_is_never_handed_out(
    database: Database, files: MongoFiles
) -> None:
    await files.keep(HERE, PDF, "แผน")
    pieces = database.collection("pieces")
    await pieces.update_one({"place": 1}, {"$set": {"data": b"another"}})
    with pytest.raises(FileDamaged):
        await files.read(HERE, NAME)
