"""A service's ledgers in MongoDB: its commits by province and number, and the chain over them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from shared.eventstore.codec import EVENT_FIELDS, to_commit, to_entry, to_events
from shared.eventstore.mongo import COMMITS
from shared.kernel.commit import LedgerEntry, LedgerHead
from shared.kernel.message import Province
from shared.kernel.ports import Unnumbered
from shared.kernel.reading import RawEvent
from shared.mongo import ASCENDING, DESCENDING, Database, Doc, Mongo, UpdateOne

PAGE = 1000


class MongoLedger:
    """Implements the `Ledger` port. Reading needs nothing but the commits' own indexes."""

    def __init__(self, mongo: Mongo, database: Database, service: str) -> None:
        self.service = service
        self._mongo = mongo
        self._commits = database.collection(COMMITS)

    async def heads(self) -> dict[Province, LedgerHead]:
        """One index seek a province, however long the ledgers are.

        Only with bounds on both fields does the planner take the distinct scan; without the one
        on the province it walks every commit.
        """
        last = {
            "seq": {"$first": "$seq"},
            "hash": {"$first": "$hash"},
            "events": {"$first": {"$size": "$events"}},
        }
        found = await self._commits.aggregate(
            [
                {"$match": {"province": {"$gt": ""}, "seq": {"$gt": 0}}},
                {"$sort": {"province": DESCENDING, "seq": DESCENDING}},
                {"$group": {"_id": "$province", **last}},
            ]
        )
        return {
            Province(d["_id"]): LedgerHead(d["seq"] + d["events"] - 1, d["hash"]) for d in found
        }

    async def entries(self, province: Province, after: int, limit: int) -> list[LedgerEntry]:
        return [to_entry(document) for document in await self._behind(province, after, limit)]

    async def events(self, province: Province, after: int, limit: int) -> list[RawEvent]:
        documents = await self._behind(province, after, limit, EVENT_FIELDS)
        events = [raw for document in documents for raw in to_events(self.service, document)]
        return [raw for raw in events if raw.seq > after] if _straddles(events, after) else events

    async def number_of(self, province: Province, commit_id: UUID) -> int | None:
        document = await self._commits.find_one({"_id": commit_id, "province": province})
        if document is None or "seq" not in document:
            return None
        return to_entry(document).last_seq

    async def stream(self, province: Province, stream: str) -> list[LedgerEntry]:
        documents = await self._commits.find(
            {"stream": stream, "province": province, "seq": {"$exists": True}},
            sort=[("events.v", ASCENDING)],
        )
        return [to_entry(document) for document in documents]

    async def unnumbered(self, limit: int) -> Unnumbered:
        """Oldest first by the server's clock, as of one moment: a stream's commits never swap."""
        async with self._mongo.snapshot() as moment:
            documents = await self._commits.find(
                {"unnumbered": True}, sort=[("at", ASCENDING)], limit=limit, session=moment
            )
        return Unnumbered([to_commit(d) for d in documents], more=len(documents) == limit)

    async def number(self, entries: Sequence[LedgerEntry]) -> int:
        """One ordered bulk. A commit that was numbered meanwhile turns its upsert into an insert
        under an id that is taken, and a number that is taken trips the unique index: either way
        the bulk stops there, so a wrong number or a broken chain cannot be written."""
        return await self._commits.bulk_until_refused(
            [
                UpdateOne(
                    {"_id": entry.commit.commit_id, "unnumbered": True},
                    {
                        "$set": {"seq": entry.seq, "hash": entry.hash},
                        "$unset": {"unnumbered": ""},
                    },
                    upsert=True,
                )
                for entry in entries
            ]
        )

    async def oldest_unnumbered_seconds(self) -> float:
        oldest = await self._commits.find_one({"unnumbered": True}, sort=[("at", ASCENDING)])
        if oldest is None:
            return 0.0
        stored_at: datetime = oldest["at"].as_datetime()
        now = (await self._mongo.hello())["localTime"]
        return max(0.0, float((now.astimezone(UTC) - stored_at).total_seconds()))

    async def _behind(
        self, province: Province, after: int, limit: int, fields: Mapping[str, int] | None = None
    ) -> list[Doc]:
        """At most `limit` documents, in order, that end behind `after`."""
        documents = await self._commits.find(
            {"province": province, "seq": {"$gt": after}},
            sort=[("province", ASCENDING), ("seq", ASCENDING)],
            limit=limit,
            fields=fields,
        )
        if documents and documents[0]["seq"] == after + 1:
            return documents
        return [*await self._across(province, after), *documents][:limit]

    async def _across(self, province: Province, after: int) -> list[Doc]:
        """The document that begins at or before `after` and ends behind it, if there is one."""
        document = await self._commits.find_one(
            {"province": province, "seq": {"$lte": after}}, sort=[("seq", DESCENDING)]
        )
        if document is None or document["seq"] + len(document["events"]) - 1 <= after:
            return []
        return [document]


def _straddles(events: Sequence[RawEvent], after: int) -> bool:
    """Whether the first entry began at or before `after`."""
    return bool(events) and events[0].seq <= after
