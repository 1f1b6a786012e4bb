"""What every ledger must do. A test class inherits the suite and has a fixture `books`."""

import asyncio
from collections.abc import Sequence
from itertools import count
from typing import Literal
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared.eventstore.verify import first_broken
from shared.kernel.commit import EMPTY_LEDGER, NO_HASH, LedgerEntry, LedgerHead, next_entry
from shared.kernel.message import Province
from shared.kernel.ports import Ledger, Unnumbered
from shared.kernel.reading import RawEvent
from shared.messaging.news import LedgerNews
from shared.messaging.sequencer import Sequencer
from shared.testing.ledgers import (
    HERE,
    THERE,
    Books,
    commit_to,
    notebook,
    number_all,
    refuse_gaps,
    refuse_swaps,
)

WRITERS = 20
Action = Literal["first", "second"] | tuple[int, int]  # whose turn, or (stream, events) to write
ACTIONS = st.lists(
    st.one_of(
        st.sampled_from(["first", "second"]),
        st.tuples(st.integers(1, 3), st.integers(1, 4)),
    ),
    min_size=10,
    max_size=40,
)
_examples = count(1)


class LedgerSuite:
    """Numbers, heads and the chain."""

    async def test_a_new_ledger_is_empty(self, books: Books) -> None:
        assert dict(await books.ledger.heads()) == {}
        assert list(await books.ledger.entries(HERE, 0, 10)) == []
        assert await books.ledger.oldest_unnumbered_seconds() == 0.0
        assert (await first_broken(books.ledger, HERE)).last_hash == NO_HASH

    async def test_events_are_numbered_through_without_gaps(self, books: Books) -> None:
        for number in range(12):
            await books.write(notebook(number % 3), *["x"] * (number % 4 + 1))
        await books.number_all()
        entries = await books.everything()
        refuse_gaps(entries)
        refuse_swaps(entries)
        assert (await books.ledger.heads())[HERE] == LedgerHead(entries[-1].last_seq, _end(entries))
        assert (await first_broken(books.ledger, HERE)).events == entries[-1].last_seq == 30

    async def test_reading_may_begin_in_the_middle_of_an_entry(self, books: Books) -> None:
        for texts in ("abc", "d", "efg"):
            await books.write(notebook(1), *texts)
        await books.number_all()
        begins_at = {0: [1, 4, 5], 1: [1, 4, 5], 2: [1, 4, 5], 3: [4, 5], 4: [5], 6: [5], 7: []}
        for after, begins in begins_at.items():
            for limit in (1, 2, 10):
                entries = await books.ledger.entries(HERE, after, limit)
                assert [entry.seq for entry in entries] == begins[:limit]

    async def test_each_province_has_a_ledger_of_its_own(self, books: Books) -> None:
        here = await books.write(notebook(1, HERE), "a", "b")
        there = await books.write(notebook(1, THERE), "c")
        assert await books.ledger.number_of(HERE, here.commit_id) is None
        await books.number_all()
        assert {p: h.seq for p, h in (await books.ledger.heads()).items()} == {HERE: 2, THERE: 1}
        assert await books.ledger.number_of(HERE, here.commit_id) == 2
        assert await books.ledger.number_of(THERE, there.commit_id) == 1
        assert await books.ledger.number_of(THERE, here.commit_id) is None
        assert list(await books.ledger.stream(THERE, notebook(1, HERE))) == []
        (entry,) = await books.ledger.stream(HERE, notebook(1, HERE))
        assert (entry.commit, entry.seq) == (here, 1)

    async def test_what_waits_is_told_oldest_first_and_a_part_at_a_time(self, books: Books) -> None:
        commits = [await books.write(notebook(1), "x") for _ in range(5)]
        part = await books.ledger.unnumbered(3)
        assert (list(part.commits), part.more) == (commits[:3], True)
        everything = await books.ledger.unnumbered(10)
        assert (list(everything.commits), everything.more) == (commits, False)

    async def test_a_number_that_was_taken_stops_the_numbering_there(self, books: Books) -> None:
        commits = [await books.write(notebook(n), "x", "y") for n in range(3)]
        first = next_entry(EMPTY_LEDGER, commits[0])
        second = next_entry(LedgerHead(first.last_seq, first.hash), commits[1])
        assert await books.ledger.number([first]) == 1
        assert await books.other_ledger.number([first, second]) == 0
        assert await books.other_ledger.number([next_entry(EMPTY_LEDGER, commits[2])]) == 0
        assert [e.commit for e in await books.everything()] == [commits[0]]
        await books.number_all()
        assert (await first_broken(books.ledger, HERE)).broken is None
        assert (await books.ledger.heads())[HERE].seq == 6

    async def test_many_writers_keep_each_stream_in_order(self, books: Books) -> None:
        sequencer = Sequencer(books.ledger, books.news)
        writing = asyncio.gather(*(_write_some(books, n) for n in range(WRITERS)))
        while not writing.done():
            await sequencer.step()
            await asyncio.sleep(0)
        await writing
        await books.number_all()
        for province, events in ((HERE, 150), (THERE, 150)):
            entries = await books.everything(province)
            refuse_gaps(entries)
            refuse_swaps(entries)
            assert (await first_broken(books.ledger, province)).broken is None
            assert entries[-1].last_seq == events

    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(actions=ACTIONS)
    async def test_two_sequencers_at_once_leave_no_gap_and_no_double(
        self, books: Books, actions: list[Action]
    ) -> None:
        example = next(_examples)
        first, second = TurnBasedLedger(books.ledger), TurnBasedLedger(books.other_ledger)
        working = [asyncio.create_task(_number_for_ever(one)) for one in (first, second)]
        try:
            for action in actions:
                if isinstance(action, tuple):
                    await books.write(notebook(f"{example}-{action[0]}"), *["x"] * action[1])
                else:
                    await (first if action == "first" else second).take_a_turn()
        finally:
            for task in working:
                task.cancel()
            ended = await asyncio.gather(*working, return_exceptions=True)
        assert [type(end) for end in ended] == [asyncio.CancelledError] * 2
        await number_all(books.ledger)
        entries = await books.everything()
        refuse_gaps(entries)
        refuse_swaps(entries)
        assert (await first_broken(books.ledger, HERE)).broken is None


class TurnBasedLedger:
    """A ledger whose every read and every single numbering waits for its turn."""

    def __init__(self, ledger: Ledger) -> None:
        self.service = ledger.service
        self._ledger = ledger
        self._turn = asyncio.Semaphore(0)
        self._asking = asyncio.Event()

    async def take_a_turn(self) -> None:
        """Let one operation go, and wait until the next one asks."""
        await self._asking.wait()
        self._asking.clear()
        self._turn.release()
        await self._asking.wait()

    async def _wait(self) -> None:
        self._asking.set()
        await self._turn.acquire()

    async def heads(self) -> dict[Province, LedgerHead]:
        await self._wait()
        return dict(await self._ledger.heads())

    async def unnumbered(self, limit: int) -> Unnumbered:
        await self._wait()
        return await self._ledger.unnumbered(limit)

    async def number(self, entries: Sequence[LedgerEntry]) -> int:
        for done, entry in enumerate(entries):
            await self._wait()
            if await self._ledger.number([entry]) == 0:
                return done
        return len(entries)

    async def entries(self, province: Province, after: int, limit: int) -> Sequence[LedgerEntry]:
        return await self._ledger.entries(province, after, limit)

    async def events(self, province: Province, after: int, limit: int) -> Sequence[RawEvent]:
        return await self._ledger.events(province, after, limit)

    async def number_of(self, province: Province, commit_id: UUID) -> int | None:
        return await self._ledger.number_of(province, commit_id)

    async def stream(self, province: Province, stream: str) -> Sequence[LedgerEntry]:
        return await self._ledger.stream(province, stream)

    async def oldest_unnumbered_seconds(self) -> float:
        return await self._ledger.oldest_unnumbered_seconds()


async def _number_for_ever(ledger: TurnBasedLedger) -> None:
    sequencer = Sequencer(ledger, LedgerNews(ledger))
    while True:
        await sequencer.step()


async def _write_some(books: Books, writer: int) -> None:
    stream = notebook(f"writer-{writer}", (HERE, THERE)[writer % 2])
    version = 1
    for texts in ("a", "bc", "d", "ef", "ghi", "j", "k", "l", "m", "no"):
        await books.store.append(commit_to(stream, version, *texts))
        version += len(texts)


def _end(entries: Sequence[LedgerEntry]) -> str:
    return entries[-1].hash
