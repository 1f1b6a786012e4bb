"""How far each province's ledger has been sent, fenced by the seat's token."""

from collections.abc import Mapping

from shared.kernel.message import Province
from shared.mongo import Database, UpdateOne


class MongoCursors:
    """Implements the `Cursors` port: one document a province."""

    def __init__(self, database: Database) -> None:
        self._cursors = database.collection("published")

    async def load(self) -> dict[Province, int]:
        return {Province(d["_id"]): int(d["seq"]) for d in await self._cursors.find({})}

    async def advance(self, sent: Mapping[Province, int], token: int) -> bool:
        """False when a younger token has written: the seat is lost."""
        done = await self._cursors.bulk_until_refused(
            [
                UpdateOne(
                    {"_id": province, "token": {"$lte": token}},
                    {"$set": {"token": token}, "$max": {"seq": seq}},
                    upsert=True,
                )
                for province, seq in sent.items()
            ]
        )
        return done == len(sent)
