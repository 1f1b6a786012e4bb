"""Fills a database with a ledger quickly: numbered, chained commits written as documents.

`python -m tests.bench.fill --url mongodb://… --database b1_bench --events 1000000`
"""

import argparse
import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pymongo import MongoClient
from pymongo.write_concern import WriteConcern

from shared.eventstore.codec import to_document
from shared.eventstore.mongo import COMMITS, create_indexes
from shared.kernel.commit import EMPTY_LEDGER, Commit, LedgerHead, next_entry
from shared.kernel.message import Province
from shared.mongo import Doc, Mongo
from tests.bench import subject

_TOGETHER = 2000
_A_TURN = 50  # commits of one province before the next province has its turn
_OPEN = 7  # streams of a province that are written to at the same time


@dataclass(frozen=True, slots=True)
class Filling:
    """What the ledger looks like."""

    events: int
    a_stream: int = 20
    a_commit: int = 1
    provinces: Sequence[Province] = subject.PROVINCES
    numbered: bool = True
    label: str = "w"  # another label, other streams


def fill(url: str, database: str, filling: Filling) -> int:
    """Write it; answers how many commits were written. Blocks: call it in a thread."""
    with MongoClient[Doc](url, uuidRepresentation="standard") as client:
        commits = client[database].get_collection(COMMITS, write_concern=WriteConcern(1, j=False))
        documents = _documents(filling)
        written = 0
        while group := list(islice(documents, _TOGETHER)):
            commits.insert_many(group, ordered=False)
            written += len(group)
        client[database].command("ping")
    return written


async def filled(mongo: Mongo, url: str, database: str, filling: Filling) -> int:
    """Fill an empty database; its indexes come afterwards, which is quicker."""
    written = await asyncio.to_thread(fill, url, database, filling)
    await create_indexes(mongo.database(database))
    return written


def _documents(filling: Filling) -> Iterator[Doc]:
    """The provinces by turns, as the country would write them."""
    ledgers = [_ledger(filling, province) for province in filling.provinces]
    left = filling.events
    while ledgers and left > 0:
        for ledger in list(ledgers):
            group = list(islice(ledger, min(_A_TURN, -(-left // filling.a_commit))))
            if not group:
                ledgers.remove(ledger)
            left -= len(group) * filling.a_commit
            yield from group


def _ledger(filling: Filling, province: Province) -> Iterator[Doc]:
    head = EMPTY_LEDGER
    for commit in _commits(filling, province):
        document = to_document(commit)
        if filling.numbered:
            entry = next_entry(head, commit)
            head = LedgerHead(entry.last_seq, entry.hash)
            del document["unnumbered"]
            document |= {"seq": entry.seq, "hash": entry.hash}
        yield document


def _commits(filling: Filling, province: Province) -> Iterator[Commit]:
    """Without end: a few streams at a time, each to its full length."""
    first = 0
    while True:
        for version in range(0, filling.a_stream, filling.a_commit):
            for number in range(first, first + _OPEN):
                work = f"{filling.label}{province}{number}"
                yield subject.commit(province, work, version, filling.a_commit)
        first += _OPEN


async def _from_command_line(asked: Any) -> None:
    began = time.perf_counter()
    mongo = Mongo(asked.url)
    filling = Filling(asked.events, a_commit=asked.events_a_commit)
    written = await filled(mongo, asked.url, asked.database, filling)
    await mongo.close()
    print(f"{written:,} commits in {time.perf_counter() - began:.1f} s")  # noqa: T201


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--events-a-commit", type=int, default=1)
    asyncio.run(_from_command_line(parser.parse_args()))
