"""A process is killed in the middle of an upload: a file is there whole or not at all."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from shared.clock import system_clock
from shared.files.mongo import UNFINISHED_AFTER, MongoFiles
from shared.files.store import FileNotKept
from shared.kernel.message import Province
from shared.service.platform import FILES
from tests.chaos.asking import CONTENT, NAME, PIECES
from tests.chaos.run import Run, World, running
from tests.http.stack import PROVINCE

pytestmark = pytest.mark.chaos
HERE = Province(PROVINCE)
BEFORE_IT_IS_A_FILE = [
    ("storing.before_insert", 1),  # announced
    ("storing.after_insert", 1),  # some pieces
    ("storing.after_insert", 2),  # all of them
    ("uploading.before_entry", 1),
]


@pytest.fixture
async def run(world: World) -> AsyncIterator[Run]:
    async with world.here() as here, running(here, seed=0, provinces=1) as run:
        await run.platform.files.prepare()
        yield run


async def killed_at(run: Run, arrow: str, nth: int = 1) -> None:
    uploader = await run.start("uploader", arrow, nth)
    await uploader.says("stopped")
    await uploader.kill()
    assert not uploader.has_said("done")


async def uploaded(run: Run) -> None:
    uploader = await run.start("uploader")
    await uploader.says("done")


async def swept(run: Run) -> None:
    """As it is done two days later."""

    def later() -> datetime:
        return system_clock() + 2 * UNFINISHED_AFTER

    await MongoFiles(run.platform.database(FILES), later).sweep()


async def left(run: Run) -> list[int]:
    """How many entries, pieces and announced uploads there are."""
    database = run.platform.database(FILES)
    names = ("files", "pieces", "uploads")
    return [len(await database.collection(name).find({}, fields={"_id": 1})) for name in names]


@pytest.mark.parametrize(("arrow", "nth"), BEFORE_IT_IS_A_FILE)
async def test_nothing_is_seen_of_it_and_the_same_upload_again_succeeds(
    run: Run, arrow: str, nth: int
) -> None:
    await killed_at(run, arrow, nth)
    with pytest.raises(FileNotKept):
        await run.platform.files.named(HERE, NAME, "แผน")
    with pytest.raises(FileNotKept):
        await run.platform.files.read(HERE, NAME)
    await uploaded(run)
    assert await run.platform.files.read(HERE, NAME) == CONTENT
    await swept(run)
    assert await left(run) == [1, PIECES, 0]
    assert await run.platform.files.read(HERE, NAME) == CONTENT


@pytest.mark.parametrize(("arrow", "nth"), BEFORE_IT_IS_A_FILE)
async def test_what_nobody_uploads_again_is_swept_up(run: Run, arrow: str, nth: int) -> None:
    await killed_at(run, arrow, nth)
    assert (await left(run))[2] == 1
    await swept(run)
    assert await left(run) == [0, 0, 0]


async def test_killed_behind_its_entry_it_is_a_file_that_no_sweeping_takes_away(run: Run) -> None:
    await killed_at(run, "uploading.after_entry")
    assert await left(run) == [1, PIECES, 1]
    await swept(run)
    assert await left(run) == [1, PIECES, 0]
    assert await run.platform.files.read(HERE, NAME) == CONTENT
