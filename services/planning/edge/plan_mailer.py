"""Sends the letters of plans that wait as e-mails, and records what became of each.

The replica says what waits; the stream itself says whether it still does. What the mail server
took is recorded a batch at a time. A crash in between sends the letters of that batch once more,
with the same Message-IDs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from services.planning.domain.dissemination.commands import (
    DisseminationCommand,
    RecordPlanLetterBounce,
    RecordPlanLettersSent,
    TakenLetter,
)
from services.planning.domain.dissemination.decisions import DISSEMINATION
from services.planning.domain.dissemination.state import Dissemination, Stage
from services.planning.edge.dissemination_papers import DisseminationPapers
from services.planning.edge.plan_mail import plan_mail
from services.planning.edge.verify_codes import Coded
from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow
from shared.clock import Clock
from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import DisseminationEvent, DisseminationId
from shared.eventstore.execute import Executor
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.mail.letter import Deferred, NotSent, Post, Refused, Unreachable
from shared.mail.tries import due_at
from shared.messaging.lease import Seat
from shared.service.mailing import MaySend, Records, rounds
from shared.telemetry import log
from shared.telemetry.metrics import LETTERS

LetterRecords = Records[DisseminationCommand, Dissemination, DisseminationEvent]
LOOK_SECONDS = 2.0
BATCH = 20  # letters between two looks at the stream, recorded together
NO_ADDRESS = "ไม่มีอีเมลของสำนักงานในทำเนียบ"
NO_PAPER = "สร้างหนังสือแนบไม่ได้"


def letter_records(executor: Executor, ledger: Ledger, clock: Clock) -> LetterRecords:
    return Records(executor, ledger, clock, DISSEMINATION, "dissemination", called="letters")


@dataclass(frozen=True)
class PlanMailer:
    """Only the holder of the seat sends."""

    records: LetterRecords
    papers: DisseminationPapers
    post: Post
    portal: str  # as people reach it

    async def run(self, seat: Seat) -> None:
        """Send whatever waits, for as long as the seat is held; then wait for the seat."""
        await rounds(seat, self.step, LOOK_SECONDS)

    async def step(self, may_send: MaySend = lambda: True) -> None:
        """Go once through what waits. Raises `Unreachable` after having recorded it."""
        read = self.papers.read
        for province in await self.records.provinces():
            now = self.records.clock()
            queued = await read.queued(province)
            due = [row for row in queued if due_at(row.since, row.tries) <= now]
            for key, rows in groupby(due, key=lambda row: row.dissemination_id):
                sending = await read.dissemination(province, key)
                if sending is not None:
                    await Round(self, province, sending, may_send).send(list(rows))

    async def link(self, province: Province, sending: DisseminationRow) -> str:
        """Where anybody sees that the booklet is in force; the portal while there is none."""
        booklet = await self.papers.read.booklet(province, sending)
        if booklet is None:
            return self.portal
        coded = Coded(province, booklet.fiscal_year, booklet.edition)
        return f"{self.portal}/verify/booklets/{coded.code}"


@dataclass(frozen=True)
class Round:
    """The letters of one dissemination, once through."""

    mailer: PlanMailer
    province: Province
    sending: DisseminationRow
    may_send: MaySend

    async def send(self, rows: Sequence[PlanLetterRow]) -> None:
        addresses = await self.mailer.papers.read.addresses(self.province, self.sending)
        link = await self.mailer.link(self.province, self.sending)
        for start in range(0, len(rows), BATCH):
            await self._send_some(rows[start : start + BATCH], addresses, link)

    async def _send_some(
        self, rows: Sequence[PlanLetterRow], addresses: Mapping[AgencyId, str], link: str
    ) -> None:
        """Whatever ends it early, what has left by then is recorded."""
        state = await self.mailer.records.state(self.province, self.sending.dissemination_id)
        taken: list[TakenLetter] = []
        try:
            for row in rows:
                if self.may_send() and _still_waits(row, state):
                    taken += await self._send(row, addresses, link)
        finally:
            if taken:
                await self._record(taken)

    async def _send(
        self, row: PlanLetterRow, addresses: Mapping[AgencyId, str], link: str
    ) -> Sequence[TakenLetter]:
        """The letter, unless it came back. Raises `Unreachable` after having recorded it."""
        try:
            await self._post(row, addresses, link)
        except NotSent as failure:
            LETTERS.labels(type(failure).__name__.lower()).inc()
            await self._bounced(row, failure)
            if isinstance(failure, Unreachable):
                raise
            return ()
        LETTERS.labels("sent").inc()
        return (TakenLetter(agency_id=AgencyId(row.agency_id), attempt=row.attempt),)

    async def _post(self, row: PlanLetterRow, addresses: Mapping[AgencyId, str], link: str) -> None:
        """Raises `NotSent`."""
        to = addresses.get(AgencyId(row.agency_id))
        if to is None:
            raise Refused(NO_ADDRESS)
        mail = plan_mail(
            self.province,
            self.sending,
            row,
            to=to,
            sender=self.mailer.post.sender,
            paper=await self._paper(row),
            link=link,
            now=self.mailer.records.clock(),
        )
        await self.mailer.post.send(mail)

    async def _paper(self, row: PlanLetterRow) -> bytes:
        try:
            agency = AgencyId(row.agency_id)
            paper = await self.mailer.papers.envelope(self.province, self.sending, agency)
        except Exception as failure:  # noqa: BLE001 - this letter waits, the others go out
            log.error("letter_not_made", failure, dissemination_id=row.dissemination_id)
            raise Deferred(NO_PAPER) from None
        if paper is None:
            raise Deferred(NO_PAPER)
        return paper

    async def _record(self, letters: Sequence[TakenLetter]) -> None:
        records = self.mailer.records
        named = [part for one in letters for part in (one.agency_id, one.attempt)]
        key = DisseminationId(self.sending.dissemination_id)
        command = RecordPlanLettersSent(
            **records.stamps(self.province, "sent", key, *named),
            dissemination_id=key,
            letters=tuple(letters),
        )
        await records.record(key, command)

    async def _bounced(self, row: PlanLetterRow, failure: NotSent) -> None:
        records = self.mailer.records
        key = DisseminationId(row.dissemination_id)
        named = (key, row.agency_id, row.attempt)
        log.info("letter_not_sent", attempt=row.attempt, reason=failure.reason)
        command = RecordPlanLetterBounce(
            **records.stamps(self.province, "bounced", *named),
            dissemination_id=key,
            agency_id=AgencyId(row.agency_id),
            attempt=row.attempt,
            reason=failure.reason,
            permanent=isinstance(failure, Refused),
        )
        await records.record(key, command)


def _still_waits(row: PlanLetterRow, state: Dissemination) -> bool:
    sending = state.sendings.get(AgencyId(row.agency_id))
    return sending is not None and sending.stage is Stage.QUEUED and sending.attempt == row.attempt
