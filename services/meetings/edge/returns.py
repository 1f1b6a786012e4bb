"""Reads what comes back to the office's mailbox, and records which invitations were not reached.

A report that matches no letter stays unread, for people to look at; so does every other message.
"""

import asyncio
from dataclasses import dataclass, field

from services.meetings.domain.invitation.commands import RecordBounce
from services.meetings.edge.mailer import Mailer
from services.meetings.replicas.invitees import InviteeRow
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.kernel.message import Province
from shared.mail.returned import Inbox, InboxAway, Returned, returned
from shared.messaging.lease import Seat
from shared.telemetry import log

LOOK_SECONDS = 60.0
MOST_IGNORED = 10_000


@dataclass
class Returns:
    """Only the holder of the mailer's seat reads."""

    mailer: Mailer
    inbox: Inbox
    ignored: set[str] = field(default_factory=set)  # other messages, looked at once

    async def run(self, seat: Seat) -> None:
        while True:
            await seat.held()
            try:
                await self.step()
            except InboxAway as away:
                log.warning("inbox_away", reason=away.reason)
            await asyncio.sleep(LOOK_SECONDS)

    async def step(self) -> None:
        """Go once through what lies unread. Raises `InboxAway`."""
        done: list[str] = []
        for arrived in await self.inbox.unread(frozenset(self.ignored)):
            report = returned(arrived.content)
            if report is None:
                self._ignore(arrived.uid)
            elif await self._recorded(report):
                done.append(arrived.uid)
        await self.inbox.done(done)

    async def _recorded(self, report: Returned) -> bool:
        """False: it is of no letter that is known here, or not yet."""
        for province in await self.mailer.records.provinces():
            row = await self.mailer.callings.sent_as(province, report.message_id)
            if row is not None:
                await self.mailer.records.record(
                    row.meeting_id, self._bounce(province, row, report)
                )
                return True
        return False

    def _bounce(self, province: Province, row: InviteeRow, report: Returned) -> RecordBounce:
        named = (row.meeting_id, row.invitee, row.attempt)
        return RecordBounce(
            **self.mailer.records.stamps(province, "returned", *named),
            meeting_id=MeetingId(row.meeting_id),
            invitee=InviteeId(row.invitee),
            attempt=row.attempt,
            reason=report.status,
            permanent=report.permanent,
        )

    def _ignore(self, uid: str) -> None:
        if len(self.ignored) >= MOST_IGNORED:
            self.ignored.clear()
        self.ignored.add(uid)
