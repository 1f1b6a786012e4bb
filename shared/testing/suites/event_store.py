"""What every event store must do. A test class inherits the suite and has a fixture `books`."""

import asyncio
from collections.abc import Sequence
from itertools import product

import pytest

from shared.eventstore.execute import Executor, Outcome, commit_id_of
from shared.kernel.commit import MAX_COMMIT_EVENTS, MAX_EVENT_BYTES, Commit
from shared.kernel.errors import Conflict, KeyReused, StaleVersion, TooLarge
from shared.testing.ledgers import (
    HERE,
    NOTEBOOK,
    NOTES,
    THERE,
    AlreadyClosed,
    Books,
    Noted,
    close,
    commit_to,
    commit_with,
    fact,
    note,
    notebook,
    refuse_gaps,
    refuse_swaps,
)

WRITERS = 50


def versions(history: Sequence[Commit]) -> list[int]:
    return [one.version for commit in history for one in commit.facts]


class AppendSuite:
    """Appending and reading, by commits."""

    async def test_what_was_appended_is_read_back_whole_and_in_order(self, books: Books) -> None:
        first = commit_to(notebook(1), 1, "หนึ่ง", "สอง")
        second = commit_to(notebook(1), 3, "สาม")
        assert await books.store.append(first) is first
        assert await books.store.append(second) is second
        assert list(await books.store.read(notebook(1))) == [first, second]
        assert await books.other_store.find(second.commit_id) == second

    async def test_an_unknown_stream_is_empty(self, books: Books) -> None:
        assert list(await books.store.read(notebook("nobody wrote"))) == []

    async def test_versions_that_are_taken_are_refused_whole(self, books: Books) -> None:
        await books.store.append(commit_to(notebook(1), 1, "1", "2", "3", "4"))
        await books.store.append(commit_to(notebook(1), 5, "5", "6"))
        for first, texts in product((1, 4, 5, 6), ("a", "ab", "abc")):
            late = commit_to(notebook(1), first, *texts)
            with pytest.raises(Conflict):
                await books.store.append(late)
            assert await books.store.find(late.commit_id) is None
        assert versions(await books.store.read(notebook(1))) == [1, 2, 3, 4, 5, 6]

    async def test_a_commit_that_misnumbers_its_own_events_is_refused(self, books: Books) -> None:
        for numbers in ((1, 1), (2, 1), (1, 3), (2, 3), (0, 1), (2, 2)):
            facts = tuple(fact(number, Noted(text="?")) for number in numbers)
            wrong = commit_with(notebook(1), facts, 2)
            with pytest.raises(ValueError, match="numbered"):
                await books.store.append(wrong)
            assert await books.store.find(wrong.commit_id) is None
        assert list(await books.store.read(notebook(1))) == []

    async def test_a_repeated_commit_id_finds_the_first_commit(self, books: Books) -> None:
        first = commit_to(notebook(1), 1, "a", key="the-key")
        again = commit_to(notebook(1), 2, "b", "c", key="the-key")
        await books.store.append(first)
        assert await books.store.append(again) == first
        assert list(await books.other_store.read(notebook(1))) == [first]

    async def test_a_commit_sent_by_two_processes_at_once_is_stored_once(
        self, books: Books
    ) -> None:
        twins = [commit_to(notebook(n), 1, "a", key=f"the-key-{n}") for n in range(20)]
        outcomes = await asyncio.gather(
            *(store.append(c) for c in twins for store in (books.store, books.other_store))
        )
        assert {c.commit_id for c in outcomes} == {c.commit_id for c in twins}
        assert [versions(await books.store.read(c.stream)) for c in twins] == [[1]] * 20

    async def test_a_receipt_is_found_again_and_stands_in_no_ledger(self, books: Books) -> None:
        receipt = commit_with(notebook(1), (), 0, key="the-key")
        assert await books.store.append(receipt) is receipt
        assert await books.store.append(commit_to(notebook(1), 1, "a", key="the-key")) == receipt
        assert await books.store.find(receipt.commit_id) == receipt
        assert list(await books.store.read(notebook(1))) == []
        assert (await books.ledger.unnumbered(10)).commits == []
        assert await books.ledger.number_of(HERE, receipt.commit_id) is None

    async def test_of_fifty_writers_of_one_version_exactly_one_wins(self, books: Books) -> None:
        await books.write(notebook(1), "before")
        rivals = [commit_to(notebook(1), 2, f"writer {n}") for n in range(WRITERS)]
        stores = (books.store, books.other_store)
        outcomes = await asyncio.gather(
            *(stores[n % 2].append(rival) for n, rival in enumerate(rivals)),
            return_exceptions=True,
        )
        won = [outcome for outcome in outcomes if isinstance(outcome, Commit)]
        assert len(won) == 1
        assert [type(o) for o in outcomes if o not in won] == [Conflict] * (WRITERS - 1)
        assert list(await books.store.read(notebook(1)))[1:] == won
        found = [await books.store.find(rival.commit_id) for rival in rivals]
        assert [commit for commit in found if commit] == won

    async def test_a_caller_that_gave_up_leaves_a_whole_commit_or_none(self, books: Books) -> None:
        commits = [commit_to(notebook(n), 1, "a", "b") for n in range(WRITERS)]

        async def impatient(number: int, commit: Commit) -> None:
            async with asyncio.timeout(number * 40e-6):
                await books.store.append(commit)

        await asyncio.gather(
            *(impatient(n, c) for n, c in enumerate(commits)), return_exceptions=True
        )
        for commit in commits:
            assert await books.store.append(commit) == commit
            assert list(await books.store.read(commit.stream)) == [commit]
        await books.number_all()
        entries = await books.everything()
        refuse_gaps(entries)
        assert len(entries) == len(commits)

    @pytest.mark.parametrize(
        ("texts", "what"),
        [
            (["x" * (MAX_EVENT_BYTES + 1024)], "event bytes"),
            (["ก" * (MAX_EVENT_BYTES // 3 + 1)], "event bytes"),
            (["x"] * (MAX_COMMIT_EVENTS + 1), "events"),
            (["x" * (MAX_EVENT_BYTES - 1024)] * 5, "commit bytes"),
        ],
        ids=["257 KiB", "257 KiB of Thai", "101 events", "more than 1 MiB"],
    )
    async def test_what_is_too_large_is_refused_and_not_stored(
        self, books: Books, texts: list[str], what: str
    ) -> None:
        large = commit_to(notebook(1), 1, *texts)
        with pytest.raises(TooLarge) as refusal:
            await books.store.append(large)
        assert refusal.value.what == what
        assert refusal.value.size > refusal.value.limit
        assert list(await books.store.read(notebook(1))) == []
        assert await books.store.find(large.commit_id) is None

    async def test_the_largest_commit_that_is_allowed_is_stored(self, books: Books) -> None:
        large = commit_to(notebook(1), 1, *["x" * 10_000] * MAX_COMMIT_EVENTS)
        await books.store.append(large)
        assert list(await books.store.read(notebook(1))) == [large]

    async def test_the_same_names_in_two_provinces_are_two_things(self, books: Books) -> None:
        here = commit_to(notebook(1, HERE), 1, "here", key="the-key")
        there = commit_to(notebook(1, THERE), 1, "there", key="the-key")
        await asyncio.gather(books.store.append(here), books.store.append(there))
        assert list(await books.store.read(notebook(1, HERE))) == [here]
        assert list(await books.store.read(notebook(1, THERE))) == [there]
        await books.number_all()
        assert [e.commit for e in await books.everything(HERE)] == [here]
        assert [e.commit for e in await books.everything(THERE)] == [there]


class ExecuteSuite:
    """Commands, through an executor over the store."""

    async def test_a_repeated_command_is_carried_out_once(self, books: Books) -> None:
        command = note("a", "b")
        first = await books_executor(books).execute(NOTEBOOK, notebook(1), command)
        again = await books_executor(books).execute(NOTEBOOK, notebook(1), command)
        assert first == Outcome(commit_id_of(command), 2, repeated=False)
        assert again == Outcome(commit_id_of(command), 2, repeated=True)
        assert versions(await books.store.read(notebook(1))) == [1, 2]

    async def test_a_repeat_finds_its_outcome_though_it_would_be_refused_now(
        self, books: Books
    ) -> None:
        run = books_executor(books).execute
        command = note("a")
        await run(NOTEBOOK, notebook(1), command, expected=0)
        await run(NOTEBOOK, notebook(1), close())
        assert (await run(NOTEBOOK, notebook(1), command, expected=0)).repeated
        with pytest.raises(AlreadyClosed):
            await run(NOTEBOOK, notebook(1), note("b"))

    async def test_a_refused_command_leaves_nothing_and_may_succeed_later(
        self, books: Books
    ) -> None:
        run = books_executor(books).execute
        command = note("a")
        with pytest.raises(StaleVersion):
            await run(NOTEBOOK, notebook(1), command, expected=7)
        assert await books.store.find(commit_id_of(command)) is None
        outcome = await run(NOTEBOOK, notebook(1), command, expected=0)
        assert outcome.repeated is False

    async def test_a_command_that_changes_nothing_is_remembered(self, books: Books) -> None:
        run = books_executor(books).execute
        command = note()
        await run(NOTEBOOK, notebook(1), note("a"))
        first = await run(NOTEBOOK, notebook(1), command)
        await run(NOTEBOOK, notebook(1), note("b"))
        again = await run(NOTEBOOK, notebook(1), command)
        assert (first.stream_version, again.stream_version) == (1, 1)
        assert (first.repeated, again.repeated) == (False, True)
        assert (first.recorded, again.recorded) == (False, False)
        await run(NOTEBOOK, notebook(1), close())
        assert await run(NOTEBOOK, notebook(1), command) == again, "though it would be refused now"
        with pytest.raises(KeyReused):
            await run(NOTEBOOK, notebook(1), note("c", key=command.idempotency_key))

    @pytest.mark.parametrize("seen", [0, 1, 3])
    async def test_a_caller_who_saw_another_version_is_refused(
        self, books: Books, seen: int
    ) -> None:
        run = books_executor(books).execute
        await run(NOTEBOOK, notebook(1), note("a", "b"))
        with pytest.raises(StaleVersion) as refusal:
            await run(NOTEBOOK, notebook(1), note("c"), expected=seen)
        assert (refusal.value.expected, refusal.value.actual) == (seen, 2)
        assert versions(await books.store.read(notebook(1))) == [1, 2]

    @pytest.mark.parametrize("stream", [notebook(1), notebook(2)])
    async def test_a_key_that_comes_with_another_command_is_refused(
        self, books: Books, stream: str
    ) -> None:
        run = books_executor(books).execute
        await run(NOTEBOOK, notebook(1), note("a", key="the-key"))
        with pytest.raises(KeyReused):
            await run(NOTEBOOK, stream, note("another", key="the-key"))
        assert versions(await books.store.read(stream)) in ([], [1])

    async def test_the_same_key_in_another_province_is_another_command(self, books: Books) -> None:
        run = books_executor(books).execute
        for province in (HERE, THERE):
            command = note("a", key="the-key", province=province)
            outcome = await run(NOTEBOOK, notebook(1, province), command)
            assert outcome.repeated is False

    async def test_fifty_commands_at_once_on_one_stream_are_all_recorded(
        self, books: Books
    ) -> None:
        executors = (books_executor(books), Executor(books.other_store, NOTES))
        outcomes = await asyncio.gather(
            *(
                executors[n % 2].execute(NOTEBOOK, notebook(1), note(f"{n}", f"{n} again"))
                for n in range(WRITERS)
            )
        )
        assert sorted(o.stream_version for o in outcomes) == list(range(2, 2 * WRITERS + 1, 2))
        history = await books.store.read(notebook(1))
        assert versions(history) == list(range(1, 2 * WRITERS + 1))
        await books.number_all()
        refuse_swaps(await books.everything())


def books_executor(books: Books) -> Executor:
    return Executor(books.store, NOTES)


class EventStoreSuite(AppendSuite, ExecuteSuite):
    """Both."""
