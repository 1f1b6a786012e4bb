"""A policy hears over Kafka what it hears embedded: each event once, in the ledger's order."""

from collections.abc import AsyncIterator

import pytest

from shared.messaging.embedded import EmbeddedInlet
from shared.messaging.kafka import create_topics
from shared.mongo import Database
from shared.testing.ledgers import HERE, THERE, Books
from shared.testing.listening import consuming, heard_by
from shared.testing.suites.transport import PROVINCES, write_some
from tests.messaging.copying import Reacting, copies, runner_of, written
from tests.messaging.on_kafka import KafkaTransport


@pytest.fixture
async def transport(
    kafka_bootstrap: str, books: Books, database: Database
) -> AsyncIterator[KafkaTransport]:
    await create_topics(kafka_bootstrap, [books.ledger.service])
    transport = KafkaTransport(kafka_bootstrap, books, database)
    yield transport
    await transport.outlet.close()


async def test_a_policy_hears_the_same_over_both_transports(
    books: Books, transport: KafkaTransport, reacting: Reacting
) -> None:
    embedded, over_kafka = (runner_of(books, one) for one in reacting)
    async with (
        consuming(EmbeddedInlet([books.news]), books.ledger, embedded) as near,
        consuming(transport.inlet("policies"), books.ledger, over_kafka) as far,
    ):
        for events in (12, 24):
            await write_some(books)
            await transport.publish()
            await heard_by(embedded, {HERE: events, THERE: events}, near)
            await heard_by(over_kafka, {HERE: events, THERE: events}, far)
    for province in PROVINCES:
        lines = await written(books, province)
        assert len(lines) == 24
        assert [await copies(one, province) for one in reacting] == [lines, lines]


async def test_over_kafka_a_policy_hears_what_was_sent_and_nothing_before(
    books: Books, transport: KafkaTransport, reacting: Reacting
) -> None:
    """Else nothing here would show that it hears by Kafka at all."""
    embedded, over_kafka = (runner_of(books, one) for one in reacting)
    async with (
        consuming(EmbeddedInlet([books.news]), books.ledger, embedded) as near,
        consuming(transport.inlet("policies"), books.ledger, over_kafka) as far,
    ):
        await write_some(books)
        await transport.publish()
        await heard_by(over_kafka, {HERE: 12, THERE: 12}, far)
        await write_some(books)
        await books.number_all()
        await heard_by(embedded, {HERE: 24, THERE: 24}, near)
        assert over_kafka.position((books.ledger.service, HERE)) == 12
        await transport.publish()
        await heard_by(over_kafka, {HERE: 24, THERE: 24}, far)
    assert await copies(reacting[1]) == await written(books)


async def test_a_policy_that_comes_back_does_what_was_resolved_meanwhile_and_nothing_twice(
    books: Books, transport: KafkaTransport, reacting: Reacting
) -> None:
    _, database = reacting
    for events in (12, 24):
        await write_some(books)
        await transport.publish()
        runner = runner_of(books, database)
        async with consuming(transport.inlet("policies"), books.ledger, runner) as far:
            await heard_by(runner, {HERE: events, THERE: events}, far)
    assert await copies(database) == await written(books)
