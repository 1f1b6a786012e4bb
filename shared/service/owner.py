"""What a service that owns streams is made of: store, sequencer, publisher, seat, health."""

from dataclasses import dataclass

from shared.alarm import Alarm
from shared.eventstore.execute import Executor
from shared.eventstore.mongo import COMMITS, MongoEventStore, create_indexes
from shared.http.app import Check
from shared.kernel.catalogue import Catalogue
from shared.messaging.cursors import MongoCursors
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.publisher import Publisher
from shared.messaging.sequencer import Sequencer
from shared.messaging.supervise import Loop
from shared.messaging.watch import ring_on_inserts
from shared.mongo import Unavailable
from shared.service.platform import Platform
from shared.telemetry.metrics import UNNUMBERED_SECONDS

RED_AFTER_SECONDS = 20.0


@dataclass(frozen=True)
class Owner:
    """The write side of one service."""

    executor: Executor
    loops: list[Loop]
    preparations: list[Loop]
    checks: list[Check]


def own_streams(platform: Platform, service: str, catalogue: Catalogue) -> Owner:
    """Wire the write side; only the holder of the seat numbers and sends."""
    database = platform.database(service)
    appended = Alarm()
    store = MongoEventStore(database, appended)
    times = platform.lease_times
    seat = Seat(MongoLease(database, "ledger", platform.process, times.kept), times)
    news = platform.news(service)
    sequencer = Sequencer(news.ledger, news)
    commits = database.collection(COMMITS)
    loops = [
        Loop(f"{service}.store", store.keep),
        Loop(f"{service}.seat", seat.keep),
        Loop(f"{service}.sequencer", lambda: sequencer.run(seat, appended)),
        Loop(f"{service}.watch", lambda: ring_on_inserts(commits, appended)),
    ]
    outlet = platform.outlet(service)
    if outlet is not None:
        numbered = Alarm()
        news.listen(numbered)
        publisher = Publisher(news, outlet, MongoCursors(database))
        loops.append(Loop(f"{service}.publisher", lambda: publisher.run(seat, numbered)))
    return Owner(
        executor=Executor(store, catalogue),
        loops=loops,
        preparations=[Loop(f"{service}.indexes", lambda: create_indexes(database))],
        checks=[lambda: ledger_advances(platform, service)],
    )


async def ledger_advances(platform: Platform, service: str) -> str | None:
    """What is wrong with the ledger, None when nothing is."""
    try:
        waiting = await platform.ledger(service).oldest_unnumbered_seconds()
    except Unavailable:
        return f"{service}: the database does not answer"
    UNNUMBERED_SECONDS.labels(service).set(waiting)
    if waiting > RED_AFTER_SECONDS:
        return f"{service}: the ledger has not advanced for {waiting:.0f} s"
    return None
