"""Gives every commit its number in the province's ledger and chains its hash, after the commit.

One process a service does it at a time (`Seat`). That is only for order and speed: a second one
that believes in an old seat stops at its first wrong step, because unique indexes refuse it.
"""

from shared.alarm import Alarm
from shared.kernel.commit import EMPTY_LEDGER, Commit, LedgerEntry, LedgerHead, next_entry
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.messaging.lease import Seat
from shared.messaging.news import LedgerNews

BATCH = 1000
SWEEP_SECONDS = 1.0  # the alarm may be lost; the index of unnumbered commits never is


class Sequencer:
    """Numbers the commits of one service."""

    def __init__(self, ledger: Ledger, news: LedgerNews) -> None:
        self._ledger = ledger
        self._news = news
        self._heads: dict[Province, LedgerHead] | None = None

    async def run(self, seat: Seat, alarm: Alarm) -> None:
        """Number whatever waits, for as long as the seat is held; then wait for the seat."""
        while True:
            token = await seat.held()
            self._forget()
            while seat.token == token:
                if not await self.step():
                    await alarm.wait(SWEEP_SECONDS)

    async def step(self) -> bool:
        """Number one batch; answers whether more is waiting already."""
        waiting = await self._ledger.unnumbered(BATCH)
        if not waiting.commits:
            return False
        try:
            return await self._number(list(waiting.commits)) or waiting.more
        except BaseException:
            self._forget()  # it may have been carried out: read the heads again
            raise

    async def _number(self, commits: list[Commit]) -> bool:
        """True when another process was numbering too, so that the batch has to be tried again."""
        heads = dict(await self._known_heads())
        entries = [_numbered(heads, commit) for commit in commits]
        done = await self._ledger.number(entries)
        if done < len(entries):
            self._forget()
            return True
        self._heads = heads
        self._news.tell({province: head.seq for province, head in heads.items()}, entries)
        return False

    async def _known_heads(self) -> dict[Province, LedgerHead]:
        if self._heads is None:
            self._heads = dict(await self._ledger.heads())
        return self._heads

    def _forget(self) -> None:
        self._heads = None
        self._news.forget()


def _numbered(heads: dict[Province, LedgerHead], commit: Commit) -> LedgerEntry:
    entry = next_entry(heads.get(commit.province, EMPTY_LEDGER), commit)
    heads[commit.province] = LedgerHead(entry.last_seq, entry.hash)
    return entry
