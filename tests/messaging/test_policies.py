"""What policies ask for is done once, whatever is repeated; what is refused waits for a person."""

from collections.abc import Sequence

import pytest

from shared.eventstore.execute import Executor
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.kernel.errors import Conflict
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper
from shared.messaging.consumer import Run, read
from shared.messaging.refusals import Refusals
from shared.mongo import Database, Mongo
from shared.testing.ledgers import (
    HERE,
    NOTEBOOK,
    NOTES,
    SERVICE,
    Books,
    Note,
    Noted,
    close,
    commit_with,
    fact,
    notebook,
    with_fact,
)
from tests.messaging.copying import COPIES, copies, copy_each_line, runner_of


@pytest.fixture
def service() -> str:
    return SERVICE


@pytest.fixture
async def elsewhere(mongo: Mongo, database_prefix: str) -> Database:
    """The database of the service that reacts."""
    database = mongo.database(f"{database_prefix}reacting")
    await create_indexes(database)
    return database


async def run_of(books: Books, after: int = 0) -> Run:
    await books.number_all()
    heard = [read(raw, NOTES) for raw in await books.ledger.events(HERE, after, 100)]
    return Run((SERVICE, HERE), after, after + len(heard), heard)


async def test_every_command_that_is_asked_for_is_done(books: Books, elsewhere: Database) -> None:
    await books.write(notebook(1), "one two", "three")
    runner = runner_of(books, elsewhere)
    await runner.load()
    await runner.handle([await run_of(books)])
    assert await copies(elsewhere) == ["one", "two", "three"]
    assert runner.position((SERVICE, HERE)) == 2


async def test_an_event_that_comes_again_changes_nothing(books: Books, elsewhere: Database) -> None:
    await books.write(notebook(1), "one two")
    run = await run_of(books)
    for _ in range(2):  # the second one begins anew, as after a crash before the position moved
        await runner_of(books, elsewhere).handle([run])
    assert await copies(elsewhere) == ["one", "two"]


async def test_a_restart_goes_on_where_the_position_stands(
    books: Books, elsewhere: Database
) -> None:
    await books.write(notebook(1), "one", "two")
    await runner_of(books, elsewhere).handle([await run_of(books)])
    restarted = runner_of(books, elsewhere)
    await restarted.load()
    assert dict(restarted.places()) == {(SERVICE, HERE): 2}


async def test_a_slower_process_takes_no_position_back(books: Books, elsewhere: Database) -> None:
    await books.write(notebook(1), "one", "two", "three")
    quick, slow = runner_of(books, elsewhere), runner_of(books, elsewhere)
    run = await run_of(books)
    await quick.handle([run])
    await slow.handle([Run(run.place, 0, 1, run.events[:1])])
    restarted = runner_of(books, elsewhere)
    await restarted.load()
    assert restarted.position(run.place) == 3
    assert await copies(elsewhere) == ["one", "two", "three"]


async def test_a_new_policy_hears_the_whole_past(books: Books, elsewhere: Database) -> None:
    await books.write(notebook(1), "one")
    await runner_of(books, elsewhere).handle([await run_of(books)])
    newer = runner_of(books, elsewhere, Policy("count_the_lines", (Noted,), lambda *_: []))
    await newer.load()
    assert newer.position((SERVICE, HERE)) == 0


async def test_what_a_rule_refuses_is_listed_and_the_next_goes_on(
    books: Books, elsewhere: Database
) -> None:
    executor = Executor(MongoEventStore(elsewhere), NOTES)
    await executor.execute(NOTEBOOK, notebook("closed"), close())
    await books.write(notebook(1), "closed")
    await books.write(notebook(2), COPIES)
    runner = runner_of(books, elsewhere, Policy("write_where_it_says", (Noted,), write_there))
    await runner.handle([await run_of(books)])
    [(refusal, why)] = await Refusals(elsewhere).all()
    assert (refusal.policy, refusal.seq, why) == ("write_where_it_says", 1, "already_closed")
    assert await copies(elsewhere) == ["was here"]
    assert runner.position((SERVICE, HERE)) == 2


def write_there(recorded: Recorded[Noted], stamps: Stamper) -> Sequence[Asked]:
    return [Asked(NOTEBOOK, "notebook", recorded.event.text, Note(**stamps(), lines=("was here",)))]


async def test_a_refusal_is_tried_again_when_somebody_asks_for_it(
    books: Books, elsewhere: Database
) -> None:
    refusing = [True]

    def reluctant(recorded: Recorded[Noted], stamps: Stamper) -> Sequence[Asked]:
        if refusing[0]:
            raise LookupError("not known yet")
        return copy_each_line(recorded, stamps)

    await books.write(notebook(1), "one")
    runner = runner_of(books, elsewhere, Policy("copy_reluctantly", (Noted,), reluctant))
    await runner.handle([await run_of(books)])
    refusals = Refusals(elsewhere)
    [(refusal, why)] = await refusals.all()
    refusing[0] = False
    await runner.tend()
    assert (why, await copies(elsewhere)) == ("LookupError", [])  # nobody has asked yet
    assert await refusals.ask_again(refusal.key)
    await runner_of(books, elsewhere, runner.policy).tend()
    assert (await refusals.all(), await copies(elsewhere)) == ([], ["one"])


async def test_nothing_is_listed_that_was_never_refused(elsewhere: Database) -> None:
    assert not await Refusals(elsewhere).ask_again("copy|notes|TH-67|1")


async def test_an_event_that_cannot_be_read_is_listed(books: Books, elsewhere: Database) -> None:
    noted = commit_with(notebook(1), (fact(1, Noted(text="x")),), 1)
    await books.store.append(with_fact(noted, data='{"type":"notes.noted","version":2}'))
    await runner_of(books, elsewhere).handle([await run_of(books)])
    assert [why for _, why in await Refusals(elsewhere).all()] == ["unreadable"]


async def test_a_lost_race_leaves_the_position_where_it_is(
    books: Books, elsewhere: Database
) -> None:
    def losing(_: Recorded[Noted], __: Stamper) -> Sequence[Asked]:
        raise Conflict

    await books.write(notebook(1), "one")
    runner = runner_of(books, elsewhere, Policy("lose", (Noted,), losing))
    with pytest.raises(Conflict):
        await runner.handle([await run_of(books)])
    assert (runner.position((SERVICE, HERE)), await Refusals(elsewhere).all()) == (0, [])


async def test_what_a_policy_does_not_listen_to_only_moves_the_position(
    books: Books, elsewhere: Database
) -> None:
    await Executor(books.store, NOTES).execute(NOTEBOOK, notebook(1), close())
    runner = runner_of(books, elsewhere)
    await runner.handle([await run_of(books)])
    assert (runner.position((SERVICE, HERE)), await copies(elsewhere)) == (1, [])
