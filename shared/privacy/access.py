"""Who looked at whose personal data (บันทึกการเข้าถึงข้อมูลส่วนบุคคล): entries are only ever added,
and removed when their time is over.

They stand in the database of the keys and hold ids alone; what was read is not repeated in them.
"""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from shared.clock import Clock, system_clock
from shared.contracts.people import PersonId
from shared.kernel.message import SYSTEM, ActorId, Province
from shared.mongo import ASCENDING, DESCENDING, Database, Doc

ACCESS_LOG = "access_log"
PERSONS_AN_ENTRY = 1_000
_END = "~"  # after every moment
OF_CASES = re.compile(r"^(awards\.|projection\.award_)")  # purposes of looking at cases


@dataclass(frozen=True, slots=True)
class Looker:
    """Who looks, and for what: the name of a route or of a background loop."""

    actor: ActorId
    purpose: str


BACKGROUND = Looker(SYSTEM, "background")


@dataclass(frozen=True, slots=True)
class Access:
    """An entry: at this moment this actor read the personal data of these persons."""

    entry: str  # its place in the order of time
    at: datetime
    actor: ActorId
    purpose: str
    persons: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are asked for, newest first."""

    limit: int
    person: PersonId | None = None
    since: datetime | None = None
    until: datetime | None = None  # that moment is not part of it any more
    after: str | None = None  # the last entry of the page before
    no_cases: bool = False  # without looks at cases, which tell a member of ones it may not see


class AccessLog(Protocol):
    """The log of every province."""

    async def write(
        self, province: Province, looker: Looker, persons: Sequence[PersonId]
    ) -> None: ...

    async def read(self, province: Province, wanted: Wanted) -> Sequence[Access]: ...

    async def clear(self, before: datetime) -> None:
        """Remove what is older, of every province."""
        ...


class MemoryAccessLog:
    """Implements `AccessLog` in a list."""

    def __init__(self, clock: Clock = system_clock) -> None:
        self._clock = clock
        self._entries: list[tuple[Province, Access]] = []

    async def write(self, province: Province, looker: Looker, persons: Sequence[PersonId]) -> None:
        self._entries += [(province, entry) for entry in _entries(self._clock(), looker, persons)]

    async def read(self, province: Province, wanted: Wanted) -> Sequence[Access]:
        low, high = _bounds(wanted)
        found = [
            entry
            for of, entry in self._entries
            if of == province
            and low < entry.entry < high
            and (wanted.person is None or wanted.person in entry.persons)
            and not (wanted.no_cases and OF_CASES.match(entry.purpose))
        ]
        return sorted(found, key=lambda entry: entry.entry, reverse=True)[: wanted.limit]

    async def clear(self, before: datetime) -> None:
        self._entries = [(of, entry) for of, entry in self._entries if entry.at >= before]


class MongoAccessLog:
    """Implements `AccessLog`; the order of the ids is the order of province and time."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._entries = database.collection(ACCESS_LOG)
        self._clock = clock

    async def prepare(self) -> None:
        await self._entries.create_index([("persons", ASCENDING), ("_id", ASCENDING)])
        await self._entries.create_index([("at", ASCENDING)])

    async def write(self, province: Province, looker: Looker, persons: Sequence[PersonId]) -> None:
        if entries := _entries(self._clock(), looker, persons):
            await self._entries.insert_many([_document(province, entry) for entry in entries])

    async def read(self, province: Province, wanted: Wanted) -> Sequence[Access]:
        low, high = _bounds(wanted)
        query: Doc = {"_id": {"$gt": f"{province}|{low}", "$lt": f"{province}|{high}"}}
        if wanted.person is not None:
            query["persons"] = wanted.person
        if wanted.no_cases:
            query["purpose"] = {"$not": {"$regex": OF_CASES.pattern}}
        found = await self._entries.find(
            query, sort=[("_id", DESCENDING)], limit=wanted.limit, majority=True
        )
        return [_access(document) for document in found]

    async def clear(self, before: datetime) -> None:
        await self._entries.delete({"at": {"$lt": _moment(before)}})


def _entries(at: datetime, looker: Looker, persons: Sequence[PersonId]) -> list[Access]:
    """One entry; several when there are more persons than an entry holds."""
    return [
        Access(
            entry=f"{_moment(at)}|{secrets.token_hex(8)}",
            at=at,
            actor=looker.actor,
            purpose=looker.purpose,
            persons=tuple(persons[first : first + PERSONS_AN_ENTRY]),
        )
        for first in range(0, len(persons), PERSONS_AN_ENTRY)
    ]


def _bounds(wanted: Wanted) -> tuple[str, str]:
    low = _moment(wanted.since) if wanted.since else ""
    high = wanted.after or (_moment(wanted.until) if wanted.until else _END)
    return low, high


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _document(province: Province, access: Access) -> Doc:
    return {
        "_id": f"{province}|{access.entry}",
        "at": _moment(access.at),
        "actor": access.actor,
        "purpose": access.purpose,
        "persons": list(access.persons),
    }


def _access(document: Doc) -> Access:
    return Access(
        entry=document["_id"].partition("|")[2],
        at=datetime.fromisoformat(document["at"]),
        actor=document["actor"],
        purpose=document["purpose"],
        persons=tuple(document["persons"]),
    )
