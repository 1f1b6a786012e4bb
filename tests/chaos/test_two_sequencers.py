"""Two sequencers that both believe in their seat: the unique indexes keep the ledger right."""

import asyncio
from contextlib import suppress

import pytest

from shared.alarm import Alarm
from shared.eventstore.ledger import MongoLedger
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.news import LedgerNews
from shared.messaging.sequencer import Sequencer
from shared.messaging.supervise import Loop, run_all
from shared.mongo import Mongo
from tests.chaos.control import until
from tests.chaos.run import Run, World, running
from tests.chaos.script import WRITERS
from tests.chaos.worker import SERVICES

pytestmark = pytest.mark.chaos


class BelievedSeat(Seat):
    """A seat whose holder is never told that it is lost."""

    @property
    def token(self) -> int | None:
        return 1


def sequencer(mongo: Mongo, run: Run, service: str) -> Loop:
    database = mongo.database(f"{run.prefix}_{service}")
    ledger = MongoLedger(mongo, database, service)
    numbering = Sequencer(ledger, LedgerNews(ledger))
    seat = BelievedSeat(MongoLease(database, "nobody's", "nobody"))
    return Loop(service, lambda: numbering.run(seat, Impatient()))


class Impatient(Alarm):
    """It never lets its sleeper sleep for long."""

    async def wait(self, seconds: float) -> bool:
        return await super().wait(min(seconds, 0.002))


async def test_two_sequencers_that_both_believe_in_their_seat_cannot_break_a_ledger(
    world: World,
) -> None:
    async with (
        world.here() as first,
        world.here() as second,
        running(first, seed=0, provinces=3) as run,
    ):
        two = [
            sequencer(one.mongo, run, service) for one in (first, second) for service in SERVICES
        ]
        numbering = asyncio.create_task(run_all(two))
        await run.start("reader")
        await run.start("reactor")
        writers = [await run.start("writer", writer=number) for number in range(WRITERS)]
        for writer in writers:
            await writer.says("done")
        await until(run.drained, "everything drained")
        numbering.cancel()
        with suppress(asyncio.CancelledError):
            await numbering
        assert await run.complaints() == []
