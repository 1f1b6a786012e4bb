"""What every mailer does alike: who sends when, and what becomes of it in the records."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from shared.clock import Clock
from shared.eventstore.execute import Executor
from shared.kernel.decider import Decider
from shared.kernel.errors import DomainError
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import SYSTEM, Command, Event, Province
from shared.kernel.policy import Stamps
from shared.kernel.ports import Ledger
from shared.mail.letter import Unreachable
from shared.messaging.lease import Seat
from shared.telemetry import log

C = TypeVar("C", bound=Command)
S = TypeVar("S")
E = TypeVar("E", bound=Event)
AWAY_SECONDS = 60.0  # when the mail server cannot be reached, no other letter is tried for so long
MaySend = Callable[[], bool]


async def rounds(seat: Seat, step: Callable[[MaySend], Awaitable[None]], pause: float) -> None:
    """Step after step, for as long as the seat is held; then wait for the seat."""
    while True:
        token = await seat.held()
        try:
            await step(partial(_holds, seat, token))
        except Unreachable as away:
            log.warning("mail_server_away", reason=away.reason)
            await asyncio.sleep(AWAY_SECONDS)
        await asyncio.sleep(pause)


def _holds(seat: Seat, token: int) -> bool:
    return seat.token == token


@dataclass(frozen=True)
class Records(Generic[C, S, E]):
    """What loops record in streams of one kind, by the system itself."""

    executor: Executor
    ledger: Ledger
    clock: Clock
    decider: Decider[C, S, E]
    kind: str
    called: str  # who records, in the keys of its commands: never to change

    async def provinces(self) -> list[Province]:
        return sorted(await self.ledger.heads())

    async def state(self, province: Province, key: object) -> S:
        stream = stream_name(province, self.kind, key)
        return (await self.executor.state(self.decider, stream))[0]

    def stamps(self, province: Province, *cause: object) -> Stamps:
        """Under a key that the cause has for ever."""
        return Stamps(
            province=province,
            issued_by=SYSTEM,
            issued_at=self.clock(),
            idempotency_key=f"{self.called}.{derive_id(*cause)}",
            occurred_at=None,
        )

    async def record(self, key: object, command: C) -> bool:
        """False: somebody has recorded otherwise in the meantime."""
        stream = stream_name(command.province, self.kind, key)
        try:
            await self.executor.execute(self.decider, stream, command)
        except DomainError as refusal:
            log.warning("mail_not_recorded", command=type(command).__name__, code=refusal.code)
            return False
        return True
