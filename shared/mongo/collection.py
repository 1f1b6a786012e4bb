"""One collection, with the few operations the platform needs."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pymongo
from bson.codec_options import CodecOptions
from pymongo import errors as driver_errors
from pymongo.read_concern import ReadConcern
from pymongo.write_concern import WriteConcern

from shared.mongo.errors import StreamLost, own_errors, refused_indexes
from shared.mongo.session import Session

if TYPE_CHECKING:
    from shared.mongo.client import Mongo

Doc = dict[str, Any]
MAJORITY = WriteConcern(w="majority", wtimeout=5000)


class Collection:
    """One collection; writes are acknowledged by a majority."""

    def __init__(self, mongo: "Mongo", raw: Any) -> None:
        self._mongo = mongo
        self._raw = raw.with_options(
            write_concern=MAJORITY,
            codec_options=CodecOptions(tz_aware=True, uuid_representation=4),
        )
        self._majority = self._raw.with_options(read_concern=ReadConcern("majority"))
        self.name: str = raw.name

    def sibling(self, name: str) -> "Collection":
        """Another collection of the same database."""
        return Collection(self._mongo, self._raw.database[name])

    async def insert_many(self, documents: Sequence[Doc]) -> set[int]:
        """Insert all, in any order; answers the indexes that a unique index refused."""
        async with own_errors():
            try:
                await self._raw.insert_many(documents, ordered=False)
            except driver_errors.BulkWriteError as error:
                return refused_indexes(error)
        return set()

    async def insert_one(self, document: Doc) -> None:
        async with own_errors():
            await self._raw.insert_one(document)

    async def find(  # noqa: PLR0913 - the driver's own vocabulary
        self,
        query: Mapping[str, Any],
        *,
        sort: Sequence[tuple[str, int]] = (),
        limit: int = 0,
        skip: int = 0,
        session: Session | None = None,
        majority: bool = False,
        fields: Mapping[str, Any] | None = None,
    ) -> list[Doc]:
        """The documents of one query, all at once: give a limit to whatever may grow."""
        source = self._majority if majority else self._raw
        async with self._mongo.reading, own_errors(session):
            cursor = source.find(
                query, fields, session=session.raw if session else None, batch_size=max(limit, 1000)
            )
            if sort:
                cursor = cursor.sort(list(sort))
            found: list[Doc] = await cursor.skip(skip).limit(limit).to_list(None)
            return found

    async def find_one(
        self,
        query: Mapping[str, Any],
        *,
        sort: Sequence[tuple[str, int]] = (),
        majority: bool = False,
    ) -> Doc | None:
        found = await self.find(query, sort=sort, limit=1, majority=majority)
        return found[0] if found else None

    async def count(self, query: Mapping[str, Any], limit: int) -> int:
        async with self._mongo.reading, own_errors():
            counted: int = await self._raw.count_documents(query, limit=limit)
            return counted

    async def aggregate(self, pipeline: Sequence[Doc]) -> list[Doc]:
        async with self._mongo.reading, own_errors():
            cursor = self._raw.aggregate(pipeline)
            if self._mongo.driver == "pymongo":
                cursor = await cursor
            found: list[Doc] = await cursor.to_list(None)
            return found

    async def update_one(
        self,
        query: Mapping[str, Any],
        update: Mapping[str, Any] | Sequence[Mapping[str, Any]],
        *,
        upsert: bool = False,
        session: Session | None = None,
    ) -> int:
        """Answers how many documents matched."""
        async with own_errors(session):
            result = await self._raw.update_one(
                query, update, upsert=upsert, session=session.raw if session else None
            )
            return int(result.matched_count)

    async def find_one_and_update(
        self, query: Mapping[str, Any], update: Sequence[Mapping[str, Any]]
    ) -> Doc | None:
        """Answers the document as it is after the update, or None when nothing matched."""
        async with own_errors():
            found: Doc | None = await self._raw.find_one_and_update(
                query, update, return_document=pymongo.ReturnDocument.AFTER
            )
            return found

    async def bulk(
        self, operations: Sequence[Any], *, session: Session | None = None, ordered: bool = False
    ) -> None:
        if not operations:
            return
        async with own_errors(session):
            await self._raw.bulk_write(
                operations, ordered=ordered, session=session.raw if session else None
            )

    async def bulk_until_refused(self, operations: Sequence[Any]) -> int:
        """Carry them out in order; answers how many were, before a unique index refused."""
        async with own_errors():
            try:
                await self._raw.bulk_write(operations, ordered=True)
            except driver_errors.BulkWriteError as error:
                return min(refused_indexes(error), default=len(operations))
        return len(operations)

    async def delete(self, query: Mapping[str, Any]) -> None:
        async with own_errors():
            await self._raw.delete_many(query)

    async def create_index(
        self,
        keys: Sequence[tuple[str, int]],
        *,
        unique: bool = False,
        only_where: Mapping[str, Any] | None = None,
    ) -> None:
        options: Doc = {"unique": unique}
        if only_where is not None:
            options["partialFilterExpression"] = dict(only_where)
        async with own_errors():
            await self._raw.create_index(list(keys), **options)

    async def drop(self) -> None:
        async with own_errors():
            await self._raw.drop()

    async def inserts(self, wait_ms: int) -> AsyncIterator[bool]:
        """True for each moment in which documents were inserted, False when none were for a while.

        Raises `StreamLost` when the server ends the stream. Never put a time-out around the
        iteration: a cancelled read kills the stream silently.
        """
        only_ids: list[Doc] = [
            {"$match": {"operationType": "insert"}},
            {"$project": {"_id": 1}},
        ]
        try:
            stream = self._raw.watch(only_ids, max_await_time_ms=wait_ms)
            if self._mongo.driver == "pymongo":
                stream = await stream
            async with stream as changes:
                while changes.alive:
                    yield await changes.try_next() is not None
        except driver_errors.PyMongoError as error:
            raise StreamLost(type(error).__name__, getattr(error, "code", None)) from None
        raise StreamLost("closed")
