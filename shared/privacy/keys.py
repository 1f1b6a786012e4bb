"""The keys of persons (กุญแจของบุคคล): a port, its twin in memory, and MongoDB.

They live in a database of their own, apart from the events and from their backups. A destroyed
key leaves a tombstone, so that no later write can bring a forgotten person back.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from shared.contracts.people import PersonId
from shared.kernel.message import Province
from shared.mongo import Database
from shared.privacy.cipher import new_key, unwrapped, wrapped

KEYS = "keys"


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
    """Implements `KeyRing`; what is stored opens with the master key only."""

    def __init__(self, database: Database, master: bytes) -> None:
        self._keys = database.collection(KEYS)
        self._master = master

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
                    {"_id": _id(province, person), "wrapped": wrapped(self._master, new_key())}
                    for person in dict.fromkeys(persons)
                ]
            )

    async def destroy(self, province: Province, person: PersonId) -> None:
        await self._keys.update_one(
            {"_id": _id(province, person)}, {"$set": {"wrapped": None}}, upsert=True
        )

    def _key(self, stored: bytes | None) -> bytes | None:
        return None if stored is None else unwrapped(self._master, stored)


def _id(province: Province, person: PersonId) -> str:
    return f"{province}|{person}"
