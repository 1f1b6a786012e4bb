"""The database client, the transport and the ledger's news, each with its arrows."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from shared.contracts.catalogue import CATALOGUE
from shared.eventstore.execute import Executor, Outcome
from shared.eventstore.mongo import COMMITS
from shared.kernel.commit import LedgerEntry
from shared.kernel.decider import Decider
from shared.kernel.message import Command, Province
from shared.kernel.reading import RawEvent
from shared.messaging.news import LedgerNews
from shared.messaging.transport import Inlet, Outlet, Place
from shared.mongo import Collection, Database, Doc, Mongo, Session
from shared.service.platform import Platform
from tests.chaos.arrows import Arrows, halves

T = TypeVar("T")
_PUBLISHED = "published"
_POSITIONS = "positions"
_PARKED = "parked"
_POLICY_POSITIONS = "policy_positions"


class WatchedMongo(Mongo):
    """The client; the databases it opens are watched too."""

    def __init__(self, url: str, arrows: Arrows) -> None:
        super().__init__(url)
        self.arrows = arrows

    def database(self, name: str) -> Database:
        return WatchedDatabase(self, super().database(name))

    async def transaction(self, work: Callable[[Session], Awaitable[T]]) -> T:
        async def watched(session: Session) -> T:
            done = await work(session)
            self.arrows.passes("reading.before_commit")
            return done

        self.arrows.passes("reading.before_transaction")
        done = await super().transaction(watched)
        self.arrows.passes("reading.after_commit")
        return done


class WatchedDatabase(Database):
    def __init__(self, mongo: WatchedMongo, database: Database) -> None:
        super().__init__(mongo, database._raw)
        self._watched = mongo

    def collection(self, name: str) -> Collection:
        return WatchedCollection(self._watched, self._raw[name])


class WatchedCollection(Collection):
    """The arrows of numbering, the cursor, storing, reacting and of a view's transaction."""

    def __init__(self, mongo: WatchedMongo, raw: Any) -> None:
        super().__init__(mongo, raw)
        self._watched = mongo
        self._passes = mongo.arrows.passes

    def sibling(self, name: str) -> Collection:
        return WatchedCollection(self._watched, self._raw.database[name])

    async def find(self, query: Mapping[str, Any], **options: Any) -> list[Doc]:
        found = await super().find(query, **options)
        if self.name == COMMITS and found:
            if "unnumbered" in query and options.get("session"):
                self._passes("numbering.after_read")
            elif self._watched.arrows.catching_up and "seq" in query:
                self._passes("reading.during_catch_up")
        return found

    async def insert_many(self, documents: Sequence[Doc]) -> set[int]:
        before, after = self._around_an_append()
        self._passes(before)
        refused = await super().insert_many(documents)
        self._passes(after)
        return refused

    async def insert_one(self, document: Doc) -> None:
        self._passes("uploading.before_entry")
        await super().insert_one(document)
        self._passes("uploading.after_entry")

    def _around_an_append(self) -> tuple[str, str]:
        if self._watched.arrows.reacting:
            return "reacting.before_append", "reacting.after_append"
        return "storing.before_insert", "storing.after_insert"

    async def update_one(self, *what: Any, **options: Any) -> int:
        moves = self.name == _POLICY_POSITIONS and self._watched.arrows.reacting
        if not moves:
            return await super().update_one(*what, **options)
        self._passes("reacting.before_position")
        matched = await super().update_one(*what, **options)
        self._watched.arrows.reacting = False
        self._passes("reacting.after_position")
        return matched

    async def bulk_until_refused(self, operations: Sequence[Any]) -> int:
        if self.name == COMMITS:
            return await self._number(operations)
        done = await super().bulk_until_refused(operations)
        if self.name == _PUBLISHED:
            self._passes("publishing.after_cursor")
        return done

    async def _number(self, operations: Sequence[Any]) -> int:
        """The bulk is ordered, so a server may stop between any two of its operations."""
        self._passes("numbering.before_bulk")
        first, second = halves(operations)
        done = await super().bulk_until_refused(first)
        self._passes("numbering.inside_bulk")
        if done == len(first) and second:
            done += await super().bulk_until_refused(second)
        self._passes("numbering.after_bulk")
        return done

    async def bulk(
        self, operations: Sequence[Any], *, session: Session | None = None, ordered: bool = False
    ) -> None:
        if session and self.name not in (_POSITIONS, _PARKED):
            self._passes("reading.inside_transaction")
        await super().bulk(operations, session=session, ordered=ordered)


class WatchedExecutor(Executor):
    """What policies ask for goes through it."""

    def __init__(self, executor: Executor, arrows: Arrows) -> None:
        super().__init__(executor._store, CATALOGUE)
        self._arrows = arrows

    async def execute(
        self,
        decider: Decider[Any, Any, Any],
        stream: str,
        command: Command,
        expected: int | None = None,
    ) -> Outcome:
        self._arrows.reacting = True
        self._arrows.passes("reacting.before_command")
        return await super().execute(decider, stream, command, expected)


class WatchedNews(LedgerNews):
    def __init__(self, news: LedgerNews, arrows: Arrows) -> None:
        super().__init__(news.ledger)
        self._arrows = arrows

    def tell(self, heads: Mapping[Province, int], entries: Sequence[LedgerEntry] = ()) -> None:
        self._arrows.passes("numbering.before_telling")
        super().tell(heads, entries)


class WatchedOutlet:
    """Implements the `Outlet` port: half of a batch, then the rest."""

    def __init__(self, outlet: Outlet, arrows: Arrows) -> None:
        self._outlet = outlet
        self._passes = arrows.passes

    async def send(self, service: str, entries: Sequence[LedgerEntry]) -> None:
        self._passes("publishing.after_read")
        first, second = halves(entries)
        await self._outlet.send(service, first)
        self._passes("publishing.after_some")
        await self._outlet.send(service, second)
        self._passes("publishing.after_acks")

    async def close(self) -> None:
        await self._outlet.close()


class WatchedInlet:
    """Implements the `Inlet` port. All runs share the topics: others' provinces are not heard."""

    def __init__(self, inlet: Inlet, arrows: Arrows, provinces: frozenset[Province]) -> None:
        self._inlet = inlet
        self._arrows = arrows
        self._provinces = provinces

    async def start(self, heard: Mapping[Place, int]) -> None:
        await self._inlet.start(heard)
        self._arrows.catching_up = False

    async def poll(self) -> Sequence[RawEvent]:
        events = [e for e in await self._inlet.poll() if e.province in self._provinces]
        if events:
            self._arrows.passes("reading.after_poll")
        return events

    async def handled(self) -> None:
        self._arrows.passes("reading.before_handled")
        await self._inlet.handled()

    async def stop(self) -> None:
        self._arrows.catching_up = True
        await self._inlet.stop()


@dataclass
class WatchedPlatform(Platform):
    """What a service's wiring gets: everything it opens can stop at its arrows."""

    provinces: frozenset[Province] = frozenset()

    def news(self, service: str) -> LedgerNews:
        if service not in self._news:
            self._news[service] = WatchedNews(LedgerNews(self.ledger(service)), self.arrows)
        return self._news[service]

    def inlet(self, consumer: str, services: Sequence[str], database: Database) -> Inlet:
        inner = super().inlet(consumer, services, database)
        return WatchedInlet(inner, self.arrows, self.provinces)

    def outlet(self, service: str) -> Outlet | None:
        outlet = super().outlet(service)
        return None if outlet is None else WatchedOutlet(outlet, self.arrows)

    @property
    def arrows(self) -> Arrows:
        assert isinstance(self.mongo, WatchedMongo)
        return self.mongo.arrows
