"""Recomputes a province's hash chain and names the first entry that is not what it was."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from shared.eventstore.ahead import pages_ahead
from shared.eventstore.ledger import PAGE
from shared.kernel.commit import EMPTY_LEDGER, LedgerEntry, LedgerHead, chain_hash
from shared.kernel.message import Province
from shared.kernel.ports import Ledger

Progress = Callable[[int, int], None]
_TELL_EVERY = 1000
_UNREADABLE = (AttributeError, KeyError, TypeError, ValueError)


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
    async with aclosing(_entries(ledger, province)) as entries:
        async for entry in entries:
            if entry is None:
                return _broken(at, "อ่านรายการไม่ได้", "an entry cannot be read")
            if wrong := _wrong(entry, at):
                return _broken(at, *wrong)
            at = LedgerHead(entry.last_seq, entry.hash)
            if progress and (entry.seq % _TELL_EVERY == 0 or at.seq >= head.seq):
                progress(at.seq, max(head.seq, at.seq))
    return Checked(at.seq, at.hash)


def _broken(at: LedgerHead, th: str, en: str) -> Checked:
    """The entry behind the last one that holds."""
    return Checked(at.seq, at.hash, at.seq + 1, th, en)


async def _entries(ledger: Ledger, province: Province) -> AsyncGenerator[LedgerEntry | None, None]:
    """Page by page; when one cannot be read, one by one: None for the entry at fault."""
    after = 0
    try:
        async with aclosing(_pages(ledger, province, after, PAGE)) as pages:
            async for page in pages:
                for entry in page:
                    yield entry
                after = page[-1].last_seq
    except _UNREADABLE:
        async for one in _up_to_the_fault(ledger, province, after):
            yield one


async def _up_to_the_fault(
    ledger: Ledger, province: Province, after: int
) -> AsyncGenerator[LedgerEntry | None, None]:
    try:
        async for page in _pages(ledger, province, after, 1):
            yield page[0]
    except _UNREADABLE:
        yield None


def _pages(
    ledger: Ledger, province: Province, after: int, size: int
) -> AsyncGenerator[Sequence[LedgerEntry], None]:
    async def page(behind: int) -> Sequence[LedgerEntry]:
        return await ledger.entries(province, behind, size)

    return pages_ahead(page, lambda entry: entry.last_seq, after)


def _wrong(entry: LedgerEntry, at: LedgerHead) -> tuple[str, str] | None:
    if entry.seq != at.seq + 1:
        return "มีรายการหายไปหรือลำดับซ้ำ", "an entry is missing or a number was given twice"
    if not entry.commit.is_numbered_through:
        return "ลำดับในแฟ้มรายการไม่ต่อเนื่อง", "its stream versions do not run through"
    if entry.hash != chain_hash(entry.commit, entry.seq, at.hash):
        return "เนื้อหาไม่ตรงกับแฮช", "the content does not match its hash"
    return None
