"""A1: a national day of judging: 60 nominees × 15 judges × 5 criteria, a category a province."""

import os
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from decimal import Decimal
from itertools import count
from uuid import UUID

from shared.awards.tally import Judged, Points, ranked
from shared.contracts.award_values import (
    Category,
    CategoryId,
    Criterion,
    Honoured,
    NominationId,
    Origin,
    RoundId,
    TieBreak,
)
from shared.contracts.catalogue import AWARDS
from shared.contracts.people import PersonId
from shared.contracts.scoring import (
    CaseScore,
    CriterionPoints,
    RankedCase,
    ScoresCommitted,
    ScoresGiven,
    sheet_id_of,
)
from shared.eventstore.memory import MemoryEventStore
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.kernel.canonical import sha256_of
from shared.kernel.catalogue import encode
from shared.kernel.commit import Commit, Fact
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import ActorId, Event, Province
from shared.kernel.ports import EventStore
from tests.bench.drive import each
from tests.bench.measure import memory_mb
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.stand import Stand
from tests.bench.subject import MOMENT, PROVINCES

NOMINEES, JUDGES, CRITERIA = 60, 15, 5
MOST = 20  # points of a criterion
WRITERS = 16
FEW = 8  # provinces of a short run
A_CATEGORY = f"{NOMINEES} × {JUDGES} × {CRITERIA}"
Sheets = Sequence[tuple[ScoresGiven, ScoresCommitted]]


def category() -> Category:
    """Five criteria of equal weight; ties are broken by all rules."""
    return Category(
        category_id=CategoryId(derive_id("bench", "category")),
        code="A1",
        title="ประชาชนทั่วไป",
        title_en="General public",
        honoured=Honoured.PERSON,
        origin=Origin.NATIONAL,
        quota=None,
        age_band=None,
        entries_a_nominator=None,
        requires=(),
        criteria=tuple(
            Criterion(code=f"c{n}", title=f"เกณฑ์ {n}", explanation="", weight=20, most=MOST)
            for n in range(CRITERIA)
        ),
        pass_mark=Decimal(70),
        tie_break=tuple(TieBreak),
        stages=(),
        certificate_text="",
    )


def sheets(province: Province, turn: int) -> Sheets:
    """What the judges of one province give; every province has other points."""
    round_id = RoundId(derive_id(province, turn, "round"))
    cases = [NominationId(derive_id(province, turn, "case", n)) for n in range(NOMINEES)]
    return [_sheet(province, round_id, cases, judge) for judge in range(JUDGES)]


def _sheet(
    province: Province, round_id: RoundId, cases: Sequence[NominationId], judge: int
) -> tuple[ScoresGiven, ScoresCommitted]:
    person = PersonId(derive_id(province, "judge", judge))
    shift = sum(province.encode()) + judge
    scores = tuple(
        CaseScore(nomination_id=case, points=_points(shift + 7 * n), remark=None)
        for n, case in enumerate(cases)
    )
    sheet_id = sheet_id_of(round_id, person)
    given = ScoresGiven(
        sheet_id=sheet_id,
        round_id=round_id,
        fiscal_year=2570,
        judge=person,
        stage=1,
        scores=scores,
    )
    committed = ScoresCommitted(
        sheet_id=sheet_id,
        round_id=round_id,
        fiscal_year=2570,
        judge=person,
        stage=1,
        cases=tuple(cases),
        scores_hash=sha256_of(given),
    )
    return given, committed


def _points(seed: int) -> tuple[CriterionPoints, ...]:
    return tuple(
        CriterionPoints(code=f"c{n}", points=(seed * (n + 3) + n) % (MOST + 1))
        for n in range(CRITERIA)
    )


def tallied(given: Sequence[ScoresGiven], of: Category) -> tuple[RankedCase, ...]:
    """From the judges' events to the ranking."""
    points: dict[NominationId, dict[PersonId, Points]] = {}
    for event in given:
        for score in event.scores:
            points.setdefault(score.nomination_id, {})[event.judge] = score.points
    return ranked(of, [Judged(case, by_judge) for case, by_judge in points.items()])


def commits_of(province: Province, turn: int) -> list[Commit]:
    """One commit a judge: the scores, and that they are committed."""
    return [_commit(province, turn, sheet) for sheet in sheets(province, turn)]


def _commit(province: Province, turn: int, sheet: Sequence[Event]) -> Commit:
    [given, _] = sheet
    assert isinstance(given, ScoresGiven)
    commit_id = derive_id(province, turn, given.sheet_id)
    return Commit(
        commit_id=commit_id,
        province=province,
        stream=stream_name(province, "score_sheet", given.sheet_id),
        facts=tuple(_fact(commit_id, n, event) for n, event in enumerate(sheet, start=1)),
        occurred_at=MOMENT,
        recorded_at=MOMENT,
        actor=ActorId("bench"),
        correlation=str(commit_id),
        fingerprint="0" * 64,
        stream_version=len(sheet),
    )


def _fact(commit_id: UUID, version: int, event: Event) -> Fact:
    return Fact(
        event_id=derive_id(commit_id, version),
        version=version,
        type=event.type,
        schema=event.version,
        data=encode(event),
    )


class Tallies:
    """The rules alone: every province's category, folded and ranked."""

    def __init__(self, provinces: Sequence[Province]) -> None:
        self._of = category()
        self._given = [[given for given, _ in sheets(one, 0)] for one in provinces]

    async def work(self, _seconds: float) -> Work:
        latencies = []
        for given in self._given:
            began = time.perf_counter()
            placed = tallied(given, self._of)
            latencies.append(time.perf_counter() - began)
            assert len(placed) == NOMINEES
        held = {"mb": memory_mb(os.getpid())}
        return Work(len(latencies), latencies, sum(latencies), more=held)


class Bulk:
    """Every province's sheets into a store; what is counted are events."""

    def __init__(
        self,
        provinces: Sequence[Province],
        turns: Iterator[int],
        opened: Callable[[], EventStore],
    ) -> None:
        self._provinces = provinces
        self._turns = turns
        self._opened = opened
        self._store = opened()
        self._commits: list[Commit] = []

    async def prepare(self) -> None:
        self._store = self._opened()
        turn = next(self._turns)
        self._commits = [one for place in self._provinces for one in commits_of(place, turn)]

    async def work(self, _seconds: float) -> Work:
        done = await each(WRITERS, self._commits, self._store.append)
        events = sum(len(one.facts) for one in self._commits)
        held = {"mb": memory_mb(os.getpid())}
        return Work(events, done.latencies, done.seconds, more=held)


class LoadsAndTallies:
    """What a round's tally costs: 15 streams read, decoded, folded, ranked."""

    def __init__(self, provinces: Sequence[Province], store: EventStore) -> None:
        self._of = category()
        self._provinces = provinces
        self._store = store
        self._streams = {place: [one.stream for one in commits_of(place, 0)] for place in provinces}

    async def fill(self) -> None:
        for place in self._provinces:
            for commit in commits_of(place, 0):
                await self._store.append(commit)

    async def work(self, _seconds: float) -> Work:
        return await each(1, self._provinces, self._tally)

    async def _tally(self, place: Province) -> None:
        given: list[ScoresGiven] = []
        for stream in self._streams[place]:
            for commit in await self._store.read(stream):
                facts = (AWARDS.decode(one.type, one.schema, one.data) for one in commit.facts)
                given += [event for event in facts if isinstance(event, ScoresGiven)]
        assert len(tallied(given, self._of)) == NOMINEES


@asynccontextmanager
async def a1(stand: Stand) -> AsyncIterator[Plan]:
    """Awards bulk: the scores of all provinces, appended and tallied."""
    provinces = PROVINCES[: stand.options.few(len(PROVINCES), FEW)]
    name = stand.name("awards")
    database = stand.mongo.database(name)
    await create_indexes(database)
    store = MongoEventStore(database)
    loads = LoadsAndTallies(provinces, store)
    await loads.fill()
    turns = count(1)
    in_memory = Bulk(provinces, turns, MemoryEventStore)
    stored = Bulk(provinces, turns, lambda: store)
    mongod = (stand.mongod.pid,)
    cells = {
        "tally": Cell(Tallies(provinces).work),
        "memory": Cell(in_memory.work, in_memory.prepare),
        "mongo": Cell(stored.work, stored.prepare, server=mongod),
        "load and tally": Cell(loads.work, server=mongod),
    }
    yield Plan(cells, _goals(len(provinces)))
    await stand.drop(name)


def _goals(provinces: int) -> list[Goal]:
    of_all = f"{provinces} provinces, a category of {A_CATEGORY} each"
    return [
        Goal(f"tally of {A_CATEGORY}, p50", "≤ 100 ms", "tally", "p50", at_most=100),
        Goal(f"tally of {A_CATEGORY}, p99", "≤ 200 ms", "tally", "p99", at_most=200),
        Goal(f"tally of {of_all}", "≤ 10 s", "tally", "seconds", at_most=10),
        Goal("its memory", "≤ 400 MB", "tally", "mb", at_most=400),
        Goal(f"events of {of_all}, in memory", "reported", "memory"),
        Goal(f"events of {of_all}, MongoDB", "≥ 2,000/s", "mongo", at_least=2_000),
        Goal("the largest commit's p99, MongoDB", "≤ 500 ms", "mongo", "p99", at_most=500),
        Goal("load 15 sheets and tally, p50", "≤ 250 ms", "load and tally", "p50", at_most=250),
    ]
