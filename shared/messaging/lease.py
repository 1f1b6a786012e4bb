"""A seat in MongoDB that one process holds at a time, judged by the server's clock alone."""

import asyncio
import time
from dataclasses import dataclass

from shared.mongo import Database, Doc, Taken

LEASES = "leases"
LEASE_SECONDS = 10.0
RENEW_SECONDS = 3.0
TRUSTED_SECONDS = 6.0  # after this long without renewing, the holder no longer believes in its seat


@dataclass(frozen=True, slots=True)
class LeaseTimes:
    """How long a seat is kept without renewing, how often it is renewed, how long it is trusted."""

    kept: float = LEASE_SECONDS
    renew: float = RENEW_SECONDS
    trusted: float = TRUSTED_SECONDS


USUAL_TIMES = LeaseTimes()


class MongoLease:
    """Implements the `Lease` port. The document is never deleted: its token only grows."""

    def __init__(
        self, database: Database, seat: str, holder: str, seconds: float = LEASE_SECONDS
    ) -> None:
        self._leases = database.collection(LEASES)
        self._seat = seat
        self._holder = holder
        self._milliseconds = int(seconds * 1000)

    async def acquire(self) -> int | None:
        await self._create()
        held = await self._leases.find_one_and_update(
            {"_id": self._seat, "$expr": self._free_or_mine()}, [{"$set": self._taken()}]
        )
        return int(held["token"]) if held else None

    async def release(self) -> None:
        """Leave the seat at once. The token stays, so that an old one is still recognised."""
        await self._leases.update_one(
            {"_id": self._seat, "holder": self._holder}, {"$set": {"holder": None}}
        )

    async def _create(self) -> None:
        if await self._leases.find_one({"_id": self._seat}) is None:
            try:
                await self._leases.insert_one({"_id": self._seat, "holder": None, "token": 0})
            except Taken:
                return  # another process made it at the same moment

    def _free_or_mine(self) -> Doc:
        return {
            "$or": [
                {"$in": ["$holder", [None, self._holder]]},
                {"$lt": ["$until", "$$NOW"]},
            ]
        }

    def _taken(self) -> Doc:
        mine = {"$eq": ["$holder", self._holder]}
        return {
            "holder": self._holder,
            "token": {"$cond": [mine, "$token", {"$add": ["$token", 1]}]},
            "until": {"$add": ["$$NOW", self._milliseconds]},
        }


class Seat:
    """Keeps a lease in the background and says whether it is held right now."""

    def __init__(self, lease: MongoLease, times: LeaseTimes = USUAL_TIMES) -> None:
        self._lease = lease
        self._times = times
        self._token: int | None = None
        self._renewed_at = 0.0
        self._changed = asyncio.Event()

    @property
    def token(self) -> int | None:
        """The fencing token, or None when the seat is not surely ours any more."""
        trusted = time.monotonic() - self._renewed_at < self._times.trusted
        return self._token if trusted else None

    async def held(self) -> int:
        """Wait for the seat."""
        while (token := self.token) is None:
            self._changed.clear()
            await self._changed.wait()
        return token

    def doubt(self) -> None:
        """A younger token was met: not ours until the next renewal says so."""
        self._token = None

    async def keep(self) -> None:
        """Take and renew the seat until cancelled, then leave it."""
        try:
            while True:
                asked_at = time.monotonic()
                self._token = await self._lease.acquire()
                self._renewed_at = asked_at
                if self._token is not None:
                    self._changed.set()
                await asyncio.sleep(self._times.renew)
        finally:
            self._token = None
            await asyncio.shield(self._lease.release())
