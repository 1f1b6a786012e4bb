"""The owner's side of a service as production wires it: store, sequencer, publisher."""

import asyncio

from shared.alarm import Alarm
from shared.eventstore.ledger import MongoLedger
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.messaging.cursors import MongoCursors
from shared.messaging.kafka import KafkaOutlet
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.news import LedgerNews
from shared.messaging.publisher import Publisher
from shared.messaging.sequencer import Sequencer
from shared.mongo import Mongo
from tests.bench import subject

_LOOK_AGAIN = 0.05


class Pipeline:
    """One database's ledgers, numbered here and sent to Kafka when there is a bootstrap address."""

    def __init__(self, mongo: Mongo, database: str, kafka: str = "") -> None:
        self.database = mongo.database(database)
        self.ledger = MongoLedger(mongo, self.database, subject.SERVICE)
        self.news = LedgerNews(self.ledger)
        self.appended = Alarm()
        self.store = MongoEventStore(self.database, self.appended)
        self.sequencer = Sequencer(self.ledger, self.news)
        self.seat = Seat(MongoLease(self.database, "ledger", "bench"))
        self._numbered = Alarm()
        self.news.listen(self._numbered)
        self._outlet = KafkaOutlet(kafka, "bench") if kafka else None
        self.publisher = (
            Publisher(self.news, self._outlet, MongoCursors(self.database))
            if self._outlet
            else None
        )

    async def prepare(self) -> None:
        await create_indexes(self.database)

    def start(self) -> list[asyncio.Task[None]]:
        """The loops, for ever."""
        loops = [self.seat.keep(), self.sequencer.run(self.seat, self.appended)]
        if self.publisher:
            loops.append(self.publisher.run(self.seat, self._numbered))
        return [asyncio.create_task(loop) for loop in loops]

    async def catch_up(self) -> None:
        """Number and send everything that waits, both stages at the same time."""
        numbering = asyncio.create_task(self._number_all())
        if self.publisher:
            while not numbering.done() or await self._unsent():
                if not await self.publisher.step(token=1):
                    await self._numbered.wait(_LOOK_AGAIN)
        await numbering

    async def close(self) -> None:
        if self._outlet:
            await self._outlet.close()

    async def _number_all(self) -> None:
        while await self.sequencer.step():
            pass

    async def _unsent(self) -> bool:
        assert self.publisher
        return await self.publisher.step(token=1)


async def stopped(tasks: list[asyncio.Task[None]]) -> None:
    """Cancel and wait; a loop that had failed before raises its failure here."""
    for task in tasks:
        task.cancel()
    for ended in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(ended, Exception):
            raise ended
