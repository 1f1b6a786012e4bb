"""Runs a meeting's command once what has to be the meeting's alone is its own (decision 0030)."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from services.meetings.domain.claim.commands import ReleaseClaim, TakeClaim
from services.meetings.domain.claim.decisions import CLAIM
from services.meetings.domain.claim.refusals import AlreadyClaimed, ClaimNotHeld
from services.meetings.domain.claim.state import Claim
from services.meetings.domain.meeting.commands import MeetingCommand
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.state import Meeting
from services.meetings.domain.meeting.unique import (
    MeetingNumber,
    ReservedLetters,
    Unique,
    number_in,
    unique_in,
)
from services.meetings.edge.lookups import ReservationInUse
from services.meetings.edge.numbers import KnownNumbers, Numbers
from shared.contracts.claims import claim_id_of
from shared.contracts.meetings import MeetingId
from shared.eventstore.execute import Executor
from shared.http.commands import Receipt, Run, Runner
from shared.kernel.errors import DomainError, RuleViolation
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import Command, Province
from shared.kernel.policy import Stamps

KIND = "claim"
MEETING_KIND = "meeting"


@dataclass(eq=False)
class MeetingNumberTaken(RuleViolation):
    code = "meetings.number_taken"
    th = "ครั้งที่ {number} ของ{of}มีแล้ว ครั้งถัดไปคือ {following}"
    en = "Meeting {number} ({of}) is there already. The next is {following}."
    number: str
    of: str
    following: str


class Claims:
    """Takes, looks up and gives back what is given once only."""

    def __init__(self, executor: Executor, numbers: Numbers) -> None:
        self._executor = executor
        self._numbers = numbers

    async def taking(self, stamps: Stamps, holder: MeetingId, unique: Unique) -> TakeClaim:
        """The command, with what is known of whoever has it now."""
        claim, version = await self._claim(stamps["province"], unique)
        return TakeClaim(
            **_under_its_own_key(stamps, "take", holder, unique, version),
            claim_id=claim_id_of(stamps["province"], unique.subject),
            subject=unique.subject,
            holder=holder,
            unused_by=await self._unused_by(stamps["province"], claim, unique),
        )

    async def releasing(self, stamps: Stamps, holder: MeetingId, unique: Unique) -> ReleaseClaim:
        """The command, with whether the holder's meeting goes by it."""
        _, version = await self._claim(stamps["province"], unique)
        return ReleaseClaim(
            **_under_its_own_key(stamps, "release", holder, unique, version),
            claim_id=claim_id_of(stamps["province"], unique.subject),
            subject=unique.subject,
            holder=holder,
            in_use=unique.used_in(await self.meeting(stamps["province"], holder)),
        )

    async def take(self, stamps: Stamps, holder: MeetingId, unique: Unique) -> bool:
        """Whether it was taken just now. Raises `MeetingNumberTaken` or `ReservationInUse`."""
        command = await self.taking(stamps, holder, unique)
        try:
            outcome = await self._executor.execute(CLAIM, _stream(command), command)
        except AlreadyClaimed:
            raise await self.refusal(stamps["province"], unique) from None
        return outcome.recorded and not outcome.repeated

    async def give_back(self, stamps: Stamps, holder: MeetingId, unique: Unique) -> None:
        """For others to take, if the holder has it and does not use it."""
        claim, _ = await self._claim(stamps["province"], unique)
        command = await self.releasing(stamps, holder, unique)
        if claim.holder == holder and not command.in_use:
            with suppress(ClaimNotHeld):  # somebody has taken it over since
                await self._executor.execute(CLAIM, _stream(command), command)

    async def meeting(self, province: Province, meeting_id: MeetingId) -> Meeting:
        stream = stream_name(province, MEETING_KIND, meeting_id)
        found, _ = await self._executor.state(MEETING, stream)
        return found

    async def refusal(self, province: Province, unique: Unique) -> RuleViolation:
        match unique:
            case ReservedLetters():
                return ReservationInUse()
            case MeetingNumber(kind=kind, body_id=body_id, number=number, of=of):
                asked, _, year = number.partition("/")
                known = await self._numbers.following(province, kind, body_id, int(year))
                return MeetingNumberTaken(number, of, f"{max(known, int(asked) + 1)}/{year}")

    async def _claim(self, province: Province, unique: Unique) -> tuple[Claim, int]:
        stream = stream_name(province, KIND, claim_id_of(province, unique.subject))
        return await self._executor.state(CLAIM, stream)

    async def _unused_by(
        self, province: Province, claim: Claim, unique: Unique
    ) -> MeetingId | None:
        if claim.holder is None:
            return None
        used = unique.used_in(await self.meeting(province, claim.holder))
        return None if used else claim.holder


@dataclass(frozen=True, slots=True)
class Holding:
    """Runs a command of a meeting that alone has what the command gives it."""

    run: Runner
    claims: Claims

    async def __call__(self, command: MeetingCommand) -> Receipt:
        """Raises what `Runner` does, and what `Claims.take` does."""
        stamps, holder = _stamps(command), command.meeting_id
        taken: list[Unique] = []
        try:
            for unique in unique_in(command):
                if await self.claims.take(stamps, holder, unique):
                    taken.append(unique)  # noqa: PERF401 - counts also when the next is refused
            return await self.run(MEETING, MEETING_KIND, holder, command)
        except DomainError:
            for unique in taken:
                await self.claims.give_back(stamps, holder, unique)
            raise

    async def then_leave_the_number(self, command: MeetingCommand) -> Receipt:
        """Run it, then leave the number to another meeting; sent again, it does what is missing."""
        receipt = await self.run(MEETING, MEETING_KIND, command.meeting_id, command)
        meeting = await self.claims.meeting(command.province, command.meeting_id)
        if meeting.scheduled is not None:
            number = number_in(meeting.scheduled)
            await self.claims.give_back(_stamps(command), command.meeting_id, number)
        return receipt


def _stamps(command: Command) -> Stamps:
    return Stamps(
        province=command.province,
        issued_by=command.issued_by,
        issued_at=command.issued_at,
        idempotency_key=command.idempotency_key,
        occurred_at=None,
    )


def _under_its_own_key(
    stamps: Stamps, what: str, holder: MeetingId, unique: Unique, version: int
) -> Stamps:
    """Of the request, and of the claim as it stands: a request that is sent again after what it
    took was given back takes it anew."""
    key = derive_id(stamps["idempotency_key"], what, holder, unique.subject, version)
    return Stamps(**{**stamps, "idempotency_key": str(key)})


def _stream(command: TakeClaim | ReleaseClaim) -> str:
    return stream_name(command.province, KIND, command.claim_id)


async def claims(request: Request, numbers: KnownNumbers) -> Claims:
    return Claims(request.app.state.executor, numbers)


Claiming = Annotated[Claims, Depends(claims)]


async def holding(run: Run, claims: Claiming) -> Holding:
    return Holding(run, claims)


RunHolding = Annotated[Holding, Depends(holding)]
