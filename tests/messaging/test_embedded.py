"""The embedded transport keeps the contract of every transport."""

import asyncio

import pytest

from shared.kernel.message import Province
from shared.messaging.embedded import EmbeddedInlet
from shared.messaging.transport import Inlet
from shared.mongo import Unavailable
from shared.testing.ledgers import HERE, Books, notebook
from shared.testing.suites.transport import Transport, TransportSuite


class EmbeddedTransport:
    """What is numbered is published."""

    def __init__(self, books: Books) -> None:
        self._books = books

    async def publish(self) -> None:
        await self._books.number_all()

    def inlet(self, consumer: str) -> Inlet:
        assert consumer
        return EmbeddedInlet([self._books.news])


@pytest.fixture
def transport(books: Books) -> Transport:
    return EmbeddedTransport(books)


class TestEmbedded(TransportSuite):
    """The contract."""


async def test_a_ring_ends_the_wait_at_once(
    books: Books, transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.messaging.embedded.SWEEP_SECONDS", 600.0)
    inlet = transport.inlet("reader")
    await inlet.start({})
    polling = asyncio.create_task(inlet.poll())
    await asyncio.sleep(0)
    await books.write(notebook(1), "x")
    await transport.publish()
    assert [raw.seq for raw in await asyncio.wait_for(polling, 10)] == [1]


async def test_a_read_that_failed_half_way_has_heard_nothing(
    books: Books, transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    for province in (HERE, Province("TH-57")):
        await books.write(notebook(1, province), "x")
    await transport.publish()
    books.news.forget()  # what is kept in memory needs no reading
    inlet, events = transport.inlet("reader"), books.ledger.events
    await inlet.start({})

    async def fails_there(province: Province, after: int, limit: int) -> object:
        if province != HERE:
            raise Unavailable("away")
        return await events(province, after, limit)

    with monkeypatch.context() as patched:
        patched.setattr(books.ledger, "events", fails_there)
        with pytest.raises(Unavailable):
            await inlet.poll()
    assert sorted(raw.province for raw in await inlet.poll()) == ["TH-57", "TH-67"]
