"""The oracle: what was answered to the writers against what is stored, sent on, and shown.

O1  every accepted command is stored once, streams are unbroken, every ledger's chain holds
O2  every event was sent on, first arrivals in the order of the ledger
O3  the read model is the fold of the ledgers
O4  nothing waits and nothing is parked
O5  a refused command left nothing behind
O6  every resolution on a plan is in the plan's stream, once, in the order of the meetings' ledger
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from services.projection.app import NAME as PROJECTION
from shared.contracts.catalogue import CATALOGUE
from shared.eventstore.ledger import PAGE, MongoLedger
from shared.eventstore.mongo import COMMITS
from shared.eventstore.verify import first_broken
from shared.kernel.commit import LedgerEntry
from shared.kernel.message import SYSTEM, Province
from shared.kernel.reading import raw_events, recorded
from shared.messaging.refusals import Refusals
from shared.messaging.transport import Place
from shared.mongo import Database, Doc, Mongo
from shared.views.runner import content_of
from shared.views.store import row_id
from shared.views.view import View, fold
from tests.chaos.heard import asked_again, not_as_resolved
from tests.chaos.views import VIEWS
from tests.chaos.worker import POLICY, REACTING_SERVICE, SERVICES

Sent = Mapping[Place, Sequence[tuple[int, str]]]  # number and event id, in the order of arrival


async def whole(ledger: MongoLedger, province: Province) -> list[LedgerEntry]:
    """A province's ledger from its first entry to its last."""
    entries: list[LedgerEntry] = []
    while page := await ledger.entries(province, entries[-1].last_seq if entries else 0, PAGE):
        entries += page
    return entries


@dataclass(frozen=True)
class Answer:
    """What one sending of one command was answered."""

    service: str
    stream: str
    key: str
    commit: str
    version: int | None = None
    repeated: bool = False
    refused: str | None = None


def read_answers(files: Iterable[Path]) -> list[Answer]:
    """A line that was cut off by a kill was no answer."""
    lines = [line for file in files for line in file.read_text().splitlines(keepends=True)]
    return [Answer(**json.loads(line)) for line in lines if line.endswith("\n")]


class Stores:
    """The databases of one run."""

    def __init__(self, mongo: Mongo, prefix: str, provinces: Sequence[Province]) -> None:
        self.provinces = provinces
        self._mongo = mongo
        self._prefix = prefix
        self.ledgers = {s: MongoLedger(mongo, self.database(s), s) for s in SERVICES}

    def database(self, service: str) -> Database:
        return self._mongo.database(f"{self._prefix}_{service}")

    async def commits(self, service: str) -> list[Doc]:
        return await self.database(service).collection(COMMITS).find({})

    async def heads(self) -> dict[Place, int]:
        return {
            (service, province): head.seq
            for service, ledger in self.ledgers.items()
            for province, head in (await ledger.heads()).items()
        }

    async def entries(self) -> dict[Place, list[LedgerEntry]]:
        return {
            (service, province): await whole(ledger, province)
            for service, ledger in self.ledgers.items()
            for province in self.provinces
        }

    async def positions(self) -> dict[str, dict[Place, int]]:
        """Of the builds that are served, by view."""
        served = await self.database(PROJECTION).collection("views").find({})
        views = {str(alias["build"]): str(alias["_id"]) for alias in served}
        found: dict[str, dict[Place, int]] = {view: {} for view in views.values()}
        for one in (
            await self.database(PROJECTION).collection("positions").find({"seq": {"$gt": 0}})
        ):
            place = one["service"], Province(one["province"])
            found[views[one["build"]]][place] = int(one["seq"])
        return found

    async def rows(self, view: str) -> dict[str, Doc]:
        alias = await self.database(PROJECTION).collection("views").find_one({"_id": view})
        assert alias is not None
        found = await self.database(PROJECTION).collection(alias["build"]).find({})
        return {row["_id"]: row for row in found}

    async def parked(self) -> list[Doc]:
        return await self.database(PROJECTION).collection("parked").find({})

    async def policy_positions(self) -> dict[Place, int]:
        """How far the policy has heard."""
        positions = self.database(REACTING_SERVICE).collection("policy_positions")
        found = await positions.find({"policy": POLICY.name})
        return {(one["service"], Province(one["province"])): int(one["seq"]) for one in found}

    async def refusals(self) -> list[str]:
        """What the policy asked for and did not get."""
        listed = await Refusals(self.database(REACTING_SERVICE)).all()
        return [f"{refusal.key}: {why}" for refusal, why in listed]

    async def still_waiting(self) -> list[str]:
        """What has not come to its end yet; empty when everything has drained.

        The policy is asked first: what it had asked for by then is among the commits after that.
        """
        heard = await self.policy_positions()
        waiting = [
            f"{service} has commits without a number"
            for service, ledger in self.ledgers.items()
            if (await ledger.unnumbered(1)).commits
        ]
        if waiting:
            return waiting
        heads, all_positions = await self.heads(), await self.positions()
        for view in VIEWS:
            positions = all_positions[view.name]
            behind = {p for p, seq in heads.items() if p[0] in view.services}
            waiting += [
                f"{view.name} is at {positions.get(place, 0)} of {heads[place]} in {place}"
                for place in sorted(behind)
                if positions.get(place, 0) != heads[place]
            ]
        return waiting + [
            f"{POLICY.name} is at {heard.get(place, 0)} of {seq} in {place}"
            for place, seq in sorted(heads.items())
            if place[0] in POLICY.services and heard.get(place, 0) != seq
        ]


async def complaints(
    stores: Stores, answers: Sequence[Answer], sent: Sent | None = None
) -> list[str]:
    """Everything that is not as it has to be; `sent` is None where the readers read the ledgers."""
    entries = await stores.entries()
    commits = [commit for service in SERVICES for commit in await stores.commits(service)]
    broken = await _ledgers(stores, entries, commits)
    return [
        *_one_answer_a_key(answers),
        *_stored_as_answered(answers, commits),
        *_unbroken_streams(commits),
        *broken,
        *(_sent_on(entries, sent) if sent is not None else ()),
        *([] if broken else await _shown(stores, entries)),  # a broken ledger has no fold
        *([] if broken else not_as_resolved(entries)),
        *await stores.still_waiting(),
        *[f"parked: {one['_id']}" for one in await stores.parked()],
        *asked_again(commits),
        *[f"refused to the policy: {one}" for one in await stores.refusals()],
    ]


def _one_answer_a_key(answers: Sequence[Answer]) -> list[str]:
    versions: dict[str, set[int]] = {}
    firsts: Counter[str] = Counter()
    for answer in answers:
        if answer.version is not None:
            versions.setdefault(answer.commit, set()).add(answer.version)
            firsts[answer.commit] += not answer.repeated
    return [
        *[
            f"two answers for {commit}: {found}"
            for commit, found in versions.items()
            if len(found) > 1
        ],
        *[f"{commit} was done {times} times" for commit, times in firsts.items() if times > 1],
    ]


def _stored_as_answered(answers: Sequence[Answer], commits: Sequence[Doc]) -> list[str]:
    accepted = {a.commit: a for a in answers if a.version is not None}
    refused = {a.commit: a for a in answers if a.commit not in accepted}
    asked = [commit for commit in commits if commit["actor"] != SYSTEM]  # not by a policy
    stored = {str(commit["_id"]): commit for commit in asked}
    lost = accepted.keys() - stored.keys()
    return [
        *[f"accepted and lost: {accepted[c].key} of {accepted[c].stream}" for c in lost],
        *[f"refused and stored: {refused[c].key}" for c in refused.keys() & stored.keys()],
        *[
            f"stored and never asked for: {c}"
            for c in stored.keys() - accepted.keys() - refused.keys()
        ],
        *[
            f"{accepted[c].key} was answered with version {accepted[c].version}"
            for c in accepted.keys() & stored.keys()
            if accepted[c].version != stored[c]["stream_version"]
        ],
    ]


def _unbroken_streams(commits: Sequence[Doc]) -> list[str]:
    versions: dict[str, list[int]] = {}
    for commit in commits:
        for event in commit["events"]:
            versions.setdefault(commit["stream"], []).append(event["v"])
    return [
        f"{stream} has the versions {sorted(found)}"
        for stream, found in versions.items()
        if sorted(found) != list(range(1, len(found) + 1))
    ]


async def _ledgers(
    stores: Stores, entries: Mapping[Place, Sequence[LedgerEntry]], commits: Sequence[Doc]
) -> list[str]:
    wrong: list[str] = []
    for (service, province), ledger in entries.items():
        checked = await first_broken(stores.ledgers[service], province)
        if checked.broken is not None:
            wrong.append(f"{service} {province} breaks at {checked.broken}: {checked.why_en}")
        wrong += _out_of_order(ledger)
    numbered = sum(len(e.commit.facts) for ledger in entries.values() for e in ledger)
    stored = sum(len(commit["events"]) for commit in commits)
    if numbered != stored:
        wrong.append(f"{stored} events are stored and {numbered} are in the ledgers")
    return wrong


def _out_of_order(ledger: Sequence[LedgerEntry]) -> list[str]:
    versions: dict[str, int] = {}
    wrong: list[str] = []
    for entry in ledger:
        for fact in entry.commit.facts:
            if fact.version != versions.get(entry.commit.stream, 0) + 1:
                wrong.append(f"number {entry.seq} brings version {fact.version} out of order")
            versions[entry.commit.stream] = fact.version
    return wrong


def _sent_on(entries: Mapping[Place, Sequence[LedgerEntry]], sent: Sent) -> list[str]:
    wrong: list[str] = []
    for place, ledger in entries.items():
        expected = [(r.seq, str(r.event_id)) for e in ledger for r in raw_events(place[0], e)]
        arrived = list(dict.fromkeys(sent.get(place, ())))
        if arrived != expected:
            wrong.append(f"{place}: the topic's first arrivals are {[n for n, _ in arrived]}")
    return wrong


async def _shown(stores: Stores, entries: Mapping[Place, Sequence[LedgerEntry]]) -> list[str]:
    events = [
        recorded(raw, CATALOGUE)
        for (service, _), ledger in sorted(entries.items())
        for entry in ledger
        for raw in raw_events(service, entry)
    ]
    wrong: list[str] = []
    for view in VIEWS:
        expected = {
            row_id(province, key): {
                "_id": row_id(province, key),
                "province": province,
                **_content(view, row),
            }
            for (province, key), row in fold(view, events).items()
        }
        shown = await stores.rows(view.name)
        wrong += [
            f"{view.name}: the row {row} is not the fold of the ledger"
            for row in sorted(expected.keys() | shown.keys())
            if expected.get(row) != shown.get(row)
        ]
    return wrong


def _content(view: View[Any], row: Any) -> Doc:
    content = content_of(view, row)
    assert content is not None
    return content
