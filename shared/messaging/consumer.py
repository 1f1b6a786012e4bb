"""Hears events and hands each handler an unbroken run: no doubles, no gaps, whatever the transport.

Numbers decide. A number at or below the handler's position is a duplicate and dropped; a number
that jumps means that something was lost on the way: the ledger is read for what is missing.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from pydantic import ValidationError

from shared.kernel.catalogue import Catalogue, UnknownEvent
from shared.kernel.message import Event, Recorded
from shared.kernel.ports import Ledger
from shared.kernel.reading import RawEvent, recorded
from shared.messaging.transport import Inlet, Place
from shared.telemetry import log
from shared.telemetry.metrics import EVENTS_UNKNOWN, GAPS_FILLED, RACES_LOST

PAGE = 1000
RACES = 20  # lost in a row, before the consumer begins anew with a pause


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An event whose text this program cannot read: it keeps its place and its reason."""

    raw: RawEvent
    reason: str
    known_type: bool


Heard = Recorded[Event] | Unreadable


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken run of one place's events, from the handler's position on."""

    place: Place
    after: int
    upto: int
    events: Sequence[Heard]


def read(raw: RawEvent, catalogue: Catalogue) -> Heard:
    """The event, or why its text cannot be read: it is never lost and never stops the others."""
    try:
        return recorded(raw, catalogue)
    except UnknownEvent as unknown:
        EVENTS_UNKNOWN.labels(raw.service).inc()
        log.warning("unknown_event", type=unknown.type, version=unknown.version, seq=raw.seq)
        reason = f"{unknown.type} version {unknown.version}"
        return Unreadable(raw, reason, catalogue.knows(raw.type))
    except ValidationError as invalid:
        log.error("unreadable_event", type=raw.type, seq=raw.seq, problems=invalid.error_count())
        return Unreadable(raw, f"{raw.type}: {invalid.error_count()} problems", known_type=True)
    except Exception as failure:  # noqa: BLE001 - an upcaster failed: its stream parks, loudly
        log.error("unreadable_event", failure, type=raw.type, seq=raw.seq)
        return Unreadable(raw, f"{raw.type}: {type(failure).__name__}", known_type=True)


class PositionMoved(Exception):
    """Another process has taken these events in: read the positions anew."""


class Handler(Protocol):
    """Takes runs in, exactly once in effect: its position moves with what it stores.

    `handle` and `tend` raise `PositionMoved` when another process was quicker.
    """

    name: str
    services: frozenset[str]

    async def load(self) -> None:
        """Read the positions anew from where they are stored."""
        ...

    def position(self, place: Place) -> int: ...

    def places(self) -> Mapping[Place, int]: ...

    async def handle(self, runs: Sequence[Run]) -> None: ...

    async def tend(self) -> bool:
        """Look after what is not an event; called between polls. True when the positions were
        read anew, so that the handler has to catch up."""
        ...


def seq_of(heard: Heard) -> int:
    return heard.raw.seq if isinstance(heard, Unreadable) else heard.seq


class Consumer:
    """One inlet, several handlers, each with its own positions."""

    def __init__(
        self,
        inlet: Inlet,
        ledgers: Mapping[str, Ledger],
        handlers: Sequence[Handler],
        catalogue: Catalogue,
    ) -> None:
        self._inlet = inlet
        self._ledgers = ledgers
        self._handlers = handlers
        self._catalogue = catalogue

    async def run(self) -> None:
        """Until it fails or is cancelled. Whoever supervises this starts it again: every handler
        then reads its positions anew, catches up, and the inlet begins where all have been."""
        for handler in self._handlers:
            await handler.load()
            await self.catch_up(handler)
        try:
            await self._inlet.start(self._heard_by_all())
            while True:
                await self.take(await self._inlet.poll())
                for handler in self._handlers:
                    await self._in_step(handler, partial(self._tend, handler))
        finally:
            await self._inlet.stop()

    async def take(self, raw: Sequence[RawEvent]) -> None:
        """Hand one poll to every handler, then tell the inlet that it is dealt with."""
        if not raw:
            return
        heard = [read(one, self._catalogue) for one in raw]
        by_place: defaultdict[Place, list[Heard]] = defaultdict(list)
        for one, event in zip(raw, heard, strict=True):
            by_place[one.service, one.province].append(event)
        told = (
            self._in_step(handler, partial(self._tell, handler, by_place))
            for handler in self._handlers
        )
        outcomes = await asyncio.gather(*told, return_exceptions=True)
        if failure := next((one for one in outcomes if one is not None), None):
            raise failure
        await self._inlet.handled()

    async def _tell(self, handler: Handler, by_place: Mapping[Place, Sequence[Heard]]) -> None:
        """Each handler has positions of its own, so they need not wait for each other."""
        runs = [
            run
            for place, events in by_place.items()
            if place[0] in handler.services
            for run in await self._unbroken(handler, place, events)
        ]
        if runs:
            await handler.handle(runs)

    async def catch_up(self, handler: Handler) -> None:
        """Bring a handler to the ledgers' heads of this moment: after a pause, a rebuild, or when
        it is new, the transport may never send again what it has not taken in."""
        await self._in_step(handler, partial(self._to_the_heads, handler))

    async def _to_the_heads(self, handler: Handler) -> None:
        for service in handler.services:
            for province, head in (await self._ledgers[service].heads()).items():
                await self._read_up_to(handler, (service, province), head.seq)

    async def _tend(self, handler: Handler) -> None:
        if await handler.tend():
            await self._to_the_heads(handler)

    async def _in_step(self, handler: Handler, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work; whenever another process was quicker, go on at once from where that one is.

        All is caught up with, not this work alone: the positions may be those of another build now.
        """
        lost = 0
        while True:
            try:
                if lost:
                    await handler.load()
                    await self._to_the_heads(handler)
                return await work()
            except PositionMoved:
                RACES_LOST.labels(handler.name).inc()
                lost += 1
                if lost == RACES:
                    raise

    async def _read_up_to(self, handler: Handler, place: Place, upto: int) -> None:
        async for run in self._from_ledger(handler, place, upto):
            await handler.handle([run])

    async def _unbroken(self, handler: Handler, place: Place, events: Iterable[Heard]) -> list[Run]:
        position = handler.position(place)
        fresh: list[Heard] = []
        for event in events:
            seq = seq_of(event)
            if seq <= position + len(fresh):
                continue
            if seq > position + len(fresh) + 1:
                if fresh:
                    await handler.handle([_run(place, position, fresh)])
                await self._read_up_to(handler, place, seq - 1)
                position, fresh = handler.position(place), []
                if seq != position + 1:
                    raise MissingEvents(place, position + 1, seq)
            fresh.append(event)
        return [_run(place, position, fresh)] if fresh else []

    async def _from_ledger(self, handler: Handler, place: Place, upto: int) -> AsyncIterator[Run]:
        """Runs from the handler's position up to a number, a page at a time."""
        service, province = place
        while (position := handler.position(place)) < upto:
            behind = await self._ledgers[service].events(province, position, PAGE)
            events = [read(raw, self._catalogue) for raw in behind if raw.seq <= upto]
            if not events:
                return
            GAPS_FILLED.labels(service).inc(len(events))
            yield _run(place, position, events)

    def _heard_by_all(self) -> dict[Place, int]:
        places = {place for handler in self._handlers for place in handler.places()}
        return {
            place: min(h.position(place) for h in self._handlers if place[0] in h.services)
            for place in places
            if any(place[0] in h.services for h in self._handlers)
        }


def _run(place: Place, after: int, events: Sequence[Heard]) -> Run:
    return Run(place, after, seq_of(events[-1]), events)


class MissingEvents(Exception):
    """The transport is ahead of the ledger, or the ledger has lost entries: stop and say so."""

    def __init__(self, place: Place, first: int, before: int) -> None:
        super().__init__(f"{place[0]} {place[1]}: {first} to {before - 1}")
