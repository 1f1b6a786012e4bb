"""What a service that reads others' events is made of: view runners, their consumer, readers."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shared.contracts.catalogue import CATALOGUE
from shared.kernel.commit import LedgerHead
from shared.kernel.message import Province
from shared.messaging.consumer import Consumer
from shared.messaging.supervise import Loop
from shared.mongo import Database, Unavailable
from shared.service.platform import Platform
from shared.telemetry import log
from shared.views.parked import ParkedList
from shared.views.reader import ViewReader
from shared.views.rebuild import Progress, Rebuild, tell_nobody
from shared.views.runner import ViewRunner
from shared.views.store import Aliases
from shared.views.view import R, View

RED_AFTER_SECONDS = 30.0


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

    async def follow(self) -> str | None:
        """What is wrong with the views: behind their ledgers, and not moving."""
        try:
            for service in self.services:
                heads = await self.ledgers[service].heads()
                if late := self._stuck(service, heads):
                    return f"{self.name}: {late} has not advanced for {RED_AFTER_SECONDS:.0f} s"
        except Unavailable:
            return f"{self.name}: the database does not answer"
        return None

    def _stuck(self, service: str, heads: Mapping[Province, LedgerHead]) -> str | None:
        long_ago = time.monotonic() - RED_AFTER_SECONDS
        for runner in self.runners.values():
            places = runner.places() if service in runner.services else None
            behind = places is not None and any(
                places.get((service, province), 0) < head.seq for province, head in heads.items()
            )
            if behind and runner.moved_at < long_ago:
                return runner.name
        return None

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
