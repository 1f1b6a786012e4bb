"""Builds a view afresh from the ledgers, beside the one being read, and switches when it is level.

Province by province (never by position: "latest" fields would come out wrong), in pages, so memory
does not grow with the ledger. A rebuild that is given up leaves an unread build behind; the next
one takes a new number, starts from nothing, and drops what was left.
"""

import gc
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from contextlib import aclosing, contextmanager
from typing import Generic

from shared.eventstore.ahead import pages_ahead
from shared.kernel.catalogue import Catalogue
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.kernel.reading import RawEvent
from shared.messaging.consumer import Run, read
from shared.views.runner import Folder
from shared.views.store import Aliases, Build
from shared.views.view import R, View

PAGE = 2500  # entries
Progress = Callable[[int, int], None]  # events taken in, events in all


def tell_nobody(_done: int, _total: int) -> None:
    """A progress that nobody watches."""


class Rebuild(Generic[R]):
    """One rebuild of one view."""

    def __init__(
        self,
        view: View[R],
        aliases: Aliases,
        ledgers: Mapping[str, Ledger],
        catalogue: Catalogue,
        progress: Progress = tell_nobody,
    ) -> None:
        self._view = view
        self._aliases = aliases
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._progress = progress
        self._done = 0

    async def run(self) -> Build:
        """Build, catch up with what came meanwhile, switch. Answers the build that is read then.

        The one that was read before stays, to go back to; what is older than that is dropped.
        """
        build = await self._built()
        while not await self._aliases.switch(self._view, build):
            await build.drop()
            if served := await self._served_in_its_place():
                return served
            build = await self._built()
        await self._aliases.drop_old(self._view)
        return build

    async def _served_in_its_place(self) -> Build | None:
        """What a rebuild that was begun later has made of this same version of the view."""
        alias = await self._aliases.current(self._view)
        same = alias and alias["version"] == self._view.version
        return self._aliases.build(alias["build"]) if alias and same else None

    async def _built(self) -> Build:
        build = await self._aliases.next_build(self._view)
        folder: Folder[R] = Folder(self._view, build, {}, set())
        try:
            with rare_collections():
                while await self._pass(folder):
                    await folder.settle()
        finally:
            await folder.settle()  # a rebuild that fails leaves nothing on its way
        return build

    async def _pass(self, folder: Folder[R]) -> bool:
        """Take in everything up to the heads of this moment; False when nothing was new."""
        heads = await self._heads()
        total = sum(heads.values())
        before = self._done
        for (service, province), head in heads.items():
            after = folder.positions.get((service, province), 0)
            async with aclosing(self._pages(service, province, after)) as pages:
                async for page in pages:
                    run = self._run(service, province, after, page)
                    await folder.take_ahead([run])
                    self._done += run.upto - after
                    after = run.upto
                    self._progress(self._done, max(total, self._done))
                    if after >= head:
                        break
        return self._done > before

    async def _heads(self) -> dict[tuple[str, Province], int]:
        return {
            (service, province): head.seq
            for service in sorted(self._view.services)
            for province, head in sorted((await self._ledgers[service].heads()).items())
        }

    def _pages(
        self, service: str, province: Province, after: int
    ) -> AsyncGenerator[Sequence[RawEvent], None]:
        async def page(behind: int) -> Sequence[RawEvent]:
            return await self._ledgers[service].events(province, behind, PAGE)

        return pages_ahead(page, lambda raw: raw.seq, after)

    def _run(self, service: str, province: Province, after: int, page: Sequence[RawEvent]) -> Run:
        types = self._view.types
        events = [read(raw, self._catalogue) for raw in page if raw.type in types]
        return Run((service, province), after, page[-1].seq, events)


@contextmanager
def rare_collections() -> Iterator[None]:
    """Big pages of short-lived objects make the collector walk them over and over for nothing."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
