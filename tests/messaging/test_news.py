"""What was just numbered is read from memory: the same answers, and only a little is kept."""

from collections.abc import Sequence

import pytest

from shared.eventstore.memory import MemoryEventStore, MemoryLedger
from shared.kernel.commit import EMPTY_LEDGER, LedgerEntry, LedgerHead, chain_hash
from shared.kernel.message import Province
from shared.kernel.reading import RawEvent
from shared.messaging import news as news_module
from shared.messaging.news import LedgerNews
from shared.testing.ledgers import HERE, SERVICE, THERE, commit_to, notebook


class AskedLedger(MemoryLedger):
    """Counts how often it is read."""

    asked = 0

    async def entries(self, province: Province, after: int, limit: int) -> list[LedgerEntry]:
        self.asked += 1
        return await super().entries(province, after, limit)


async def numbered(ledger: MemoryLedger, texts: Sequence[str], province: Province = HERE) -> None:
    """Entries of one event a letter: "ab" is a commit of two."""
    store = ledger._store
    head = (await ledger.heads()).get(province, EMPTY_LEDGER)
    for text in texts:
        version = len(await store.read(notebook(head.seq, province))) + 1
        commit = await store.append(commit_to(notebook(head.seq, province), version, *text))
        seq = head.seq + 1
        entry = LedgerEntry(commit, seq, chain_hash(commit, seq, head.hash))
        assert await ledger.number([entry]) == 1
        head = LedgerHead(entry.last_seq, entry.hash)


@pytest.fixture
def ledger() -> AskedLedger:
    return AskedLedger(MemoryEventStore(), SERVICE)


async def told(news: LedgerNews, ledger: MemoryLedger, after: int = 0) -> None:
    entries = [e for p in (HERE, THERE) for e in await ledger.entries(p, after, 1000)]
    news.tell({p: head.seq for p, head in (await ledger.heads()).items()}, entries)


async def test_what_is_kept_answers_as_the_ledger_does(ledger: AskedLedger) -> None:
    await numbered(ledger, ("ab", "c", "def"))
    await numbered(ledger, ("x",), THERE)
    news = LedgerNews(ledger)
    await told(news, ledger)
    for after in range(6):
        for limit in (1, 2, 9):
            expected = await ledger.entries(HERE, after, limit)
            asked = ledger.asked
            assert await news.entries(HERE, after, limit) == expected
            assert ledger.asked == asked
            assert await news.events(HERE, after, limit) == await ledger.events(HERE, after, limit)


async def test_what_is_older_than_what_is_kept_is_read_from_the_ledger(ledger: AskedLedger) -> None:
    await numbered(ledger, ("ab", "c", "def"))
    news = LedgerNews(ledger)
    await told(news, ledger, after=2)
    for after in range(7):
        assert await news.entries(HERE, after, 9) == await ledger.entries(HERE, after, 9)
        assert await news.events(HERE, after, 9) == await ledger.events(HERE, after, 9)


async def test_what_another_process_numbered_meanwhile_is_not_passed_over(
    ledger: AskedLedger,
) -> None:
    await numbered(ledger, ("a", "b"))
    news = LedgerNews(ledger)
    await told(news, ledger)
    await numbered(ledger, ("c", "d"))  # by somebody else
    assert [raw.seq for raw in await news.events(HERE, 0, 9)] == [1, 2]
    assert [raw.seq for raw in await news.events(HERE, 2, 9)] == [3, 4]
    await numbered(ledger, ("e",))
    await told(news, ledger, after=4)
    assert [raw.seq for raw in await news.events(HERE, 0, 9)] == [1, 2, 3, 4, 5]


async def test_after_the_seat_was_lost_nothing_is_believed(ledger: AskedLedger) -> None:
    await numbered(ledger, ("a",))
    news = LedgerNews(ledger)
    await told(news, ledger)
    news.forget()
    asked = ledger.asked
    assert [raw.seq for raw in await news.events(HERE, 0, 9)] == [1]
    assert ledger.asked == asked + 1


@pytest.mark.parametrize(("name", "limit"), [("KEPT_ENTRIES", 3), ("KEPT_CHARACTERS", 160)])
async def test_only_a_little_is_kept(
    ledger: AskedLedger, monkeypatch: pytest.MonkeyPatch, name: str, limit: int
) -> None:
    monkeypatch.setattr(news_module, name, limit)
    await numbered(ledger, ["a"] * 20)
    await numbered(ledger, ["b"] * 5, THERE)
    news = LedgerNews(ledger)
    await told(news, ledger)
    assert len(news._kept) == sum(len(kept) for kept in news._newest.values()) <= 3
    everything: list[RawEvent] = list(await news.events(HERE, 0, 99))
    assert [raw.seq for raw in everything] == list(range(1, 21))
