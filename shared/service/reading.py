"""What a service that reads others' events is made of: view runners, their consumer, readers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shared.contracts.catalogue import CATALOGUE
from shared.messaging.consumer import Consumer
from shared.messaging.supervise import Loop
from shared.mongo import Database
from shared.service.platform import Platform
from shared.telemetry import log
from shared.views.parked import ParkedList
from shared.views.reader import ViewReader
from shared.views.rebuild import Progress, Rebuild, tell_nobody
from shared.views.runner import ViewRunner
from shared.views.store import Aliases
from shared.views.view import R, View


@dataclass
class Reading:
    """The read side of one service: its views, in its own database."""

    platform: Platform
    name: str
    views: Sequence[View[Any]]

    def __post_init__(self) -> None:
        self.database: Database = self.platform.database(self.name)
        self.aliases = Aliases(self.platform.mongo, self.database)
        self.parked = ParkedList(self.database)
        self.services = sorted({s for view in self.views for s in view.services})
        self.ledgers = {service: self.platform.ledger(service) for service in self.services}
        self.runners = {view.name: self._runner(view) for view in self.views}

    def reader(self, view: View[R]) -> ViewReader[R]:
        reader = ViewReader(view, self.aliases, self.database, self.ledgers)
        self.runners[view.name].on_advance(reader.advanced)
        return reader

    def loops(self) -> list[Loop]:
        inlet = self.platform.inlet(self.name, self.services, self.database)
        consumer = Consumer(inlet, self.ledgers, list(self.runners.values()), CATALOGUE)
        return [Loop(f"{self.name}.consumer", consumer.run)]

    def preparations(self) -> list[Loop]:
        return [Loop(f"{self.name}.views", self.prepare)]

    async def prepare(self) -> None:
        """A view whose rows have another shape now is built afresh before it is read."""
        await self.parked.prepare()
        for view in self.views:
            alias = await self.aliases.current(view)
            if alias is not None and alias["version"] != view.version:
                log.info("view_changed", view=view.name, version=view.version)
                await self.rebuild(view).run()
            await self.aliases.serving(view)

    def rebuild(self, view: View[R], progress: Progress = tell_nobody) -> Rebuild[R]:
        return Rebuild(view, self.aliases, self.ledgers, CATALOGUE, progress)

    def _runner(self, view: View[R]) -> ViewRunner[R]:
        return ViewRunner(view, self.aliases, self.parked, self.ledgers, CATALOGUE)
