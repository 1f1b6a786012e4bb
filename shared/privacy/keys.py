"""The keys of persons (กุญแจของบุคคล): a port, its twin in memory, and MongoDB.

They live in a database of their own, apart from the events and from their backups. A destroyed
key leaves a tombstone, so that no later write can bring a forgotten person back. No process keeps
a key: what is destroyed is gone for all of them at once.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from shared.contracts.people import PersonId
from shared.kernel.message import Province
from shared.mongo import ASCENDING, Database, Doc, UpdateOne
from shared.privacy.cipher import new_key, unwrapped, wrapped

KEYS = "keys"
MASTER = "master"  # one key that belongs to nobody: a wrong master key is known by it
A_BATCH = 500


class KeyRing(Protocol):
    """Every person's key, by province."""

    async def find(
        self, province: Province, persons: Sequence[PersonId]
    ) -> Mapping[PersonId, bytes | None]:
        """The keys there are; None for a destroyed one, nothing for one never made."""
        ...

    async def make(self, province: Province, persons: Sequence[PersonId]) -> None:
        """Make the keys that are not there yet; a destroyed one stays destroyed."""
        ...

    async def destroy(self, province: Province, person: PersonId) -> None:
        """For ever; doing it again changes nothing."""
        ...


class MemoryKeyRing:
    """Implements `KeyRing` in a dictionary."""

    def __init__(self) -> None:
        self._keys: dict[tuple[Province, PersonId], bytes | None] = {}

    async def find(
        self, province: Province, persons: Sequence[PersonId]
    ) -> Mapping[PersonId, bytes | None]:
        return {p: self._keys[province, p] for p in persons if (province, p) in self._keys}

    async def make(self, province: Province, persons: Sequence[PersonId]) -> None:
        for person in persons:
            self._keys.setdefault((province, person), new_key())

    async def destroy(self, province: Province, person: PersonId) -> None:
        self._keys[province, person] = None


class MongoKeyRing:
    """Implements `KeyRing`; what is stored opens with a master key only.

    The first master key wraps; those after it open what was wrapped before the key was changed.
    """

    def __init__(self, database: Database, masters: Sequence[bytes]) -> None:
        self._keys = database.collection(KEYS)
        self._master = database.collection(MASTER)
        self._masters = masters

    async def prepare(self) -> None:
        """Raises `WrongMasterKey` when the stored keys belong to another master key."""
        probe = {"wrapped": self._wrapped(new_key())}
        await self._master.update_one({"_id": MASTER}, {"$setOnInsert": probe}, upsert=True)
        for stored in await self._master.find({"_id": MASTER}, majority=True):
            self._key(stored["wrapped"])

    async def find(
        self, province: Province, persons: Sequence[PersonId]
    ) -> Mapping[PersonId, bytes | None]:
        ids = {_id(province, person): person for person in persons}
        found = await self._keys.find({"_id": {"$in": list(ids)}}, majority=True)
        return {ids[d["_id"]]: self._key(d["wrapped"]) for d in found}

    async def make(self, province: Province, persons: Sequence[PersonId]) -> None:
        if persons:  # one that is there trips the index of `_id` and stays what it is
            await self._keys.insert_many(
                [
                    {"_id": _id(province, person), "wrapped": self._wrapped(new_key())}
                    for person in dict.fromkeys(persons)
                ]
            )

    async def destroy(self, province: Province, person: PersonId) -> None:
        await self._keys.update_one(
            {"_id": _id(province, person)}, {"$set": {"wrapped": None}}, upsert=True
        )

    async def rewrap(self) -> int:
        """Wrap every key with the first master key; answers how many were under another one.

        It may be cut short at any moment and begun again. Raises `WrongMasterKey` for a key that
        none of the master keys opens; those before it are done.
        """
        done, last = 0, ""
        while batch := await self._after(last):
            changes = [change for stored in batch if (change := self._change(stored))]
            await self._keys.bulk(changes)
            done, last = done + len(changes), batch[-1]["_id"]
        probe = await self._master.find_one({"_id": MASTER}, majority=True)
        if probe and (change := self._change(probe)):
            await self._master.bulk([change])
        return done

    async def _after(self, last: str) -> list[Doc]:
        return await self._keys.find(
            {"_id": {"$gt": last}}, sort=[("_id", ASCENDING)], limit=A_BATCH, majority=True
        )

    def _change(self, stored: Doc) -> UpdateOne | None:
        """None for what is destroyed or done already."""
        key = self._key(stored["wrapped"])
        if key is None or (anew := self._wrapped(key)) == stored["wrapped"]:
            return None
        # only if it is still as it was read: a key that was destroyed meanwhile stays destroyed
        return UpdateOne(stored, {"$set": {"wrapped": anew}})

    def _wrapped(self, key: bytes) -> bytes:
        return wrapped(self._masters[0], key)

    def _key(self, stored: bytes | None) -> bytes | None:
        return None if stored is None else unwrapped(self._masters, stored)


def _id(province: Province, person: PersonId) -> str:
    return f"{province}|{person}"
