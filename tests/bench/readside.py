"""The reader's side as production wires it: a view, its runner, a consumer on either transport."""

import time
from collections.abc import Mapping, Sequence
from uuid import UUID

from shared.eventstore.ledger import MongoLedger
from shared.kernel.message import Recorded
from shared.messaging.consumer import Consumer, Run
from shared.messaging.transport import Inlet, Place
from shared.mongo import Mongo
from shared.views.parked import ParkedList
from shared.views.runner import ViewRunner
from shared.views.store import Aliases
from tests.bench import subject


class ReadSide:
    """The bench's view over one ledger, kept in a database beside it."""

    def __init__(self, mongo: Mongo, ledger: MongoLedger, views: str) -> None:
        self.database = mongo.database(views)
        self.ledgers = {subject.SERVICE: ledger}
        aliases = Aliases(mongo, self.database)
        parked = ParkedList(self.database)
        self.runner = ViewRunner(subject.WORKS, aliases, parked, self.ledgers, subject.CATALOGUE)
        self.seen = Seen(self.runner)

    def consumer(self, inlet: Inlet) -> Consumer:
        return Consumer(inlet, self.ledgers, [self.seen], subject.CATALOGUE)


class Seen:
    """A handler around the view's: notes when each commit's rows were stored."""

    def __init__(self, runner: ViewRunner[subject.WorkRow]) -> None:
        self.name = runner.name
        self.services = runner.services
        self.events = 0
        self._at: dict[UUID, float] | None = None  # only when somebody asks for it
        self._runner = runner

    def begin(self) -> dict[UUID, float]:
        """From now on, note the time by commit."""
        self._at = {}
        return self._at

    async def load(self) -> None:
        await self._runner.load()

    def position(self, place: Place) -> int:
        return self._runner.position(place)

    def places(self) -> Mapping[Place, int]:
        return self._runner.places()

    async def tend(self) -> bool:
        return await self._runner.tend()

    async def handle(self, runs: Sequence[Run]) -> None:
        await self._runner.handle(runs)
        self.events += sum(run.upto - run.after for run in runs)
        if self._at is not None:
            now = time.perf_counter()
            events = (event for run in runs for event in run.events)
            self._at |= {event.commit_id: now for event in events if isinstance(event, Recorded)}
