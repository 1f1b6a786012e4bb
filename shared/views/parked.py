"""Streams that a view could not take in: listed, and replayed in order after the mending.

Only where a stream stopped is stored; its events are safe in the ledger, and those that come later
wait behind the first one. All other streams flow. A replay is asked for here and carried out by the
view's own runner, the only writer of its rows.
"""

from dataclasses import dataclass
from typing import Any

from shared.kernel.message import Province
from shared.messaging.consumer import Heard, Unreadable, seq_of
from shared.messaging.transport import Place
from shared.mongo import ASCENDING, Database, DeleteOne, Doc, UpdateOne

PARKED = "parked"
Stream = tuple[str, str]  # of which service: two may give a stream the same name
_LISTED = 1000


@dataclass(frozen=True, slots=True)
class ParkedStream:
    """Where a stream stopped for one build of a view, and why."""

    build: str
    service: str
    province: Province
    stream: str
    from_seq: int
    why: str

    @property
    def listed(self) -> Doc:
        """Its place in the list."""
        return {"build": self.build, "service": self.service, "stream": self.stream}

    @property
    def place(self) -> Place:
        return self.service, self.province


def park(build: str, event: Heard, why: str) -> Any:
    """The write that lists a stream as parked; it goes into the batch's own transaction."""
    where = event.raw if isinstance(event, Unreadable) else event
    document = {
        "build": build,
        "service": where.service,
        "province": where.province,
        "stream": where.stream,
        "from_seq": seq_of(event),
        "why": why,
        "replay": False,
    }
    key = f"{build}|{where.service}|{where.stream}"
    return UpdateOne({"_id": key}, {"$set": document}, upsert=True)


def unpark(parked: ParkedStream) -> Any:
    return DeleteOne(parked.listed)


class ParkedList:
    """The list of parked streams of all views in one database."""

    def __init__(self, database: Database) -> None:
        self._parked = database.collection(PARKED)

    async def prepare(self) -> None:
        await self._parked.create_index([("build", ASCENDING), ("replay", ASCENDING)])

    async def all(self) -> list[ParkedStream]:
        """At most 1,000: with more than that, the view itself is what has to be mended."""
        return [_read(d) for d in await self._parked.find({}, limit=_LISTED)]

    async def streams_of(self, build: str) -> set[Stream]:
        """All of them, however many: a stream that is missing here would flow again too early."""
        found = await self._parked.find({"build": build}, fields={"service": 1, "stream": 1})
        return {(document["service"], document["stream"]) for document in found}

    async def of(self, build: str) -> list[ParkedStream]:
        return [_read(d) for d in await self._parked.find({"build": build}, limit=_LISTED)]

    async def to_replay(self, build: str) -> list[ParkedStream]:
        asked = {"build": build, "replay": True}
        return [_read(d) for d in await self._parked.find(asked, limit=_LISTED)]

    async def ask_for_replay(self, parked: ParkedStream) -> bool:
        """False when it is not parked any more."""
        return bool(await self._parked.update_one(parked.listed, {"$set": {"replay": True}}))


def _read(document: Doc) -> ParkedStream:
    return ParkedStream(
        build=document["build"],
        service=document["service"],
        province=Province(document["province"]),
        stream=document["stream"],
        from_seq=document["from_seq"],
        why=document["why"],
    )
