"""Changing one score of one judge in the database is found, at the entry that holds it."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest

from shared.contracts.award_values import NominationId, RoundId
from shared.contracts.people import PersonId
from shared.contracts.scoring import (
    CaseScore,
    CriterionPoints,
    ScoresCommitted,
    ScoresGiven,
    SheetEvent,
    sheet_id_of,
)
from shared.eventstore.mongo import COMMITS
from shared.eventstore.verify import first_broken
from shared.kernel.canonical import sha256_of
from shared.kernel.commit import Commit, chain_hash
from shared.kernel.ids import stream_name
from shared.mongo import Collection, Database
from shared.testing.ledgers import HERE, Books, commit_with, fact

ROUND = RoundId(UUID(int=70_001))
JUDGES = tuple(PersonId(UUID(int=70_100 + n)) for n in range(15))
CASES = tuple(NominationId(UUID(int=70_200 + n)) for n in range(60))
CRITERIA = ("c1", "c2", "c3", "c4", "c5")
AT_FAULT = 7  # the judge whose points are changed


def sheet(judge: PersonId) -> Sequence[SheetEvent]:
    """One judge's points of 60 cases, and that they are committed."""
    scores = tuple(
        CaseScore(
            nomination_id=case,
            points=tuple(
                CriterionPoints(code=code, points=(n + place) % 21)
                for place, code in enumerate(CRITERIA)
            ),
            remark=None,
        )
        for n, case in enumerate(CASES)
    )
    of_judge: dict[str, Any] = {
        "sheet_id": sheet_id_of(ROUND, judge),
        "round_id": ROUND,
        "fiscal_year": 2570,
        "judge": judge,
        "stage": 1,
    }
    given = ScoresGiven(**of_judge, scores=scores)
    return given, ScoresCommitted(**of_judge, cases=CASES, scores_hash=sha256_of(given))


@pytest.fixture
async def scored(mongo_books: Books) -> list[Commit]:
    """15 sheets of two events each: entry 1 + 2 × n holds judge n's."""
    commits = []
    for judge in JUDGES:
        facts = tuple(fact(n, event) for n, event in enumerate(sheet(judge), start=1))
        stream = stream_name(HERE, "score_sheet", sheet_id_of(ROUND, judge))
        commits.append(await mongo_books.store.append(commit_with(stream, facts, len(facts))))
    await mongo_books.number_all()
    assert (await first_broken(mongo_books.ledger, HERE)).events == 2 * len(JUDGES)
    return commits


@pytest.fixture
def commits(database: Database) -> Collection:
    return database.collection(COMMITS)


def one_point_more(commit: Commit) -> str:
    """The same scores, but for one point of the last case."""
    data = json.loads(commit.facts[0].data)
    points = data["scores"][-1]["points"][2]
    points["points"] += 1
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


async def change(commits: Collection, commit: Commit, **fields: object) -> None:
    assert await commits.update_one({"_id": commit.commit_id}, {"$set": fields}) == 1


async def test_one_point_more_is_found_at_its_entry(
    mongo_books: Books, commits: Collection, scored: list[Commit]
) -> None:
    forged = one_point_more(scored[AT_FAULT])
    assert forged != scored[AT_FAULT].facts[0].data
    assert len(forged) - len(scored[AT_FAULT].facts[0].data) in {0, 1}
    await change(commits, scored[AT_FAULT], **{"events.0.data": forged})
    checked = await first_broken(mongo_books.ledger, HERE)
    assert (checked.events, checked.broken) == (2 * AT_FAULT, 2 * AT_FAULT + 1)
    assert (checked.why_th, checked.why_en) == (
        "เนื้อหาไม่ตรงกับแฮช",
        "the content does not match its hash",
    )


async def test_a_forger_who_mends_the_entrys_own_hash_is_found_at_the_next(
    mongo_books: Books, commits: Collection, scored: list[Commit]
) -> None:
    entries = await mongo_books.everything()
    entry, before = entries[AT_FAULT], entries[AT_FAULT - 1]
    forged = scored[AT_FAULT].facts[0]._replace(data=one_point_more(scored[AT_FAULT]))
    commit = entry.commit._replace(facts=(forged, *entry.commit.facts[1:]))
    mended = chain_hash(commit, entry.seq, before.hash)
    fields = {"events.0.data": forged.data, "hash": mended}
    await change(commits, scored[AT_FAULT], **fields)
    assert (await first_broken(mongo_books.ledger, HERE)).broken == entries[AT_FAULT + 1].seq


async def test_a_judges_scores_that_were_taken_out_are_missed(
    mongo_books: Books, commits: Collection, scored: list[Commit]
) -> None:
    await commits.delete({"_id": scored[AT_FAULT].commit_id})
    assert (await first_broken(mongo_books.ledger, HERE)).broken == 2 * AT_FAULT + 1


async def test_scores_that_were_given_to_another_judge_are_found(
    mongo_books: Books, commits: Collection, scored: list[Commit]
) -> None:
    """Two sheets change places: each is as it was written, but not where."""
    one, other = scored[2], scored[3]
    for commit, instead in ((one, other), (other, one)):
        await change(commits, commit, **{"events.0.data": instead.facts[0].data})
    assert (await first_broken(mongo_books.ledger, HERE)).broken == 5
