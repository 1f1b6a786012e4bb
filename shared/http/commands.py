"""From a request to a command and from its outcome to an answer, the same for every service."""

from datetime import datetime, timedelta
from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Depends, Header, Path, Request, Response
from pydantic import BaseModel, StringConstraints

from shared.auth.actor import Actor
from shared.clock import Clock
from shared.eventstore.execute import Executor, Outcome
from shared.kernel.decider import Decider
from shared.kernel.errors import DomainError, RuleViolation
from shared.kernel.ids import stream_name
from shared.kernel.message import NATION, Command, Province
from shared.kernel.policy import Stamps
from shared.telemetry import log
from shared.telemetry.metrics import COMMANDS
from shared.views.reader import Token

C = TypeVar("C", bound=Command)
S = TypeVar("S")
_CLOCKS_MAY_DIFFER = timedelta(minutes=5)

IdempotencyKey = Annotated[
    str, StringConstraints(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")
]


class OccurredInFuture(RuleViolation):
    code = "occurred_in_future"
    th = "วันเวลาที่เกิดเหตุอยู่ในอนาคต กรุณาตรวจสอบวันที่ (ปีเป็น ค.ศ. ในช่องนี้)"
    en = "It cannot have happened in the future. Check the date (the year is Gregorian here)."


class Stamp:
    """Who, when, where and under which key: read from the request once."""

    def __init__(self, province: Province, key: str, now: datetime) -> None:
        self._province = province
        self._key = key
        self._now = now

    def by(self, actor: Actor, occurred_at: datetime | None = None) -> Stamps:
        """Raises `OccurredInFuture`."""
        if occurred_at is not None and occurred_at > self._now + _CLOCKS_MAY_DIFFER:
            raise OccurredInFuture
        return Stamps(
            province=self._province,
            issued_by=actor.actor_id,
            issued_at=self._now,
            idempotency_key=self._key,
            occurred_at=occurred_at,
        )

    @property
    def day(self) -> datetime:
        return self._now


class Receipt(BaseModel):
    """ใบรับรายการ: which commit holds what happened, and the stream's version after it."""

    commit_id: UUID
    stream_version: int
    repeated: bool


async def now_of(request: Request) -> Clock:
    clock: Clock = request.app.state.clock
    return clock


Now = Annotated[Clock, Depends(now_of)]


async def stamp(
    request: Request,
    province: Annotated[str, Path(description="ISO 3166-2:TH, เช่น TH-67")],
    key: Annotated[IdempotencyKey, Header(alias="Idempotency-Key")],
) -> Stamp:
    clock: Clock = request.app.state.clock  # not `Now`: each dependency costs every request
    return Stamp(Province(province), key, clock())


async def national_stamp(
    request: Request, key: Annotated[IdempotencyKey, Header(alias="Idempotency-Key")]
) -> Stamp:
    clock: Clock = request.app.state.clock
    return Stamp(NATION, key, clock())


class Runner:
    """Runs a command and writes the answer's headers."""

    def __init__(self, request: Request, response: Response, expected: int | None) -> None:
        self._executor: Executor = request.app.state.executor
        self._service: str = request.app.state.service
        self._response = response
        self._expected = expected

    async def __call__(
        self, decider: Decider[C, S, Any], kind: str, key: object, command: C
    ) -> Receipt:
        stream = stream_name(command.province, kind, key)
        try:
            outcome = await self._executor.execute(decider, stream, command, self._expected)
        except DomainError as refusal:
            self._tell(command, refusal.code)
            raise
        if self._expected is not None:  # a further command of this request goes on from here
            self._expected = outcome.stream_version
        self._tell(command, "repeated" if outcome.repeated else "done")
        return self._answer(command, outcome)

    def _answer(self, command: Command, outcome: Outcome) -> Receipt:
        self._response.headers["ETag"] = f'"v{outcome.stream_version}"'
        if outcome.recorded:  # no view will ever show what changed nothing: nobody may wait for it
            token = Token(self._service, command.province, outcome.commit_id)
            self._response.headers["Consistency-Token"] = str(token)
        return Receipt(
            commit_id=outcome.commit_id,
            stream_version=outcome.stream_version,
            repeated=outcome.repeated,
        )

    def _tell(self, command: Command, outcome: str) -> None:
        COMMANDS.labels(self._service, outcome).inc()
        log.info(
            "command",
            service=self._service,
            command=type(command).__name__,
            province=command.province,
            outcome=outcome,
        )


async def runner(
    request: Request,
    response: Response,
    if_match: Annotated[str | None, Header(alias="If-Match", pattern=r'^"v\d{1,9}"$')] = None,
) -> Runner:
    return Runner(request, response, int(if_match[2:-1]) if if_match else None)


Stamped = Annotated[Stamp, Depends(stamp)]
NationalStamped = Annotated[Stamp, Depends(national_stamp)]
Run = Annotated[Runner, Depends(runner)]
