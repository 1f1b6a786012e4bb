"""Recomputes a province's hash chain and names the first entry that is not what it was."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from shared.eventstore.ledger import PAGE
from shared.kernel.commit import EMPTY_LEDGER, LedgerEntry, LedgerHead, chain_hash
from shared.kernel.message import Province
from shared.kernel.ports import Ledger

Progress = Callable[[int, int], None]
_TELL_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found; `broken` is the number of the first wrong entry, None when all hold."""

    events: int
    last_hash: str
    broken: int | None = None
    why_th: str = ""
    why_en: str = ""


async def first_broken(
    ledger: Ledger, province: Province, progress: Progress | None = None
) -> Checked:
    """Walk the ledger from its first entry. Memory does not grow with it.

    A tail that was cut off whole leaves a shorter, valid chain: compare the last hash with one
    that was written down elsewhere.
    """
    head = (await ledger.heads()).get(province, EMPTY_LEDGER)
    at = EMPTY_LEDGER
    async for entry in _entries(ledger, province):
        if entry is None:
            return Checked(at.seq, at.hash, at.seq + 1, "อ่านรายการไม่ได้", "an entry cannot be read")
        if wrong := _wrong(entry, at):
            return Checked(at.seq, at.hash, at.seq + 1, *wrong)
        at = LedgerHead(entry.last_seq, entry.hash)
        if progress and (entry.seq % _TELL_EVERY == 0 or at.seq >= head.seq):
            progress(at.seq, max(head.seq, at.seq))
    return Checked(at.seq, at.hash)


async def _entries(ledger: Ledger, province: Province) -> AsyncIterator[LedgerEntry | None]:
    """Page by page, and one by one in a page that cannot be read; None for the one at fault."""
    after, size = 0, PAGE
    while True:
        try:
            page = await ledger.entries(province, after, size)
        except (AttributeError, KeyError, TypeError, ValueError):
            if size == 1:
                yield None
                return
            size = 1
            continue
        if not page:
            return
        for entry in page:
            yield entry
        after = page[-1].last_seq


def _wrong(entry: LedgerEntry, at: LedgerHead) -> tuple[str, str] | None:
    if entry.seq != at.seq + 1:
        return "มีรายการหายไปหรือลำดับซ้ำ", "an entry is missing or a number was given twice"
    if not entry.commit.is_numbered_through:
        return "ลำดับในแฟ้มรายการไม่ต่อเนื่อง", "its stream versions do not run through"
    if entry.hash != chain_hash(entry.commit, entry.seq, at.hash):
        return "เนื้อหาไม่ตรงกับแฮช", "the content does not match its hash"
    return None
