"""A policy that copies, and what it has copied: for what policies hear and do."""

from collections.abc import Sequence

from shared.eventstore.execute import Executor
from shared.eventstore.mongo import MongoEventStore
from shared.kernel.commit import Commit
from shared.kernel.message import Province, Recorded
from shared.kernel.policy import Asked, Policy, Stamper
from shared.messaging.policies import PolicyRunner, Reactor
from shared.mongo import Database
from shared.testing.fixed import NOW
from shared.testing.ledgers import HERE, NOTEBOOK, NOTES, Books, Note, Noted, notebook

COPIES = "copies"
Reacting = tuple[Database, Database]  # of a service that reacts, one a transport


def copy_each_line(recorded: Recorded[Noted], stamps: Stamper) -> Sequence[Asked]:
    """Every line is written into the notebook of copies, a word at a time."""
    words = recorded.event.text.split()
    return [
        Asked(NOTEBOOK, "notebook", COPIES, Note(**stamps(number), lines=(word,)))
        for number, word in enumerate(words)
    ]


COPYING = Policy("copy_each_line_into_the_copies", (Noted,), copy_each_line)


def runner_of(books: Books, elsewhere: Database, policy: Policy = COPYING) -> PolicyRunner:
    reactor = Reactor(Executor(MongoEventStore(elsewhere), NOTES), lambda: NOW)
    service = books.ledger.service
    runner = PolicyRunner(policy, reactor, elsewhere, {service: books.ledger}, NOTES)
    runner.services = frozenset({service})  # a test's own; an event's type tells the usual one
    return runner


async def copies(elsewhere: Database, province: Province = HERE) -> list[str]:
    history = await MongoEventStore(elsewhere).read(notebook(COPIES, province))
    return _lines(history)


async def written(books: Books, province: Province = HERE) -> list[str]:
    """Every line in the order of the ledger."""
    return _lines([entry.commit for entry in await books.everything(province)])


def _lines(history: Sequence[Commit]) -> list[str]:
    facts = [one for commit in history for one in commit.facts]
    events = [NOTES.decode(one.type, one.schema, one.data) for one in facts]
    return [event.text for event in events if isinstance(event, Noted)]
