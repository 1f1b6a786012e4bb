"""Rebuilds the bench's view in a process of its own and prints what it took, as JSON."""

import asyncio
import json
import os
import sys
import time

from shared.eventstore.ledger import MongoLedger
from shared.mongo import Mongo
from shared.views.rebuild import Rebuild
from shared.views.store import Aliases
from tests.bench import subject
from tests.bench.measure import memory_mb


async def rebuild(url: str, database: str) -> dict[str, float]:
    mongo = Mongo(url)
    ledger = MongoLedger(mongo, mongo.database(database), subject.SERVICE)
    views = mongo.database(f"{database}_views")
    taken = 0

    def count(done: int, _total: int) -> None:
        nonlocal taken
        taken = done

    one = Rebuild(
        subject.WORKS, Aliases(mongo, views), {subject.SERVICE: ledger}, subject.CATALOGUE, count
    )
    await mongo.hello()
    began, cpu = time.perf_counter(), time.process_time()
    await one.run()
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    await views.drop()
    await mongo.close()
    return {
        "events": taken,
        "seconds": seconds,
        "cpu": cpu,
        "mb": memory_mb(os.getpid(), "VmHWM"),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(rebuild(*sys.argv[1:3]))) + "\n")
