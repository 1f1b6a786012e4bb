"""What policies asked for and did not get: listed for a person, who may ask for another try."""

from dataclasses import dataclass

from shared.kernel.message import Province
from shared.mongo import Database

_LISTED = 1000


@dataclass(frozen=True, slots=True)
class Refusal:
    """One event that one policy could not carry through; the event itself is in its ledger."""

    policy: str
    service: str
    province: Province
    seq: int

    @property
    def key(self) -> str:
        return f"{self.policy}|{self.service}|{self.province}|{self.seq}"


class Refusals:
    """The list of one service, in its own database."""

    def __init__(self, database: Database) -> None:
        self._kept = database.collection("policy_refusals")

    async def keep(self, refusal: Refusal, why: str) -> None:
        document = {
            "policy": refusal.policy,
            "service": refusal.service,
            "province": refusal.province,
            "seq": refusal.seq,
            "why": why,
            "again": False,
        }
        await self._kept.update_one({"_id": refusal.key}, {"$set": document}, upsert=True)

    async def settle(self, refusal: Refusal) -> None:
        await self._kept.delete({"_id": refusal.key})

    async def all(self) -> list[tuple[Refusal, str]]:
        """At most 1,000, with the reason of each."""
        found = await self._kept.find({}, sort=[("_id", 1)], limit=_LISTED)
        return [(_read(document), document["why"]) for document in found]

    async def asked_again(self, policy: str) -> list[Refusal]:
        found = await self._kept.find({"policy": policy, "again": True}, limit=100)
        return [_read(document) for document in found]

    async def ask_again(self, key: str) -> bool:
        """False when nothing of that key is listed."""
        return bool(await self._kept.update_one({"_id": key}, {"$set": {"again": True}}))


def _read(document: dict[str, object]) -> Refusal:
    return Refusal(
        policy=str(document["policy"]),
        service=str(document["service"]),
        province=Province(str(document["province"])),
        seq=int(str(document["seq"])),
    )
