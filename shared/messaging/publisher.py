"""Sends each province's ledger on, in order, and remembers how far it was acknowledged."""

from collections.abc import Sequence

from shared.alarm import Alarm
from shared.kernel.commit import LedgerEntry
from shared.kernel.message import Province
from shared.kernel.ports import Cursors
from shared.messaging.lease import Seat
from shared.messaging.news import LedgerNews
from shared.messaging.transport import Outlet

BATCH = 1000  # entries a step: what a crash sends twice at the most
SWEEP_SECONDS = 1.0


class SeatLost(Exception):
    """Another process publishes this service now."""


class Publisher:
    """One service's ledgers to one outlet. A crash at any point sends some of it twice, with the
    same numbers, and never leaves a gap: the cursor moves only after the acknowledgement."""

    def __init__(self, news: LedgerNews, outlet: Outlet, cursors: Cursors) -> None:
        self._news = news
        self._outlet = outlet
        self._cursors = cursors
        self._sent: dict[Province, int] = {}

    async def run(self, seat: Seat, alarm: Alarm) -> None:
        """Send whatever waits, for as long as the seat is held; then wait for the seat."""
        try:
            while True:
                token = await seat.held()
                self._sent = dict(await self._cursors.load())
                await self._while_held(seat, token, alarm)
        finally:
            await self._outlet.close()

    async def _while_held(self, seat: Seat, token: int, alarm: Alarm) -> None:
        while seat.token == token:
            try:
                if not await self.step(token):
                    await alarm.wait(SWEEP_SECONDS)
            except SeatLost:
                seat.doubt()

    async def step(self, token: int) -> bool:
        """Send one batch; answers whether there was anything to send."""
        entries = await self._unsent()
        if not entries:
            return False
        await self._outlet.send(self._news.ledger.service, entries)
        sent = {entry.commit.province: entry.last_seq for entry in entries}
        if not await self._cursors.advance(sent, token):
            raise SeatLost
        self._sent |= sent
        return True

    async def _unsent(self) -> Sequence[LedgerEntry]:
        entries: list[LedgerEntry] = []
        for province, head in (await self._news.heads()).items():
            sent = self._sent.get(province, 0)
            if sent < head and len(entries) < BATCH:
                room = BATCH - len(entries)
                entries += await self._news.entries(province, sent, room)
        return entries
