"""Two readers of one view at once, as after a pause: neither may undo what the other did."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from services.projection.app import NAME as PROJECTION
from services.projection.views.process_board import PROCESS_BOARD
from shared.contracts.catalogue import CATALOGUE
from shared.kernel.message import Province
from shared.kernel.reading import raw_events
from shared.messaging.consumer import PositionMoved, Run, read
from shared.messaging.news import LedgerNews
from shared.messaging.sequencer import Sequencer
from shared.mongo import Mongo
from shared.service.owner import own_streams
from shared.service.platform import Platform
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker
from shared.views.runner import ViewRunner
from tests.chaos.oracle import Stores
from tests.chaos.script import lanes, setting_up
from tests.chaos.worker import SERVICES

pytestmark = pytest.mark.chaos
PHETCHABUN = Province("TH-67")


@pytest.fixture
async def platform(mongo_url: str, database_prefix: str) -> AsyncIterator[Platform]:
    """A meeting in session and an open directory, all of it numbered."""
    mongo = Mongo(mongo_url)
    settings = Settings(mongo_url=mongo_url, database=database_prefix.rstrip("_"))
    platform = Platform(settings, mongo, TokenMaker().verifier())
    for service in SERVICES:
        owner = own_streams(platform, service, CATALOGUE)
        for preparation in owner.preparations:
            await preparation.run()
        for task in (*setting_up(PHETCHABUN), *lanes(PHETCHABUN, 0)[1]):
            if task.service == service:
                await owner.executor.execute(task.decider, task.stream, task.command)
        ledger = platform.ledger(service)
        await Sequencer(ledger, LedgerNews(ledger)).step()
    yield platform
    await mongo.close()


async def reader_of(platform: Platform) -> ViewRunner[Any]:
    reading = Reading(platform, PROJECTION, [PROCESS_BOARD])
    await reading.prepare()
    runner = reading.runners[PROCESS_BOARD.name]
    await runner.load()
    return runner


async def run(platform: Platform, service: str, after: int, upto: int) -> Run:
    entries = await platform.ledger(service).entries(PHETCHABUN, 0, 100)
    events = [
        read(raw, CATALOGUE)
        for entry in entries
        for raw in raw_events(service, entry)
        if after < raw.seq <= upto
    ]
    return Run((service, PHETCHABUN), after, upto, events)


async def test_a_reader_does_not_write_a_row_it_remembers_over_what_another_has_written(
    platform: Platform,
) -> None:
    slow, quick = await reader_of(platform), await reader_of(platform)
    await slow.handle([await run(platform, "meetings", 0, 1)])
    await quick.load()
    await quick.handle([await run(platform, "directory", 0, 3)])
    with pytest.raises(PositionMoved):
        await slow.handle([await run(platform, "meetings", 1, 2)])
    await slow.load()
    await slow.handle([await run(platform, "meetings", 1, 2)])
    stores = Stores(platform.mongo, platform.settings.database, [PHETCHABUN])
    (row,) = (await stores.rows(PROCESS_BOARD.name)).values()
    assert [step["step"] for step in row["steps"]] == ["1.2", "2.1", "2.1.1"]


async def test_a_reader_that_takes_one_ledger_after_the_other_keeps_both_positions(
    platform: Platform,
) -> None:
    reader = await reader_of(platform)
    await reader.handle([await run(platform, "meetings", 0, 3)])
    await reader.handle([await run(platform, "directory", 0, 3)])
    stores = Stores(platform.mongo, platform.settings.database, [PHETCHABUN])
    places = (await stores.positions())[PROCESS_BOARD.name]
    assert places == {("meetings", PHETCHABUN): 3, ("directory", PHETCHABUN): 3}
