"""The oracle is worth nothing unless it finds each thing that can go wrong."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from services.projection.app import NAME as PROJECTION
from shared.contracts.catalogue import CATALOGUE
from shared.eventstore.codec import to_commit
from shared.eventstore.ledger import MongoLedger
from shared.eventstore.mongo import MongoEventStore
from shared.kernel.commit import Commit
from shared.kernel.ids import derive_id
from shared.kernel.message import SYSTEM, Province
from shared.kernel.reading import raw_events
from shared.messaging.consumer import Consumer
from shared.messaging.embedded import EmbeddedInlet
from shared.messaging.news import LedgerNews
from shared.messaging.refusals import Refusal, Refusals
from shared.messaging.sequencer import Sequencer
from shared.mongo import Collection, Doc, Mongo
from shared.service.owner import own_streams
from shared.service.platform import Platform
from shared.service.policies import Policies
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker
from tests.chaos.oracle import Answer, Sent, Stores, complaints, read_answers
from tests.chaos.script import beginning, lanes
from tests.chaos.views import VIEWS
from tests.chaos.worker import (
    POLICY,
    REACTING_SERVICE,
    SERVICES,
    Answers,
    answered,
    reacting_to_meetings,
)

pytestmark = pytest.mark.chaos
PHETCHABUN = Province("TH-67")


@dataclass
class Healthy:
    """A province whose commands were stored, numbered and folded as they should be."""

    stores: Stores
    answers: list[Answer]

    def commits(self, service: str = "meetings") -> Collection:
        return self._collection(service, "commits")

    async def rows(self, view: str) -> Collection:
        alias = await self._collection(PROJECTION, "views").find_one({"_id": view})
        assert alias is not None
        return self._collection(PROJECTION, alias["build"])

    def positions(self) -> Collection:
        return self._collection(PROJECTION, "positions")

    def parked(self) -> Collection:
        return self._collection(PROJECTION, "parked")

    def _collection(self, service: str, name: str) -> Collection:
        return self.stores.database(service).collection(name)


@pytest.fixture
async def healthy(mongo_url: str, database_prefix: str, tmp_path: Path) -> AsyncIterator[Healthy]:
    mongo = Mongo(mongo_url)
    prefix = database_prefix.rstrip("_")
    platform = Platform(
        Settings(mongo_url=mongo_url, database=prefix), mongo, TokenMaker().verifier()
    )
    answers = Answers(tmp_path / "answers")
    owners = {service: own_streams(platform, service, CATALOGUE) for service in SERVICES}
    for owner in owners.values():
        await owner.preparations[0].run()
    for lane in (beginning(PHETCHABUN), *lanes(PHETCHABUN, 0)):
        for task in lane:
            await answered(owners[task.service].executor, task, answers)
    for service in ("directory", "meetings"):
        await numbered(platform.ledger(service))
    await reacted(reacting_to_meetings(platform, owners[REACTING_SERVICE].executor))
    await numbered(platform.ledger(REACTING_SERVICE))
    reading = Reading(platform, PROJECTION, VIEWS)
    await reading.prepare()
    for view in VIEWS:
        await reading.rebuild(view).run()
    yield Healthy(Stores(mongo, prefix, [PHETCHABUN]), read_answers([tmp_path / "answers"]))
    await mongo.close()


async def numbered(ledger: MongoLedger) -> None:
    await Sequencer(ledger, LedgerNews(ledger)).step()


async def reacted(policies: Policies) -> None:
    """The policy has heard the ledger of meetings."""
    inlet = EmbeddedInlet([])
    consumer = Consumer(inlet, policies.ledgers, policies.runners, CATALOGUE)
    for runner in policies.runners:
        await consumer.catch_up(runner)


async def commit_removed(it: Healthy) -> None:
    await it.commits().delete({"seq": 4})


async def last_commit_removed(it: Healthy) -> None:
    head = (await it.stores.heads())["meetings", PHETCHABUN]
    entry = (await it.stores.ledgers["meetings"].entries(PHETCHABUN, head - 1, 1))[0]
    await it.commits().delete({"_id": entry.commit.commit_id})


async def event_changed(it: Healthy) -> None:
    await it.commits().update_one({"seq": 1}, {"$set": {"events.0.data": "{}"}})


async def chain_changed(it: Healthy) -> None:
    await it.commits().update_one({"seq": 3}, {"$set": {"hash": "0" * 64}})


async def two_numbers_exchanged(it: Healthy) -> None:
    await it.commits().update_one({"seq": 1}, {"$set": {"seq": 1000}})
    await it.commits().update_one({"seq": 2}, {"$set": {"seq": 1}})
    await it.commits().update_one({"seq": 1000}, {"$set": {"seq": 2}})


async def number_taken_away(it: Healthy) -> None:
    taken = {"$set": {"unnumbered": True}, "$unset": {"seq": "", "hash": ""}}
    await it.commits("directory").update_one({"seq": 3}, taken)


async def event_doubled_in_a_view(it: Healthy) -> None:
    (board,) = (await it.stores.rows("process_board")).values()
    steps = [*board["steps"], board["steps"][-1]]
    await (await it.rows("process_board")).update_one({}, {"$set": {"steps": steps}})


async def row_changed(it: Healthy) -> None:
    await (await it.rows("meeting_register")).update_one({}, {"$set": {"place": "ที่อื่น"}})


async def row_removed(it: Healthy) -> None:
    (first, *_) = await it.stores.rows("attendance")
    await (await it.rows("attendance")).delete({"_id": first})


async def row_too_many(it: Healthy) -> None:
    (first, *_) = (await it.stores.rows("attendance")).values()
    await (await it.rows("attendance")).insert_one({**first, "_id": "TH-67|twice"})


async def position_behind(it: Healthy) -> None:
    await it.positions().update_one({"service": "meetings"}, [{"$set": {"seq": 1}}])


async def stream_parked(it: Healthy) -> None:
    await it.parked().insert_one({"_id": "attendance__2|TH-67/meeting/1"})


async def refused_command_stored(it: Healthy) -> None:
    it.answers[0] = replace(it.answers[0], version=None, refused="meetings.wrong_phase")


async def answered_with_another_version(it: Healthy) -> None:
    it.answers.append(replace(it.answers[0], version=9, repeated=True))


async def done_twice(it: Healthy) -> None:
    it.answers.append(it.answers[0])


async def resolution_not_heard(it: Healthy) -> None:
    """As if the position had moved before the command: what came last on a plan is missing."""
    *_, last = await by_the_policy(it)
    await it.commits("planning").delete({"_id": last["_id"]})


async def resolution_heard_twice(it: Healthy) -> None:
    *_, last = await by_the_policy(it)
    await stored_behind(it, to_commit(last), 1)


async def resolutions_exchanged(it: Healthy) -> None:
    *_, one, two = map(to_commit, await by_the_policy(it))
    assert one.stream == two.stream
    for commit in (one, two):
        await it.commits("planning").delete({"_id": commit.commit_id})
    await stored_behind(it, two, -1)
    await stored_behind(it, one, 1)


async def stored_behind(it: Healthy, commit: Commit, by: int) -> None:
    """The commit under another id, its one event at a version further on."""
    [fact], commit_id = commit.facts, derive_id("another", commit.commit_id)
    version = fact.version + by
    moved = fact._replace(version=version, event_id=derive_id(commit_id, 1))
    another = commit._replace(commit_id=commit_id, facts=(moved,), stream_version=version)
    await MongoEventStore(it.stores.database("planning")).append(another)
    await numbered(it.stores.ledgers["planning"])


async def asked_again_under_another_key(it: Healthy) -> None:
    *_, last = await by_the_policy(it)
    again = to_commit(last)._replace(commit_id=derive_id("another key"), facts=())
    await MongoEventStore(it.stores.database("planning")).append(again)


async def by_the_policy(it: Healthy) -> list[Doc]:
    return await it.commits("planning").find({"actor": SYSTEM}, sort=[("seq", 1)])


async def policy_behind(it: Healthy) -> None:
    positions = it.stores.database(REACTING_SERVICE).collection("policy_positions")
    await positions.update_one({"service": "meetings"}, {"$set": {"seq": 1}})


async def policy_refused(it: Healthy) -> None:
    refusal = Refusal(POLICY.name, "meetings", PHETCHABUN, 1)
    await Refusals(it.stores.database(REACTING_SERVICE)).keep(refusal, "plan_not_found")


Damage = Callable[[Healthy], Awaitable[None]]
DAMAGE: list[tuple[Damage, str]] = [
    (commit_removed, "accepted and lost"),
    (last_commit_removed, "accepted and lost"),
    (event_changed, "meetings TH-67 breaks at 1"),
    (chain_changed, "meetings TH-67 breaks at 3"),
    (two_numbers_exchanged, "out of order"),
    (number_taken_away, "commits without a number"),
    (event_doubled_in_a_view, "process_board: the row"),
    (row_changed, "meeting_register: the row"),
    (row_removed, "attendance: the row"),
    (row_too_many, "attendance: the row"),
    (position_behind, "is at 1 of"),
    (stream_parked, "parked: "),
    (refused_command_stored, "refused and stored"),
    (answered_with_another_version, "two answers"),
    (done_twice, "was done 2 times"),
    (resolution_not_heard, "has heard"),
    (resolution_heard_twice, "has heard"),
    (resolutions_exchanged, "has heard"),
    (asked_again_under_another_key, "asked again"),
    (policy_behind, "what_a_body_resolved is at 1 of"),
    (policy_refused, "refused to the policy"),
]


@pytest.mark.parametrize(
    ("damage", "found"), DAMAGE, ids=lambda value: getattr(value, "__name__", "")
)
async def test_the_oracle_finds_it(damage: Damage, found: str, healthy: Healthy) -> None:
    assert await complaints(healthy.stores, healthy.answers) == []
    await damage(healthy)
    assert [one for one in await complaints(healthy.stores, healthy.answers) if found in one]


async def topic_of(it: Healthy) -> dict[tuple[str, Province], list[tuple[int, str]]]:
    return {
        place: [(r.seq, str(r.event_id)) for entry in ledger for r in raw_events(place[0], entry)]
        for place, ledger in (await it.stores.entries()).items()
    }


async def test_doubles_behind_the_first_arrival_are_allowed_in_a_topic(healthy: Healthy) -> None:
    sent = await topic_of(healthy)
    for place, arrived in sent.items():
        sent[place] = [*arrived, *arrived[:3]]
    assert await complaints(healthy.stores, healthy.answers, sent) == []


@pytest.mark.parametrize(
    "damaged",
    [
        lambda arrived: arrived[:-1],
        lambda arrived: arrived[1:],
        lambda arrived: [arrived[1], arrived[0], *arrived[2:]],
        lambda arrived: [(arrived[0][0], "another event"), *arrived[1:]],
        lambda _: [],
    ],
    ids=["last one missing", "first one missing", "exchanged", "another event", "all missing"],
)
async def test_the_oracle_finds_a_topic_that_is_not_the_ledger(
    damaged: Callable[[Any], Any], healthy: Healthy
) -> None:
    whole: Sent = await topic_of(healthy)
    place = "meetings", PHETCHABUN
    sent = {**whole, place: damaged(whole[place])}
    (wrong,) = await complaints(healthy.stores, healthy.answers, sent)
    assert "the topic's first arrivals" in wrong
