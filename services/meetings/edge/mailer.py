"""Sends the invitations that wait as e-mails, and records what became of each.

The replica says what waits; the stream itself says whether it still does, so that a replica that
is behind sends nothing twice. What the mail server took is recorded a batch at a time, because
each recording reads the stream. A crash in between sends the letters of that batch once more,
with the same Message-IDs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from services.meetings.domain.invitation.commands import (
    MOST_SENDINGS,
    AnnounceChange,
    InvitationCommand,
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
from shared.contracts.invitations import InvitationEvent, InviteeId
from shared.contracts.meetings import MeetingId
from shared.eventstore.execute import Executor
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.mail.letter import Deferred, NotSent, Post, Refused, Unreachable
from shared.mail.tries import due_at
from shared.messaging.lease import Seat
from shared.service.mailing import MaySend, Records, rounds
from shared.telemetry import log
from shared.telemetry.metrics import LETTERS

InvitationRecords = Records[InvitationCommand, Invitations, InvitationEvent]
LOOK_SECONDS = 2.0
BATCH = MOST_SENDINGS  # letters of one meeting between two looks at its stream, recorded together
NO_ADDRESS = "ไม่มีอีเมลของผู้รับในทำเนียบ"
NO_PAPER = "สร้างหนังสือแนบไม่ได้"
CANCELLED = "การประชุมงดก่อนที่อีเมลจะออกไป"
TOO_LATE = "เลยเวลาประชุมแล้วก่อนที่อีเมลจะออกไป"


def invitation_records(executor: Executor, ledger: Ledger, clock: Clock) -> InvitationRecords:
    return Records(executor, ledger, clock, INVITATION, "invitation", called="mailer")


@dataclass(frozen=True)
class Mailer:
    """Only the holder of the seat sends."""

    records: InvitationRecords
    callings: Callings
    post: Post
    papers: PaperMaker

    async def run(self, seat: Seat) -> None:
        """Send whatever waits, for as long as the seat is held; then wait for the seat."""
        await rounds(seat, self.step, LOOK_SECONDS)

    async def step(self, may_send: MaySend = lambda: True) -> None:
        """Go once through what waits. Raises `Unreachable` after having recorded it."""
        for province in await self.records.provinces():
            await self._announce(province)
            queued = await self.callings.queued(province)
            due = [row for row in queued if due_at(row.since, row.tries) <= self.records.clock()]
            for meeting_id, rows in groupby(due, key=lambda row: row.meeting_id):
                call = await self.callings.call(province, meeting_id)
                if call is not None:
                    await Round(self, province, call, may_send).send(list(rows))

    async def _announce(self, province: Province) -> None:
        """Queue the changed entry for those who hold an older one in their calendars."""
        for call in await self.callings.changed(province, self.records.clock()):
            holders = await self.callings.behind(province, call)
            if holders:
                invitees = await self.callings.invitees(province, call.meeting_id)
                addresses = await self.callings.addresses(province, call)
                held_by = [one.invitee for one in holders]
                command = AnnounceChange(
                    **self.records.stamps(
                        province, "change", call.meeting_id, call.sequence, *held_by
                    ),
                    meeting_id=MeetingId(call.meeting_id),
                    fiscal_year=call.fiscal_year,
                    sequence=call.sequence,
                    addressees=addressees(invitees, addresses),
                )
                await self.records.record(call.meeting_id, command)


@dataclass(frozen=True)
class Round:
    """One meeting's letters, once through."""

    mailer: Mailer
    province: Province
    call: MeetingRow
    may_send: MaySend

    async def send(self, rows: Sequence[InviteeRow]) -> None:
        addresses = await self.mailer.callings.addresses(self.province, self.call)
        for start in range(0, len(rows), BATCH):
            await self._send_some(rows[start : start + BATCH], addresses)

    async def _send_some(self, rows: Sequence[InviteeRow], addresses: Mapping[UUID, str]) -> None:
        """Whatever ends it early, what has left by then is recorded."""
        state = await self.mailer.records.state(self.province, self.call.meeting_id)
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
            **self.mailer.records.stamps(self.province, "sent", self.call.meeting_id, *named),
            meeting_id=MeetingId(self.call.meeting_id),
            letters=tuple(letters),
        )
        if await self.mailer.records.record(self.call.meeting_id, command):
            return
        for one in letters:
            await self.mailer.records.record(self.call.meeting_id, self._alone(one))

    def _alone(self, letter: SentLetter) -> RecordSent:
        meeting_id = MeetingId(self.call.meeting_id)
        named = (meeting_id, letter.invitee, letter.attempt)
        stamps = self.mailer.records.stamps(self.province, "sent", *named)
        return RecordSent(**stamps, meeting_id=meeting_id, **letter.model_dump())

    async def _posted(self, row: InviteeRow, addresses: Mapping[UUID, str]) -> str:
        """The Message-ID of the letter that the mail server took. Raises `NotSent`."""
        now = self.mailer.records.clock()
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
            **self.mailer.records.stamps(self.province, "bounced", *_named(row)),
            meeting_id=MeetingId(row.meeting_id),
            invitee=InviteeId(row.invitee),
            attempt=row.attempt,
            reason=failure.reason,
            permanent=isinstance(failure, Refused),
        )
        await self.mailer.records.record(row.meeting_id, command)


def _named(row: InviteeRow) -> tuple[UUID, UUID, int]:
    return row.meeting_id, row.invitee, row.attempt


def _still_waits(row: InviteeRow, state: Invitations) -> bool:
    sending = state.sendings.get(InviteeId(row.invitee))
    return sending is not None and sending.stage is Stage.QUEUED and sending.attempt == row.attempt
