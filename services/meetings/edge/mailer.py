"""Sends the invitations that wait as e-mails, and records what became of each.

The replica says what waits; the stream itself says whether it still does, so that a replica that
is behind sends nothing twice. What the mail server took is recorded a batch at a time, because
each recording reads the stream. A crash in between sends the letters of that batch once more,
with the same Message-IDs.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import groupby
from uuid import UUID

from services.meetings.domain.invitation.commands import (
    MOST_SENDINGS,
    AnnounceChange,
    RecordBounce,
    RecordSendings,
    RecordSent,
    SentLetter,
)
from services.meetings.domain.invitation.decisions import INVITATION
from services.meetings.domain.invitation.state import Invitations, Stage
from services.meetings.edge.invitees import Callings, addressees
from services.meetings.edge.letters import PaperMaker, is_news, letter
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import MeetingRow
from shared.clock import Clock
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.eventstore.execute import Executor
from shared.kernel.errors import DomainError
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import SYSTEM, Province
from shared.kernel.policy import Stamps
from shared.kernel.ports import Ledger
from shared.mail.letter import Deferred, NotSent, Post, Refused, Unreachable
from shared.messaging.lease import Seat
from shared.telemetry import log
from shared.telemetry.metrics import LETTERS

Recording = AnnounceChange | RecordSent | RecordSendings | RecordBounce

KIND = "invitation"
LOOK_SECONDS = 2.0
AWAY_SECONDS = 60.0  # when the mail server cannot be reached, no other letter is tried for so long
BATCH = MOST_SENDINGS  # letters of one meeting between two looks at its stream, recorded together
PAUSES = (  # before the second try, the third, …
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
)
NO_ADDRESS = "ไม่มีอีเมลของผู้รับในทำเนียบ"
NO_PAPER = "สร้างหนังสือแนบไม่ได้"
CANCELLED = "การประชุมงดก่อนที่อีเมลจะออกไป"
TOO_LATE = "เลยเวลาประชุมแล้วก่อนที่อีเมลจะออกไป"


@dataclass(frozen=True)
class Mailer:
    """Only the holder of the seat sends."""

    executor: Executor
    ledger: Ledger
    callings: Callings
    post: Post
    papers: PaperMaker
    clock: Clock

    async def run(self, seat: Seat) -> None:
        """Send whatever waits, for as long as the seat is held; then wait for the seat."""
        while True:
            token = await seat.held()
            try:
                await self.step(partial(_holds, seat, token))
            except Unreachable as away:
                log.warning("mail_server_away", reason=away.reason)
                await asyncio.sleep(AWAY_SECONDS)
            await asyncio.sleep(LOOK_SECONDS)

    async def step(self, may_send: Callable[[], bool] = lambda: True) -> None:
        """Go once through what waits. Raises `Unreachable` after having recorded it."""
        for province in sorted(await self.ledger.heads()):
            await self._announce(province)
            queued = await self.callings.queued(province)
            due = [row for row in queued if _due_at(row) <= self.clock()]
            for meeting_id, rows in groupby(due, key=lambda row: row.meeting_id):
                call = await self.callings.call(province, meeting_id)
                if call is not None:
                    await Round(self, province, call, may_send).send(list(rows))

    async def _announce(self, province: Province) -> None:
        """Queue the changed entry for those who hold an older one in their calendars."""
        for call in await self.callings.changed(province, self.clock()):
            holders = await self.callings.behind(province, call)
            if holders:
                invitees = await self.callings.invitees(province, call.meeting_id)
                addresses = await self.callings.addresses(province, call)
                held_by = [one.invitee for one in holders]
                command = AnnounceChange(
                    **self.stamps(province, "change", call.meeting_id, call.sequence, *held_by),
                    meeting_id=MeetingId(call.meeting_id),
                    fiscal_year=call.fiscal_year,
                    sequence=call.sequence,
                    addressees=addressees(invitees, addresses),
                )
                await self.record(command)

    def stamps(self, province: Province, *cause: object) -> Stamps:
        """By the system itself, under a key that the cause has for ever."""
        return Stamps(
            province=province,
            issued_by=SYSTEM,
            issued_at=self.clock(),
            idempotency_key=f"mailer.{derive_id(*cause)}",
            occurred_at=None,
        )

    async def record(self, command: Recording) -> bool:
        """False: somebody has recorded otherwise in the meantime."""
        stream = stream_name(command.province, KIND, command.meeting_id)
        try:
            await self.executor.execute(INVITATION, stream, command)
        except DomainError as refusal:
            log.warning("mail_not_recorded", command=type(command).__name__, code=refusal.code)
            return False
        return True


@dataclass(frozen=True)
class Round:
    """One meeting's letters, once through."""

    mailer: Mailer
    province: Province
    call: MeetingRow
    may_send: Callable[[], bool]

    async def send(self, rows: Sequence[InviteeRow]) -> None:
        addresses = await self.mailer.callings.addresses(self.province, self.call)
        for start in range(0, len(rows), BATCH):
            await self._send_some(rows[start : start + BATCH], addresses)

    async def _send_some(self, rows: Sequence[InviteeRow], addresses: Mapping[UUID, str]) -> None:
        """Whatever ends it early, what has left by then is recorded."""
        stream = stream_name(self.province, KIND, self.call.meeting_id)
        state, _ = await self.mailer.executor.state(INVITATION, stream)
        taken: list[SentLetter] = []
        try:
            for row in rows:
                if self.may_send() and _still_waits(row, state):
                    taken += await self._send(row, addresses)
        finally:
            if taken:
                await self._record_all(taken)

    async def _send(self, row: InviteeRow, addresses: Mapping[UUID, str]) -> Sequence[SentLetter]:
        """The letter, unless it came back. Raises `Unreachable` after having recorded it."""
        try:
            message_id = await self._posted(row, addresses)
        except NotSent as failure:
            LETTERS.labels(type(failure).__name__.lower()).inc()
            await self._bounced(row, failure)
            if isinstance(failure, Unreachable):
                raise
            return ()
        LETTERS.labels("sent").inc()
        letter = SentLetter(
            invitee=InviteeId(row.invitee),
            attempt=row.attempt,
            message_id=message_id,
            sequence=self.call.sequence,
        )
        return (letter,)

    async def _record_all(self, letters: Sequence[SentLetter]) -> None:
        """Together; one by one when one of them is refused, so that it costs no other."""
        named = [part for one in letters for part in (one.invitee, one.attempt)]
        command = RecordSendings(
            **self.mailer.stamps(self.province, "sent", self.call.meeting_id, *named),
            meeting_id=MeetingId(self.call.meeting_id),
            letters=tuple(letters),
        )
        if await self.mailer.record(command):
            return
        for one in letters:
            await self.mailer.record(self._alone(one))

    def _alone(self, letter: SentLetter) -> RecordSent:
        meeting_id = MeetingId(self.call.meeting_id)
        named = (meeting_id, letter.invitee, letter.attempt)
        stamps = self.mailer.stamps(self.province, "sent", *named)
        return RecordSent(**stamps, meeting_id=meeting_id, **letter.model_dump())

    async def _posted(self, row: InviteeRow, addresses: Mapping[UUID, str]) -> str:
        """The Message-ID of the letter that the mail server took. Raises `NotSent`."""
        now = self.mailer.clock()
        to = self._address(row, addresses, now)
        made = letter(
            self.province,
            self.call,
            row,
            to=to,
            sender=self.mailer.post.sender,
            paper=await self._paper(row),
            now=now,
        )
        await self.mailer.post.send(made)
        return made.message_id

    def _address(self, row: InviteeRow, addresses: Mapping[UUID, str], now: datetime) -> str:
        """Raises `Refused` when there is nobody, or no reason any more, to send it to."""
        if self.call.cancelled and not row.in_calendar:
            raise Refused(CANCELLED)
        if self.call.starts_at <= now:
            raise Refused(TOO_LATE)
        if row.invitee not in addresses:
            raise Refused(NO_ADDRESS)
        return addresses[row.invitee]

    async def _paper(self, row: InviteeRow) -> bytes | None:
        if self.call.cancelled or is_news(self.call, row):
            return None
        meeting_id, invitee = MeetingId(row.meeting_id), InviteeId(row.invitee)
        try:
            return await self.mailer.papers(self.province, meeting_id, invitee)
        except Exception as failure:  # noqa: BLE001 - this letter waits, the others go out
            log.error("letter_not_made", failure, meeting_id=meeting_id)
            raise Deferred(NO_PAPER) from None

    async def _bounced(self, row: InviteeRow, failure: NotSent) -> None:
        log.info(
            "letter_not_sent",
            meeting_id=row.meeting_id,
            invitee=row.invitee,
            attempt=row.attempt,
            reason=failure.reason,
        )
        command = RecordBounce(
            **self.mailer.stamps(self.province, "bounced", *_named(row)),
            meeting_id=MeetingId(row.meeting_id),
            invitee=InviteeId(row.invitee),
            attempt=row.attempt,
            reason=failure.reason,
            permanent=isinstance(failure, Refused),
        )
        await self.mailer.record(command)


def _holds(seat: Seat, token: int) -> bool:
    return seat.token == token


def _named(row: InviteeRow) -> tuple[UUID, UUID, int]:
    return row.meeting_id, row.invitee, row.attempt


def _due_at(row: InviteeRow) -> datetime:
    """At once; after a bounce with a pause that grows with every try."""
    since = row.since or datetime.min.replace(tzinfo=UTC)
    tried = row.tries - 1
    return since + PAUSES[min(tried, len(PAUSES)) - 1] if tried > 0 else since


def _still_waits(row: InviteeRow, state: Invitations) -> bool:
    sending = state.sendings.get(InviteeId(row.invitee))
    return sending is not None and sending.stage is Stage.QUEUED and sending.attempt == row.attempt
