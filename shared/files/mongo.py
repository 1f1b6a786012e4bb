"""Files in MongoDB, in a database beside those of the services: pieces first, then the entry.

An upload is announced, its pieces are written, and only then the entry that makes it a file:
whatever breaks off before leaves nothing to see, and what it left is swept up a day later.
"""

import asyncio
import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256 as sha_256
from typing import Final

from shared.clock import Clock
from shared.contracts.common import StoredFile
from shared.files.store import FileDamaged, FileNotKept, Measured, measured
from shared.kernel.message import Province
from shared.mongo import ASCENDING, Database, Doc, Taken

A_PIECE: Final = 255 * 1024
UNFINISHED_AFTER: Final = timedelta(days=1)
_AT_ONCE: Final = 16  # pieces in one message
_SWEEP_SECONDS: Final = 3600.0
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)
_MOST_SWEPT: Final = 100


class MongoFiles:
    """Implements `Files`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._entries = database.collection("files")
        self._pieces = database.collection("pieces")
        self._uploads = database.collection("uploads")  # begun, and not known to have ended
        self._clock = clock

    async def prepare(self) -> None:
        await self._pieces.create_index([("upload", ASCENDING), ("place", ASCENDING)], unique=True)
        await self._uploads.create_index([("begun", ASCENDING)])

    async def keep(self, province: Province, content: bytes, title: str) -> StoredFile:
        found = await asyncio.to_thread(measured, content)
        if await self._entry(province, found.sha256) is None:
            await self._upload(province, found, content)
        return found.titled(title)

    async def named(self, province: Province, sha256: str, title: str) -> StoredFile:
        entry = await self._kept(province, sha256)
        return Measured(sha256, entry["media_type"], entry["size"]).titled(title)

    async def read(self, province: Province, sha256: str) -> bytes:
        """Raises `FileDamaged` when what is kept is not what was put in."""
        entry = await self._kept(province, sha256)
        pieces = await self._pieces.find(
            {"upload": entry["upload"]}, sort=[("place", ASCENDING)], majority=True
        )
        content = b"".join(piece["data"] for piece in pieces)
        if sha_256(content).hexdigest() != sha256:
            await self._kept(province, sha256)  # erased while it was read?
            raise FileDamaged(province, sha256)
        return content

    async def erase(self, province: Province, sha256: str) -> None:
        entry = await self._entry(province, sha256)
        if entry is None:
            return
        upload = entry["upload"]
        await self._announce(upload, entry["_id"], _LONG_AGO)  # whatever breaks off now is swept
        await self._entries.delete({"_id": entry["_id"], "upload": upload})
        await self._drop(upload)

    async def sweep(self) -> None:
        """Drop what uploads left that broke off more than a day ago."""
        old = {"begun": {"$lt": self._clock() - UNFINISHED_AFTER}}
        while begun := await self._uploads.find(old, limit=_MOST_SWEPT, majority=True):
            for one in begun:
                await self._settle(one)

    async def keep_swept(self) -> None:
        """For ever, hourly."""
        while True:
            await self.sweep()
            await asyncio.sleep(_SWEEP_SECONDS)

    async def _upload(self, province: Province, found: Measured, content: bytes) -> None:
        upload = secrets.token_hex(16)
        name = _name(province, found.sha256)
        await self._announce(upload, name, self._clock())
        pieces: list[Doc] = [
            {"_id": f"{upload}|{place}", "upload": upload, "place": place, "data": data}
            for place, data in enumerate(_cut(content))
        ]
        for first in range(0, len(pieces), _AT_ONCE):
            await self._pieces.insert_many(pieces[first : first + _AT_ONCE])
        entry = {"_id": name, "upload": upload, "media_type": found.media_type, "size": found.size}
        try:
            await self._entries.insert_one(entry)
        except Taken:  # somebody kept the same bytes meanwhile
            await self._drop(upload)
        else:
            await self._uploads.delete({"_id": upload})

    async def _announce(self, upload: str, name: str, begun: datetime) -> None:
        await self._uploads.update_one(
            {"_id": upload}, {"$set": {"file": name, "begun": begun}}, upsert=True
        )

    async def _settle(self, begun: Doc) -> None:
        entry = await self._entries.find_one({"_id": begun["file"]}, majority=True)
        if entry is not None and entry["upload"] == begun["_id"]:  # it had ended
            await self._uploads.delete({"_id": begun["_id"]})
        else:
            await self._drop(begun["_id"])

    async def _drop(self, upload: str) -> None:
        await self._pieces.delete({"upload": upload})
        await self._uploads.delete({"_id": upload})

    async def _kept(self, province: Province, sha256: str) -> Doc:
        entry = await self._entry(province, sha256)
        if entry is None:
            raise FileNotKept
        return entry

    async def _entry(self, province: Province, sha256: str) -> Doc | None:
        return await self._entries.find_one({"_id": _name(province, sha256)}, majority=True)


def _name(province: Province, sha256: str) -> str:
    return f"{province}|{sha256}"


def _cut(content: bytes) -> list[bytes]:
    return [content[first : first + A_PIECE] for first in range(0, len(content), A_PIECE)]
