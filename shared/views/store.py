"""Where a view's rows and positions live in MongoDB, under which physical name.

A view's rows stand in a collection named `<view>__<build>`; the alias document says which build is
read. Positions are kept by collection, so each build knows for itself how far it has come.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
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
        replayed: Doc | None = None,
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
        """The rows last: while they are there, the build is listed and can be dropped again."""
        await self._positions.delete({"build": self.name})
        await self._rows.sibling("parked").delete({"build": self.name})
        await self._rows.drop()

    async def _store(
        self,
        session: Session,
        changes: Sequence[Change],
        moves: Sequence[UpdateOne],
        parking: Sequence[Any],
        replayed: Doc | None,
    ) -> None:
        parked = self._rows.sibling("parked")
        if replayed and not await parked.find({**replayed, "replay": True}, session=session):
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


class Standing(StrEnum):
    """สถานะของรุ่น"""

    SERVED = "served"  # ใช้อยู่
    FORMER = "former"  # รุ่นก่อนหน้า ย้อนกลับได้
    OLD = "old"  # เก่ากว่านั้น ลบได้
    AHEAD = "ahead"  # กำลังสร้าง หรือสร้างค้างไว้ การสร้างครั้งต่อไปจะลบ


class Aliases:
    """Which build of each view is read, and which was before it."""

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

    async def switch(self, view: View[R], build: Build) -> bool:
        """Read this build from now on. False when one that was begun later is read already: so
        whatever is older than the one that is read will never be read, and can be dropped."""
        while (alias := await self.current(view)) and _number(alias["build"]) < _number(build.name):
            if await self._serve(alias, {"build": build.name, "version": view.version}):
                return True
        return False

    async def go_back(self, view: View[R]) -> Build | None:
        """Read the former build again. None when there is none of this version of the view."""
        alias = await self.current(view)
        former = alias and alias.get("former")
        if not (alias and former) or former["version"] != view.version:
            return None
        return self.build(former["build"]) if await self._serve(alias, former) else None

    async def _serve(self, before: Mapping[str, Any], now: Mapping[str, Any]) -> int:
        former = {"build": before["build"], "version": before["version"]}
        unchanged = {"_id": before["_id"], "build": before["build"]}
        return await self._aliases.update_one(unchanged, {"$set": {**now, "former": former}})

    async def builds(self) -> dict[str, Standing]:
        """Every build in this database, of whichever view."""
        aliases = {alias["_id"]: alias for alias in await self._aliases.find({})}
        names = (n for n in await self._database.collection_names() if _number(n))
        return {name: _standing(name, aliases.get(view_of(name))) for name in sorted(names)}

    async def drop_old(self, view: View[R]) -> None:
        """What is older than the build that is read, but for the former one."""
        for name, standing in (await self.builds()).items():
            if view_of(name) == view.name and standing is Standing.OLD:
                await self.build(name).drop()

    async def drop_view(self, name: str) -> None:
        """Whatever is left of a view that no program keeps any more."""
        for build in await self.builds():
            if view_of(build) == name:
                await self.build(build).drop()
        await self._aliases.delete({"_id": name})


def view_of(build: str) -> str:
    return build.rpartition("__")[0]


def _number(build: str) -> int:
    """0: no build."""
    view, _, number = build.rpartition("__")
    return int(number) if view and number.isdecimal() else 0


def _standing(build: str, alias: Mapping[str, Any] | None) -> Standing:
    if alias is None:
        return Standing.OLD
    if build == alias["build"]:
        return Standing.SERVED
    if build == alias.get("former", {}).get("build"):
        return Standing.FORMER
    return Standing.OLD if _number(build) < _number(alias["build"]) else Standing.AHEAD
