"""A view of notebooks, and everything that reads it, over the books of one service."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from shared.kernel.catalogue import Catalogue
from shared.kernel.commit import Commit
from shared.kernel.message import Event, Recorded
from shared.kernel.reading import raw_events, recorded
from shared.messaging.consumer import Consumer
from shared.messaging.embedded import EmbeddedInlet
from shared.messaging.transport import Place
from shared.mongo import Database, Mongo
from shared.testing.ledgers import (
    HERE,
    NOTES,
    SERVICE,
    THERE,
    Books,
    Closed,
    Noted,
    commit_with,
    fact,
)
from shared.views.parked import ParkedList
from shared.views.reader import ViewReader
from shared.views.rebuild import Rebuild
from shared.views.runner import ViewRunner, read_row
from shared.views.store import Aliases
from shared.views.view import Row, View, changed, fold

POISON = "poison"
Fold = Callable[["NotebookRow | None", Recorded[Noted | Closed], str], "NotebookRow | None"]


class NotebookRow(Row):
    """A notebook as it is; a closed one has no row."""

    name: str
    lines: tuple[str, ...] = ()


def keys(event: Recorded[Noted | Closed]) -> Sequence[str]:
    return [name_of_notebook(event)]


def name_of_notebook(event: Recorded[Noted | Closed]) -> str:
    return event.stream.rpartition("/")[2]


def mended(
    row: NotebookRow | None, event: Recorded[Noted | Closed], key: str
) -> NotebookRow | None:
    """Every line is written down in its order; closing removes the row."""
    if isinstance(event.event, Closed):
        return None
    before = row or NotebookRow(name=key)
    return changed(before, lines=(*before.lines, event.event.text))


def broken(
    row: NotebookRow | None, event: Recorded[Noted | Closed], key: str
) -> NotebookRow | None:
    """The same with a mistake: it cannot take poison in."""
    if isinstance(event.event, Noted) and event.event.text == POISON:
        raise ZeroDivisionError("the text of an event")
    return mended(row, event, key)


def notebooks(
    name: str = "notebooks", version: int = 1, project: Fold = mended
) -> View[NotebookRow]:
    return View(name, version, NotebookRow, (Noted, Closed), keys, project)


@dataclass
class Follower:
    """A view's runner with its consumer, moved step by step."""

    view: View[NotebookRow]
    runner: ViewRunner[NotebookRow]
    consumer: Consumer
    inlet: EmbeddedInlet

    async def start(self) -> None:
        """As a process does when it begins, or begins again after a failure."""
        await self.runner.load()
        await self.consumer.catch_up(self.runner)
        await self.inlet.start(dict(self.runner.places()))

    async def take(self) -> None:
        """Take in what is numbered."""
        await self.consumer.take(await self.inlet.poll())

    async def tend(self) -> bool:
        """Look after the view now, however short ago that was."""
        self.runner._tended_at = 0.0  # noqa: SLF001 - instead of waiting for a second
        moved = await self.runner.tend()
        if moved:
            await self.consumer.catch_up(self.runner)
        return moved


@dataclass
class Desk:
    """The books, and the database where the views stand."""

    books: Books
    mongo: Mongo
    database: Database
    catalogue: Catalogue = NOTES

    @property
    def aliases(self) -> Aliases:
        return Aliases(self.mongo, self.database)

    @property
    def parked(self) -> ParkedList:
        return ParkedList(self.database)

    async def note(self, stream: str, *texts: str) -> Commit:
        return await self.books.write(stream, *texts)

    async def close(self, stream: str) -> Commit:
        history = await self.books.store.read(stream)
        version = (history[-1].stream_version if history else 0) + 1
        commit = commit_with(stream, (fact(version, Closed()),), version)
        return await self.books.store.append(commit)

    def follower(self, view: View[NotebookRow]) -> Follower:
        runner = self.runner(view)
        inlet = EmbeddedInlet([self.books.news])
        consumer = Consumer(inlet, {SERVICE: self.books.ledger}, [runner], self.catalogue)
        return Follower(view, runner, consumer, inlet)

    def runner(self, view: View[NotebookRow]) -> ViewRunner[NotebookRow]:
        ledgers = {SERVICE: self.books.ledger}
        return ViewRunner(view, self.aliases, self.parked, ledgers, self.catalogue)

    def rebuild(self, view: View[NotebookRow]) -> Rebuild[NotebookRow]:
        return Rebuild(view, self.aliases, {SERVICE: self.books.ledger}, self.catalogue)

    def reader(self, view: View[NotebookRow]) -> ViewReader[NotebookRow]:
        return ViewReader(view, self.aliases, self.database, {SERVICE: self.books.ledger})

    async def rows(self, view: View[NotebookRow]) -> dict[tuple[str, str], NotebookRow]:
        """Every row that is served, by (province, key)."""
        build = await self.aliases.serving(view)
        documents = await self.database.collection(build.name).find({})
        return {
            (d["province"], str(d["_id"]).partition("|")[2]): read_row(view, d) for d in documents
        }

    async def positions(self, view: View[NotebookRow]) -> Mapping[Place, int]:
        return await (await self.aliases.serving(view)).positions()

    async def heads(self) -> Mapping[Place, int]:
        heads = await self.books.ledger.heads()
        return {(SERVICE, province): head.seq for province, head in heads.items()}

    async def folded(self, view: View[NotebookRow]) -> dict[tuple[str, str], NotebookRow]:
        """What the rows have to be: the whole ledgers, folded in memory."""
        events: list[Recorded[Event]] = []
        for province in (HERE, THERE):
            for entry in await self.books.everything(province):
                events += [recorded(raw, self.catalogue) for raw in raw_events(SERVICE, entry)]
        return fold(view, events)
