"""Folds runs of events into a view's rows, exactly once: rows and position in one transaction.

The rows that a batch touches are fetched once, folded in memory and written once each. A fold that
fails parks its stream: its events wait (they are safe in the ledger) while all others flow; see
`parked.py`.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any, Generic

from shared.alarm import Alarm
from shared.kernel.catalogue import Catalogue
from shared.kernel.message import Event, Province, Recorded
from shared.kernel.ports import Ledger
from shared.kernel.reading import raw_events
from shared.messaging.consumer import Heard, Run, Unreadable, read, seq_of
from shared.messaging.transport import Place
from shared.mongo import Doc
from shared.telemetry import log
from shared.telemetry.metrics import EVENTS_HANDLED, STREAMS_PARKED
from shared.views.parked import ParkedList, ParkedStream, Stream, park, unpark
from shared.views.store import Aliases, Build, Change, Step, row_id
from shared.views.view import R, View

CACHED_ROWS = 4000
Keys = Mapping[str, str] | Exception  # the ids of the rows by key, or why there are none
TEND_SECONDS = 1.0


class ViewRunner(Generic[R]):
    """Implements the consumer's `Handler` for one view."""

    def __init__(
        self,
        view: View[R],
        aliases: Aliases,
        parked: ParkedList,
        ledgers: Mapping[str, Ledger],
        catalogue: Catalogue,
    ) -> None:
        self.view = view
        self.name = view.name
        self.services = view.services
        self._aliases = aliases
        self._parked = parked
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._folder: Folder[R] | None = None
        self._advanced: list[Alarm] = []
        self._tended_at = 0.0
        self.moved_at = time.monotonic()

    def on_advance(self, alarm: Alarm) -> None:
        """Ring this alarm whenever a position has moved."""
        self._advanced.append(alarm)

    async def load(self) -> None:
        build = await self._aliases.serving(self.view)
        parked = await self._parked.streams_of(build.name)
        self._folder = Folder(self.view, build, await build.positions(), parked)

    def position(self, place: Place) -> int:
        return self._current.positions.get(place, 0)

    def places(self) -> Mapping[Place, int]:
        return self._folder.positions if self._folder else {}

    async def handle(self, runs: Sequence[Run]) -> None:
        await self._current.take(runs)
        self.moved_at = time.monotonic()
        for alarm in self._advanced:
            alarm.ring()

    async def tend(self) -> bool:
        """Follow a switched alias, and replay the parked streams that somebody asked for."""
        if time.monotonic() - self._tended_at < TEND_SECONDS:
            return False
        self._tended_at = time.monotonic()
        if (await self._aliases.serving(self.view)).name != self._current.build.name:
            await self.load()
            return True
        for parked in await self._parked.to_replay(self._current.build.name):
            entries = await self._ledgers[parked.service].stream(parked.province, parked.stream)
            raw = [r for entry in entries for r in raw_events(parked.service, entry)]
            await self._current.replay(parked, [read(one, self._catalogue) for one in raw])
        return False

    @property
    def _current(self) -> "Folder[R]":
        if self._folder is None:
            raise RuntimeError("load first")
        return self._folder


class Folder(Generic[R]):
    """Takes runs into one build of a view. Used live and by a rebuild alike."""

    def __init__(
        self,
        view: View[R],
        build: Build,
        positions: dict[Place, int],
        parked: set[Stream],
        cached_rows: int = CACHED_ROWS,
    ) -> None:
        self.build = build
        self.positions = positions
        self._view = view
        self._parked = parked
        self._cache: OrderedDict[str, R] = OrderedDict()
        self._cached_rows = cached_rows
        self._storing: asyncio.Task[None] | None = None

    async def take(self, runs: Sequence[Run]) -> None:
        """Take the events in and move the positions, or raise `PositionMoved` and do neither."""
        batch = await self._folded(runs)
        await self._store(batch, _steps(runs))

    async def take_ahead(self, runs: Sequence[Run]) -> None:
        """As `take`, but it is stored while the next runs are folded. Only for who is alone with
        its build: a failure comes to light at the next call or at `settle`."""
        batch, steps = await self._folded(runs), _steps(runs)
        await self.settle()
        still = self._standing_still(batch, steps)
        self._remember(batch, steps)  # what is folded meanwhile finds these rows in the cache
        self._storing = asyncio.create_task(self._write(batch, steps, still))

    async def settle(self) -> None:
        """Wait until what was taken ahead is stored; only then may its rows leave the cache."""
        storing, self._storing = self._storing, None
        if storing is not None:
            await storing
            self._forget_some()

    async def replay(self, parked: ParkedStream, stream: Sequence[Heard]) -> None:
        """Take a parked stream's events in, up to this build's position, and let it flow again.

        Should one fail again, those before it are taken in and the stream stays parked there.
        """
        position = self.positions.get(parked.place, 0)
        waiting = [e for e in stream if parked.from_seq <= seq_of(e) <= position]
        batch = await self._folded_events([e for e in waiting if self._listens(e)])
        self._parked.discard((parked.service, parked.stream))
        await self._store(batch, [Step(parked.place, position, position)], parked)

    async def _folded(self, runs: Sequence[Run]) -> "Batch[R]":
        events = [e for run in runs for e in run.events if self._listens(e)]
        if self._parked:
            events = [e for e in events if stream_of(e) not in self._parked]
        return await self._folded_events(events)

    async def _folded_events(self, events: Sequence[Heard]) -> "Batch[R]":
        keyed = [(event, keys_of(self._view, event)) for event in events]
        batch = Batch(self._view, await self._rows_of(keyed))
        for event, keys in keyed:
            batch.add(event, keys)
        return batch

    async def _store(
        self, batch: "Batch[R]", steps: Sequence[Step], replayed: ParkedStream | None = None
    ) -> None:
        await self._write(batch, steps, self._standing_still(batch, steps), replayed)
        self._remember(batch, steps)
        self._forget_some()

    async def _write(
        self,
        batch: "Batch[R]",
        steps: Sequence[Step],
        still: Sequence[Step],
        replayed: ParkedStream | None = None,
    ) -> None:
        parking = [unpark(replayed)] if replayed else []
        parking += [park(self.build.name, event, why) for event, why in batch.stopped.values()]
        listed = replayed.listed if replayed else None
        await self.build.store(batch.changes(), [*steps, *still], parking, listed)

    def _standing_still(self, batch: "Batch[R]", steps: Sequence[Step]) -> list[Step]:
        """The other ledgers behind the same rows: had another reader moved on with one of them,
        the rows that were folded here would undo what it wrote."""
        provinces = {Province(province) for province in batch.touched.values()}
        behind = {(service, province) for service in self._view.services for province in provinces}
        others = sorted(behind - {step.place for step in steps})
        at = self.positions
        return [Step(place, at.get(place, 0), at.get(place, 0)) for place in others]

    def _listens(self, event: Heard) -> bool:
        if isinstance(event, Unreadable):
            return event.known_type and event.raw.type in self._view.types
        return isinstance(event.event, self._view.listens)

    async def _rows_of(self, keyed: Sequence[tuple[Heard, Keys]]) -> dict[str, R]:
        ids = {i for _, keys in keyed if not isinstance(keys, Exception) for i in keys.values()}
        rows = {i: self._cache[i] for i in ids if i in self._cache}
        for i, document in (await self.build.rows([i for i in ids if i not in rows])).items():
            rows[i] = read_row(self._view, document)
        return rows

    def _remember(self, batch: "Batch[R]", steps: Sequence[Step]) -> None:
        self.positions |= {step.place: step.after for step in steps}
        self._parked |= set(batch.stopped)
        for i in batch.touched:
            self._cache.pop(i, None)
            if i in batch.rows:
                self._cache[i] = batch.rows[i]
        EVENTS_HANDLED.labels(self._view.name).inc(sum(s.after - s.before for s in steps))
        for stream, (event, why) in batch.stopped.items():
            STREAMS_PARKED.labels(self._view.name).inc()
            view, seq = self._view.name, seq_of(event)
            log.error("stream_parked", view=view, stream=stream[1], why=why, seq=seq)

    def _forget_some(self) -> None:
        while len(self._cache) > self._cached_rows:
            self._cache.popitem(last=False)


class Batch(Generic[R]):
    """A batch on its way: the rows as they become, and the streams that stopped."""

    def __init__(self, view: View[R], rows: dict[str, R]) -> None:
        self._view = view
        self.rows = rows
        self.touched: dict[str, str] = {}  # row id -> province
        self.stopped: dict[Stream, tuple[Heard, str]] = {}

    def add(self, event: Heard, keys: Keys) -> None:
        """Fold one event; when that fails, none of its rows changes and its stream stops here."""
        if self.stopped and stream_of(event) in self.stopped:
            return
        if isinstance(event, Unreadable):
            self.stopped[stream_of(event)] = (event, event.reason)
            return
        try:
            made = self._project(event, keys)
        except Exception as failure:  # noqa: BLE001 - the stream is parked with it, loudly
            self.stopped[stream_of(event)] = (event, type(failure).__name__)
            return
        for i, row in made.items():
            self.touched[i] = event.province
            if row is None:
                self.rows.pop(i, None)
            else:
                self.rows[i] = row

    def changes(self) -> list[Change]:
        return [
            Change(i, Province(province), content_of(self._view, self.rows.get(i)))
            for i, province in self.touched.items()
        ]

    def _project(self, event: Recorded[Event], keys: Keys) -> dict[str, R | None]:
        if isinstance(keys, Exception):
            raise keys
        made: dict[str, R | None] = {}
        for key, i in keys.items():
            made[i] = self._view.project(self.rows.get(i), event, key)
        return made


def keys_of(view: View[Any], event: Heard) -> Keys:
    """The rows an event touches; the failure when even that cannot be said."""
    if isinstance(event, Unreadable):
        return {}
    try:
        return {key: row_id(event.province, key) for key in view.keys(event)}
    except Exception as failure:  # noqa: BLE001 - `Batch.add` meets it in turn and parks the stream
        return failure


def _steps(runs: Sequence[Run]) -> list[Step]:
    return [Step(run.place, run.after, run.upto) for run in runs]


def read_row(view: View[R], document: Doc) -> R:
    return view.row.model_validate(
        {n: value for n, value in document.items() if n != "province" and not n.startswith("_")}
    )


def content_of(view: View[R], row: R | None) -> Doc | None:
    if row is None:
        return None
    filed = {f"_{name}": value for name, value in view.filed(row).items()}
    return {**row.model_dump(mode="json"), **filed}


def stream_of(event: Heard) -> Stream:
    where = event.raw if isinstance(event, Unreadable) else event
    return where.service, where.stream
