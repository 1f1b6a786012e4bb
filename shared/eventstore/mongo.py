"""The event log in MongoDB: one document a commit, no transaction, group commit and group read."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from shared.alarm import Alarm
from shared.eventstore.codec import to_commit, to_document
from shared.eventstore.gathering import Gathering
from shared.kernel.commit import Commit
from shared.kernel.errors import Conflict
from shared.mongo import ASCENDING, Collection, Database, Doc, Unavailable

COMMITS = "commits"
_TRIES = 6
_FIRST_PAUSE = 0.1  # seconds, doubled at each try
_MOST_APPENDS = 500
_MOST_STREAMS = 64
_IN_ORDER = (("stream", ASCENDING), ("events.v", ASCENDING))


async def create_indexes(database: Database) -> None:
    """The three indexes that carry the guarantees; creating them again changes nothing."""
    commits = database.collection(COMMITS)
    await commits.create_index([("stream", ASCENDING), ("events.v", ASCENDING)], unique=True)
    await commits.create_index(
        [("province", ASCENDING), ("seq", ASCENDING)],
        unique=True,
        only_where={"seq": {"$exists": True}},
    )
    await commits.create_index(
        [("unnumbered", ASCENDING), ("at", ASCENDING)], only_where={"unnumbered": True}
    )


class MongoEventStore:
    """Implements the `EventStore` port on one service's database."""

    def __init__(self, database: Database, on_append: Alarm | None = None) -> None:
        self._commits: Collection = database.collection(COMMITS)
        self._inserts = Gathering(self._insert_all, _MOST_APPENDS)
        self._reads = Gathering(self._read_all, _MOST_STREAMS)
        self._on_append = on_append
        self._appending: set[asyncio.Task[Commit]] = set()

    async def read(self, stream: str) -> Sequence[Commit]:
        return await self._reads.put(stream)

    async def append(self, commit: Commit) -> Commit:
        """See the port. The work goes on when the caller is cancelled: a request that was
        given up is still a request that may have been stored."""
        commit.refuse_if_misnumbered()
        commit.refuse_if_too_large()
        appending = asyncio.create_task(self._append(commit))
        self._appending.add(appending)
        appending.add_done_callback(self._appending.discard)
        return await asyncio.shield(appending)

    async def find(self, commit_id: UUID) -> Commit | None:
        document = await self._commits.find_one({"_id": commit_id}, majority=True)
        return to_commit(document) if document else None

    async def drain(self) -> None:
        """Wait until every append has its outcome, also those whose callers gave up."""
        if self._appending:
            await asyncio.wait(self._appending)

    async def keep(self) -> None:
        """Until cancelled; a stop then waits for what is being appended."""
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.shield(self.drain())

    async def _append(self, commit: Commit) -> Commit:
        if await self._inserted(commit):
            if self._on_append is not None:
                self._on_append.ring()
            return commit
        if earlier := await self.find(commit.commit_id):
            return earlier
        raise Conflict

    async def _inserted(self, commit: Commit) -> bool:
        """Insert under the commit's own id, again and again while the outcome is unknown.

        Safe to repeat: a first attempt that did succeed trips the `_id` index of the next.
        """
        size = sum(len(fact.data) * 3 for fact in commit.facts) + 1024
        for attempt in range(_TRIES):
            try:
                return await self._inserts.put(to_document(commit), size)
            except Unavailable:
                if attempt == _TRIES - 1:
                    raise
                await asyncio.sleep(_FIRST_PAUSE * 2**attempt)
        raise AssertionError  # the loop returns or raises

    async def _insert_all(self, documents: Sequence[Doc]) -> list[bool]:
        """For each, whether it was inserted: False when a unique index refused it."""
        refused = await self._commits.insert_many(documents)
        return [index not in refused for index in range(len(documents))]

    async def _read_all(self, streams: Sequence[str]) -> list[list[Commit]]:
        """The commits of each stream, in order."""
        commits: dict[str, list[Commit]] = {stream: [] for stream in streams}
        alone = len(commits) == 1  # equality: the index then gives the order by itself
        query = {"stream": streams[0] if alone else {"$in": list(commits)}}
        for document in await self._commits.find(query, sort=_IN_ORDER):
            commit = to_commit(document)
            commits[commit.stream].append(commit)
        return [commits[stream] for stream in streams]
