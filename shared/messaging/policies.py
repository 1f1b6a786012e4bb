"""Carries out what policies ask for, once in effect however often an event arrives.

Every command's id is derived from its event and its policy, so a repeat finds its first commit. The
position moves after the commands: a crash in between asks again. What a rule refuses, and what
cannot be read, is kept in a list for a person; the events behind it go on.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.clock import Clock
from shared.eventstore.execute import Executor
from shared.kernel.catalogue import Catalogue
from shared.kernel.errors import Conflict, DomainError, NotYet
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import SYSTEM, Event, Province, Recorded
from shared.kernel.policy import Policy, Stamper, Stamps
from shared.kernel.ports import Ledger
from shared.messaging.consumer import Heard, Run, Unreadable, read, seq_of
from shared.messaging.refusals import Refusal, Refusals
from shared.messaging.transport import Place
from shared.mongo import Database, Unavailable
from shared.telemetry import log
from shared.telemetry.metrics import POLICY_COMMANDS

TEND_SECONDS = 1.0
_RETRIED = (Unavailable, Conflict, NotYet)  # the consumer begins again where the position stands


@dataclass
class Reactor:
    """Reacts to one event by one policy."""

    executor: Executor
    clock: Clock

    async def react(self, policy: Policy, recorded: Recorded[Event]) -> None:
        """Raises what the rules refuse, and whatever else goes wrong."""
        for asked in policy.react(recorded, self._stamper(policy, recorded)):
            stream = stream_name(recorded.province, asked.kind, asked.key)
            await self.executor.execute(asked.decider, stream, asked.command)
            POLICY_COMMANDS.labels(policy.name, "done").inc()

    def _stamper(self, policy: Policy, recorded: Recorded[Event]) -> Stamper:
        def stamps(*part: object) -> Stamps:
            return Stamps(
                province=recorded.province,
                issued_by=SYSTEM,
                issued_at=self.clock(),
                idempotency_key=f"policy.{derive_id(recorded.event_id, policy.name, *part)}",
                occurred_at=recorded.occurred_at,
            )

        return stamps


class PolicyRunner:
    """Implements the consumer's `Handler` for one policy. A new one hears the whole past."""

    def __init__(
        self,
        policy: Policy,
        reactor: Reactor,
        database: Database,
        ledgers: Mapping[str, Ledger],
        catalogue: Catalogue,
    ) -> None:
        self.policy = policy
        self.name = policy.name
        self.services = policy.services
        self._reactor = reactor
        self._positions = database.collection("policy_positions")
        self._refusals = Refusals(database)
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._at: dict[Place, int] = {}
        self._tended_at = 0.0
        self.moved_at = time.monotonic()

    async def load(self) -> None:
        found = await self._positions.find({"policy": self.name})
        self._at = {(d["service"], Province(d["province"])): int(d["seq"]) for d in found}

    def position(self, place: Place) -> int:
        return self._at.get(place, 0)

    def places(self) -> Mapping[Place, int]:
        return self._at

    async def handle(self, runs: Sequence[Run]) -> None:
        for run in runs:
            for heard in run.events:
                if _type(heard) in self.policy.types and (why := await self._refused(heard)):
                    await self._refusals.keep(self._refusal(heard), why)
            await self._advance(run)
        self.moved_at = time.monotonic()

    async def tend(self) -> bool:
        """Try again what somebody asked to be tried again."""
        if time.monotonic() - self._tended_at < TEND_SECONDS:
            return False
        self._tended_at = time.monotonic()
        for refusal in await self._refusals.asked_again(self.name):
            if why := await self._refused(await self._heard(refusal)):
                await self._refusals.keep(refusal, why)
            else:
                await self._refusals.settle(refusal)
        return False

    async def _refused(self, heard: Heard) -> str | None:
        """React; why it could not be done, None when it is done."""
        why = await self._why_not(heard)
        if why:
            POLICY_COMMANDS.labels(self.name, "refused").inc()
        return why

    async def _why_not(self, heard: Heard) -> str | None:
        if isinstance(heard, Unreadable):
            return "unreadable"
        try:
            await self._reactor.react(self.policy, heard)
        except _RETRIED:
            raise
        except Exception as failure:  # noqa: BLE001 - written down for a person, never swallowed
            log.error("policy_refused", failure, policy=self.name, seq=heard.seq)
            return _why(failure)
        return None

    async def _heard(self, refusal: Refusal) -> Heard:
        ledger = self._ledgers[refusal.service]
        events = await ledger.events(refusal.province, refusal.seq - 1, 1)
        return read(next(raw for raw in events if raw.seq == refusal.seq), self._catalogue)

    def _refusal(self, heard: Heard) -> Refusal:
        where = heard.raw if isinstance(heard, Unreadable) else heard
        return Refusal(self.name, where.service, Province(where.province), seq_of(heard))

    async def _advance(self, run: Run) -> None:
        """Another process may be ahead: a position never goes back."""
        service, province = run.place
        named = {"policy": self.name, "service": service, "province": province}
        await self._positions.update_one(
            {"_id": f"{self.name}|{service}|{province}"},
            {"$max": {"seq": run.upto}, "$set": named},
            upsert=True,
        )
        self._at[run.place] = run.upto


def _type(heard: Heard) -> str:
    return heard.raw.type if isinstance(heard, Unreadable) else heard.event.type


def _why(failure: Exception) -> str:
    """The code of a rule, or the kind of the failure: never a text that may hold a name."""
    return failure.code if isinstance(failure, DomainError) else type(failure).__name__
