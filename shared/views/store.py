"""Where a view's rows and positions live in MongoDB, under which physical name.

A view's rows stand in a collection named `<view>__<build>`; the alias document says which build is
read. Positions are kept by collection, so each build knows for itself how far it has come.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shared.kernel.message import Province
from shared.messaging.consumer import PositionMoved
from shared.messaging.transport import Place
from shared.mongo import (
    ASCENDING,
    Collection,
    Database,
    DeleteOne,
    Doc,
    Mongo,
    ReplaceOne,
    Session,
    Taken,
    UpdateOne,
)
from shared.views.view import R, View


@dataclass(frozen=True, slots=True)
class Change:
    """A row's new content, None to remove it."""

    row_id: str
    province: Province
    content: Doc | None


@dataclass(frozen=True, slots=True)
class Step:
    """A place's position before and after."""

    place: Place
    before: int
    after: int


def row_id(province: str, key: str) -> str:
    return f"{province}|{key}"


class Build:
    """One build of a view: its rows and its positions."""

    def __init__(self, mongo: Mongo, database: Database, name: str) -> None:
        self.name = name
        self._mongo = mongo
        self._rows: Collection = database.collection(name)
        self._positions: Collection = database.collection("positions")

    async def prepare(self, view: View[R]) -> None:
        """Make the indexes, and the collection with them: none may be made in a transaction."""
        await self._rows.create_index([("province", ASCENDING), ("_id", ASCENDING)])
        for fields in view.indexes:
            await self._rows.create_index([(f, ASCENDING) for f in ("province", *fields)])
        await self._positions.create_index([("build", ASCENDING)])

    async def positions(self) -> dict[Place, int]:
        found = await self._positions.find({"build": self.name, "seq": {"$gt": 0}})
        return {(d["service"], Province(d["province"])): int(d["seq"]) for d in found}

    async def position(self, place: Place) -> int:
        found = await self._positions.find_one({"_id": self._position_id(place)})
        return int(found["seq"]) if found else 0

    async def rows(self, ids: Sequence[str]) -> dict[str, Doc]:
        if not ids:
            return {}
        return {d["_id"]: d for d in await self._rows.find({"_id": {"$in": list(ids)}})}

    async def store(
        self,
        changes: Sequence[Change],
        steps: Sequence[Step],
        parking: Sequence[Any] = (),
        replayed: str | None = None,
    ) -> None:
        """Rows, positions and parked streams: all or nothing. Raises `PositionMoved`, also when the
        stream that was `replayed` is not waiting for it any more."""
        moves = [self._move(step) for step in steps]
        try:
            if changes or parking:
                await self._mongo.transaction(
                    lambda session: self._store(session, changes, moves, parking, replayed)
                )
            else:
                await self._move_only(moves)
        except Taken:
            raise PositionMoved from None

    async def drop(self) -> None:
        await self._rows.drop()
        await self._positions.delete({"build": self.name})

    async def _store(
        self,
        session: Session,
        changes: Sequence[Change],
        moves: Sequence[UpdateOne],
        parking: Sequence[Any],
        replayed: str | None,
    ) -> None:
        parked = self._rows.sibling("parked")
        waiting = {"_id": replayed, "replay": True}
        if replayed and not await parked.find(waiting, session=session):
            raise PositionMoved
        await self._positions.bulk(moves, session=session)
        await self._rows.bulk([_write(change) for change in changes], session=session)
        # in order: a stream may be let go and stop again
        await parked.bulk(parking, session=session, ordered=True)

    async def _move_only(self, moves: Sequence[UpdateOne]) -> None:
        if await self._positions.bulk_until_refused(moves) < len(moves):
            raise PositionMoved

    def _move(self, step: Step) -> UpdateOne:
        """Compare and set: when the position is another, the upsert trips over its own id."""
        service, province = step.place
        return UpdateOne(
            {"_id": self._position_id(step.place), "seq": step.before},
            {
                "$set": {
                    "seq": step.after,
                    "build": self.name,
                    "service": service,
                    "province": province,
                }
            },
            upsert=True,
        )

    def _position_id(self, place: Place) -> str:
        return f"{self.name}|{place[0]}|{place[1]}"


def _write(change: Change) -> Any:
    if change.content is None:
        return DeleteOne({"_id": change.row_id})
    content = {"_id": change.row_id, "province": change.province, **change.content}
    return ReplaceOne({"_id": change.row_id}, content, upsert=True)


class Aliases:
    """Which build of each view is read."""

    def __init__(self, mongo: Mongo, database: Database) -> None:
        self._mongo = mongo
        self._database = database
        self._aliases = database.collection("views")

    def build(self, name: str) -> Build:
        return Build(self._mongo, self._database, name)

    async def current(self, view: View[R]) -> Mapping[str, Any] | None:
        return await self._aliases.find_one({"_id": view.name})

    async def serving(self, view: View[R]) -> Build:
        """The build that is read; the first one is made here."""
        alias = await self.current(view)
        if alias is None:
            alias = {"build": f"{view.name}__1", "version": view.version, "number": 1}
            await self.build(str(alias["build"])).prepare(view)
            await self._aliases.update_one({"_id": view.name}, {"$setOnInsert": alias}, upsert=True)
        return self.build(str(alias["build"]))

    async def next_build(self, view: View[R]) -> Build:
        """An empty build under a number of its own, so that a given-up one is never continued."""
        counted = await self._aliases.find_one_and_update(
            {"_id": view.name}, [{"$set": {"number": {"$add": [{"$ifNull": ["$number", 1]}, 1]}}}]
        )
        if counted is None:
            await self.serving(view)
            return await self.next_build(view)
        build = self.build(f"{view.name}__{counted['number']}")
        await build.prepare(view)
        return build

    async def switch(self, view: View[R], build: Build) -> None:
        await self._aliases.update_one(
            {"_id": view.name}, {"$set": {"build": build.name, "version": view.version}}
        )
